// The editor: one state for each open file, so that each keeps its own undo.

import {EditorState, StateEffect, StateField, RangeSetBuilder, Compartment, Annotation} from '@codemirror/state';
import {EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine, highlightActiveLineGutter, Decoration, WidgetType, gutterLineClass, GutterMarker} from '@codemirror/view';
import {history, historyKeymap, defaultKeymap} from '@codemirror/commands';
import {StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching, foldGutter, foldKeymap, indentUnit} from '@codemirror/language';
import {searchKeymap, search, highlightSelectionMatches} from '@codemirror/search';
import {setDiagnostics, lintKeymap, nextDiagnostic} from '@codemirror/lint';
import {yaml} from '@codemirror/lang-yaml';
import {tags} from '@lezer/highlight';
import {h, say} from '/page/dom.js';
import {help} from '/page/help.js';

const KEYWORDS = /^(?:rule|when|then|end|exists|not|accumulate|and|or|in|import|package|declare|from|matches|memberOf|contains|null|true|false|new|insertLogical|extends)\b/;

const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({comment: false}),
  token(stream, state) {
    if (state.comment) { if (stream.skipTo('*/')) { stream.match('*/'); state.comment = false; } else stream.skipToEnd(); return 'comment'; }
    if (stream.eatSpace()) return null;
    if (stream.match('//')) { stream.skipToEnd(); return 'comment'; }
    if (stream.match('/*')) { state.comment = true; return 'comment'; }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(/^@\w+/)) return 'annotation';
    if (stream.match(/^\$\w+/)) return 'variableName';
    if (stream.match(/^\d+(\.\d+)?/)) return 'number';
    if (stream.match(KEYWORDS)) return 'keyword';
    if (stream.match(/^[A-Z]\w*/)) return 'typeName';
    if (stream.match(/^\w+/)) return null;
    stream.next();
    return null;
  },
  tokenTable: {annotation: tags.annotation},
  languageData: {commentTokens: {line: '//', block: {open: '/*', close: '*/'}}},
});

const bib = StreamLanguage.define({
  name: 'bib',
  token(stream) {
    if (stream.match(/^@\w+/)) return 'keyword';
    if (stream.match(/^%.*/)) return 'comment';
    if (stream.match(/^[\w-]+(?=\s*=)/)) return 'propertyName';
    stream.next();
    return null;
  },
});

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: 'var(--k)', fontWeight: '600'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--q)'},
  {tag: [tags.annotation, tags.typeName, tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--a)'},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--ink-2)'},
]);

// Lines that are not as they were saved.
const setSaved = StateEffect.define();
class Changed extends GutterMarker { elementClass = 'changed'; }
const changed = new Changed();
const saved = StateField.define({
  create: () => null,
  update(value, tr) { for (const e of tr.effects) if (e.is(setSaved)) return e.value; return value; },
});
const changedLines = gutterLineClass.compute([saved, 'doc'], state => {
  const builder = new RangeSetBuilder();
  const before = state.field(saved);
  if (before !== null) for (const from of differing(before, state.doc)) builder.add(from, from, changed);
  return builder.finish();
});
const changedText = EditorView.decorations.compute([saved, 'doc'], state => {
  const builder = new RangeSetBuilder();
  const before = state.field(saved);
  if (before !== null) for (const from of differing(before, state.doc)) builder.add(from, from, Decoration.line({class: 'changed'}));
  return builder.finish();
});

let memo = {};
function differing(before, doc) {
  if (memo.before === before && memo.doc === doc) return memo.starts;
  const old = before.split('\n');
  const now = doc.toString().split('\n');
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const kept = new Set(old.slice(head, old.length - tail));
  const starts = [];
  for (let i = head; i < now.length - tail; i++) if (!kept.has(now[i])) starts.push(doc.line(i + 1).from);
  if (starts.length === 0 && before !== doc.toString() && head < doc.lines) starts.push(doc.line(Math.min(head + 1, doc.lines)).from);
  memo = {before, doc, starts};
  return starts;
}

// What stands above a rule, and the fix below a fault.
const setNotes = StateEffect.define();
class Note extends WidgetType {
  constructor(key, make) { super(); this.key = key; this.make = make; }
  eq(other) { return other.key === this.key; }
  toDOM() { return this.make(); }
  ignoreEvent() { return true; }
}
const notes = StateField.define({
  create: () => Decoration.none,
  update(value, tr) {
    value = value.map(tr.changes);
    for (const e of tr.effects) if (e.is(setNotes)) value = e.value(tr.state);
    return value;
  },
  provide: field => EditorView.decorations.from(field),
});

export const byProgram = Annotation.define();

export class Editor {
  constructor(parent, nonce, wb) {
    this.wb = wb;
    this.nonce = nonce;
    this.editable = new Compartment();
    this.view = new EditorView({parent, state: this.state('', 'x.yaml')});
    this.path = null;
  }

  state(text, path) {
    const wb = this.wb;
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(this.nonce),
        lineNumbers(), foldGutter(), history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(),
        search({top: true}), highlightSelectionMatches(), indentUnit.of('  '),
        saved, changedLines, changedText, notes,
        path.endsWith('.drl') ? drl : path.endsWith('.bib') ? bib : yaml(),
        syntaxHighlighting(colours),
        help(wb, () => this.path),
        keymap.of([
          {key: 'Mod-s', preventDefault: true, run: () => { wb.save(); return true; }},
          {key: 'F8', run: nextDiagnostic},
          ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap,
        ]),
        EditorView.contentAttributes.of({'aria-label': say('editor', {file: path}), spellcheck: 'false', tabindex: '0'}),
        EditorView.updateListener.of(update => {
          if (update.geometryChanged) {
            const gutters = update.view.dom.querySelector('.cm-gutters');
            update.view.dom.style.setProperty('--gutters', (gutters ? gutters.offsetWidth : 0) + 'px');
          }
          if (update.docChanged && !update.transactions.some(tr => tr.annotation(byProgram))) wb.edited(this.path, update.state.doc.toString());
          if (update.selectionSet || update.docChanged) wb.moved(update.state);
        }),
      ],
    });
  }

  /** Shows a file; a file that was open before keeps its undo. */
  show(file) {
    if (this.path && this.wb.open.has(this.path)) this.wb.open.get(this.path).state = this.view.state;
    this.path = file.path;
    if (!file.state) file.state = this.state(file.now, file.path);
    this.view.setState(file.state);
    this.setSaved(file.text);
  }

  /** What is saved, for the marks of changed lines. */
  setSaved(text) {
    this.view.dispatch({effects: setSaved.of(text)});
  }

  /** Takes another text in place of what is shown, as one step that can be undone. */
  replace(text) {
    const old = this.view.state.doc.toString();
    let from = 0;
    while (from < old.length && from < text.length && old[from] === text[from]) from++;
    let end = 0;
    while (end < old.length - from && end < text.length - from && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
    this.view.dispatch({changes: {from, to: old.length - end, insert: text.slice(from, text.length - end)}, annotations: byProgram.of(true)});
  }

  /** Goes to a line, from 1, or to the begin of a range. */
  go(line, range) {
    const doc = this.view.state.doc;
    const place = range ? placeOf(doc, range[0], range[1]) : doc.line(Math.max(1, Math.min(line, doc.lines))).from;
    this.view.dispatch({selection: {anchor: place}, effects: EditorView.scrollIntoView(place, {y: 'center'})});
    this.view.focus();
  }

  /** Marks what is wrong. */
  problems(list) {
    const doc = this.view.state.doc;
    this.view.dispatch(setDiagnostics(this.view.state, list.filter(each => each.line > 0 && each.line <= doc.lines).map(each => {
      const line = doc.line(each.line);
      const [from, to] = each.range ? this.span(each.range) : [line.from, line.to];
      return {
        from, to: Math.max(from, to),
        severity: each.severity === 'ERROR' ? 'error' : each.severity === 'WARNING' ? 'warning' : 'info',
        message: [each.message, each.advice].filter(Boolean).join(' '),
        actions: each.fix ? [{name: each.fix.title, apply: () => this.apply([each.fix])}] : [],
      };
    })));
  }

  /** The places of a range in the text as it is now. */
  span([line, units, endLine, endUnits]) {
    return [placeOf(this.view.state.doc, line, units), placeOf(this.view.state.doc, endLine, endUnits)];
  }

  /** Puts notes above or below lines: [{line, below, key, make}]. */
  notes(list) {
    this.view.dispatch({effects: setNotes.of(state => {
      const ranges = list.filter(each => each.line > 0 && each.line <= state.doc.lines).map(each => {
        const line = state.doc.line(each.line);
        const at = each.below ? line.to : line.from;
        return Decoration.widget({widget: new Note(each.key, each.make), block: true, side: each.below ? 1 : -1}).range(at);
      });
      return Decoration.set(ranges, true);
    })});
  }

  /** Applies edits: {range, text}. */
  apply(edits) {
    this.view.dispatch({changes: edits.map(each => { const [from, to] = this.span(each.range); return {from, to, insert: each.text}; })});
    this.view.focus();
  }
}

/** The place of a line and UTF-16 units, both from 0. */
export function placeOf(doc, line, units) {
  const at = doc.line(Math.max(1, Math.min(line + 1, doc.lines)));
  return Math.min(at.to, at.from + units);
}
