// Completion, meaning and where things stand, asked of the server.

import {autocompletion, completionKeymap, closeBrackets} from '@codemirror/autocomplete';
import {hoverTooltip, keymap} from '@codemirror/view';
import {h} from '/page/dom.js';

/** What helps while writing in a file. */
export function help(wb, path) {
  return [
    closeBrackets(),
    keymap.of(completionKeymap),
  ];
}
