// The left side: the pages of the file as pictures, or its lines as text, with the place of each value.

const ASK_AFTER = 80, ASK_AGAIN = 15000, ASK_AT_ONCE = 4, GOING = 1500;

// When the person last pressed something else on the page, or gave a file. A request sent right after a press on a link takes its place,
// and the link then leads nowhere: nothing is asked for until it is clear that the person stays.
let pressed = 0;
const ours = (event) => event.composedPath().some((node) => node.classList?.contains("beside"));
for (const deed of ["click", "change", "drop"])
  document.addEventListener(deed, (event) => { if (!ours(event)) pressed = Date.now(); }, true);

class FilePane {
  constructor(view) {
    this.view = view;
    this.pages = make("div", { class: "pages", tabindex: "0", role: "region", "aria-label": view.say("file") });
    this.zoomed = 1;
    this.where = make("span", { class: "muted" });
    const zoom = make("span", { class: "zoom" },
      make("button", { type: "button", class: "act small", "aria-label": view.say("smaller"), onclick: () => this.zoom(-0.25) }, "−"),
      make("button", { type: "button", class: "act small", "aria-label": view.say("larger"), onclick: () => this.zoom(0.25) }, "+"));
    this.bar = make("div", { class: "bar" }, this.name = make("strong"), this.where, zoom);
    this.element = make("div", { class: "pane file" }, this.bar, this.pages);
    this.wanted = new Set();
    this.asked = new Map();
    this.urls = [];
    this.pages.addEventListener("scroll", () => this.tellPage(), { passive: true });
  }

  zoom(step) {
    this.zoomed = Math.min(3, Math.max(0.5, this.zoomed + step));
    this.pages.style.setProperty("--zoom", this.zoomed);
  }

  // Lays out another file.
  open(data) {
    this.close();
    this.sheets = new Map();
    this.name.textContent = data.file;
    this.paged = data.sizes.length > 0;
    this.element.classList.toggle("as-text", !this.paged);
    this.pages.replaceChildren(...(this.paged ? data.sizes.map((size, at) => this.sheet(size, at + 1, data)) : [this.paper(data)]));
    this.tellPage();
    if (!this.paged) return;
    this.watch = new IntersectionObserver((seen) => this.seen(seen), { root: this.pages, rootMargin: "300px 0px" });
    for (const sheet of this.sheets.values()) this.watch.observe(sheet.element);
  }

  sheet([width, height], number, data) {
    const picture = make("img", { alt: this.view.say("page_of", { n: number, all: data.sizes.length }), draggable: "false", hidden: true });
    const marks = make("div", { class: "marks", "aria-hidden": "true" });
    const note = make("p", { class: "waiting" }, this.view.say("page_waits", { n: number }));
    const element = make("div", { class: "sheet", "data-page": number, style: `aspect-ratio: ${width} / ${height}` }, note, picture, marks);
    this.sheets.set(number, { element, picture, marks, note, width, height });
    return element;
  }

  tellPage() {
    if (!this.paged) { this.where.textContent = ""; return; }
    const middle = this.pages.getBoundingClientRect().top + this.pages.clientHeight / 2;
    let now = 1;
    for (const [number, sheet] of this.sheets) if (sheet.element.getBoundingClientRect().top <= middle) now = number;
    this.where.textContent = this.view.say("where", { n: now, all: this.sheets.size });
  }

  seen(entries) {
    for (const { isIntersecting, target } of entries) {
      const page = Number(target.dataset.page);
      if (isIntersecting && this.sheets.get(page)?.picture.hidden) this.wanted.add(page);
      else if (!isIntersecting) this.wanted.delete(page);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), ASK_AFTER);
  }

  // Asks for the pages in sight, a few at a time, and again when they did not come.
  ask() {
    const now = Date.now();
    const pages = [...this.wanted].filter((page) => now - (this.asked.get(page) ?? 0) > ASK_AGAIN).slice(0, ASK_AT_ONCE);
    clearTimeout(this.timer);
    if (!this.wanted.size) return;
    const going = pressed + GOING - now;
    this.timer = setTimeout(() => this.ask(), going > 0 ? going : ASK_AGAIN);
    if (going > 0) return;
    if (!pages.length) return;
    for (const page of pages) this.asked.set(page, now);
    this.view.send("pages", pages);
  }

  arrive(pictures) {
    for (const [number, packed] of Object.entries(pictures)) {
      const page = Number(number), sheet = this.sheets.get(page);
      this.wanted.delete(page);
      if (!sheet || !sheet.picture.hidden) continue;
      if (!packed) { sheet.note.textContent = this.view.say("no_picture", { n: page }); continue; }
      const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      const url = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
      this.urls.push(url);
      sheet.picture.src = url;
      sheet.picture.hidden = false;
      sheet.note.remove();
    }
    if (this.wanted.size) this.ask();
  }

  // Puts a mark on each place of each value; smaller ones lie on top.
  mark(fields) {
    this.places = new Map();
    if (!this.paged) { this.spans(fields); return; }
    for (const sheet of this.sheets.values()) sheet.marks.replaceChildren();
    const all = fields.flatMap((field) => field.marks.map((mark) => ({ field, mark })));
    all.sort((a, b) => area(b.mark) - area(a.mark));
    for (const { field, mark: [page, x0, y0, x1, y1] } of all) {
      const sheet = this.sheets.get(page);
      if (!sheet) continue;
      const across = (at) => `${(100 * at) / sheet.width}%`, down = (at) => `${(100 * at) / sheet.height}%`;
      const style = `left: ${across(x0)}; top: ${down(y0)}; width: ${across(x1 - x0)}; height: ${down(y1 - y0)}`;
      const element = make("span", { class: `mark ${field.sign.tone} ${field.state}`, style, title: `${field.label}: ${field.sign.word}`, "data-key": field.key });
      this.hook(element, field.key);
      sheet.marks.append(element);
    }
  }

  hook(element, key) {
    element.onclick = () => this.view.select(key, "file");
    element.onmouseenter = () => this.view.hover(key);
    element.onmouseleave = () => this.view.hover(null);
    if (!this.places.has(key)) this.places.set(key, []);
    this.places.get(key).push(element);
  }

  paper(data) {
    this.lines = data.lines.map((line) => {
      const kind = ["line", line.heading && "heading", line.bullet && "bullet", line.bold && "bold", line.gap && "gap"].filter(Boolean).join(" ");
      return { ...line, element: make("p", { class: kind }, line.text) };
    });
    return make("div", { class: "paper" }, ...this.lines.map((line) => line.element));
  }

  // Cuts the lines where values begin and end; a stretch may belong to several values.
  spans(fields) {
    const all = fields.flatMap((field) => field.spans.map(([start, end]) => ({ field, start, end })));
    for (const line of this.lines) {
      const here = all.filter((span) => span.start < line.end && span.end > line.start);
      const cuts = [...new Set([line.start, line.end, ...here.flatMap((span) => [span.start, span.end])])]
        .filter((cut) => cut >= line.start && cut <= line.end).sort((a, b) => a - b);
      const letters = [...cuts.slice(0, -1).keys()].map((at) => this.stretch(line, cuts[at], cuts[at + 1], here));
      line.element.replaceChildren(...letters);
    }
  }

  stretch(line, start, end, spans) {
    const text = sliced(line.text, start - line.start, end - line.start);
    const mine = spans.filter((span) => span.start <= start && span.end >= end).sort((a, b) => a.end - a.start - (b.end - b.start));
    if (!mine.length) return document.createTextNode(text);
    const { field } = mine[0];
    const element = make("span", { class: `mark ${field.sign.tone} ${field.state}`, title: `${field.label}: ${field.sign.word}`, "data-key": field.key }, text);
    for (const span of mine.slice(1).reverse()) this.hook(element, span.field.key);
    this.hook(element, field.key);
    return element;
  }

  light(key, kind) {
    for (const lit of this.pages.querySelectorAll(`.mark.${kind}`)) lit.classList.remove(kind);
    for (const element of (key && this.places?.get(key)) || []) element.classList.add(kind);
  }

  show(key) {
    const first = this.places?.get(key)?.[0];
    if (first) bringIntoPane(this.pages, first);
  }

  close() {
    this.watch?.disconnect();
    clearTimeout(this.timer);
    for (const url of this.urls) URL.revokeObjectURL(url);
    this.urls = [];
    this.wanted.clear();
    this.asked.clear();
  }
}

const area = ([, x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0);

// Characters are counted as Python counts them: one for each code point.
function sliced(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}
