// Completion, meaning and where things stand, asked of the server; renaming.

import {autocompletion, completionKeymap, closeBrackets} from '@codemirror/autocomplete';
import {syntaxTree} from '@codemirror/language';
import {hoverTooltip, keymap, EditorView} from '@codemirror/view';
import {h, say} from '/page/dom.js';
import {post} from '/page/api.js';

const ICONS = {TYPE: 'type', CONSTANTS: 'enum', CONSTANT: 'constant', ATTRIBUTE: 'property', KEY: 'property', FACT: 'variable', RULE: 'function', STATE: 'namespace', FILE: 'text'};

function ask(wb, path, state, at, kind, more = {}) {
  const line = state.doc.lineAt(at);
  return post('/api/help', {...wb.question(), kind, path, line: line.number - 1, units: at - line.from, ...more});
}

function place(doc, line, units) {
  const at = doc.line(Math.max(1, Math.min(line + 1, doc.lines)));
  return Math.min(at.to, at.from + units);
}

/** What helps while writing in a file. */
export function help(wb, path) {
  const complete = async context => {
    const word = context.matchBefore(/[\w$@.:-]*/);
    if (!context.explicit && (!word || word.to - word.from < 2)) return null;
    if (/comment/i.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    const data = await ask(wb, path(), context.state, context.pos, 'completions').catch(() => null);
    if (!data || !data.items.length || context.aborted) return null;
    const first = data.items[0].range;
    return {
      from: place(context.state.doc, first[0], first[1]),
      validFor: /^[\w$@.:-]*$/,
      options: data.items.map(each => ({label: each.label, detail: each.detail, apply: each.text, type: ICONS[each.kind] || 'text'})),
    };
  };
  const meaning = hoverTooltip(async (view, at) => {
    const data = await ask(wb, path(), view.state, at, 'hover').catch(() => null);
    if (!data || !data.title) return null;
    return {
      pos: place(view.state.doc, data.range[0], data.range[1]),
      end: place(view.state.doc, data.range[2], data.range[3]),
      above: true,
      create: () => ({dom: h('div', {class: 'hover'}, h('p', {}, h('strong', {}, data.title)),
        data.meaning ? h('p', {}, data.meaning) : null, data.source ? h('p', {class: 's m'}, data.source) : null,
        h('p', {class: 's'}, h('button', {class: 'plain', type: 'button', onclick: () => go(wb, path(), view, at)}, say('go-there') + ' (F12)')))}),
    };
  });
  return [
    closeBrackets(),
    autocompletion({override: [complete], icons: false}),
    meaning,
    keymap.of([
      ...completionKeymap,
      {key: 'F12', run: view => { go(wb, path(), view, view.state.selection.main.head); return true; }},
      {key: 'F2', run: view => { rename(wb, path(), view, view.state.selection.main.head); return true; }},
    ]),
    EditorView.domEventHandlers({mousedown(event, view) {
      if (!(event.ctrlKey || event.metaKey)) return false;
      const at = view.posAtCoords({x: event.clientX, y: event.clientY});
      if (at !== null) go(wb, path(), view, at);
      return at !== null;
    }}),
  ];
}

async function go(wb, path, view, at) {
  const data = await ask(wb, path, view.state, at, 'definitions').catch(e => { wb.tell(e.message); return null; });
  if (!data) return;
  const line = view.state.doc.lineAt(at).number;
  const target = data.definitions.find(each => each.file !== path || each.line !== line) || data.uses.find(each => each.file !== path || each.line !== line);
  if (target) wb.show(target.file, target.line);
  else wb.tell(say('go-nowhere'));
}

async function rename(wb, path, view, at) {
  const data = await ask(wb, path, view.state, at, 'rename').catch(() => null);
  if (!data || !data.name) { wb.tell(say('rename-not')); return; }
  const field = h('input', {type: 'text', id: 'rename', value: data.name});
  wb.notify(h('form', {class: 'acts', onsubmit: async event => {
    event.preventDefault();
    try {
      const result = await ask(wb, path, view.state, at, 'rename', {name: field.value});
      for (const [file, edits] of Object.entries(result.edits)) { await wb.show(file); wb.editor.apply(edits); }
      await wb.show(path);
      wb.notify();
    } catch (e) { wb.tell(e.message); }
  }}, h('label', {for: 'rename'}, say('rename', {name: data.name})), field,
  h('button', {class: 'btn go', type: 'submit'}, say('rename-do')), h('button', {class: 'btn', type: 'button', onclick: () => wb.notify()}, say('cancel'))));
  field.focus();
  field.select();
}
