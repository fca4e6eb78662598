// Questions beyond the verdict: a scenario, flips, sureness, why not, and a comparison of theories.

import {h, fill, say} from '/page/dom.js';
import {post} from '/page/api.js';

const KINDS = ['scenario', 'flip', 'sure', 'why-not', 'compare'];

export class Ask {
  constructor(wb) {
    this.wb = wb;
    this.kind = 'scenario';
    this.removed = new Set();
    this.changed = new Map();
    this.about = '';
    this.pane = h('section', {class: 'ask', id: 'ask', 'aria-label': say('ask')});
    this.results = h('div', {class: 'results', 'aria-live': 'polite'});
  }

  async draw() {
    fill(this.pane,
      h('div', {class: 'tabbar', role: 'tablist', 'aria-label': say('ask')}, KINDS.map(kind => h('button', {type: 'button', role: 'tab', 'data-kind': kind,
        'aria-selected': String(kind === this.kind), onclick: () => { this.kind = kind; fill(this.results); this.draw(); }}, say('ask-' + kind)))),
      h('div', {class: 'form'}, h('p', {class: 'm'}, say('ask-' + this.kind + '-what')), await this.form(), this.results));
  }

  form() {
    return {scenario: () => this.scenario(), flip: () => this.flip(), sure: () => this.sure(), 'why-not': () => this.whyNot(), compare: () => this.compare()}[this.kind]();
  }

  // A scenario

  get path() { return this.wb.facts.replace(/\/[^/]*$/, '/scenarios/') + this.file() + '.yaml'; }

  file() { return (this.name || 'scenario').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'scenario'; }

  async scenario() {
    const data = await post('/api/begin?kind=facts', {tab: this.wb.tab}).catch(e => ({facts: [], error: e.message}));
    if (this.facts !== this.wb.facts) { this.facts = this.wb.facts; this.list = data.facts; this.removed.clear(); this.changed.clear(); }
    this.list = this.removed.size || this.changed.size ? this.list : data.facts;
    const search = h('input', {type: 'text', id: 'fact-search', value: this.filter || '', oninput: e => { this.filter = e.target.value; this.filterFacts(); }});
    this.factList = h('ul', {class: 'switches'}, [...this.list].sort((a, b) => b.used - a.used).map(each => this.fact(each)));
    this.filterFacts();
    return [
      h('div', {class: 'flds'},
        h('div', {}, h('label', {for: 'sc-name'}, say('scenario-name')), h('input', {type: 'text', id: 'sc-name', value: this.name || '', oninput: e => { this.name = e.target.value; }})),
        h('div', {}, h('label', {for: 'sc-author'}, say('scenario-author')), h('input', {type: 'text', id: 'sc-author', value: this.author || '', oninput: e => { this.author = e.target.value; }})),
        h('div', {class: 'w'}, h('label', {for: 'sc-reason'}, say('scenario-reason')), h('input', {type: 'text', id: 'sc-reason', value: this.reason || '', oninput: e => { this.reason = e.target.value; }})),
        h('div', {class: 'w'}, h('label', {for: 'fact-search'}, say('scenario-search')), search)),
      this.factList,
      h('p', {class: 'acts'},
        h('button', {class: 'btn go', type: 'button', id: 'sc-save', onclick: () => this.saveScenario()}, say('scenario-save')),
        h('button', {class: 'btn', type: 'button', id: 'sc-reset', onclick: () => this.reset()}, say('scenario-reset'))),
    ];
  }

  filterFacts() {
    const wanted = (this.filter || '').toLowerCase();
    for (const each of this.factList.children) each.hidden = Boolean(wanted) && !each.textContent.toLowerCase().includes(wanted);
  }

  fact(fact) {
    const on = !this.removed.has(fact.id);
    return h('li', {class: fact.used ? 'used' : ''},
      h('label', {class: 'switch'}, h('input', {type: 'checkbox', checked: on, 'data-fact': fact.id, onchange: e => {
        if (e.target.checked) this.removed.delete(fact.id); else this.removed.add(fact.id);
        this.apply();
      }}), h('span', {}, fact.sentence)),
      h('a', {href: '#editor', class: 's', onclick: e => { e.preventDefault(); this.wb.look('edit'); this.wb.go('fact', fact.id); }}, fact.id),
      h('div', {class: 'scales'}, fact.attributes.map(each => this.scale(fact, each))));
  }

  scale(fact, attribute) {
    const now = (this.changed.get(fact.id) || {})[attribute.name] || attribute.value;
    const id = 'v-' + fact.id + '-' + attribute.name;
    const word = h('output', {for: id, class: now === attribute.value ? '' : 'is-changed'}, label(attribute, now));
    const slide = h('input', {type: 'range', id, min: '0', max: String(attribute.values.length - 1), step: '1', value: String(attribute.values.indexOf(now)),
      'aria-valuetext': label(attribute, now), title: attribute.meaning,
      oninput: e => {
        const value = attribute.values[Number(e.target.value)];
        word.textContent = label(attribute, value);
        word.className = value === attribute.value ? '' : 'is-changed';
        e.target.setAttribute('aria-valuetext', label(attribute, value));
      },
      onchange: e => {
        const value = attribute.values[Number(e.target.value)];
        const set = {...(this.changed.get(fact.id) || {})};
        if (value === attribute.value) delete set[attribute.name]; else set[attribute.name] = value;
        if (Object.keys(set).length) this.changed.set(fact.id, set); else this.changed.delete(fact.id);
        this.apply();
      }});
    return h('div', {class: 'scale-row'}, h('label', {for: id}, attribute.label), slide, word);
  }

  body() {
    return {tab: this.wb.tab, name: this.name || say('scenario-unnamed'), author: this.author || say('scenario-nobody'), reason: this.reason || say('scenario-no-reason'),
      base: this.wb.facts.replace(/^.*\//, '').replace(/\.yaml$/, ''), removed: [...this.removed],
      changed: [...this.changed].map(([id, set]) => ({id, set}))};
  }

  /** The scenario as an overlay that is not saved; the answer is that of the scenario. */
  async apply() {
    const wb = this.wb;
    wb.discard(this.shown);
    this.shown = null;
    if (!this.removed.size && !this.changed.size) {
      wb.overlays = [];
      wb.base = 'edit';
      wb.ask();
      return;
    }
    try {
      const data = await post('/api/begin?kind=scenario', this.body());
      this.shown = this.path;
      wb.begin(this.shown, data.text);
      wb.overlays = [this.shown];
      wb.base = 'facts';
      wb.ask();
    } catch (e) { wb.tell(e.message); }
  }

  async saveScenario() {
    const wb = this.wb;
    for (const id of ['sc-name', 'sc-author', 'sc-reason']) {
      const field = document.getElementById(id);
      if (!field.value.trim()) { wb.tell(say('scenario-needs')); field.focus(); return; }
    }
    await this.apply();
    await wb.save();
  }

  reset() {
    this.removed.clear();
    this.changed.clear();
    this.apply();
    this.draw();
  }

  // Searches

  flip() {
    const count = h('select', {id: 'flip-count'}, [1, 2].map(each => h('option', {value: each}, each)));
    return this.searchForm([h('label', {for: 'flip-count'}, say('flip-count')), count], () => ({kind: 'flip', count: Number(count.value)}));
  }

  sure() {
    const count = h('select', {id: 'sure-count'}, [200, 1000, 10000].map(each => h('option', {value: each}, each)));
    return this.searchForm([h('label', {for: 'sure-count'}, say('sure-count')), count], () => ({kind: 'sure', count: Number(count.value)}));
  }

  whyNot() {
    const about = h('input', {type: 'text', id: 'about', value: this.about, list: 'names', oninput: e => { this.about = e.target.value; }});
    return this.searchForm([h('label', {for: 'about'}, say('why-not-about')), about], () => ({kind: 'why-not', about: about.value.trim()}));
  }

  compare() {
    const boxes = this.wb.theories.map(each => h('label', {class: 'switch'}, h('input', {type: 'checkbox', value: each, checked: true}), h('span', {}, each)));
    return this.searchForm([h('fieldset', {}, h('legend', {}, say('compare-which')), boxes)],
      () => ({kind: 'compare', theories: boxes.map(each => each.firstChild).filter(each => each.checked).map(each => each.value)}));
  }

  searchForm(fields, asked) {
    return h('form', {class: 'search', onsubmit: e => { e.preventDefault(); this.run(asked()); }}, fields,
      h('button', {class: 'btn go', type: 'submit', id: 'search'}, say('search')));
  }

  async run(asked) {
    try {
      const data = await post('/api/search', {...this.wb.question(), ...asked});
      this.job = data.job;
      this.wb.drawCommand(data.command);
      fill(this.results, h('p', {class: 'acts', role: 'status'}, h('span', {id: 'progress'}, say('searching')),
        h('button', {class: 'btn', type: 'button', id: 'cancel', onclick: () => post('/api/cancel', {job: data.job})}, say('cancel'))));
    } catch (e) { fill(this.results, h('p', {class: 'wait', role: 'alert'}, e.message)); }
  }

  progress(data) {
    const shown = document.getElementById('progress');
    if (data.job === this.job && shown) shown.textContent = say('searched', {count: data.done});
  }

  found(data) {
    if (data.job !== this.job) return;
    if (data.cancelled) fill(this.results, h('p', {class: 'm'}, say('cancelled')));
    else if (data.message) fill(this.results, h('p', {class: 'wait', role: 'alert'}, data.message));
    else if (data.problems) fill(this.results, data.problems.map(each => h('p', {class: 'wait'}, [each.message, each.advice].filter(Boolean).join(' '))));
    else if (data.page) fill(this.results, h('iframe', {sandbox: '', title: say('ask-compare'), src: '/api/report?' + new URLSearchParams({tab: this.wb.tab, part: 'search', job: data.job})}));
    else fill(this.results, h('pre', {tabindex: '0'}, this.wb.answer.linked(data.text)));
  }
}

function label(attribute, value) { return attribute.words[attribute.values.indexOf(value)] || value; }
