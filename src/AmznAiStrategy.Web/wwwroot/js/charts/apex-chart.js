// <apex-chart spec="{json}">: draws the chart described by its attribute and redraws when that, its width or the theme
// changes. Works in static pages, across enhanced navigation and inside circuits alike, because it needs only the attribute.
import { Picture } from './picture.js';
import { paletteOf, pageTheme } from './palette.js';
import { inTurn } from './queue.js';
import { sheet } from './styles.js';
import { reading } from './reading.js';

const nearby = new IntersectionObserver(entries => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      nearby.unobserve(entry.target);
      entry.target.show();
    }
  }
}, { rootMargin: '600px 0px' });

const widths = new ResizeObserver(entries => entries.forEach(entry => entry.target.resized()));

const shown = new Set();
new MutationObserver(() => shown.forEach(chart => chart.redraw()))
  .observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });

export class ApexChart extends HTMLElement {
  static observedAttributes = ['spec'];

  #picture;
  #parts;
  #spec;
  #isDue = false;
  #isDrawing = false;
  #drawings = 0;
  #width = 0;

  /** The drawing that the attribute describes. */
  get spec() {
    return this.#spec ??= JSON.parse(this.getAttribute('spec'));
  }

  connectedCallback() {
    if (!this.#parts) {
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
        this.#picture.destroy();
      }
    });
  }

  attributeChangedCallback() {
    this.#spec = undefined;
    this.redraw();
  }

  /** Called when the chart comes near the part of the page that is seen. */
  show() {
    shown.add(this);
    this.redraw();
  }

  resized() {
    if (Math.abs(this.clientWidth - this.#width) >= 1) {
      this.redraw();
    }
  }

  /** Draws as soon as it is this chart's turn; several calls before that are one. */
  redraw() {
    if (shown.has(this) && !this.#isDue) {
      this.#isDue = true;
      inTurn(() => this.#draw());
    }
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const stage = document.createElement('div');
    stage.className = 'stage';
    // ApexCharts adds its style sheet where it does not find this id; nothing of it is needed.
    stage.id = 'apexcharts-css';
    const box = document.createElement('div');
    box.append(stage);
    root.append(box);
    this.#parts = { box, stage };
    this.#picture = new Picture(stage);
    reading(box, () => ({ spec: this.spec, layout: this.#picture.layout, palette: paletteOf(pageTheme(), this.spec) }));
  }

  async #draw() {
    this.#isDue = false;
    if (this.#isDrawing || !this.isConnected || this.clientWidth === 0) {
      return;
    }
    this.#isDrawing = true;
    try {
      const spec = this.spec;
      this.#width = this.clientWidth;
      this.#parts.box.style.height = `${spec.height}px`;
      await this.#picture.draw(spec, { width: this.#width, height: spec.height, factor: 1 }, paletteOf(pageTheme(), spec));
      this.dataset.drawn = ++this.#drawings;
      this.dispatchEvent(new CustomEvent('chart-drawn', { bubbles: true, composed: true, detail: { id: spec.id, drawings: this.#drawings } }));
    } finally {
      this.#isDrawing = false;
    }
  }
}
