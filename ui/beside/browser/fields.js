// The right side: what was read, what is kept of it, and the ways to put it right.

class FieldsPane {
  constructor(view) {
    this.view = view;
    this.say = (name, values) => view.say(name, values);
    this.list = make("div", { class: "list", role: "region", "aria-label": this.say("read") });
    this.status = make("div", { class: "status", role: "status", "aria-live": "polite" });
    this.element = make("div", { class: "pane fields" }, this.list, this.status);
    this.list.addEventListener("keydown", (event) => this.key(event));
  }

  // Draws everything anew; where the person was is where they are again.
  draw(data) {
    const at = this.list.scrollTop, held = this.held();
    this.data = data;
    this.byKey = new Map();
    this.where = new Map();
    for (const section of data.sections)
      for (const entry of section.entries)
        for (const field of entry.fields) {
          this.byKey.set(field.key, field);
          this.where.set(field.key, { section: section.name, title: entry.title });
        }
    this.list.replaceChildren(...this.top(data), ...data.sections.map((section) => this.section(section)).filter(Boolean), ...this.bottom(data));
    this.list.scrollTop = at;
    this.light(this.view.selected, "selected");
    if (held) this.hold(held);
  }

  top(data) {
    const { sure, all, yours } = data.counts;
    const words = [this.say("sure", { n: sure, all }), yours ? this.say("yours", { n: yours }) : ""].filter(Boolean).join(" · ");
    const open = data.check.length;
    const head = make("div", { class: "summary" },
      make("h2", { class: open ? "open" : "" }, open ? this.view.count("checks", open) : this.say("nothing")),
      make("p", { class: "muted" }, words));
    const rows = data.check.map((key) => this.byKey.get(key)).filter(Boolean).map((field) => this.row(field, this.context(field)));
    return [head, open ? make("section", { class: "checks", "aria-label": this.say("to_check") }, ...rows) : null].filter(Boolean);
  }

  context(field) {
    const { section, title } = this.where.get(field.key);
    return [this.data.schema[section].title, title && title !== field.value ? shortened(title, 60) : ""].filter(Boolean).join(" · ");
  }

  bottom(data) {
    const found = [];
    if (data.hidden.length)
      found.push(make("section", { class: "section aside", "aria-label": this.say("aside") }, make("h2", {}, this.say("hidden")),
        make("p", { class: "muted" }, this.say("unseen")),
        ...data.hidden.map(({ text, why, page }) => make("blockquote", {}, make("span", {}, text), make("small", {}, [why, page ? this.say("page", { n: page }) : ""].filter(Boolean).join(", "))))));
    if (data.notes.length)
      found.push(make("section", { class: "section aside", "aria-label": this.say("noticed") }, make("h2", {}, this.say("noticed_file")), make("ul", {}, ...data.notes.map((note) => make("li", {}, note)))));
    if (data.elsewhere)
      found.push(make("p", { class: "muted foot" }, this.view.count("elsewhere", data.elsewhere)));
    return found;
  }

  section(section) {
    const labels = this.data.schema[section.name];
    const single = section.name === "basics" || section.name === "skills";
    const usual = section.name === "basics" ? labels.usual : [];
    const there = new Set(section.entries.flatMap((entry) => entry.fields.map((field) => field.part)));
    const missing = usual.filter((part) => !there.has(part));
    if (!section.entries.length && !missing.length && !["work", "education", "skills", "languages"].includes(section.name)) return this.addOnly(section.name, labels);
    const entries = section.entries.map((entry) => this.entry(section.name, entry, labels, single));
    const gaps = missing.map((part) => this.gap(labels.parts[part], { do: "add", section: "basics", name: part }));
    return make("section", { class: "section", "aria-label": labels.title }, make("h2", {}, labels.title), ...entries, ...gaps,
      section.entries.length || missing.length ? null : make("p", { class: "muted" }, this.say("none_found")),
      this.adder(this.say("add_one", { one: labels.one }), (host) => this.newEntry(host, section.name, labels)));
  }

  addOnly(name, labels) {
    return make("section", { class: "section slim", "aria-label": labels.title }, this.adder(this.say("add_one", { one: labels.one }), (host) => this.newEntry(host, name, labels)));
  }

  entry(name, entry, labels, single) {
    if (entry.removed && !single) return this.gone(entry);
    const rows = entry.fields.map((field) => this.row(field));
    if (single) {
      const chips = name === "skills";
      return make("div", { class: chips ? "group chips" : "group", role: "group", "aria-label": entry.title || labels.title },
        chips && entry.title ? make("h3", {}, entry.title) : null, ...rows);
    }
    const there = new Set(entry.fields.map((field) => field.part));
    const missing = Object.keys(labels.parts).filter((part) => !there.has(part));
    const usual = missing.filter((part) => labels.usual?.includes(part));
    const gaps = usual.map((part) => this.gap(labels.parts[part], { do: "set", fact: entry.fact, name: part }));
    const lines = rows.findIndex((row) => row.classList.contains("line"));
    rows.splice(lines < 0 ? rows.length : lines, 0, ...gaps);
    const more = missing.filter((part) => !usual.includes(part)).map((part) => this.adder(labels.parts[part], (host) => this.ask(host, labels.parts[part], { do: "set", fact: entry.fact, name: part })));
    const lists = Object.entries(labels.lines ?? {}).map(([part, label]) => this.adder(label, (host) => this.ask(host, label, { do: "add", section: name, fact: entry.fact, name: part }, true)));
    const out = press(this.say("out_entry"), () => this.view.wish({ do: "remove", fact: entry.fact }), "quiet");
    out.setAttribute("aria-label", this.say("out_named", { title: entry.title }));
    return make("div", { class: "group entry", role: "group", "aria-label": entry.title }, ...rows, make("div", { class: "tail" }, ...more, ...lists, out));
  }

  gone(entry) {
    const key = entry.fields[0]?.key ?? "";
    return make("div", { class: "group entry removed", role: "group", "aria-label": this.say("gone_named", { title: entry.title }) },
      make("p", {}, make("s", {}, shortened(entry.title)), make("small", { class: "sign plain" }, this.say("gone"))),
      press(this.say("back"), () => this.view.wish({ do: "restore", fact: entry.fact || key.split(":")[0] })));
  }

  // A part that is usually there and was not found.
  gap(label, wish) {
    const value = make("button", { type: "button", class: "value", "aria-label": this.say("gap", { label }) },
      make("span", { class: "label" }, label), make("span", { class: "words none" }, this.say("not_found")), make("small", { class: "sign plain" }, this.say("add")));
    const row = make("div", { class: "field gap" }, value);
    value.onclick = () => this.ask(row, label, wish);
    return row;
  }

  adder(label, open) {
    const host = make("span", { class: "adder" });
    host.append(press(`+ ${label}`, () => open(host), "quiet"));
    return host;
  }

  row(field, context = "") {
    const value = make("button", { type: "button", class: "value", "aria-label": this.spoken(field, context) },
      context ? make("small", { class: "context" }, context) : null,
      make("span", { class: "label" }, field.label),
      make("span", { class: "words" }, field.value || this.say("empty")),
      make("small", { class: `sign ${field.sign.tone}` }, field.sign.word));
    const row = make("div", { class: `field ${field.state}${field.line ? " line" : ""}`, "data-key": field.key }, value);
    value.onfocus = () => this.view.select(field.key, "fields");
    value.onclick = () => this.view.select(field.key, "fields");
    value.ondblclick = () => this.edit(row, field);
    row.onmouseenter = () => this.view.hover(field.key);
    row.onmouseleave = () => this.view.hover(null);
    return row;
  }

  spoken(field, context) {
    const page = field.page ? `, ${this.say("page", { n: field.page })}` : "";
    const told = `${context ? `${context}, ` : ""}${field.label}: ${field.value || this.say("empty")}. ${field.sign.word}${page}`;
    return this.say("spoken", { field: told });
  }

  rows(key) {
    return key ? [...this.list.querySelectorAll(".field[data-key]")].filter((row) => row.dataset.key === key) : [];
  }

  light(key, kind) {
    for (const row of this.list.querySelectorAll(`.field.${kind}`)) {
      row.classList.remove(kind);
      if (kind === "selected") row.querySelector(".more")?.remove();
    }
    for (const row of this.rows(key)) {
      row.classList.add(kind);
      const active = row.contains(this.list.getRootNode().activeElement);
      if (kind === "selected" && (active || !this.rows(key).some((other) => other.querySelector(".more")))) row.append(this.more(row, this.byKey.get(key)));
    }
    if (kind === "selected") this.tidy(key);
  }

  // What can be done stands once, at the row the person is in.
  tidy(key) {
    const open = this.rows(key).filter((row) => row.querySelector(".more"));
    const active = open.find((row) => row.contains(this.list.getRootNode().activeElement));
    for (const row of open) if (row !== (active ?? open[0])) row.querySelector(".more").remove();
  }

  more(row, field) {
    const wish = (wanted) => this.view.wish({ fact: field.fact, name: field.name, ...wanted });
    const edit = press(this.say("change"), () => this.edit(row, field));
    const out = press(this.say(field.name === "text" ? "take_out" : "empty_it"), () => wish({ do: "remove" }), "quiet");
    const right = press(this.say("right"), () => wish({ do: "confirm" }), "main");
    const plain = press(this.say("right"), () => wish({ do: "confirm" }));
    const back = () => press(this.say("back_to", { value: shortened(field.read, 30) }), () => wish({ do: "set", value: field.read }), "quiet");
    const acts = {
      removed: () => [press(this.say("back"), () => this.view.wish({ do: "restore", fact: field.key.split(":")[0] }), "main")],
      differs: () => [
        press(this.say("keep", { value: shortened(field.value || this.say("empty"), 30) }), () => wish({ do: "keep", read: field.read }), "main"),
        press(this.say("take", { value: shortened(field.read, 30) }), () => wish({ do: "set", value: field.read })), edit],
      corrected: () => [edit, field.read && field.read !== field.value ? back() : null, out],
      read: () => (field.sign.tone === "check" ? [right, edit, out] : [edit, plain, out]),
    };
    const chosen = (acts[field.state] ?? (() => [edit, out]))();
    return make("div", { class: "more" }, ...this.notes(field), make("div", { class: "acts" }, ...chosen.filter(Boolean)));
  }

  notes(field) {
    const said = [];
    if (field.state === "differs") said.push(this.say(field.said ? "differs_said" : "differs_kept", { read: shortened(field.read), value: shortened(field.value || this.say("nothing_word")) }));
    else if (field.state === "corrected" && field.read !== field.value && !field.was.some((was) => was.value === field.read)) said.push(this.say("file_says", { read: shortened(field.read) }));
    else if (field.state === "removed") said.push(this.say("out_note"));
    for (const { value, by, at } of [...field.was].reverse().slice(0, 4))
      said.push(this.say(by ? "was_read" : "was_you", { value: shortened(value || this.say("nothing_word")), file: by, day: at }));
    return said.map((words) => make("p", { class: "note" }, words));
  }

  edit(row, field) {
    if (field.state === "removed") return;
    this.ask(row, field.label, { do: "set", fact: field.fact, name: field.name }, field.long || field.line, field.value);
  }

  // Asks for one value in its place. Enter keeps it, Escape leaves everything as it was.
  ask(host, label, wish, long = false, value = "") {
    const input = make(long ? "textarea" : "input", { "aria-label": label, value, rows: long ? 3 : null, maxlength: 2000 });
    const ready = () => this.view.wish(wish.do === "add" ? { ...wish, values: { text: input.value } } : { ...wish, value: input.value });
    this.form(host, [input], ready);
    input.focus();
    input.select?.();
  }

  newEntry(host, name, labels) {
    if (name === "skills") return this.ask(host, this.say("skill"), { do: "add", section: "skills" });
    if (name === "basics") return this.newDetail(host, labels);
    const inputs = Object.entries(labels.parts).map(([part, label]) => [part, make("input", { "aria-label": label, placeholder: label, maxlength: 2000 })]);
    this.form(host, inputs.map(([, input]) => input), () =>
      this.view.wish({ do: "add", section: name, values: Object.fromEntries(inputs.map(([part, input]) => [part, input.value])) }));
    inputs[0][1].focus();
  }

  newDetail(host, labels) {
    const which = make("select", { "aria-label": this.say("which") }, ...Object.entries(labels.parts).map(([part, label]) => make("option", { value: part }, label)));
    which.value = "link";
    const input = make("input", { "aria-label": this.say("value"), placeholder: this.say("value"), maxlength: 2000 });
    this.form(host, [which, input], () => this.view.wish({ do: "add", section: "basics", name: which.value, values: { text: input.value } }));
    which.focus();
  }

  form(host, inputs, ready) {
    this.stop(false);
    const kept = [...host.childNodes];
    const form = make("form", { class: "form" }, ...inputs, make("div", { class: "acts" }, make("button", { type: "submit", class: "act main" }, this.say("save")), press(this.say("cancel"), () => this.stop(true))));
    this.editing = { host, kept, form };
    form.onsubmit = (event) => { event.preventDefault(); if (!this.view.busy) ready(); };
    form.onkeydown = (event) => {
      if (event.key === "Escape") { event.stopPropagation(); this.stop(true); }
      else if (event.key === "Enter" && event.target.tagName === "TEXTAREA" && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); }
    };
    host.replaceChildren(form);
    bringIntoPane(this.list, form, 0.5);
  }

  stop(back) {
    if (!this.editing) return;
    const { host, kept } = this.editing;
    this.editing = null;
    host.replaceChildren(...kept);
    if (back) host.querySelector("button")?.focus();
  }

  key(event) {
    const button = event.target.closest?.("button.value");
    if (event.key === "Escape") { this.view.select(null, "fields"); return; }
    if (!button) return;
    if (event.key === "Enter") {
      event.preventDefault();
      const field = this.byKey.get(button.parentElement.dataset.key);
      if (field) this.edit(button.parentElement, field);
      else button.click();
      return;
    }
    const all = [...this.list.querySelectorAll("button.value")];
    const steps = { ArrowDown: all.indexOf(button) + 1, ArrowUp: all.indexOf(button) - 1, Home: 0, End: all.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = all[steps[event.key]];
    if (!next) return;
    next.focus({ preventScroll: true });
    bringIntoPane(this.list, next, 0.5);
  }

  reveal(key) {
    const row = this.rows(key)[0];
    if (!row) return;
    row.querySelector("button.value")?.focus({ preventScroll: true });
    bringIntoPane(this.list, row, 0.4);
  }

  // Where the focus is, to give it back after everything was drawn anew.
  held() {
    const active = this.list.getRootNode().activeElement;
    if (!active || !this.list.contains(active)) return this.view.busy ? { key: this.view.selected } : null;
    const row = active.closest(".field[data-key]");
    const all = [...this.list.querySelectorAll(".field")];
    return { key: row?.dataset.key ?? this.view.selected, checks: Boolean(row?.closest(".checks")), at: all.indexOf(row) };
  }

  hold({ key, checks }) {
    const rows = this.rows(key);
    const stay = checks ? rows.find((row) => row.closest(".checks")) ?? this.list.querySelector(".checks .field") : rows.find((row) => !row.closest(".checks"));
    (stay ?? rows[0])?.querySelector("button.value")?.focus({ preventScroll: true });
  }

  tell({ said, batch, problem }) {
    const words = problem || said;
    this.status.className = `status${words ? " on" : ""}${problem ? " problem" : ""}`;
    this.status.setAttribute("role", problem ? "alert" : "status");
    this.status.replaceChildren(...[words && make("span", {}, shortened(words, 140)), batch && press(this.say("undo"), () => this.view.wish({ do: "undo", batch })),
      words && make("button", { type: "button", class: "act quiet", "aria-label": this.say("close"), onclick: () => this.tell({}) }, "✕")].filter(Boolean));
  }
}
