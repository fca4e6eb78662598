// The page: what is open, what is edited, what is asked, and where everything is shown.

import {h, fill, say, setWords} from '/page/dom.js';
import {get, post, put, listen} from '/page/api.js';
import {Editor} from '/page/editor.js';
import {Answer} from '/page/answer.js';
import {Files} from '/page/files.js';
import {Problems, notesFor} from '/page/problems.js';
import {Ask} from '/page/ask.js';
import {Begin} from '/page/begin.js';
import {Coding} from '/page/coding.js';
import {drawFrame, drawTop, drawTabs, drawCommand} from '/page/bar.js';
import {outside, conflict} from '/page/outside.js';

const nonce = document.querySelector('script[nonce]').nonce;
const WAIT = 20;
const BEFORE_TESTS = 600;

class Workbench {
  constructor() {
    this.open = new Map();
    this.number = 0;
    this.answered = null;
    this.part = 'proof';
    this.base = 'edit';
    this.overlays = [];
    this.view = 'edit';
    this.language = new URLSearchParams(location.search).get('lang') || '';
  }

  async start() {
    const start = await get('/api/start', {lang: this.language});
    setWords(start.words);
    Object.assign(this, {tab: start.tab, folder: start.folder, facts: start.facts, theory: start.theory, layers: start.layers,
      language: start.language, files: start.files, theories: start.theories, release: start.release});
    drawFrame(this);
    this.editor = new Editor(this.codePane, nonce, this);
    this.answer = new Answer(this);
    this.list = new Files(this);
    this.problemList = new Problems(this);
    this.asking = new Ask(this);
    this.beginning = new Begin(this);
    this.coding = new Coding(this);
    this.drawTop();
    this.list.draw();
    this.drawCommand('endure workbench');
    window.addEventListener('beforeunload', event => { if (this.unsaved().length) event.preventDefault(); });
    this.listen();
    for (const [path, text] of Object.entries(start.drafts)) await this.restore(path, text);
    if (this.facts) {
      await this.show(this.facts);
      this.ask();
    } else {
      await this.choose(this.files.find(each => each.kind === 'facts' && !each.bundled) || this.files.find(each => each.path.startsWith('facts/us-japan/2017')));
      if (!Object.keys(start.drafts).length && this.files.every(each => each.bundled)) this.look('begin');
    }
  }

  listen() {
    listen(this.tab, {
      answer: data => this.take(data),
      part: data => { if (data.number === this.number && data.name === this.part) this.answer.part(data.part); },
      outside: data => this.outside(data.paths),
      progress: data => this.asking.progress(data),
      found: data => this.asking.found(data),
    }, () => this.lost());
  }

  lost() {
    fill(this.notice, h('p', {class: 'wait', role: 'alert'}, say('ended')));
  }

  // Frame

  drawTop() { drawTop(this); }

  drawTabs() { drawTabs(this); }

  /** Shows the command that does the same. */
  drawCommand(command) { drawCommand(this, command); }

  /** Shows the first page, the editor, questions, or the coding of facts. */
  async look(view) {
    this.view = view;
    document.body.dataset.view = view;
    if (view === 'begin') { this.middle.replaceChildren(this.beginning.pane); this.beginning.draw(); }
    else if (view === 'code') { this.middle.replaceChildren(this.coding.pane); await this.coding.draw(); }
    else if (view === 'ask') { this.middle.replaceChildren(this.asking.pane); await this.asking.draw(); }
    else { this.middle.replaceChildren(this.tabsPane, this.codePane, this.statusPane); this.editor.view.requestMeasure(); }
    if (this.answered) this.drawCommand(this.answered.command);
    this.drawTop();
  }

  /** Asks why a rule or mechanism does not apply. */
  whyNot(about) {
    this.asking.kind = 'why-not';
    this.asking.about = about;
    this.look('ask').then(() => this.asking.run({kind: 'why-not', about}));
  }

  /** Begins a file or gives it another text, which is not saved yet. */
  begin(path, text) {
    const file = this.open.get(path) || {path, text: '', version: 'none', bundled: false};
    file.now = text;
    file.state = null;
    this.open.set(path, file);
    if (this.editor.path === path) this.editor.replace(text);
    this.drawTabs();
    this.drawTop();
  }

  /** Lets go of a file that was begun and never saved. */
  discard(path) {
    const file = this.open.get(path);
    if (!file) return;
    if (file.version === 'none') this.open.delete(path); else { file.now = file.text; file.state = null; }
    this.drawTabs();
    this.drawTop();
  }

  // Files

  async show(path, line, range) {
    if (!this.open.has(path)) {
      const file = await get('/api/file', {path});
      this.open.set(path, {...file, now: file.text});
    }
    const file = this.open.get(path);
    if (this.view !== 'edit' && this.view !== 'code') await this.look('edit');
    this.editor.show(file);
    this.moved(this.editor.view.state);
    this.drawTabs();
    this.list.mark(path);
    this.decorate();
    if (line) this.editor.go(line, range);
  }

  async choose(file) {
    if (!file) return;
    this.facts = file.path;
    this.overlays = [];
    await this.show(file.path);
    this.drawTop();
    this.ask();
  }

  async restore(path, text) {
    const file = await get('/api/file', {path}).catch(() => ({path, text: '', version: 'none', bundled: false}));
    this.open.set(path, {...file, now: text});
  }

  unsaved() {
    return [...this.open.values()].filter(file => file.now !== file.text);
  }

  edited(path, text) {
    const file = this.open.get(path);
    if (!file) return;
    file.now = text;
    this.drawTabs();
    clearTimeout(this.later);
    this.typed = performance.now();
    this.later = setTimeout(() => this.ask(), WAIT);
    this.drawTop();
    this.list.mark(path);
  }

  moved(state) {
    const at = state.selection.main.head;
    const line = state.doc.lineAt(at);
    const file = this.open.get(this.editor ? this.editor.path : '');
    fill(this.statusPane,
      h('span', {}, say('place', {line: line.number, column: [...line.text.slice(0, at - line.from)].length + 1})),
      h('span', {}, file ? file.path : ''),
      file ? h('span', {}, say(file.bundled ? 'bundled' : 'yours')) : null);
  }

  async save() {
    for (const file of this.unsaved()) {
      try {
        const kept = await put('/api/file', {path: file.path}, {text: file.now}, file.version);
        Object.assign(file, {text: kept.text, version: kept.version, bundled: false, outside: null});
      } catch (e) {
        if (e.status !== 412) { this.tell(e.message); return; }
        conflict(this, file, await get('/api/file', {path: file.path}));
        return;
      }
    }
    fill(this.notice);
    if (this.open.has(this.editor.path)) this.editor.setSaved(this.open.get(this.editor.path).text);
    await this.refresh();
    this.moved(this.editor.view.state);
    this.ask();
  }

  async refresh() {
    const now = await get('/api/files');
    this.files = now.files;
    this.theories = now.theories;
    this.drawTop();
    this.drawTabs();
    this.list.draw();
  }

  /** Shows something above everything else; nothing takes it away. */
  notify(...content) {
    fill(this.notice, ...content);
  }

  tell(message) {
    this.notify(h('p', {class: 'wait', role: 'alert'}, message, ' ', h('button', {class: 'plain', type: 'button', onclick: () => this.notify()}, say('close'))));
  }

  outside(paths) { return outside(this, paths); }

  // Questions and answers

  question() {
    return {
      tab: this.tab, number: this.number, theory: this.theory, layers: this.layers, facts: this.facts, overlays: this.overlays,
      language: this.language, base: this.base, part: this.part, open: this.editor.path || '',
      edited: Object.fromEntries(this.unsaved().map(file => [file.path, file.now])),
    };
  }

  ask() {
    this.number++;
    this.asked = this.typed || performance.now();
    this.typed = 0;
    post('/api/answer', this.question()).catch(e => this.tell(e.message));
  }

  /** The next answer, once it is there. */
  nextAnswer() {
    return new Promise(done => { this.onAnswer = done; });
  }

  take(data) {
    if (data.number < this.number) return;
    this.answered = {...data, rules: data.rules, facts: data.facts};
    this.latency = performance.now() - this.asked;
    if (Object.keys(data.rules).length) this.rules = data.rules;
    if (Object.keys(data.facts).length) this.factPlaces = data.facts;
    if (data.firings) { this.firingsBefore = this.firings; this.firings = data.firings; }
    this.answer.take(data);
    this.problemList.take(data.problems);
    this.decorate();
    this.list.problems(data.problems);
    this.drawCommand(data.command);
    this.drawTabs();
    document.body.dataset.millis = Math.round(this.latency);
    document.body.dataset.answer = data.number;
    if (this.view === 'code') this.coding.cover();
    this.testLater(data);
    if (this.onAnswer) { const then = this.onAnswer; this.onAnswer = null; then(data); }
  }

  /** Runs the tests of the theory when nothing was edited for a while. */
  testLater(data) {
    clearTimeout(this.testing);
    if (!data.firings) return;
    this.testing = setTimeout(async () => {
      const tests = await get('/api/tests', {tab: this.tab}).catch(() => ({}));
      if (tests.number === this.number) this.problemList.takeTests(tests);
    }, BEFORE_TESTS);
  }

  decorate() {
    if (!this.answered || !this.editor.path) return;
    const here = this.answered.problems.filter(each => each.file === this.editor.path);
    this.editor.problems(here);
    this.editor.notes(notesFor(this, this.editor.path, here));
  }

  /** Goes to a rule, fact or place by its name. */
  go(kind, id) {
    const place = kind === 'rule' ? (this.rules || {})[id] : (this.factPlaces || {})[id];
    if (place) this.show(place[0], place[1]);
  }

  speak(code) {
    if (this.unsaved().length) this.tell(say('save-first'));
    else location.search = '?lang=' + code;
  }

  async end() {
    await post('/api/end', {tab: this.tab});
  }
}

const workbench = new Workbench();
workbench.start().catch(e => fill(document.body, h('p', {class: 'wait', role: 'alert'}, e.message)));
