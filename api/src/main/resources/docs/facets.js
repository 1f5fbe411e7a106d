// The sidebar: what the found events have in common. A click filters by a value, another click takes the filter away.

import { el, number, svg } from './dom.js';
import { filterOf, get } from './client.js';

/** The facets of an answer, and a choice of more. */
export function facets(answer, state, fields, on) {
  const parts = Object.entries(answer.facets ?? {}).map(([field, facet]) => one(field, facet, state, on));
  const more = fields.filter((f) => f.facetable && !shown(f, state.facet));
  parts.push(el('select', {
    ariaLabel: 'Another facet',
    change: (event) => on.facet(event.target.value),
  }, el('option', { value: '' }, '+ another facet'), ...more.map((f) => el('option', { value: f.name, title: f.description }, f.name))));
  return parts;
}

const shown = (field, asked) => [field.name, ...field.aliases].some((name) => asked.includes(name));

function one(field, facet, state, on) {
  const list = el('ul', {}, ...values(field, facet.values, state, on));
  const cardinality = facet.cardinality ?? null;
  const section = el('section', { className: 'facet' },
    el('header', {}, el('h3', {}, field), el('small', {}, cardinality === null ? '' : cardinality === 1 ? '1 value' : `${number(cardinality)} values`)),
    list);
  if (facet.other > 0) section.append(el('div', { className: 'other' }, `${number(facet.other)} events with other values`));
  if (facet.other > 0) section.append(finder(field, facet, list, state, on));
  return section;
}

function values(field, found, state, on) {
  const highest = Math.max(1, ...found.map((v) => v.count));
  if (found.length === 0) return [el('li', { className: 'other' }, 'none')];
  return found.map((v) => el('li', {}, el('button', {
    type: 'button',
    title: String(v.value),
    ariaPressed: String(v.selected ?? state.filter.includes(filterOf(field, v.value))),
    click: () => on.filter(filterOf(field, v.value)),
  },
  el('span', { className: 'value' }, String(v.value)),
  el('span', { className: 'count' }, number(v.count)),
  svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { width: Math.max(1, (100 * v.count) / highest), height: 10 })))));
}

/** Looks for values beyond those shown. */
function finder(field, facet, list, state, on) {
  let timer;
  return el('input', {
    type: 'search',
    placeholder: 'find a value…',
    ariaLabel: `Find a value of ${field}`,
    input: (event) => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const text = event.target.value.trim();
        const found = text ? (await on.values(field, text)).values : facet.values;
        list.replaceChildren(...values(field, found, state, on));
      }, 200);
    },
  });
}

/** Values of a facet that match a text. */
export const find = (field, text, parameters) => get(`/api/v1/facets/${encodeURIComponent(field)}/values`, { ...parameters, prefix: text });
