// A problem as it is shown: what is wrong, where in the query, and what was probably meant.

import { el } from './dom.js';

/** The parts of a problem. */
export function problem(body, query) {
  const parts = [el('div', {}, el('strong', {}, body.title ?? 'Problem'), ' — ', body.detail ?? '')];
  if (Number.isInteger(body.position) && query) {
    parts.push(el('pre', {}, query, '\n', ' '.repeat(body.position), el('span', { className: 'caret' }, '^')));
  }
  if (body.hint) parts.push(el('div', { className: 'hint' }, body.hint));
  if (body.status >= 500 && body.requestId) parts.push(el('div', { className: 'id' }, `Request ${body.requestId}`));
  return parts;
}
