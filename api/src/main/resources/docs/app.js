// Joins the parts: the question in the address, one request to the API, and the views of its answer.

import { address, get, Problem } from './client.js';
import { byId, copy, el, number } from './dom.js';
import { detail } from './detail.js';
import { facets, find } from './facets.js';
import { histogram } from './histogram.js';
import { problem } from './problem.js';
import { reference } from './reference.js';
import { rows } from './events.js';
import { only, read, toggle, write } from './state.js';
import { times } from './times.js';

/** Begins the part of an address that names one event, so that it can be sent to a colleague. */
const EVENT = '#event/';

const EXAMPLES = [
  ['CreateAccessKey', 'any word of a record'],
  ['"Access Denied"', 'words in this order'],
  ['user:alice failed:true', 'both must hold'],
  ['action:iam:* NOT readonly:true', 'a pattern, and an exclusion'],
  ['ip:203.0.113.0/24', 'addresses of a network'],
  ['error:(AccessDenied UnauthorizedOperation)', 'one of several'],
  ['requestParameters.bucketName:my-bucket', 'any request parameter'],
  ['kind:data service:s3', 'data events of one service'],
];

let state = read();
let fields = [];
let next = null;
let running = null;

function question() {
  return { q: state.q, from: state.from, to: state.to, filter: state.filter };
}

function ask(changed) {
  state = changed;
  write(state);
  run();
}

async function run() {
  running?.abort();
  running = new AbortController();
  controls();
  document.body.classList.add('busy');
  try {
    const answer = await get('/api/v1/events/search', { ...question(), facet: state.facet, facetSize: 6, histogram: true }, running.signal);
    show(answer);
  } catch (e) {
    if (e.name === 'AbortError') return;
    fail(e);
  }
  document.body.classList.remove('busy');
}

function controls() {
  byId('q').value = state.q;
  byId('times').replaceChildren(...times(state, (from, to) => ask({ ...state, from, to })));
  byId('chips').replaceChildren(...state.filter.map((f) => el('button', {
    type: 'button', className: 'chip', title: `Without ${f}`, click: () => ask(toggle(state, f)),
  }, f)));
  byId('problem').hidden = true;
}

function show(answer) {
  const failed = (answer.histogram?.buckets ?? []).reduce((sum, b) => sum + (b.failed ?? 0), 0);
  byId('summary').replaceChildren(
    el('b', {}, `${answer.total.relation === 'gte' ? 'over ' : ''}${number(answer.total.value)}`), answer.total.value === 1 ? ' event' : ' events',
    failed > 0 ? el('span', { className: 'failed' }, ` · ${number(failed)} failed`) : '',
    ` · ${number(answer.took)} ms`);
  byId('summary').title = answer.query.understood ? `Understood as ${answer.query.understood}` : '';
  byId('histogram').replaceChildren(...histogram(answer.histogram ?? {}, (from, to) => ask({ ...state, from, to })));
  byId('histogram').hidden = !answer.histogram?.buckets?.length;
  byId('facets').replaceChildren(...facets(answer, state, fields, {
    filter: (f) => ask(toggle(state, f)),
    facet: (f) => ask({ ...state, facet: [...state.facet, f] }),
    values: (field, text) => find(field, text, question()),
  }));
  byId('events').tBodies[0].replaceChildren(...rows(answer.events, open));
  byId('table').hidden = answer.events.length === 0;
  byId('empty').hidden = answer.events.length > 0;
  byId('empty').replaceChildren(...nothing());
  byId('curl').hidden = false;
  more(answer.next);
}

function nothing() {
  const bare = !state.q && !state.from && !state.to && state.filter.length === 0;
  return bare
    ? ['No events yet. Load some: ', el('code', {}, 'trailsearch backfill FOLDER')]
    : ['Nothing matches. A wider time range or fewer filters may find it.'];
}

function more(cursor) {
  next = cursor ?? null;
  byId('more').hidden = next === null;
}

async function older() {
  try {
    const answer = await get('/api/v1/events/search', { ...question(), cursor: next });
    byId('events').tBodies[0].append(...rows(answer.events, open));
    more(answer.next);
  } catch (e) {
    fail(e);
  }
}

function open(event) {
  const dialog = byId('detail');
  dialog.replaceChildren(...detail(event, dialog, (field, value) => ask(only(state, field, value))));
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  history.replaceState(null, '', `${location.pathname}${location.search}${EVENT}${encodeURIComponent(event.id)}`);
}

function fail(e) {
  if (!(e instanceof Problem)) throw e;
  byId('problem').hidden = false;
  byId('problem').replaceChildren(...problem(e.body, state.q));
}

async function route() {
  const api = location.hash === '#api';
  byId('search-view').hidden = api;
  byId('api-view').hidden = !api;
  document.querySelectorAll('nav a[href^="#"]').forEach((a) => a.classList.toggle('current', (a.hash === '#api') === api));
  try {
    if (api && !byId('api-view').hasChildNodes()) byId('api-view').replaceChildren(...await reference());
    if (location.hash.startsWith(EVENT)) open(await get(`/api/v1/events/${location.hash.slice(EVENT.length)}`));
  } catch (e) {
    fail(e);
  }
}

async function ready() {
  const response = await fetch('/health/readiness').catch(() => ({ ok: false }));
  const pill = byId('engine');
  pill.textContent = response.ok ? 'engine ready' : 'engine not ready';
  pill.className = `pill ${response.ok ? 'up' : 'down'}`;
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  ask({ ...state, q: byId('q').value.trim() });
});
byId('more').addEventListener('click', older);
byId('curl').addEventListener('click', (event) => {
  const url = address(`${location.origin}/api/v1/events/search`, { ...question(), facet: state.facet, histogram: true });
  copy(`curl '${url.replaceAll("'", '%27')}'`, event.target);
});
byId('detail').addEventListener('close', () => history.replaceState(null, '', location.pathname + location.search));
byId('detail').addEventListener('click', (event) => { if (event.target === byId('detail')) byId('detail').close(); });
byId('examples').replaceChildren(...EXAMPLES.map(([query, about]) => el('button', {
  type: 'button', click: () => { byId('q').value = query; byId('q').focus(); },
}, el('code', {}, query), el('span', {}, about))));
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    byId('q').focus();
  }
});
window.addEventListener('popstate', () => { state = read(); run(); });
window.addEventListener('hashchange', route);

route();
ready();
get('/api/v1/fields').then((answer) => { fields = answer.fields; }, fail).finally(run);
