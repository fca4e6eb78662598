// Where to begin: a shipped alliance, a new one, or a variant of the theory; and the questions of a fact as a form.

import {h, fill, say} from '/page/dom.js';
import {post} from '/page/api.js';

const STEPS = [['threats', ['ThreatPerception']], ['credibility', ['CredibilitySignal', 'ConsultationEvent']], ['institutions', ['Institution']],
  ['goals', ['SharedGoalIndicator', 'IdeologyRelation']], ['domestic', ['DomesticContest', 'RegimeChange', 'LeaderWill']], ['other', null]];

export class Begin {
  constructor(wb) {
    this.wb = wb;
    this.pane = h('section', {class: 'begin', id: 'begin', 'aria-label': say('begin')});
    this.step = 0;
  }

  draw() {
    const wb = this.wb;
    const folders = new Map();
    for (const each of wb.files.filter(file => file.kind === 'facts')) {
      const folder = each.path.split('/').slice(-2)[0];
      if (!folders.has(folder)) folders.set(folder, []);
      folders.get(folder).push(each);
    }
    fill(this.pane, h('div', {class: 'form'},
      h('h2', {class: 'title'}, say('begin-title')),
      h('p', {}, say('begin-what')),
      h('h3', {}, say('begin-shipped')),
      h('ul', {class: 'cases'}, [...folders].filter(([folder]) => folder !== 'cases').map(([folder, files]) => h('li', {}, h('b', {}, folder), ' ',
        files.map((file, i) => [i ? ', ' : '', h('a', {href: '#editor', onclick: e => { e.preventDefault(); wb.look('edit'); wb.choose(file); }}, file.path.replace(/^.*\//, '').replace(/\.yaml$/, ''))])))),
      h('h3', {}, say('begin-new')),
      this.newAlliance(),
      h('h3', {}, say('begin-variant')),
      this.newVariant()));
  }

  field(id, label, hint, value = '') {
    return h('div', {}, h('label', {for: id}, label), h('input', {type: 'text', id, value}), hint ? h('p', {class: 'hint'}, hint) : null);
  }

  newAlliance() {
    return h('form', {id: 'new-alliance', onsubmit: async e => {
      e.preventDefault();
      const wb = this.wb;
      const value = id => document.getElementById(id).value.trim();
      try {
        const data = await post('/api/begin?kind=fact-set', {members: value('n-members'), leader: value('n-leader'), period: value('n-period'), name: value('n-name')});
        const folder = value('n-members').toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
        const path = 'facts/' + folder + '/' + value('n-period').replace(/[^0-9-]+/g, '-') + '.yaml';
        wb.begin(path, data.text);
        await wb.save();
        await wb.choose({path});
        await wb.nextAnswer();
        await wb.look('code');
      } catch (error) { wb.tell(error.message); }
    }},
    h('div', {class: 'flds'}, this.field('n-members', say('new-members'), say('new-members-hint')), this.field('n-period', say('new-period'), say('new-period-hint')),
      this.field('n-leader', say('new-leader'), say('new-leader-hint')), this.field('n-name', say('new-name'), say('new-name-hint'))),
    h('p', {class: 'acts'}, h('button', {class: 'btn go', type: 'submit'}, say('new-make'))));
  }

  newVariant() {
    return h('form', {id: 'new-variant', onsubmit: async e => {
      e.preventDefault();
      const wb = this.wb;
      const value = id => document.getElementById(id).value.trim();
      try {
        const data = await post('/api/begin?kind=variant', {name: value('v-name'), theory: wb.theory, claim: value('v-claim')});
        wb.begin('variants/' + value('v-name') + '/theory.yaml', data.text);
        await wb.save();
        wb.theory = 'variants/' + value('v-name');
        wb.look('edit');
        await wb.show('variants/' + value('v-name') + '/theory.yaml');
        wb.drawTop();
        wb.ask();
      } catch (error) { wb.tell(error.message); }
    }},
    h('div', {class: 'flds'}, this.field('v-name', say('variant-name'), say('variant-name-hint')), this.field('v-claim', say('variant-claim'), say('variant-claim-hint', {theory: this.wb.theory}))),
    h('p', {class: 'acts'}, h('button', {class: 'btn go', type: 'submit'}, say('variant-make'))));
  }

  // Coding facts, question by question

  async drawCoding() {
    const wb = this.wb;
    if (!this.questions) this.questions = await post('/api/begin?kind=questions', {language: wb.language});
    const coverage = await post('/api/begin?kind=coverage', {tab: wb.tab}).catch(() => null);
    const groups = STEPS.map(([name, types]) => [name, types || this.questions.types.map(each => each.name).filter(each => !STEPS.some(([, some]) => some && some.includes(each)))]);
    const [group, types] = groups[this.step];
    if (!types.includes(this.type)) { this.type = types[0]; this.answers = {}; }
    fill(this.pane, h('div', {class: 'coding'},
      h('nav', {class: 'steps', 'aria-label': say('steps')}, h('ol', {}, groups.map(([name], i) => h('li', {}, h('a', {href: '#begin', 'aria-current': i === this.step ? 'step' : null,
        onclick: e => { e.preventDefault(); this.step = i; this.type = null; this.answers = {}; this.drawCoding(); }}, say('step-' + name)))))),
      this.questionForm(types, coverage),
      this.side = h('aside', {class: 'side', 'aria-label': say('coverage')}, coverage ? this.coverage(coverage) : h('p', {class: 'm'}, say('no-answer-errors')))));
  }

  /** Shows what the facts cover by now. */
  async cover() {
    const coverage = await post('/api/begin?kind=coverage', {tab: this.wb.tab}).catch(() => null);
    if (coverage && this.side) fill(this.side, this.coverage(coverage));
  }

  questionForm(types, coverage) {
    const type = this.questions.types.find(each => each.name === this.type);
    const sources = coverage ? coverage.sources : [];
    const preview = h('pre', {class: 'yaml', tabindex: '0'});
    const form = h('form', {class: 'q1', id: 'fact-form', onsubmit: async e => { e.preventDefault(); await this.write(form, preview, true); }, onchange: () => this.write(form, preview, false)},
      types.length > 1 ? h('div', {class: 'fld'}, h('label', {for: 'q-type'}, say('fact-type')), h('select', {id: 'q-type', onchange: e => { e.stopPropagation(); this.type = e.target.value; this.answers = {}; this.drawCoding(); }},
        types.map(each => h('option', {value: each, selected: each === this.type}, each)))) : null,
      h('h2', {class: 'title'}, type.meaning),
      type.questions.map(each => this.question(each, coverage)),
      h('div', {class: 'flds'},
        h('div', {class: 'w'}, h('label', {for: 'q-source'}, say('fact-source')), h('select', {id: 'q-source'}, h('option', {value: ''}, say('fact-source-none')),
          sources.map(each => h('option', {value: each}, each)), h('option', {value: '+'}, say('fact-source-new')))),
        h('div', {}, h('label', {for: 'q-key'}, say('source-key')), h('input', {type: 'text', id: 'q-key'}), h('p', {class: 'hint'}, say('source-key-hint'))),
        h('div', {}, h('label', {for: 'q-kind'}, say('source-kind')), h('select', {id: 'q-kind'}, this.questions.sourceKinds.map(each => h('option', {value: each.name, title: each.meaning}, each.word)))),
        h('div', {class: 'w'}, h('label', {for: 'q-reference'}, say('source-reference')), h('input', {type: 'text', id: 'q-reference'}))),
      h('p', {class: 'acts'}, h('button', {class: 'btn go', type: 'submit'}, say('fact-save')),
        h('button', {class: 'btn', type: 'button', onclick: () => { this.answers = {}; this.drawCoding(); }}, say('fact-skip'))),
      h('details', {open: true}, h('summary', {}, say('fact-written', {file: this.wb.facts})), preview));
    return form;
  }

  question(question, coverage) {
    const id = 'q-' + question.name;
    const value = (this.answers || {})[question.name] || '';
    const hint = question.meaning + (question.required ? ' · ' + say('required') : '');
    if (question.values.length) {
      const options = question.values;
      if (options.length <= 6) return h('fieldset', {class: 'opts'}, h('legend', {}, question.label), h('p', {class: 'hint'}, hint),
        options.map(each => h('label', {}, h('input', {type: 'radio', name: id, value: each.name, checked: each.name === value}),
          h('span', {class: 'nm'}, each.name.toLowerCase().replace(/_/g, ' ')), h('span', {class: 'm'}, each.meaning))));
      return h('div', {class: 'fld'}, h('label', {for: id}, question.label), h('select', {id, name: id}, h('option', {value: ''}, ''),
        options.map(each => h('option', {value: each.name, selected: each.name === value}, each.name.toLowerCase().replace(/_/g, ' ') + (each.meaning ? ': ' + each.meaning : '')))), h('p', {class: 'hint'}, hint));
    }
    const members = question.state && coverage ? ' ' + say('members-are', {members: coverage.members.map(each => each.code).join(', ')}) : '';
    return h('div', {class: 'fld'}, h('label', {for: id}, question.label),
      question.name === 'sentence' ? h('textarea', {id, name: id, rows: '2'}, value) : h('input', {type: 'text', id, name: id, value}), h('p', {class: 'hint'}, hint + members));
  }

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
    try {
      const data = await post('/api/begin?kind=fact', {tab: wb.tab, path: wb.facts, text: file.now, type: this.type, answers, sources, added});
      preview.textContent = data.lines;
      if (!save) return;
      wb.begin(wb.facts, data.text);
      wb.onAnswer = async answer => {
        const errors = answer.problems.filter(each => each.severity === 'ERROR');
        if (errors.length) {
          wb.begin(wb.facts, file.text);
          wb.tell(errors.map(each => [each.message, each.advice].filter(Boolean).join(' ')).join(' '));
          wb.ask();
        } else {
          await wb.save();
          this.answers = {};
          this.drawCoding();
        }
      };
      wb.ask();
    } catch (e) { if (save) wb.tell(e.message); else preview.textContent = e.message; }
  }

  coverage(data) {
    const table = (rows, caption) => h('table', {class: 'cov'}, h('caption', {class: 'hidden'}, caption),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, h('span', {class: 'hidden'}, say('cov-state'))), data.members.map(each => h('th', {scope: 'col'}, each.name)))),
      h('tbody', {}, rows.map(row => h('tr', {}, h('th', {scope: 'row'}, row.state.name), data.members.map(member => {
        const facts = row.facts[member.code];
        return facts === undefined ? h('td', {class: 'm'}, '–') : facts.length ? h('td', {}, say(facts.length === 1 ? 'cov-fact' : 'cov-facts', {count: facts.length}))
          : h('td', {class: 'unk'}, say('cov-unknown'));
      })))));
    return [
      h('h2', {}, say('coverage')),
      h('h3', {}, say('cov-threats')), data.threats.length ? table(data.threats, say('cov-threats')) : h('p', {class: 'm'}, say('cov-none')),
      h('h3', {}, say('cov-allies')), table(data.allies, say('cov-allies')),
      h('h3', {}, say('cov-mechanisms')),
      h('p', {class: 's'}, say('cov-counts', {found: data.mechanisms.filter(each => each.search === 'EVIDENCE').length, all: data.mechanisms.length,
        open: data.mechanisms.filter(each => each.search === 'NONE').length})),
    ];
  }
}
