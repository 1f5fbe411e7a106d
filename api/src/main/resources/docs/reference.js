// The API's own OpenAPI document as a page: every operation, its parameters, and a button to try it.

import { el } from './dom.js';
import { address, get } from './client.js';
import { highlighted } from './detail.js';

/** The parts of the reference. */
export async function reference() {
  const document = await get('/openapi.json');
  const operations = Object.entries(document.paths)
    .flatMap(([path, item]) => Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })));
  return [
    el('h1', {}, document.info.title, ' API'),
    el('p', { className: 'intro' }, document.info.description, ' Errors are problem details (RFC 9457). The whole document: ',
      el('a', { href: '/openapi.yaml' }, 'openapi.yaml'), '.'),
    ...operations.map((o) => section(o, document)),
  ];
}

function section({ path, verb, operation }, document) {
  const inputs = new Map();
  const answer = el('pre', { hidden: true });
  const rows = (operation.parameters ?? []).map((p) => parameter(resolve(p, document), inputs, document));
  const more = (operation.description ?? '').replace(operation.summary, '').trim();
  const body = el('div', { className: 'body' }, more ? el('p', {}, more) : '');
  if (rows.length > 0) body.append(el('table', {}, el('tbody', {}, ...rows)));
  if (verb === 'get') {
    body.append(el('button', { type: 'button', className: 'quiet', click: () => call(path, inputs, answer) }, 'Try it'), answer);
  }
  return el('details', { className: 'operation' },
    el('summary', {}, el('span', { className: `verb ${verb}` }, verb.toUpperCase()), el('span', { className: 'path' }, path),
      el('span', { className: 'about' }, operation.summary ?? '')),
    body);
}

function parameter(p, inputs, document) {
  const schema = resolve(p.schema ?? {}, document);
  const example = [p.example ?? schema.example ?? []].flat()[0];
  const input = el('input', { ariaLabel: p.name, placeholder: example ?? schema.default ?? '' });
  inputs.set(p.name, { input, where: p.in });
  return el('tr', {}, el('td', {}, p.name, p.required ? ' *' : ''), el('td', { className: 'type' }, type(schema)),
    el('td', {}, p.description ?? schema.description ?? ''), el('td', { className: 'value' }, input));
}

const type = (schema) => (schema.type === 'array' ? `${schema.items?.type ?? 'value'}, repeatable` : (schema.enum?.join(' | ') ?? schema.type ?? ''));

function resolve(node, document) {
  return node.$ref ? node.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : node;
}

async function call(path, inputs, answer) {
  let target = path;
  const query = {};
  for (const [name, { input, where }] of inputs) {
    const value = input.value.trim();
    if (where === 'path') target = target.replace(`{${name}}`, encodeURIComponent(value));
    else if (value) query[name] = value;
  }
  const response = await fetch(address(target, query));
  const text = await response.text();
  answer.hidden = false;
  answer.replaceChildren(`${response.status} ${response.statusText}\n\n`, ...shown(text));
}

function shown(text) {
  try {
    return highlighted(JSON.stringify(JSON.parse(text), null, 2));
  } catch {
    return [text];
  }
}
