// Files that were changed outside this page.

import {h, fill, say} from '/page/dom.js';
import {get} from '/page/api.js';

/** Files were changed outside: a clean one is loaded again, an edited one keeps its text and shows both. */
export async function outside(wb, paths) {
  for (const path of paths) {
    const file = wb.open.get(path);
    if (!file) continue;
    const there = await get('/api/file', {path}).catch(() => null);
    if (!there || there.version === file.version) continue;
    if (file.now === file.text) take(wb, file, there);
    else if (there.text === file.now) Object.assign(file, there);
    else conflict(wb, file, there);
  }
  await wb.refresh();
  wb.ask();
}

function take(wb, file, there) {
  Object.assign(file, there, {now: there.text});
  if (wb.editor.path === file.path) { wb.editor.replace(there.text); wb.editor.setSaved(there.text); } else file.state = null;
}

/** Shows both texts of a file, and lets the user choose. */
export function conflict(wb, file, there) {
  fill(wb.notice, h('section', {class: 'conflict', role: 'alertdialog', 'aria-label': say('conflict', {file: file.path})},
    h('p', {}, h('strong', {}, say('conflict', {file: file.path})), ' ', say('conflict-what')),
    h('div', {class: 'both'},
      h('div', {}, h('h3', {}, say('conflict-mine')), differences(there.text, file.now, 'mine')),
      h('div', {}, h('h3', {}, say('conflict-theirs')), differences(file.now, there.text, 'theirs'))),
    h('p', {class: 'acts'},
      h('button', {class: 'btn go', type: 'button', onclick: () => { file.version = there.version; file.text = there.text; fill(wb.notice); wb.save(); }}, say('conflict-keep')),
      h('button', {class: 'btn', type: 'button', onclick: () => { fill(wb.notice); take(wb, file, there); wb.drawTop(); wb.drawTabs(); wb.ask(); }}, say('conflict-take')),
      h('button', {class: 'btn', type: 'button', onclick: () => fill(wb.notice)}, say('conflict-later')))));
}

/** The lines of the second text, those marked that the first does not have. */
function differences(one, other, kind) {
  const known = new Set(one.split('\n'));
  const lines = other.split('\n');
  const shown = new Set();
  lines.forEach((line, i) => { if (!known.has(line)) for (let j = i - 2; j <= i + 2; j++) shown.add(j); });
  const parts = [];
  lines.forEach((line, i) => {
    if (!shown.has(i)) return;
    if (!shown.has(i - 1) && parts.length) parts.push(h('span', {class: 'm'}, '…\n'));
    parts.push(known.has(line) ? line + '\n' : h('ins', {class: kind}, line + '\n'));
  });
  return h('pre', {tabindex: '0'}, parts.length ? parts : say('conflict-none'));
}
