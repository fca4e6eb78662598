// Where to begin: a shipped alliance, a new one, or a variant of the theory.

import {h, fill, say} from '/page/dom.js';
import {post} from '/page/api.js';

export class Begin {
  constructor(wb) {
    this.wb = wb;
    this.pane = h('section', {class: 'begin', id: 'begin', 'aria-label': say('begin')});
  }

  draw() {
    const wb = this.wb;
    const alliances = new Map();
    for (const each of wb.files.filter(file => file.kind === 'facts' && !file.path.startsWith('facts/cases/'))) {
      const name = each.title ? each.title.slice(0, each.title.lastIndexOf(', ')) : each.path.split('/').slice(-2)[0];
      if (!alliances.has(name)) alliances.set(name, []);
      alliances.get(name).push(each);
    }
    fill(this.pane, h('div', {class: 'form'},
      h('h2', {class: 'title'}, say('begin-title')),
      h('p', {}, say('begin-what')),
      h('h3', {}, say('begin-shipped')),
      h('ul', {class: 'cases'}, [...alliances].map(([name, files]) => h('li', {}, h('b', {}, name), ' ',
        files.map((file, i) => [i ? ', ' : '', h('a', {href: '#editor', title: file.path, onclick: e => { e.preventDefault(); wb.look('edit'); wb.choose(file); }}, period(file))])))),
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
}

/** The period of a fact set, with what tells its file from others. */
function period(file) {
  const base = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return file.title ? file.title.slice(file.title.lastIndexOf(', ') + 2) + base.replace(/^[\d-]+/, '').replace(/-/g, ' ').replace(/^(?=\S)/, ' ').replace(/(^|\s)\p{Ll}/gu, letter => letter.toUpperCase()) : base;
}
