// The table: who did what, from where, when, and how it ended.

import { el } from './dom.js';
import { moment } from './times.js';

/** One value or several, as a list. */
export const list = (value) => [value ?? []].flat();

/** The words of one event; also used by its detail. */
export function story(found) {
  const derived = found.derived ?? {};
  const actor = derived.actor ?? {};
  const record = found.event ?? {};
  return {
    who: actor.name ?? actor.arn ?? '—',
    whoSub: [actor.type, actor.session, actor.via && `via ${actor.via}`].filter(Boolean).join(' · '),
    what: derived.action ?? record.eventName ?? derived.kind ?? '—',
    whatSub: touched(derived).join(', '),
    where: list(derived.ip).concat(list(derived.caller))[0] ?? '—',
    whereSub: [record.awsRegion, record.recipientAccountId ?? list(derived.account)[0]].filter(Boolean).join(' · '),
    outcome: derived.outcome ?? 'unknown',
    outcomeText: derived.outcome === 'failure' ? (record.errorCode ?? 'failure') : (derived.outcome ?? 'unknown'),
    kind: derived.kind,
  };
}

/** The resources touched, without the caller itself, which the records of temporary credentials name too. */
function touched(derived) {
  const actor = derived.actor ?? {};
  return list(derived.resource).filter((resource) => resource !== actor.arn && resource !== actor.issuer);
}

/** The rows of some events. */
export function rows(found, open) {
  return found.map((event) => {
    const s = story(event);
    return el('tr', {
      tabIndex: 0,
      click: () => open(event),
      keydown: (e) => { if (e.key === 'Enter') open(event); },
    },
    el('td', { className: 'when' }, moment(event.timestamp)),
    cell('who', s.who, s.whoSub),
    cell('what', s.what, s.whatSub, s.kind && s.kind !== 'management' ? s.kind : ''),
    cell('where', s.where, s.whereSub),
    el('td', {}, el('span', { title: s.outcomeText, className: `badge ${s.outcome}` }, s.outcomeText)));
  });
}

function cell(name, main, sub, kind) {
  return el('td', { className: name },
    el('span', { className: 'main', title: main }, main, kind ? el('span', { className: 'kind' }, kind) : ''),
    sub ? el('span', { className: 'sub', title: sub }, sub) : '');
}
