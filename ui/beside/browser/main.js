// Both sides together: one value is selected, and both sides show which.

class View {
  constructor(root) {
    this.root = root;
    this.file = new FilePane(this);
    this.fields = new FieldsPane(this);
    this.selected = null;
    root.replaceChildren(this.file.element, this.fields.element);
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
    if (another || this.turn !== data.turn) this.redraw(data);
    this.file.arrive(data.pictures ?? {});
  }

  redraw(data) {
    this.turn = data.turn;
    const failed = Boolean(data.done?.problem);
    if (!failed) {
      this.fields.editing = null;
      this.fields.draw(data);
      this.file.mark(data.sections.flatMap((section) => section.entries.flatMap((entry) => entry.fields)));
      this.file.light(this.selected, "selected");
    }
    this.busy = false;
    this.root.removeAttribute("aria-busy");
    this.fields.tell(data.done ?? {});
  }

  send(name, value) {
    this.trigger(name, value);
  }

  wish(wanted) {
    if (this.busy) return;
    this.busy = true;
    this.root.setAttribute("aria-busy", "true");
    this.send("wish", wanted);
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
    this.file.close();
  }
}

const views = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".beside");
  if (!root || !component.data) return undefined;
  if (!views.has(root)) views.set(root, new View(root));
  views.get(root).update(component);
  return () => {
    views.get(root)?.close();
    views.delete(root);
  };
}
