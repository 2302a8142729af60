// From a drawing to the options of ApexCharts, which draws columns, lines and areas and nothing else: words, axes, bands,
// markers and tooltips are ours (axes.js, marks.js, reading.js), because they must be equal on screen and in exports.
// It is given numbers and colours only: it writes names into HTML.
import { alongOf, thicknessOf } from './layout.js';

/**
 * What ApexCharts is asked to draw. One series of ours may become two: a line that turns into an estimate is a solid line
 * followed by a dashed one.
 * @returns { options, signature }: drawings of equal signature can be updated in place
 */
export function optionsFor(spec, layout, palette, nonce) {
  const parts = spec.steps ? steps(spec, layout, palette) : series(spec, layout, palette);
  const types = new Set(parts.map(part => part.type));
  const type = types.size > 1 ? 'line' : parts[0].type;
  const along = alongOf(spec.scale);
  const range = { min: along(spec.scale.min), max: along(spec.scale.max), tickAmount: spec.scale.ticks.length - 1 };
  const thickness = `${100 * thicknessOf(spec, layout)}%`;
  return {
    signature: JSON.stringify([type, layout.horizontal, parts.map(part => part.type)]),
    options: {
      chart: {
        type, nonce,
        width: layout.size.width,
        height: layout.size.height,
        stacked: spec.kind === 'StackedColumns',
        animations: { enabled: false },
        background: 'transparent',
        fontFamily: palette.font,
        foreColor: palette.text,
        redrawOnParentResize: false,
        redrawOnWindowResize: false,
        sparkline: { enabled: true },
        toolbar: { show: false },
        zoom: { enabled: false },
        selection: { enabled: false },
      },
      series: parts.map((part, i) => ({ name: `series-${i}`, type: types.size > 1 ? part.type : undefined, data: part.data })),
      colors: parts.map(part => part.colour),
      fill: { type: 'solid', opacity: 1 },
      stroke: {
        show: true,
        curve: parts.map(part => part.curve ?? 'straight'),
        width: parts.map(part => part.stroke),
        dashArray: parts.map(part => part.dash ?? 0),
        colors: parts.map(part => part.edge ?? part.colour),
      },
      markers: { size: 0, hover: { size: 0, sizeOffset: 0 } },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      plotOptions: { bar: { horizontal: layout.horizontal, columnWidth: thickness, barHeight: thickness, borderRadius: 0 } },
      dataLabels: { enabled: false },
      legend: { show: false },
      tooltip: { enabled: false },
      grid: { show: false, padding: layout.margin },
      xaxis: {
        type: 'category',
        categories: spec.labels.map((_, i) => `${i}`),
        tickPlacement: 'between',
        labels: { show: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false },
        // ApexCharts takes the range of a horizontal chart from the axis of its categories.
        ...(layout.horizontal ? range : {}),
      },
      // Said again although a sparkline has no axis: an update would give it one, and two pixels for it.
      yaxis: { ...range, show: false, labels: { show: false }, crosshairs: { show: false } },
    },
  };
}

function steps(spec, layout, palette) {
  return [{
    type: 'rangeBar',
    colour: palette.tone('neutral'),
    stroke: 0,
    data: spec.steps.map((step, i) => ({
      x: `${i}`,
      y: [Math.min(step.from, step.to), Math.max(step.from, step.to)],
      fillColor: palette.tone(toneOf(step)),
    })),
  }];
}

export const toneOf = step => ({ Total: 'neutral', Rise: 'positive', Fall: 'negative' })[step.kind];

function series(spec, layout, palette) {
  const line = 2.5 * Math.sqrt(layout.factor);
  const along = alongOf(spec.scale);
  const columns = [];
  const areas = [];
  const lines = [];
  const base = spec.labels.map(() => 0);
  for (const one of spec.series) {
    const colour = palette.tone(one.tone);
    const values = spec.labels.map((_, i) => typeof one.values[i] === 'number' ? along(one.values[i]) : null);
    if (one.highs) {
      // A range that is missing, or a point, has no width: points are markers of ours.
      const ends = values.map((value, i) => value === null ? [spec.scale.min, spec.scale.min] : [value, one.highs[i]]);
      columns.push({ type: 'rangeBar', colour, data: ends.map((y, i) => ({ x: `${i}`, y })), stroke: 0 });
    } else if (one.shape === 'Column') {
      const isStacked = spec.kind === 'StackedColumns';
      columns.push({ type: 'bar', colour, data: values, stroke: isStacked ? 1 : 0, edge: isStacked ? palette.surface : colour });
    } else if (one.shape === 'Area') {
      // Each area reaches from zero to the top of its part; those below are drawn over it.
      const isStacked = spec.kind === 'StackedAreas';
      const data = values.map((value, i) => isStacked ? base[i] += value ?? 0 : value);
      areas.unshift({ type: 'area', colour, data, stroke: 1, edge: palette.surface });
    } else if (one.shape === 'Line') {
      lines.push(...lineParts(one, values).map(part => ({ type: 'line', colour, stroke: line, curve: one.isStepped ? 'stepline' : 'straight', ...part })));
    }
  }
  return [...columns, ...areas, ...lines];
}

function lineParts(one, values) {
  const from = one.estimateFrom;
  const dash = 5;
  if (from >= values.length) {
    return [{ data: values }];
  }
  if (from === 0) {
    return [{ data: values, dash }];
  }
  return [
    { data: values.map((value, i) => i < from ? value : null) },
    { data: values.map((value, i) => i >= from - 1 ? value : null), dash },
  ];
}
