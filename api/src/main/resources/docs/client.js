// The API, as the page calls it.

/** What the API answers when it cannot do what was asked (RFC 9457). */
export class Problem extends Error {
  constructor(body) {
    super(body.detail ?? body.title);
    this.body = body;
  }
}

/** The address of a request; parameters that are lists are repeated. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') query.append(name, one);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** JSON from the API; throws a Problem. */
export async function get(path, parameters, signal) {
  let response;
  try {
    response = await fetch(address(path, parameters), { signal, headers: { Accept: 'application/json' } });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem({ title: 'The API does not answer', detail: 'No answer from the API: is it still running?' });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem({ title: `Status ${response.status}`, ...body });
  return body;
}

/** A facet or filter value whose field has no short form is sent as it stands: field=value. */
export const filterOf = (field, value) => `${field}=${value}`;
