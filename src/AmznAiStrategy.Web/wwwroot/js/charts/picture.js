// One picture of one drawing, on screen or off: ApexCharts for the shapes, our layers under and over them.
import { alongOf, layoutOf } from './layout.js';
import { optionsFor } from './options.js';
import { drawAxes } from './axes.js';
import { drawMarks } from './marks.js';
import { drawFlows } from './flows.js';
import { drawTornado } from './tornado.js';
import { drawHeat } from './heat.js';
import { drawHistogram } from './histogram.js';
import { svg } from './svg.js';

// The document keeps the policy, and so the nonce, of its first page; later pages bring other ones.
const nonce = document.querySelector('meta[name="csp-nonce"]')?.nonce || undefined;

/** Kinds for which ApexCharts has no shapes. */
const own = { Flows: drawFlows, Tornado: drawTornado, HeatMap: drawHeat, Histogram: drawHistogram };

let library;

/** What draws the shapes; fetched once. */
export async function apexCharts() {
  // Loading it takes as long as drawing: what waits for it starts in a task of its own.
  library ??= import('apexcharts').then(module => new Promise(done => setTimeout(done, 0, module.default)));
  try {
    return await library;
  } catch (error) {
    library = undefined; // the next chart tries again
    throw error;
  }
}

export class Picture {
  #stage;
  #chart;
  #signature;

  /** @param stage an element inside a shadow root that the picture fills and owns */
  constructor(stage) {
    this.#stage = stage;
  }

  /** Where things stand in the picture; set by `draw`. */
  layout;

  get svg() {
    return this.#stage.querySelector('svg.apexcharts-svg, svg.own');
  }

  /** Draws, or redraws in place when the form is the same. Not to be called again before it has settled. */
  async draw(spec, size, palette) {
    if (Object.hasOwn(own, spec.kind)) {
      this.#drawOwn(spec, size, palette);
      return;
    }
    const ApexCharts = await apexCharts();
    this.layout = layoutOf(spec, size, palette);
    const { options, signature } = optionsFor(spec, this.layout, palette, nonce);
    if (this.#chart && this.#signature === signature) {
      await this.#chart.updateOptions(options, false, false, false);
    } else {
      this.destroy();
      const chart = new ApexCharts(this.#stage, options);
      await chart.render();
      this.#chart = chart; // only what was rendered can be destroyed
      this.#signature = signature;
    }

    this.#check(spec.scale);
    const picture = this.svg;
    picture.style.background = 'none';
    picture.setAttribute('font-family', palette.font);
    picture.setAttribute('viewBox', `0 0 ${size.width} ${this.layout.size.height}`);
    const under = svg('g');
    const over = svg('g');
    drawAxes(spec, this.layout, palette, under, over);
    drawMarks(spec, this.layout, palette, under, over, picture);
    picture.querySelector('.apexcharts-inner').before(under);
    picture.append(over);
  }

  #drawOwn(spec, size, palette) {
    this.destroy();
    this.layout = layoutOf(spec, size, palette);
    const picture = svg('svg', { class: 'own', width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': palette.font });
    own[spec.kind](spec, this.layout, palette, picture);
    this.#stage.append(picture);
  }

  /** Our axes and its shapes must agree: a chart that is drawn elsewhere, or to another scale, is a wrong chart. */
  #check(scale) {
    const [min, max] = [scale.min, scale.max].map(alongOf(scale));
    const drawn = this.#chart.w.globals;
    const slack = 1e-6 * (max - min);
    const agrees = Math.abs(drawn.minYArr[0] - min) <= slack && Math.abs(drawn.maxYArr[0] - max) <= slack
      && Math.abs(drawn.translateX - this.layout.left) < 0.5 && Math.abs(drawn.translateY - this.layout.top) < 0.5
      && Math.abs(drawn.gridWidth - this.layout.width) < 0.5 && Math.abs(drawn.gridHeight - this.layout.height) < 0.5;
    if (!agrees) {
      throw new Error(`The scale ${min} to ${max} was drawn as ${drawn.minYArr[0]} to ${drawn.maxYArr[0]}, in ${drawn.gridWidth} by ${drawn.gridHeight} pixels.`);
    }
  }

  destroy() {
    this.#chart?.destroy();
    this.#stage.querySelector('svg.own')?.remove();
    this.#chart = undefined;
    this.#signature = undefined;
  }
}
