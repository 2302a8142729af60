// <apex-chart spec="{json}" numbers="{json}">: draws the chart that its attributes describe and redraws when they, its width
// or the theme change. Needs nothing but them, and so works in static pages, across enhanced navigation and inside circuits.
import { Picture } from './picture.js';
import { Reading } from './reading.js';
import { paletteOf, pageTheme } from './palette.js';
import { inTurn } from './queue.js';
import { sheet } from './styles.js';
import { specOf, cut } from './spec.js';
import { Zoom, canZoom } from './zoom.js';
import { keyOf, tell } from './link.js';

// On paper a chart takes the width of the sheet, whatever the screen has, and so little height that two stand on a sheet.
const printWidth = 680;
const printHeight = 0.8; // of that on screen

/** Charts that have come near the part of the page that is seen. */
const shown = new Set();
let isPrinting = false;

const nearby = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      nearby.unobserve(target);
      target.show();
    }
  }
}, { rootMargin: '1200px 0px' });

/** Charts in the part of the page that is seen. */
const seen = new Set();

const sight = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      seen.add(target);
    } else {
      seen.delete(target);
    }
  }
});

const widths = new ResizeObserver(entries => entries.forEach(({ target }) => target.resized()));

new MutationObserver(() => shown.forEach(chart => chart.redraw()))
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });

document.addEventListener('label-read', ({ target, detail: { label } }) => {
  shown.forEach(chart => chart.echo(chart === target ? null : label));
});

// Paper is white and as wide as it is, and takes charts that were never scrolled to.
addEventListener('beforeprint', () => {
  isPrinting = true;
  document.querySelectorAll('apex-chart').forEach(chart => chart.print());
});
addEventListener('afterprint', () => {
  isPrinting = false;
  shown.forEach(chart => chart.redraw());
});

export class ApexChart extends HTMLElement {
  static observedAttributes = ['spec', 'numbers', 'data-drawn'];

  #box;
  #stage;
  #message;
  #picture;
  #reading;
  #zoom;
  #notice;
  #spec;
  #span = null;
  #width = 0;
  #isDue = false;
  #drawings = 0;
  #drawing = Promise.resolve();

  /** The drawing that the attributes describe, whole even when a part of it is looked at. */
  get spec() {
    return this.#spec ??= specOf(JSON.parse(this.getAttribute('spec')), JSON.parse(this.getAttribute('numbers')));
  }

  connectedCallback() {
    if (!this.#box) {
      this.#build();
    }
    nearby.observe(this);
    sight.observe(this);
    widths.observe(this);
  }

  disconnectedCallback() {
    // Navigation may take an element out and put it back at once.
    queueMicrotask(() => {
      if (!this.isConnected) {
        nearby.unobserve(this);
        sight.unobserve(this);
        seen.delete(this);
        widths.unobserve(this);
        shown.delete(this);
        this.#drawing = this.#drawing.then(() => this.isConnected || this.#picture.destroy());
      }
    });
  }

  attributeChangedCallback(name, _, value) {
    if (name !== 'data-drawn') {
      this.#spec = undefined;
      this.redraw();
    } else if (value === null && this.#drawings > 0) {
      // Navigation removes what the server did not send.
      this.dataset.drawn = this.#drawings;
    }
  }

  show() {
    shown.add(this);
    this.redraw();
  }

  resized() {
    if (Math.abs(this.clientWidth - this.#width) >= 1) {
      this.redraw();
    }
  }

  /** Draws when it is this chart's turn; several calls before that are one. */
  redraw() {
    if (shown.has(this) && !this.#isDue) {
      this.#isDue = true;
      inTurn(() => this.#draw(), () => seen.has(this));
    }
  }

  /** Points out a label that is read in another chart; null for none. */
  echo(label) {
    const key = label === null ? null : keyOf(label);
    this.#reading.echo(this.#shownPart().labels.findIndex(one => keyOf(one) === key));
  }

  /** Draws at once, because the page is printed at once. */
  print() {
    shown.add(this);
    this.#draw();
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#box = document.createElement('div');
    this.#box.className = 'box';
    this.#stage = document.createElement('div');
    this.#stage.className = 'stage';
    this.#stage.setAttribute('aria-hidden', 'true');
    // ApexCharts adds its style sheet where it does not find this id; nothing of it is needed.
    this.#stage.id = 'apexcharts-css';
    this.#message = document.createElement('p');
    this.#message.className = 'message';
    this.#message.hidden = true;
    this.#box.append(this.#stage, this.#message);
    root.append(this.#box);
    this.#picture = new Picture(this.#stage);
    this.#zoom = new Zoom(this.#box, (from, to) => this.#look((this.#span?.[0] ?? 0) + from, (this.#span?.[0] ?? 0) + to));
    this.#reading = new Reading(this.#box, {
      onRead: label => tell(this, label),
      onExtend: (from, to) => this.#zoom.choose(from, to),
      onLeave: () => this.#lookAtAll(),
      onPick: index => this.#pick(index),
    });
    this.#box.addEventListener('dblclick', () => this.#lookAtAll());
    this.#notice = document.createElement('div');
    this.#notice.className = 'notice';
    this.#notice.hidden = true;
    root.append(this.#notice);
    this.#box.style.height = `${this.spec.height}px`;
  }

  /** Says which row or cell was picked; whoever answers otherwise prevents that its link is followed. */
  #pick(index) {
    const { heat, levers, series } = this.spec;
    const lever = levers?.[index];
    const detail = heat ? { row: Math.floor(index / series.length), column: index % series.length } : { row: index, key: lever?.key };
    const isFree = this.dispatchEvent(new CustomEvent('chart-pick', { bubbles: true, composed: true, cancelable: true, detail }));
    if (isFree && lever?.url) {
      // A link that is clicked goes the way of all links of the page.
      const link = document.createElement('a');
      link.href = lever.url;
      link.hidden = true;
      this.append(link);
      link.click();
      link.remove();
    }
  }

  #look(from, to) {
    const { labels } = this.spec;
    this.#span = [from, to];
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show all';
    button.addEventListener('click', () => {
      this.#lookAtAll();
      this.#box.focus();
    });
    this.#notice.replaceChildren(said, button);
    this.#notice.hidden = false;
    said.textContent = `Zoomed: ${labels[from]}–${labels[to]}. Esc resets.`;
    this.redraw();
  }

  /** @returns whether there was less to see before */
  #lookAtAll() {
    const wasCut = this.#span !== null;
    this.#zoom.clear();
    if (wasCut) {
      this.#span = null;
      this.#notice.hidden = true;
      this.redraw();
    }
    return wasCut;
  }

  /** What is to be drawn: all labels, or those that were chosen and are still there. */
  #shownPart() {
    if (this.#span && (isPrinting || !canZoom(this.spec) || this.#span[1] >= this.spec.labels.length)) {
      return this.spec;
    }
    return this.#span ? cut(this.spec, ...this.#span) : this.spec;
  }

  #draw() {
    this.#isDue = false;
    return this.#drawing = this.#drawing.then(() => this.#drawNow());
  }

  async #drawNow() {
    if (!this.isConnected || this.clientWidth === 0) {
      return;
    }
    try {
      const spec = this.#shownPart();
      const isEmpty = !spec.series.some(series => series.values.some(value => typeof value === 'number'));
      this.#width = this.clientWidth;
      const height = isPrinting ? Math.round(spec.height * printHeight) : spec.height;
      this.#say(isEmpty ? 'There are no values to draw.' : '');
      if (isEmpty) {
        this.#box.style.height = `${spec.height}px`;
        this.#picture.destroy();
      } else {
        const width = isPrinting ? printWidth : this.#width;
        await this.#picture.draw(spec, { width, height, factor: 1, mayGrow: false }, paletteOf(isPrinting ? 'light' : pageTheme(), spec));
        this.#box.style.height = `${this.#picture.layout.size.height}px`;
        this.#reading.update(spec, this.#picture.layout);
        this.#zoom.update(canZoom(this.spec) && !this.#picture.layout.horizontal ? this.#picture.layout : null);
      }
      this.dataset.drawn = ++this.#drawings;
      this.dispatchEvent(new CustomEvent('chart-drawn', { bubbles: true, composed: true, detail: { id: spec.id, drawings: this.#drawings } }));
    } catch (error) {
      if (!this.isConnected) {
        return; // the page was left, or replaced by its interactive twin, in the middle of it
      }
      this.#picture.destroy();
      this.#say('The chart could not be drawn. Its numbers are in the table below.');
      reportError(error);
    }
  }

  #say(words) {
    this.#message.textContent = words;
    this.#message.hidden = !words;
    this.#stage.hidden = Boolean(words);
    this.#reading.enable(!words);
  }
}
