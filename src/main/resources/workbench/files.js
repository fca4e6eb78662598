// The list of files: rules, facts and scenarios, those of the chosen alliance and theory first.

import {h, fill, say} from '/page/dom.js';

const GROUPS = [['rules', ['rules', 'theory']], ['facts', ['facts', 'bibliography', 'scenario']], ['tests', ['tests']]];

export class Files {
  constructor(wb) {
    this.wb = wb;
    this.wrong = new Map();
    this.opened = new Set();
  }

  draw() {
    const wb = this.wb;
    const details = h('details', {id: 'files', open: matchMedia('(min-width: 75rem)').matches}, h('summary', {}, say('files')));
    for (const [group, kinds] of GROUPS) {
      const files = wb.files.filter(each => kinds.includes(each.kind));
      if (!files.length) continue;
      details.append(h('h2', {}, say('group-' + group)));
      const folders = new Map();
      for (const each of files) {
        const folder = each.path.slice(0, Math.max(0, each.path.lastIndexOf('/')));
        if (!folders.has(folder)) folders.set(folder, []);
        folders.get(folder).push(each);
      }
      for (const [folder, inside] of folders) {
        const open = this.opened.has(folder) || this.isNear(folder, group);
        details.append(h('details', {class: 'dir', open, ontoggle: e => e.target.open ? this.opened.add(folder) : this.opened.delete(folder)},
          h('summary', {}, this.label(folder, group)),
          h('ul', {}, inside.map(each => this.entry(each)))));
      }
    }
    fill(wb.filesPane, details);
    this.mark(wb.editor.path);
  }

  label(folder, group) {
    return folder.replace(/^(rules|facts)\//, '') || folder || this.wb.folder;
  }

  isNear(folder, group) {
    const wb = this.wb;
    const current = wb.editor.path || '';
    return current.startsWith(folder + '/') && !current.slice(folder.length + 1).includes('/')
      || group === 'facts' && wb.facts && folder === wb.facts.slice(0, wb.facts.lastIndexOf('/'))
      || group === 'rules' && folder === 'rules';
  }

  entry(file) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const state = file.path === this.wb.facts ? say('judged') : file.bundled ? '' : say('own');
    return h('li', {}, h('a', {href: '#' + file.path, 'data-path': file.path, title: file.path, onclick: e => { e.preventDefault(); this.wb.show(file.path); }},
      h('span', {}, name), h('span', {class: 'of'}, state)));
  }

  /** Shows which file is current, which are edited, and which have errors. */
  mark(path) {
    for (const link of this.wb.filesPane.querySelectorAll('a[data-path]')) {
      const here = link.dataset.path;
      if (here === path) { link.setAttribute('aria-current', 'true'); link.closest('details').open = true; } else link.removeAttribute('aria-current');
      const file = this.wb.open.get(here);
      const errors = this.wrong.get(here) || 0;
      const state = link.querySelector('.of');
      state.className = errors ? 'of x' : 'of';
      state.textContent = errors ? '✕ ' + errors : file && file.now !== file.text ? say('edited') : here === this.wb.facts ? say('judged') : file && !file.bundled ? say('own') : '';
    }
  }

  problems(list) {
    this.wrong = new Map();
    for (const each of list) if (each.severity === 'ERROR') this.wrong.set(each.file, (this.wrong.get(each.file) || 0) + 1);
    this.mark(this.wb.editor.path);
  }
}
