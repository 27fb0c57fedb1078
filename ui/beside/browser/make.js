// Small makers of elements. Words are always set as text, never as markup.

function make(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element[name] = value;
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...inside.filter((part) => part !== null && part !== undefined && part !== ""));
  return element;
}

function press(words, action, kind = "") {
  return make("button", { type: "button", class: `act ${kind}`, onclick: action }, words);
}

function shortened(text, most = 90) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

// A text of the page with its slots filled, in one pass: braces in a value mean nothing.
function filled(text, values = {}) {
  return text.replace(/\{(\w+)\}/g, (slot, name) => (name in values ? String(values[name]) : slot));
}

const quietMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// Scrolls inside one pane only: the page around it stays where it is.
function bringIntoPane(pane, element, share = 0.3) {
  const outer = pane.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const seen = inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8;
  if (seen) return;
  const top = pane.scrollTop + inner.top - outer.top - Math.max(8, outer.height * share - inner.height / 2);
  pane.scrollTo({ top, behavior: quietMotion() ? "auto" : "smooth" });
}
