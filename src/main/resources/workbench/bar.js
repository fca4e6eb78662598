// What stands above and below everything: views, theory, alliance, what is not saved; the open files; the command that does the same.

import {h, fill, say} from '/page/dom.js';

const VIEWS = ['begin', 'edit', 'ask', 'code'];
const LANGUAGES = [['en', 'English'], ['sv', 'Svenska'], ['ja', '日本語']];

/** Draws the parts of the page, which are empty yet. */
export function drawFrame(wb) {
  wb.notice = h('div', {class: 'notice'});
  wb.filesPane = h('nav', {class: 'files', 'aria-label': say('files')});
  wb.tabsPane = h('div', {class: 'etabs', role: 'tablist', 'aria-label': say('open-files')});
  wb.codePane = h('div', {class: 'code'});
  wb.statusPane = h('p', {class: 'estat'});
  wb.problemsPane = h('section', {class: 'problems', id: 'problems', 'aria-label': say('problems')});
  wb.headPane = h('section', {class: 'head', id: 'answer', 'aria-label': say('answer'), 'aria-live': 'polite'});
  wb.bodyPane = h('div', {class: 'body'});
  wb.commandPane = h('div', {class: 'cmd'});
  wb.middle = h('section', {class: 'editor', id: 'editor', 'aria-label': say('editor-pane')}, wb.tabsPane, wb.codePane, wb.statusPane);
  wb.topPane = h('header', {class: 'bar'});
  document.title = 'Endure';
  fill(document.body,
    h('a', {class: 'skip', href: '#answer'}, say('skip')),
    wb.topPane,
    h('nav', {class: 'jump', 'aria-label': say('jump')},
      h('a', {href: '#answer'}, say('answer')), h('a', {href: '#files'}, say('files')), h('a', {href: '#editor'}, say('editor-pane')),
      h('a', {href: '#problems'}, say('problems')), h('a', {href: '#why'}, say('why'))),
    wb.notice,
    h('main', {class: 'wb'}, wb.filesPane, wb.middle, wb.problemsPane, wb.headPane, wb.bodyPane),
    wb.commandPane);
}

/** Draws the top of the page. */
export function drawTop(wb) {
  const facts = wb.files.filter(each => each.kind === 'facts');
  const unsaved = wb.unsaved().length;
  fill(wb.topPane,
    h('b', {}, 'Endure'),
    h('span', {class: 'views', role: 'group', 'aria-label': say('views-of-page')}, VIEWS.map(each => h('button', {type: 'button', id: 'view-' + each,
      'aria-pressed': String(each === wb.view), onclick: () => wb.look(each)}, say('view-' + each)))),
    h('span', {class: 'm'}, say('folder') + ' ', h('code', {title: wb.folder}, wb.folder)),
    h('label', {}, say('theory'), h('select', {id: 'theory', onchange: e => { wb.theory = e.target.value; wb.ask(); }},
      wb.theories.map(each => h('option', {value: each, selected: each === wb.theory}, each)))),
    h('label', {}, say('alliance'), h('select', {id: 'facts', onchange: e => wb.choose({path: e.target.value})},
      facts.map(each => h('option', {value: each.path, selected: each.path === wb.facts}, title(each, facts))))),
    h('span', {class: 'end'},
      h('span', {class: 's m', id: 'unsaved', role: 'status'}, unsaved ? say(unsaved === 1 ? 'unsaved-one' : 'unsaved', {count: unsaved}) : ''),
      unsaved ? h('button', {class: 'btn', type: 'button', onclick: () => wb.save()}, say('save')) : null,
      LANGUAGES.filter(([code]) => code !== wb.language).map(([code, name]) => h('a', {href: '?lang=' + code, lang: code, onclick: e => { e.preventDefault(); wb.speak(code); }}, name)),
      h('button', {class: 'btn', type: 'button', onclick: () => wb.end()}, say('end'))));
}

/** Draws a tab for each open file. */
export function drawTabs(wb) {
  fill(wb.tabsPane, [...wb.open.values()].map(file => h('button', {
    type: 'button', role: 'tab', id: 'tab-' + file.path, title: file.path, 'aria-selected': file.path === wb.editor.path ? 'true' : 'false',
    onclick: () => wb.show(file.path)}, name(file.path), file.now !== file.text ? ' ' + say('edited') : '')));
  const file = wb.open.get(wb.editor.path);
  document.title = (file ? name(file.path) + ': ' : '') + (wb.answer.headline || 'Endure');
}

/** Shows the command that does the same. */
export function drawCommand(wb, command) {
  fill(wb.commandPane,
    h('span', {class: 'm'}, say('same-command')),
    h('code', {}, command),
    h('button', {class: 'btn', type: 'button', onclick: e => { navigator.clipboard.writeText(command); e.target.textContent = say('copied'); }}, say('copy')));
}

/** How a fact set is named: by alliance and period; by its path as well if another has the same name. */
export function title(file, all) {
  if (!file.title) return file.path.replace(/\.yaml$/, '').split('/').slice(-2).join(', ');
  return all.some(each => each !== file && each.title === file.title) ? file.title + ' (' + name(file.path).replace(/\.yaml$/, '') + ')' : file.title;
}

function name(path) { return path.slice(path.lastIndexOf('/') + 1); }
