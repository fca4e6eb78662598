// The questions of a fact as a form, step by step, with what the facts cover, where the verdict stands, and what would decide it.

import {h, fill, say} from '/page/dom.js';
import {post} from '/page/api.js';

const STEPS = [['threats', ['ThreatPerception', 'WarStatus', 'CapabilityChange']], ['credibility', ['CredibilitySignal', 'ConsultationEvent', 'ReputationStake']],
  ['institutions', ['Institution']], ['goals', ['SharedGoalIndicator', 'IdeologyRelation']],
  ['domestic', ['DomesticContest', 'RegimeChange', 'LeaderWill', 'EliteInterest']], ['other', null], ['searched', []]];

export class Coding {
  constructor(wb) {
    this.wb = wb;
    this.pane = h('section', {class: 'begin', id: 'coding', 'aria-label': say('view-code')});
    this.step = 0;
    this.answers = {};
  }

  async draw() {
    const wb = this.wb;
    if (!this.questions) this.questions = await post('/api/begin?kind=questions', {language: wb.language});
    this.covered = await post('/api/begin?kind=coverage', {tab: wb.tab}).catch(() => null);
    const named = STEPS.flatMap(([, types]) => types || []);
    const groups = STEPS.map(([name, types]) => [name, types || this.questions.types.map(each => each.name).filter(each => !named.includes(each))]);
    const [step, types] = groups[this.step];
    if (types.length && !types.includes(this.type)) { this.type = types[0]; this.answers = {}; }
    fill(this.pane, h('div', {class: 'coding'},
      h('nav', {class: 'steps', 'aria-label': say('steps')}, h('ol', {}, groups.map(([name], i) => h('li', {}, h('a', {href: '#coding', id: 'step-' + name, 'aria-current': i === this.step ? 'step' : null,
        onclick: e => { e.preventDefault(); this.go(name); }}, say('step-' + name)))))),
      step === 'searched' ? this.searchedForm() : this.questionForm(types),
      this.side = h('aside', {class: 'side', 'aria-label': say('coverage')}, this.told())));
  }

  go(step, type = null) {
    this.step = STEPS.findIndex(([name]) => name === step);
    this.type = type;
    this.answers = {};
    return this.draw();
  }

  /** Shows what the facts cover by now. */
  async cover() {
    const coverage = await post('/api/begin?kind=coverage', {tab: this.wb.tab}).catch(() => null);
    if (!coverage || !this.side) return;
    this.covered = coverage;
    fill(this.side, this.told());
  }

  questionForm(types) {
    const type = this.questions.types.find(each => each.name === this.type);
    const sources = this.covered ? this.covered.sources : [];
    const preview = h('pre', {class: 'yaml', tabindex: '0'});
    const form = h('form', {class: 'q1', id: 'fact-form', onsubmit: async e => { e.preventDefault(); await this.write(form, preview, true); }, onchange: () => this.write(form, preview, false)},
      h('h2', {class: 'title'}, type.title),
      this.wb.language === 'en' && type.meaning !== type.title + '.' ? h('p', {class: 'm'}, type.meaning) : null,
      types.length > 1 ? h('div', {class: 'fld'}, h('label', {for: 'q-type'}, say('fact-type')), h('select', {id: 'q-type', onchange: e => { e.stopPropagation(); this.type = e.target.value; this.answers = {}; this.draw(); }},
        types.map(each => h('option', {value: each, selected: each === this.type}, this.questions.types.find(one => one.name === each).title)))) : null,
      type.questions.map(each => this.question(each)),
      h('div', {class: 'flds'},
        h('div', {class: 'w'}, h('label', {for: 'q-source'}, say('fact-source')), h('select', {id: 'q-source', onchange: e => { newSource.hidden = e.target.value !== '+'; }}, h('option', {value: ''}, say('fact-source-none')),
          sources.map(each => h('option', {value: each}, each)), h('option', {value: '+'}, say('fact-source-new'))))),
      h('p', {class: 'acts'}, h('button', {class: 'btn go', type: 'submit'}, say('fact-save')),
        h('button', {class: 'btn', type: 'button', onclick: () => { this.answers = {}; this.draw(); }}, say('fact-skip'))),
      h('details', {open: true}, h('summary', {}, say('fact-written', {file: this.wb.facts})), preview));
    const newSource = h('div', {class: 'flds', hidden: true},
      h('div', {}, h('label', {for: 'q-key'}, say('source-key')), h('input', {type: 'text', id: 'q-key'}), h('p', {class: 'hint'}, say('source-key-hint'))),
      h('div', {}, h('label', {for: 'q-kind'}, say('source-kind')), h('select', {id: 'q-kind'}, this.questions.sourceKinds.map(each => h('option', {value: each.name, title: each.meaning}, each.word)))),
      h('div', {class: 'w'}, h('label', {for: 'q-reference'}, say('source-reference')), h('input', {type: 'text', id: 'q-reference'})));
    form.querySelector('.flds:has(#q-source)').after(newSource);
    return form;
  }

  question(question) {
    const id = 'q-' + question.name;
    const value = this.answers[question.name] || '';
    const hint = h('span', {lang: 'en'}, question.meaning);
    const required = question.required ? ' · ' + say('required') : '';
    if (question.values.length) {
      const options = question.values;
      if (options.length <= 6) return h('fieldset', {class: 'opts'}, h('legend', {}, question.label), h('p', {class: 'hint'}, hint, required),
        options.map(each => h('label', {}, h('input', {type: 'radio', name: id, value: each.name, checked: each.name === value}),
          h('span', {class: 'nm'}, each.word), h('span', {class: 'm', lang: 'en'}, each.meaning))));
      return h('div', {class: 'fld'}, h('label', {for: id}, question.label), h('select', {id, name: id}, h('option', {value: ''}, ''),
        options.map(each => h('option', {value: each.name, selected: each.name === value}, each.word + (each.meaning && this.wb.language === 'en' ? ': ' + each.meaning : '')))), h('p', {class: 'hint'}, hint, required));
    }
    const members = question.state && this.covered ? ' ' + say('members-are', {members: this.covered.members.map(each => each.code).join(', ')}) : '';
    return h('div', {class: 'fld'}, h('label', {for: id}, question.label),
      question.name === 'sentence' ? h('textarea', {id, name: id, rows: '2'}, value) : h('input', {type: 'text', id, name: id, value}), h('p', {class: 'hint'}, hint, required + members));
  }

  /** Shows what would be written and where the verdict would stand; writes it if it is to be saved. */
  async write(form, preview, save) {
    const wb = this.wb;
    const answers = {};
    for (const [name, value] of new FormData(form)) if (name.startsWith('q-') && String(value).trim()) answers[name.slice(2)] = String(value).trim();
    this.answers = answers;
    const chosen = form.querySelector('#q-source').value;
    const key = form.querySelector('#q-key').value.trim();
    const added = chosen === '+' && key ? {[key]: form.querySelector('#q-kind').value + '|' + form.querySelector('#q-reference').value} : {};
    const sources = chosen === '+' ? (key ? [key] : []) : chosen ? [chosen] : [];
    const file = wb.open.get(wb.facts);
    const asked = this.asked = (this.asked || 0) + 1;
    try {
      const data = await post('/api/begin?kind=fact', {...wb.question(), path: wb.facts, text: file.now, type: this.type, answers, sources, added});
      if (asked !== this.asked && !save) return;
      preview.textContent = data.lines;
      this.after = data.after;
      if (this.side) fill(this.side, this.told());
      if (save) this.save(file, data.text);
    } catch (e) { if (save) wb.tell(e.message); else preview.textContent = e.message; }
  }

  /** Takes a text over, and saves it if it has no errors. */
  save(file, text) {
    const wb = this.wb;
    this.after = null;
    wb.begin(wb.facts, text);
    wb.onAnswer = async answer => {
      const errors = answer.problems.filter(each => each.severity === 'ERROR');
      if (errors.length) {
        wb.begin(wb.facts, file.text);
        wb.tell(errors.map(each => [each.message, each.advice].filter(Boolean).join(' ')).join(' '));
        wb.ask();
      } else {
        await wb.save();
        this.answers = {};
        this.draw();
      }
    };
    wb.ask();
  }

  // What was searched for

  searchedForm() {
    const looked = this.covered ? this.covered.searched : [];
    const boxes = (this.covered ? this.covered.mechanisms : []).map(each => h('input', {type: 'checkbox', value: each.code,
      checked: looked.some(code => code === 'all' || code === each.code || each.code.split(/[.+]/)[0] === code)}));
    return h('form', {class: 'q1', id: 'searched-form', onsubmit: async e => {
      e.preventDefault();
      const file = this.wb.open.get(this.wb.facts);
      try {
        const data = await post('/api/begin?kind=searched', {text: file.now, codes: boxes.filter(each => each.checked).map(each => each.value)});
        this.save(file, data.text);
      } catch (error) { this.wb.tell(error.message); }
    }},
    h('h2', {class: 'title'}, say('step-searched')),
    h('p', {}, say('searched-what')),
    h('p', {class: 'acts'}, h('button', {class: 'btn', type: 'button', onclick: () => boxes.forEach(each => { each.checked = true; })}, say('searched-all'))),
    h('ul', {class: 'switches'}, boxes.map((box, i) => h('li', {}, h('label', {class: 'switch'}, box, h('span', {}, this.covered.mechanisms[i].title)), h('span', {class: 's m'}, this.covered.mechanisms[i].code)))),
    h('p', {class: 'acts'}, h('button', {class: 'btn go', type: 'submit'}, say('searched-save'))));
  }

  // What the facts cover

  told() {
    const data = this.covered;
    if (!data) return h('p', {class: 'm'}, say('no-answer-errors'));
    const table = (rows, caption) => h('table', {class: 'cov'}, h('caption', {class: 'hidden'}, caption),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, h('span', {class: 'hidden'}, say('cov-state'))), data.members.map(each => h('th', {scope: 'col'}, each.name)))),
      h('tbody', {}, rows.map(row => h('tr', {}, h('th', {scope: 'row'}, row.state.name), data.members.map(member => {
        const facts = row.facts[member.code];
        return facts === undefined ? h('td', {class: 'm'}, '–') : facts.length ? h('td', {}, say(facts.length === 1 ? 'cov-fact' : 'cov-facts', {count: facts.length}))
          : h('td', {class: 'unk'}, say('cov-unknown'));
      })))));
    return [
      h('h2', {}, say('so-far')),
      h('p', {id: 'so-far'}, h('b', {}, data.standing.verdict), ' ', data.standing.margin ? say('margin-is', {margin: data.standing.margin}) + ' ' : '',
        this.after ? h('span', {class: 'm', id: 'with-answer'}, say('with-answer', {margin: [this.after.verdict === data.standing.verdict ? '' : this.after.verdict, this.after.margin].filter(Boolean).join(', ')})) : null),
      h('h2', {}, data.heading || say('decide-first')),
      data.questions.length ? h('ol', {class: 'decide'}, data.questions.slice(0, 8).map(each => h('li', {}, each.text, ' ', this.leads(each))))
        : h('p', {class: 'm'}, say('decide-none')),
      h('h2', {}, say('coverage')),
      h('h3', {}, say('cov-threats')), data.threats.length ? table(data.threats, say('cov-threats')) : h('p', {class: 'm'}, say('cov-none')),
      h('h3', {}, say('cov-allies')), table(data.allies, say('cov-allies')),
      h('h3', {}, say('cov-mechanisms')),
      h('p', {class: 's'}, say('cov-counts', {found: data.mechanisms.filter(each => each.search === 'EVIDENCE').length, all: data.mechanisms.length,
        open: data.mechanisms.filter(each => each.search === 'NONE').length})),
    ];
  }

  /** Leads to where a question is asked. */
  leads(question) {
    if (question.fact) return h('a', {href: '#editor', onclick: e => { e.preventDefault(); this.wb.look('edit').then(() => this.wb.go('fact', question.fact)); }}, say('go-there'));
    const type = question.types[0] || null, [step] = STEPS.find(([, types]) => types && types.includes(type)) || ['other'];
    if (STEPS[this.step][0] === step && (!type || this.type === type)) return h('b', {}, say('asked-now'));
    return h('a', {href: '#coding', onclick: e => { e.preventDefault(); this.go(step, type); }}, say('go-there'));
  }
}
