// <apex-chart spec="{json}">: draws the chart that its attribute describes and redraws when that, its width or the theme
// changes. Needs nothing but the attribute, and so works in static pages, across enhanced navigation and inside circuits.
import { Picture } from './picture.js';
import { Reading } from './reading.js';
import { paletteOf, pageTheme } from './palette.js';
import { inTurn } from './queue.js';
import { sheet } from './styles.js';

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
}, { rootMargin: '600px 0px' });

const widths = new ResizeObserver(entries => entries.forEach(({ target }) => target.resized()));

new MutationObserver(() => shown.forEach(chart => chart.redraw()))
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });

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
  static observedAttributes = ['spec', 'data-drawn'];

  #box;
  #stage;
  #message;
  #picture;
  #reading;
  #spec;
  #width = 0;
  #isDue = false;
  #drawings = 0;
  #drawing = Promise.resolve();

  /** The drawing that the attribute describes. */
  get spec() {
    return this.#spec ??= JSON.parse(this.getAttribute('spec'));
  }

  connectedCallback() {
    if (!this.#box) {
      this.#build();
    }
    nearby.observe(this);
    widths.observe(this);
  }

  disconnectedCallback() {
    // Navigation may take an element out and put it back at once.
    queueMicrotask(() => {
      if (!this.isConnected) {
        nearby.unobserve(this);
        widths.unobserve(this);
        shown.delete(this);
        this.#drawing = this.#drawing.then(() => this.isConnected || this.#picture.destroy());
      }
    });
  }

  attributeChangedCallback(name, _, value) {
    if (name === 'spec') {
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
      inTurn(() => this.#draw());
    }
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
    this.#reading = new Reading(this.#box);
    this.#box.style.height = `${this.spec.height}px`;
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
      const spec = this.spec;
      const isEmpty = !spec.series.some(series => series.values.some(value => typeof value === 'number'));
      this.#width = this.clientWidth;
      const height = isPrinting ? Math.round(spec.height * printHeight) : spec.height;
      this.#box.style.height = `${height}px`;
      this.#say(isEmpty ? 'There are no values to draw.' : '');
      if (isEmpty) {
        this.#picture.destroy();
      } else {
        const width = isPrinting ? printWidth : this.#width;
        await this.#picture.draw(spec, { width, height, factor: 1 }, paletteOf(isPrinting ? 'light' : pageTheme(), spec));
        this.#reading.update(spec, this.#picture.layout);
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
