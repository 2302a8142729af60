// Reading values off a chart: with the pointer, with a finger, or with the arrow keys. To assistive technology the chart
// is a slider over its labels whose text is what the tooltip says.
import { svg } from './svg.js';

export class Reading {
  #box;
  #tip;
  #rule;
  #spec;
  #layout;
  #index = 0;
  #anchor = null;
  #isSure = false;
  #wasUsed = false;
  #read = null;
  #echo;
  #on;

  /**
   * @param box the element that holds the picture
   * @param on { onRead(label or null), onExtend(from, to), onLeave() }: a label is read, labels are chosen with Shift, Escape
   *   is pressed; `onLeave` says whether that changed the picture. onPick(index): a row or cell is picked
   */
  constructor(box, on) {
    this.#box = box;
    this.#on = on;
    this.#rule = element('div', 'rule');
    this.#echo = element('div', 'rule echo');
    this.#echo.hidden = true;
    this.#tip = element('div', 'tip');
    this.#tip.setAttribute('aria-hidden', 'true');
    box.append(this.#echo, this.#rule, this.#tip);
    box.addEventListener('pointermove', event => this.#point(event));
    // A finger reads first, and picks what it has read when it touches that again.
    box.addEventListener('pointerdown', event => {
      const before = this.#tip.hidden ? null : this.#index;
      this.#point(event);
      this.#isSure = event.pointerType === 'mouse' || before === this.#index;
    });
    box.addEventListener('click', () => this.#isSure && this.#pick());
    // A finger that is lifted leaves its reading; touching something else takes it away (blur).
    box.addEventListener('pointerleave', event => event.pointerType === 'mouse' && this.#hide());
    box.addEventListener('focus', () => box.matches(':focus-visible') && this.#show(this.#index));
    box.addEventListener('blur', () => this.#hide());
    box.addEventListener('keydown', event => this.#key(event));
    this.#hide();
  }

  /** Whether there is something to read. */
  enable(isOn) {
    if (isOn) {
      this.#box.tabIndex = 0;
      this.#box.setAttribute('role', 'slider');
    } else {
      this.#hide();
      this.#layout = undefined;
      for (const { name } of [...this.#box.attributes].filter(({ name }) => name === 'tabindex' || name === 'role' || name.startsWith('aria-'))) {
        this.#box.removeAttribute(name);
      }
    }
  }

  /** To be called after each drawing. */
  update(spec, layout) {
    this.#spec = spec;
    this.#layout = layout;
    const last = (layout.readings ?? spec.labels.length) - 1;
    const { base } = spec.heat ?? {};
    this.#index = Math.min(base && !this.#wasUsed ? base.row * layout.columns + base.column : this.#index, last);
    this.#box.style.cursor = spec.pick ? 'pointer' : '';
    if (spec.pick) {
      this.#box.setAttribute('aria-description', `Enter: ${spec.pick}`);
    }
    this.#box.setAttribute('aria-label', spec.title);
    this.#box.setAttribute('aria-orientation', layout.horizontal ? 'vertical' : 'horizontal');
    this.#box.setAttribute('aria-valuemin', 0);
    this.#box.setAttribute('aria-valuemax', last);
    this.#say();
    this.#anchor = null;
    this.#echo.hidden = true;
    if (!this.#tip.hidden) {
      this.#show(this.#index);
    }
  }

  /** A light rule at the label with this index, which is read elsewhere; -1 for none. */
  echo(index) {
    this.#echo.hidden = !this.#layout || this.#layout.anchor !== undefined || index < 0;
    if (!this.#echo.hidden) {
      this.#stand(this.#echo, index);
    }
  }

  #say() {
    const rows = rowsOf(this.#spec, this.#index).map(row => `${row.name} ${row.text}${row.change ? `, ${row.changeName} ${row.change}` : ''}${row.share ? `, ${row.share} of total` : ''}${row.verdict ? `, ${row.verdict}` : ''}${row.isEstimate ? ' (estimate)' : ''}`);
    this.#box.setAttribute('aria-valuenow', this.#index);
    const events = remarksAt(this.#spec, this.#index).map(words => `; ${words}`);
    this.#box.setAttribute('aria-valuetext', `${headOf(this.#spec, this.#index)}: ${rows.join(', ')}${events.join('')}`);
  }

  #point(event) {
    if (!this.#layout) {
      return;
    }
    const { left, top, width, height, horizontal, slot } = this.#layout;
    const frame = this.#box.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
    if (this.#layout.indexAt) {
      const near = this.#layout.indexAt(x, y);
      if (near < 0) {
        this.#hide();
      } else {
        this.#show(near);
      }
      return;
    }
    if (x < left - slot / 2 || x > left + width + slot / 2 || y < top - 20 || y > top + height + 20) {
      this.#hide();
      return;
    }
    const index = Math.floor(horizontal ? (y - top) / slot : (x - left) / slot);
    this.#show(Math.max(0, Math.min(this.#spec.labels.length - 1, index)));
  }

  #key(event) {
    const last = this.#spec && this.#layout ? (this.#layout.readings ?? this.#spec.labels.length) - 1 : -1;
    const next = this.#layout?.columns ? this.#nextCell(event.key) : {
      ArrowRight: this.#index + 1, ArrowDown: this.#index + 1, ArrowLeft: this.#index - 1, ArrowUp: this.#index - 1, Home: 0, End: last,
    }[event.key];
    if (event.key === 'Enter' && this.#spec?.pick && !this.#tip.hidden) {
      event.preventDefault();
      this.#pick();
    } else if (event.key === 'Escape') {
      if (this.#on.onLeave()) {
        event.preventDefault();
      }
      this.#anchor = null;
      this.#hide();
    } else if (next !== undefined && last >= 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#anchor = event.shiftKey ? this.#anchor ?? this.#index : null;
      this.#show(Math.max(0, Math.min(last, next)));
      if (event.shiftKey && !this.#layout.columns) {
        this.#on.onExtend(this.#anchor, this.#index);
      }
    }
  }

  /** The cell beside, above or below, in the same row or column. */
  #nextCell(key) {
    const { columns, rows, place } = this.#layout;
    const { row, column } = place(this.#index);
    const next = {
      ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], Home: [row, 0], End: [row, columns - 1],
    }[key];
    const within = (at, count) => Math.max(0, Math.min(count - 1, at));
    return next && within(next[0], rows) * columns + within(next[1], columns);
  }

  #pick() {
    if (this.#spec?.pick && !this.#tip.hidden) {
      this.#on.onPick(this.#index);
    }
  }

  /** Tells others which label is read, once. */
  #tell(label) {
    if (this.#read !== label) {
      this.#read = label;
      this.#on.onRead(label);
    }
  }

  #hide() {
    this.#tip.hidden = true;
    this.#rule.hidden = true;
    this.#layout?.emphasise?.(null);
    this.#tell(null);
  }

  #show(index) {
    if (!this.#layout) {
      return;
    }
    this.#index = index;
    this.#wasUsed = true;
    this.#say();
    this.#tip.replaceChildren(...describe(this.#spec, index));
    this.#tip.hidden = false;
    this.#rule.hidden = Boolean(this.#layout.anchor);
    this.#layout.emphasise?.(index);
    this.#place(index);
    this.#tell(this.#spec.heat ? null : this.#spec.labels[index]);
  }

  #place(index) {
    const { left, top, width, horizontal, slot, at, anchor } = this.#layout;
    const tip = this.#tip;
    if (anchor) {
      const { x, y } = anchor(index);
      tip.style.left = `${Math.max(0, Math.min(this.#box.clientWidth - tip.offsetWidth, x - tip.offsetWidth / 2))}px`;
      tip.style.top = `${y + 26}px`;
      return;
    }
    const middle = at(index);
    this.#stand(this.#rule, index);
    const room = this.#box.clientWidth;
    const after = middle + 14;
    const wanted = horizontal ? left + width / 2 : after + tip.offsetWidth > room ? middle - 14 - tip.offsetWidth : after;
    tip.style.left = `${Math.max(0, Math.min(room - tip.offsetWidth, wanted))}px`;
    tip.style.top = `${horizontal ? middle + slot / 2 : top}px`;
  }

  /** Puts a rule, or the tint of a row, at a label. */
  #stand(rule, index) {
    const { left, top, width, height, horizontal, slot, at } = this.#layout;
    const middle = at(index);
    rule.style.left = `${horizontal ? left : middle - 0.5}px`;
    rule.style.top = `${horizontal ? middle - slot / 2 : top}px`;
    rule.style.width = `${horizontal ? width : 1}px`;
    rule.style.height = `${horizontal ? slot : height}px`;
    rule.classList.toggle('row', horizontal);
  }
}

/** What is to be said about one label: a row for each series, and the total of a stack. */
function rowsOf(spec, index) {
  if (spec.heat) {
    const { row, series } = cellOf(spec, index);
    return [{ name: spec.heat.name, text: series.texts[row], share: '', verdict: spec.heat.verdictNames?.[spec.heat.verdicts[index]] }];
  }
  const rows = spec.series.map(series => ({
    name: spec.levers ? `${series.name}, ${spec.levers[index][series === spec.series[0] ? 'lowInput' : 'highInput']}` : series.name,
    text: series.texts[index], tone: toneAt(spec, series, index), marker: series.shape === 'Line' ? series.marker : null,
    change: series.changes?.[index], changeName: changeNameOf(spec, index), share: series.shares?.[index],
    isEstimate: index >= series.estimateFrom && typeof series.values[index] === 'number',
    isEmpty: !series.values[index] && !series.highs?.[index],
  }));
  const isLong = rows.length > 6;
  const told = isLong ? rows.filter(row => !row.isEmpty) : rows;
  const ordered = spec.totals ? told.toReversed() : told;
  return spec.totals ? [...ordered, { name: 'Total', text: spec.totals[index], change: spec.totalChanges?.[index], changeName: changeNameOf(spec, index), isTotal: true }] : ordered;
}

const changeNameOf = (spec, index) => spec.change ?? `vs ${spec.labels[index - 1] ?? spec.before ?? ''}`;

const toneAt = (spec, series, index) => spec.flows ? spec.flows.links[index].tone : spec.steps ? { Total: 'neutral', Rise: 'positive', Fall: 'negative' }[spec.steps[index].kind] : series.tone;

function* describe(spec, index) {
  yield element('div', 'tip-label', headOf(spec, index));
  for (const row of rowsOf(spec, index)) {
    const line = element('div', row.isTotal ? 'tip-row tip-total' : 'tip-row');
    line.append(swatch(row), element('span', 'tip-name', row.name), element('span', 'tip-value', row.text));
    const more = [row.change ? `${row.changeName} ${row.change}` : '', row.share ? `${row.share} of total` : '', row.verdict, row.isEstimate ? 'estimate' : ''].filter(Boolean);
    if (more.length > 0) {
      line.append(element('span', 'tip-more', more.join(' · ')));
    }
    yield line;
  }
  for (const words of remarksAt(spec, index)) {
    yield element('div', 'tip-event', words);
  }
  if (spec.pick) {
    yield element('div', 'tip-event', `Click or Enter: ${spec.pick}`);
  }
}

/** Row and column of a cell of a heat map. */
const cellOf = (spec, index) => ({ row: Math.floor(index / spec.series.length), series: spec.series[index % spec.series.length] });

/** What a reading is about: the label, and between whom an amount goes. */
function headOf(spec, index) {
  if (spec.heat) {
    const { row, series } = cellOf(spec, index);
    return `${spec.heat.rows} ${spec.labels[row]}, ${spec.heat.columns} ${series.name}`;
  }
  const link = spec.flows?.links[index];
  return link ? `${spec.flows.parties[link.from].name} → ${spec.flows.parties[link.to].name}: ${spec.labels[index]}` : spec.labels[index];
}

const remarksAt = (spec, index) => [
  ...(spec.events ?? []).filter(event => event.at === index).map(({ date, text }) => `${date}: ${text}`),
  ...(spec.levers?.[index].note ? [spec.levers[index].note] : []),
];

function swatch(row) {
  const picture = svg('svg', { width: 12, height: 12, viewBox: '-6 -6 12 12' });
  if (row.tone) {
    picture.append(svg('path', { d: row.marker ?? 'M-4.5 -4.5H4.5V4.5H-4.5Z', fill: `var(--chart-${row.tone})` }));
  }
  return picture;
}

function element(name, className, words) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = words ?? '';
  return made;
}
