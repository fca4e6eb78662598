// What is wrong: as a list, and at its place in the editor.

import {h, fill, say} from '/page/dom.js';

const MARKS = {ERROR: ['✕', 'x'], WARNING: ['△', 'o'], NOTE: ['i', 'm']};

export class Problems {
  constructor(wb) { this.wb = wb; this.tests = null; this.take([]); }

  /** How the tests of the theory went. */
  takeTests(tests) {
    this.tests = tests.all ? tests : null;
    this.draw();
  }

  take(all) {
    this.all = all;
    if (this.tests && this.tests.number !== this.wb.number) this.tests = null;
    this.draw();
  }

  draw() {
    const list = this.all.filter(each => each.severity !== 'NOTE');
    const errors = list.filter(each => each.severity === 'ERROR').length;
    const warnings = list.length - errors;
    fill(this.wb.problemsPane,
      h('header', {}, h('h2', {}, say('problems')),
        h('span', {class: 's'}, h('span', {class: 'x', 'aria-hidden': 'true'}, '✕ '), say(errors === 1 ? 'error-one' : 'errors', {count: errors})),
        h('span', {class: 's'}, h('span', {class: 'o', 'aria-hidden': 'true'}, '△ '), say(warnings === 1 ? 'warning-one' : 'warnings', {count: warnings})), this.testsTold()),
      h('ul', {}, this.failing(), list.slice(0, 100).map(each => h('li', {class: each.severity.toLowerCase()},
        h('span', {class: MARKS[each.severity][1]}, h('b', {}, MARKS[each.severity][0] + ' ' + say('severity-' + each.severity))),
        h('span', {}, [each.message, each.advice].filter(Boolean).join(' '), fixes(this.wb, each)),
        h('a', {class: 's n', href: '#editor', onclick: e => { e.preventDefault(); this.wb.show(each.file, each.line, each.range); }},
          each.file.slice(each.file.lastIndexOf('/') + 1) + (each.line ? ':' + each.line : '') + (each.column ? ':' + each.column : ''))))));
  }

  testsTold() {
    const {all, failed, number} = this.tests || {};
    if (!all) return null;
    return h('span', {class: 's', id: 'tests', role: 'status'}, h('span', {class: failed ? 'x' : 'm', 'aria-hidden': 'true'}, failed ? '✕ ' : '✓ '),
      say(failed ? 'tests-fail' : 'tests-pass', {count: all, failed, number}));
  }

  failing() {
    return ((this.tests || {}).failing || []).map(each => h('li', {class: 'warning'},
      h('span', {class: 'x'}, h('b', {}, '✕ ' + say('test-fails'))),
      h('span', {}, each.name + '. ' + each.message),
      h('a', {class: 's n', href: '#editor', onclick: e => { e.preventDefault(); this.wb.show(each.file, each.line); }}, each.file.slice(each.file.lastIndexOf('/') + 1) + ':' + each.line)));
  }
}

/** Buttons that apply what the server proposes. */
export function fixes(wb, problem) {
  if (!problem.fix) return null;
  return h('span', {class: 'acts'}, h('button', {class: 'btn go', type: 'button',
    onclick: async () => { await wb.show(problem.file); wb.editor.apply([problem.fix]); }}, problem.fix.title));
}

/** What stands above each rule of a file and below each fault. */
export function notesFor(wb, path, problems) {
  const notes = [];
  const doc = wb.editor.view.state.doc;
  if (path.endsWith('.drl')) {
    const wrong = problems.filter(each => each.severity === 'ERROR');
    for (let i = 1; i <= doc.lines; i++) {
      if (!/^\s*rule\s/.test(doc.line(i).text)) continue;
      const id = idBelow(doc, i);
      if (!id) continue;
      const end = endOf(doc, i);
      const faults = wrong.filter(each => each.line >= i && each.line <= end).length;
      notes.push(lens(wb, i, id, faults));
    }
  }
  problems.filter(each => each.severity === 'ERROR' && each.line > 0).slice(0, 5).forEach(each => notes.push({
    line: each.line, below: true, key: JSON.stringify(['fault', each]),
    make: () => h('div', {class: 'below'}, h('div', {class: 'fix'}, h('p', {}, h('b', {class: 'x'}, '✕ ' + say('severity-ERROR') + ' '), [each.message, each.advice].filter(Boolean).join(' ')), fixes(wb, each))),
  }));
  return notes;
}

function lens(wb, line, id, faults) {
  const facts = (wb.firings || {})[id];
  const before = (wb.firingsBefore || {})[id];
  const was = before && facts && before.length !== facts.length ? before.length : null;
  return {
    line, below: false, key: JSON.stringify(['lens', id, facts, was, faults]),
    make: () => h('div', {class: 'lens'}, faults
      ? h('b', {class: 'x'}, say('not-run'))
      : facts
        ? [h('b', {}, say(facts.length === 1 ? 'fires-one' : 'fires', {count: facts.length}), was === null ? '' : ' ' + say('fires-was', {count: was})),
          facts.length ? ': ' : '', facts.slice(0, 6).map((fact, i) => [i ? ', ' : '', link(wb, fact)]), facts.length > 6 ? ' …' : '']
        : say('fires-not'),
      faults ? null : [' · ', h('a', {href: '#ask', onclick: e => { e.preventDefault(); wb.whyNot(id); }}, say(facts ? 'why-not-others' : 'why-not'))]),
  };
}

function link(wb, fact) {
  return h('a', {href: '#editor', title: ((wb.factPlaces || {})[fact] || [])[2], onclick: e => { e.preventDefault(); wb.go('fact', fact); }}, fact);
}

function idBelow(doc, line) {
  for (let i = line; i <= Math.min(line + 12, doc.lines); i++) {
    const found = /@id\s*\(\s*"?([^")]+)"?\s*\)/.exec(doc.line(i).text);
    if (found) return found[1];
    if (/^\s*when\b/.test(doc.line(i).text)) return null;
  }
  return null;
}

function endOf(doc, line) {
  for (let i = line; i <= doc.lines; i++) if (/^\s*end\b/.test(doc.line(i).text)) return i;
  return doc.lines;
}
