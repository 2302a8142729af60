// The drawing that the attributes of a chart describe, as one object.

/** Kinds whose table has two columns between label and values. */
const withWords = new Set(['Flows', 'Tornado', 'Histogram']);

/**
 * @param form what stays while numbers change: kind, labels, names, looks
 * @param numbers what follows from the values: title, texts, scale, and the raw numbers between tabs
 */
export function specOf(form, numbers) {
  const cells = numbers.tsv.split('\n').slice(0, -1).map(row => row.split('\t'));
  let column = withWords.has(form.kind) ? 3 : 1;
  const next = () => {
    const at = column++;
    return form.labels.map((_, i) => cells[i + 1][at] === '' ? null : Number(cells[i + 1][at]));
  };
  const series = form.series.map((one, i) => {
    const ends = form.kind === 'Ranges' ? [next(), next()] : [next()];
    const whole = ends.map(end => end.map((value, n) => ends.some(other => other[n] === null) ? null : value));
    return { ...one, ...numbers.series[i], values: whole[0], ...(whole[1] ? { highs: whole[1] } : {}) };
  });
  return { ...form, ...numbers, series, csv: csvOf(cells, form) };
}

/** RFC 4180, the origin in the last columns: what ChartFile.Csv writes. */
function csvOf(cells, { scenario, source }) {
  const origin = [scenario ?? '', source].map(neutral);
  const quoted = cell => /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row, i) => `${[...row, ...(i === 0 ? ['Scenario', 'Source'] : origin)].map(quoted).join(',')}\r\n`).join('');
}

/** Words that a spreadsheet would take for a formula are marked as words. */
const neutral = words => /^[=+\-@\t\r\n\0]/.test(words) ? `'${words}` : words;

/** The labels `from` to `to` of a drawing; its scale stays. */
export function cut(spec, from, to) {
  const part = list => list?.slice(from, to + 1);
  const inside = one => one.at >= from && one.at <= to;
  const moved = one => ({ ...one, at: one.at - from });
  const count = to - from + 1;
  return {
    ...spec,
    labels: part(spec.labels),
    totals: part(spec.totals),
    totalChanges: part(spec.totalChanges),
    series: spec.series.map(one => ({
      ...one,
      values: part(one.values), texts: part(one.texts), changes: part(one.changes), shares: part(one.shares),
      estimateFrom: Math.max(0, Math.min(count, one.estimateFrom - from)),
    })),
    windows: spec.windows.filter(one => one.from <= to && one.to >= from)
      .map(one => ({ ...one, from: Math.max(0, one.from - from), to: Math.min(count - 1, one.to - from) })),
    notes: spec.notes.filter(inside).map(moved),
    events: spec.events?.filter(inside).map(moved),
    before: spec.labels[from - 1],
  };
}
