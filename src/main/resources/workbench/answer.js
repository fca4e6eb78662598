// The answer: verdict and margin, what changed, and the parts of the report, drawn as in the report.

import {h, fill, build, find, unfold, say} from '/page/dom.js';
import {get} from '/page/api.js';

const PARTS = ['proof', 'threats', 'credibility', 'goals', 'findings', 'absences', 'turn', 'sure', 'graph', 'timeline', 'log'];
const BASES = ['edit', 'saved', 'shipped', 'facts'];

export class Answer {
  constructor(wb) {
    this.wb = wb;
    this.headline = '';
    this.changesPane = h('section', {class: 'chg-list', 'aria-label': say('changes')});
    this.bar = h('div', {class: 'tabbar', role: 'tablist', 'aria-label': say('views'), onkeydown: e => this.keys(e)},
      PARTS.map(part => h('button', {type: 'button', role: 'tab', id: 'part-' + part, 'data-part': part, 'aria-controls': 'panel',
        'aria-selected': String(part === wb.part), tabindex: part === wb.part ? '0' : '-1', onclick: () => this.choose(part)}, say('part-' + part))));
    this.panel = h('div', {class: 'panel', id: 'panel', role: 'tabpanel', tabindex: '0', 'aria-labelledby': 'part-' + wb.part});
    this.panel.addEventListener('click', e => this.click(e));
    this.panel.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.closest('[data-rule]')) this.click(e); });
    fill(wb.bodyPane, this.changesPane, h('section', {class: 'tabs', id: 'why', 'aria-label': say('why')}, this.bar, this.panel));
  }

  take(data) {
    const errors = data.problems.filter(each => each.severity === 'ERROR').length;
    if (data.head) {
      this.lastNumber = data.number;
      this.lastTime = new Date().toLocaleTimeString(this.wb.language, {hour12: false});
      this.headline = data.alliance + ', ' + data.period;
      this.head = data.head;
      fill(this.wb.headPane, h('p', {class: 's m what-is'}, data.alliance + ', ' + data.period.replace('-', '–')), data.head.map(each => build(each)));
      if (this.wb.part === 'graph' || this.wb.part === 'timeline') this.frame(this.wb.part);
      this.drawChanges(data.changes || []);
    } else if (this.head) {
      fill(this.wb.headPane,
        h('p', {class: 'wait'}, h('b', {class: 'x'}, '✕ ' + say(errors === 1 ? 'edit-error' : 'edit-errors', {number: data.number, count: errors})), ' ',
          say('older', {number: this.lastNumber, time: this.lastTime})),
        this.head.map(each => build(each)));
    } else {
      fill(this.wb.headPane, h('p', {class: 'wait'}, say(errors ? 'no-answer-errors' : 'no-answer')));
    }
  }

  /** The part of the report that is shown, which comes after the verdict. */
  part(part) {
    if (part === undefined) return;
    if (this.wb.part === 'graph' || this.wb.part === 'timeline') this.frame(this.wb.part);
    else this.show(part);
    this.panel.dataset.answer = this.lastNumber;
  }

  drawChanges(changes) {
    const base = this.wb.base;
    fill(this.changesPane,
      h('header', {}, h('h2', {}, say('changes')),
        h('label', {class: 's'}, h('span', {class: 'hidden'}, say('changes-since')), h('select', {id: 'base', onchange: e => this.since(e.target.value)},
          BASES.map(each => h('option', {value: each, selected: each === base}, say('since-' + each)))))),
      changes.length
        ? h('ul', {}, changes.map(each => h('li', {}, h('b', {'aria-hidden': 'true'}, each.sign), h('span', {},
          each.text, ' ', each.facts.map((fact, i) => [i ? ', ' : '', this.link('fact', fact)]),
          each.rule && !each.facts.length ? h('span', {class: 'r'}, this.link('rule', each.rule)) : null))))
        : h('p', {class: 'm s'}, say('changes-nothing')));
  }

  link(kind, id) {
    return h('a', {href: '#editor', onclick: e => { e.preventDefault(); this.wb.go(kind, id); }}, id);
  }

  async since(base) {
    this.wb.base = base;
    const data = await get('/api/changes', {tab: this.wb.tab, base});
    this.drawChanges(data.changes);
  }

  async choose(part) {
    this.wb.part = part;
    for (const button of this.bar.children) {
      const chosen = button.dataset.part === part;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      if (chosen) button.focus();
    }
    this.panel.setAttribute('aria-labelledby', 'part-' + part);
    if (part === 'graph' || part === 'timeline') this.frame(part);
    else this.show((await get('/api/part', {tab: this.wb.tab, part})).part);
  }

  keys(event) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    this.choose(PARTS[(PARTS.indexOf(this.wb.part) + step + PARTS.length) % PARTS.length]);
  }

  show(part) {
    const open = new Set();
    const closed = new Set();
    for (const each of this.panel.querySelectorAll('details > summary')) (each.parentElement.open ? open : closed).add(each.textContent);
    const known = this.panel.dataset.part === this.wb.part;
    this.panel.dataset.part = this.wb.part;
    if (part === null) fill(this.panel, h('p', {class: 'm'}, say('nothing-here')));
    else if (typeof part === 'string') fill(this.panel, h('pre', {class: 'log', tabindex: '0'}, this.linked(part)));
    else fill(this.panel, build(part));
    if (known) this.reopen(this.panel, open, closed);
  }

  /** Opens again what was open before and closes what was closed, from the outside in. */
  reopen(root, open, closed) {
    for (const each of [...root.querySelectorAll('details')]) {
      const name = each.querySelector('summary').textContent;
      if (closed.has(name)) {
        each.open = false;
      } else if (open.has(name) && !each.open) {
        unfold(each);
        each.open = true;
        this.reopen(each, open, closed);
      }
    }
  }

  frame(part) {
    this.panel.dataset.part = part;
    const src = '/api/report?' + new URLSearchParams({tab: this.wb.tab, part, number: this.lastNumber});
    fill(this.panel, h('p', {class: 's'}, h('a', {href: src, target: '_blank', rel: 'noopener', id: 'large'}, say('large'))),
      h('iframe', {sandbox: '', title: say('part-' + part), src}));
  }

  /** A text in which ids of rules and facts lead to their places. */
  linked(text) {
    const rules = this.wb.rules || {};
    const facts = this.wb.factPlaces || {};
    return text.split(/([A-Za-z][\w.@-]*\d[\w.]*\w|[A-Z]{2,4}-\d+)/).map((piece, i) =>
      i % 2 && facts[piece] ? this.link('fact', piece) : i % 2 && rules[piece] ? this.link('rule', piece) : piece);
  }

  click(event) {
    const inside = event.target.closest('a[href^="#a-"]:not(.fact)');
    if (inside) {
      event.preventDefault();
      const target = find(this.panel, inside.getAttribute('href').slice(1));
      if (target) { target.scrollIntoView({block: 'center'}); const summary = target.querySelector('summary'); if (summary) summary.focus(); }
      return;
    }
    const rule = event.target.closest('[data-rule]');
    const fact = event.target.closest('a.fact');
    if (rule) { event.preventDefault(); this.wb.go('rule', rule.dataset.rule); }
    else if (fact) { event.preventDefault(); this.wb.go('fact', fact.textContent.split('@')[0]); }
  }
}
