// Builds elements. Text becomes text and nothing is parsed as markup.

const SVG = 'http://www.w3.org/2000/svg';
const TAGS = new Set(('a abbr article b br caption cite circle code dd details div dl dt em figcaption figure g h1 h2 h3 h4 h5 h6 ' +
  'i li line ol p path pre rect section span strong summary svg table tbody td text th thead title tr ul').split(' '));

/** An element: h('p', {class: 'note'}, 'text', other). Handlers are given as functions: {onclick: f}. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'selected' || name === 'indeterminate') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

/** The element that the server describes as [name, attributes, ...parts]; only what a report is made of. */
export function build(tree, svg = false) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [name, attributes, ...parts] = tree;
  if (!TAGS.has(name)) return document.createTextNode('');
  const drawn = svg || name === 'svg';
  const element = drawn ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style') for (const each of value.split(';')) {
      const colon = each.indexOf(':');
      if (each.startsWith('--') && colon > 0) element.style.setProperty(each.slice(0, colon), each.slice(colon + 1));
    } else if (key === 'href') {
      if (value.startsWith('#')) element.setAttribute('href', value);
    } else if (/^(aria-[a-z]+|data-[a-z]+|class|id|title|role|scope|open|tabindex|viewBox|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|d|text-anchor|colspan|rowspan)$/.test(key)) {
      element.setAttribute(key, value);
    }
  }
  if (attributes['data-rule']) { element.setAttribute('role', 'link'); element.setAttribute('tabindex', '0'); }
  if (name === 'details' && attributes.open === undefined && parts.length) {
    element.append(build(parts[0]));
    pending.set(element, () => parts.slice(1).forEach(part => element.append(build(part))));
    element.addEventListener('toggle', () => unfold(element), {once: true});
  } else {
    for (const part of parts) element.append(build(part, drawn));
  }
  return element;
}

/** What folded elements hold is built when they are first opened, since a proof is long. */
const pending = new WeakMap();

/** Builds what a folded element holds. */
export function unfold(details) {
  const make = pending.get(details);
  pending.delete(details);
  if (make) make();
}

/** The element of that id, which may be inside of what is folded; all around it is opened. */
export function find(root, id) {
  let open = [...root.querySelectorAll('details')];
  while (!document.getElementById(id) && open.length) {
    const next = [];
    for (const each of open) {
      if (!pending.has(each)) continue;
      unfold(each);
      next.push(...each.querySelectorAll('details'));
    }
    open = next;
  }
  const found = document.getElementById(id);
  for (let each = found; each && each !== root; each = each.parentElement) if (each.tagName === 'DETAILS') each.open = true;
  return found;
}

/** The texts of the page in its language. */
let words = {};
export function setWords(all) { words = all; }

/** A text with its {gaps} filled in. */
export function say(key, gaps = {}) {
  const text = words['workbench.' + key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => gaps[name] === undefined ? whole : String(gaps[name]));
}
