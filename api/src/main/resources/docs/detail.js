// One event, whole: the four answers first, then the record as CloudTrail wrote it.

import { copy, el } from './dom.js';
import { moment } from './times.js';
import { list, story } from './events.js';

/** The parts of the dialog. */
export function detail(found, dialog, only) {
  const s = story(found);
  const d = found.derived ?? {};
  // A malformed record is shown as it came: its text.
  const text = typeof found.event === 'string' ? found.event : JSON.stringify(found.event, null, 2);
  const pick = (field, value) => el('button', {
    type: 'button',
    title: `Only events with this ${field}`,
    click: () => { dialog.close(); only(field, value); },
  }, value);
  const line = (label, ...values) => (values.some(Boolean) ? [el('dt', {}, label), el('dd', {}, ...spaced(values.filter(Boolean)))] : []);
  return [
    el('header', {}, el('h2', {}, s.what), el('div', {},
      el('button', { type: 'button', className: 'quiet', click: (e) => copy(text, e.target) }, 'Copy JSON'), ' ',
      el('button', { type: 'button', className: 'quiet', click: () => dialog.close() }, 'Close'))),
    el('dl', {},
      ...line('Who', d.actor?.name && pick('user', d.actor.name), s.whoSub, d.actor?.arn && pick('trail.actor.arn', d.actor.arn)),
      ...line('Key', d.actor?.key && pick('key', d.actor.key)),
      ...line('What', d.action && pick('action', d.action), ...list(d.resource).map((r) => pick('resource', r))),
      ...line('Where', ...list(d.ip).map((ip) => pick('ip', ip)), list(d.ip).length === 0 && d.caller, s.whereSub, found.event?.userAgent),
      ...line('When', `${moment(found.timestamp)} UTC`),
      ...line('Outcome', s.outcomeText, found.event?.errorMessage),
      ...line('Event', found.id),
      ...line('Source', d.source)),
    el('pre', { className: 'json' }, ...highlighted(text)),
  ];
}

const spaced = (values) => values.flatMap((value, i) => (i === 0 ? [value] : [el('br'), value]));

/** JSON with its keys and values told apart. */
export function highlighted(text) {
  const parts = [];
  let last = 0;
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) {
    parts.push(text.slice(last, match.index));
    const kind = match[2] ? 'key' : match[1] ? 'text' : 'other';
    parts.push(el('span', { className: kind }, match[1] ?? match[0]));
    if (match[2]) parts.push(match[2]);
    last = match.index + match[0].length;
  }
  parts.push(text.slice(last));
  return parts;
}
