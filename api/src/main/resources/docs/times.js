// Times as people read them. All in UTC, as CloudTrail writes them.

import { el } from './dom.js';
import { PRESETS } from './state.js';

/** 2023-07-10 11:47:39 */
export const moment = (iso) => new Date(iso).toISOString().slice(0, 19).replace('T', ' ');

/** The same, as short as the span allows. */
export function tick(iso, spanMillis) {
  const text = moment(iso);
  if (spanMillis > 3 * 86400e3) return text.slice(0, 10);
  return text.slice(5, 16);
}

/** The row of presets; a range of one's own shows as a button that clears it. */
export function times(state, choose) {
  const own = state.to || (state.from && !PRESETS.some(([, from]) => from === state.from));
  const buttons = PRESETS.map(([label, from]) => el('button', {
    type: 'button',
    ariaPressed: String(!own && state.from === from),
    click: () => choose(from, ''),
  }, label));
  if (own) {
    buttons.push(el('button', { type: 'button', ariaPressed: 'true', title: 'All time again', click: () => choose('', '') },
      `${label(state.from) || '…'} – ${label(state.to) || 'now'} ×`));
  }
  return buttons;
}

const label = (time) => (/^\d{4}-/.test(time) ? moment(time) : time);
