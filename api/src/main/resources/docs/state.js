// What is being asked. It lives in the address, so that a search can be sent to a colleague and the back button works.

export const PRESETS = [
  ['15m', 'now-15m'], ['1h', 'now-1h'], ['24h', 'now-24h'], ['7d', 'now-7d'], ['30d', 'now-30d'], ['All', ''],
];

const DEFAULT_FACETS = ['user', 'service', 'action', 'error', 'ip', 'region', 'account'];

/** The question in the address. */
export function read() {
  const query = new URLSearchParams(location.search);
  return {
    q: query.get('q') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    filter: query.getAll('filter'),
    facet: query.has('facet') ? query.getAll('facet') : DEFAULT_FACETS,
  };
}

/** Puts the question into the address, as a step of its own in the history. */
export function write(state) {
  const query = new URLSearchParams();
  if (state.q) query.set('q', state.q);
  if (state.from) query.set('from', state.from);
  if (state.to) query.set('to', state.to);
  state.filter.forEach((f) => query.append('filter', f));
  if (state.facet.join() !== DEFAULT_FACETS.join()) state.facet.forEach((f) => query.append('facet', f));
  const text = query.toString();
  history.pushState(null, '', text ? `?${text}` : location.pathname);
}

/** With the filter if it was absent, without it if it was there. */
export function toggle(state, filter) {
  const has = state.filter.includes(filter);
  return { ...state, filter: has ? state.filter.filter((f) => f !== filter) : [...state.filter, filter] };
}

/** With this value of the field and no other. */
export function only(state, field, value) {
  return { ...state, filter: [...state.filter.filter((f) => !f.startsWith(`${field}=`)), `${field}=${value}`] };
}
