// Events over time, failures in red. A click takes one bar as the range, a drag several.

import { el, number, svg } from './dom.js';
import { moment, tick } from './times.js';

const WIDTH = 1000;
const HEIGHT = 112;

/** The figure's parts; choose(from, to) is called with ISO times. */
export function histogram({ buckets, interval }, choose) {
  if (!buckets || buckets.length === 0) return [];
  const starts = buckets.map((b) => Date.parse(b.from));
  const step = starts.length > 1 ? starts[1] - starts[0] : 3600e3;
  const ends = starts.map((start, i) => starts[i + 1] ?? start + step);
  const highest = Math.max(1, ...buckets.map((b) => b.count));
  const slot = WIDTH / buckets.length;
  const gap = slot > 6 ? Math.min(2, slot * 0.15) : 0;
  const y = (n) => (n === 0 ? 0 : Math.max(2, (n / highest) * (HEIGHT - 4)));

  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': 'Events over time' });
  buckets.forEach((bucket, i) => {
    const x = i * slot + gap / 2;
    const width = slot - gap;
    const all = y(bucket.count);
    const bad = Math.min(all, y(bucket.failed ?? 0));
    chart.append(
      svg('rect', { class: 'all', x, width, y: HEIGHT - all, height: all - bad }),
      svg('rect', { class: 'bad', x, width, y: HEIGHT - bad, height: bad }),
      svg('rect', { class: 'slot', x: i * slot, width: slot, y: 0, height: HEIGHT },
        svg('title', {}, `${moment(bucket.from)}\n${number(bucket.count)} events, ${number(bucket.failed ?? 0)} failed`)),
    );
  });
  brush(chart, buckets.length, (first, last) => choose(iso(starts[first]), iso(ends[last])));

  const span = ends.at(-1) - starts[0];
  return [chart, el('figcaption', {},
    el('span', {}, tick(buckets[0].from, span)),
    legend(interval),
    el('span', {}, tick(iso(ends.at(-1)), span)))];
}

const iso = (millis) => new Date(millis).toISOString().replace('.000Z', 'Z');

function legend(interval) {
  return el('span', { className: 'legend' }, interval ? `by ${interval}, UTC` : 'UTC',
    el('i'), 'succeeded', el('i', { className: 'bad' }), 'failed');
}

function brush(chart, count, done) {
  let first = null;
  const mark = svg('rect', { class: 'brush', y: 0, height: HEIGHT, width: 0 });
  const at = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, Math.floor(((event.clientX - box.left) / box.width) * count)));
  };
  const range = (last) => [Math.min(first, last), Math.max(first, last)];
  chart.addEventListener('pointerdown', (event) => {
    first = at(event);
    chart.append(mark);
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener('pointermove', (event) => {
    if (first === null) return;
    const [from, to] = range(at(event));
    mark.setAttribute('x', (from * WIDTH) / count);
    mark.setAttribute('width', ((to - from + 1) * WIDTH) / count);
  });
  chart.addEventListener('pointerup', (event) => {
    if (first === null) return;
    const [from, to] = range(at(event));
    first = null;
    done(from, to);
  });
}
