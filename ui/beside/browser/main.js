// Both sides together: one value is selected, and both sides show which.

const TRIES = 4, ANSWER_WITHIN = 5000;

class View {
  constructor(root, texts) {
    this.root = root;
    this.texts = texts;
    this.file = new FilePane(this);
    this.fields = new FieldsPane(this);
    this.selected = null;
    root.replaceChildren(this.file.element, this.fields.element);
  }

  // A text by its name, its slots filled.
  say(name, values) {
    return filled(this.texts[name] ?? name, values);
  }

  // The same for something counted: the form of one has its number in its name.
  count(name, n) {
    return this.say(this.texts.single.includes(n) ? `${name}1` : name, { n });
  }

  update({ data, setTriggerValue }) {
    this.trigger = setTriggerValue;
    const another = this.document !== data.document;
    if (another) {
      this.document = data.document;
      this.selected = null;
      this.fields.editing = null;
      this.file.open(data);
    }
    if (another || this.turn !== data.turn) this.redraw(data, another ? {} : data.done ?? {});
    this.file.arrive(data.pictures ?? {});
  }

  // What a wish came to is told once: a view that has just opened does not repeat it.
  redraw(data, done) {
    this.turn = data.turn;
    if (!done.problem) {
      this.fields.editing = null;
      this.fields.draw(data);
      this.file.mark(data.sections.flatMap((section) => section.entries.flatMap((entry) => entry.fields)));
      this.file.light(this.selected, "selected");
    }
    this.rest();
    this.fields.tell(done);
  }

  send(name, value) {
    this.trigger(name, value);
  }

  wish(wanted) {
    if (this.busy) return;
    this.busy = true;
    this.root.setAttribute("aria-busy", "true");
    this.ask({ ...wanted, id: `${Date.now()}` }, TRIES);
  }

  // A wish may be lost when the page is drawn anew just then: it is sent again until it is answered, and done once.
  ask(wanted, tries) {
    if (!tries) {
      this.rest();
      this.fields.tell({ problem: this.say("lost") });
      return;
    }
    this.send("wish", wanted);
    this.timer = setTimeout(() => this.ask(wanted, tries - 1), ANSWER_WITHIN);
  }

  rest() {
    clearTimeout(this.timer);
    this.busy = false;
    this.root.removeAttribute("aria-busy");
  }

  select(key, from) {
    const same = this.selected === key;
    this.selected = key;
    this.file.light(key, "selected");
    if (from === "file") this.fields.reveal(key);
    this.fields.light(key, "selected");
    if (key && from === "fields" && !same) this.file.show(key);
  }

  hover(key) {
    this.file.light(key, "hover");
    this.fields.light(key, "hover");
  }

  close() {
    clearTimeout(this.timer);
    this.file.close();
  }
}

const views = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".beside");
  if (!root || !component.data) return undefined;
  if (!views.has(root)) views.set(root, new View(root, component.data.say));
  views.get(root).update(component);
  return () => {
    views.get(root)?.close();
    views.delete(root);
  };
}
