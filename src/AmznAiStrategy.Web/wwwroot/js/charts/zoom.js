// Looking closer at a few labels: dragged over with the mouse, or chosen with Shift and the arrow keys and taken with Enter.
// Escape, a double click or the button shows all of them again.
const shortest = 10;
const kinds = new Set(['Columns', 'StackedColumns', 'Lines', 'StackedAreas']);

/** Whether a drawing has labels enough to look closer at some. */
export const canZoom = spec => kinds.has(spec.kind) && spec.labels.length > 4;

export class Zoom {
  #box;
  #area;
  #layout;
  #start = null;
  #span = null;

  /**
   * @param box the element that holds the picture
   * @param onChoose called with the first and the last index of the labels chosen
   */
  constructor(box, onChoose) {
    this.#box = box;
    this.#area = document.createElement('div');
    this.#area.className = 'area';
    this.#area.hidden = true;
    box.append(this.#area);
    box.addEventListener('pointerdown', event => this.#down(event));
    box.addEventListener('pointermove', event => this.#move(event));
    box.addEventListener('pointerup', () => this.#take(onChoose));
    box.addEventListener('pointercancel', () => this.clear());
    box.addEventListener('keydown', event => {
      if (event.key === 'Enter' && this.#span) {
        event.preventDefault();
        this.#take(onChoose);
      }
    });
  }

  /** To be called after each drawing; without a layout nothing can be chosen. */
  update(layout) {
    this.#layout = layout;
    this.clear();
  }

  clear() {
    this.#start = null;
    this.#span = null;
    this.#area.hidden = true;
  }

  /** Chooses the labels between two indexes, in either order. */
  choose(one, other) {
    if (this.#layout) {
      this.#span = [Math.min(one, other), Math.max(one, other)];
      this.#show();
    }
  }

  #down(event) {
    if (this.#layout && event.pointerType === 'mouse' && event.button === 0) {
      this.clear();
      this.#start = { x: this.#xOf(event), index: this.#indexAt(this.#xOf(event)) };
    }
  }

  #move(event) {
    if (this.#start && event.buttons === 1 && Math.abs(this.#xOf(event) - this.#start.x) >= shortest) {
      if (!this.#box.hasPointerCapture(event.pointerId)) {
        this.#box.setPointerCapture(event.pointerId);
      }
      this.choose(this.#start.index, this.#indexAt(this.#xOf(event)));
    }
  }

  #take(onChoose) {
    const span = this.#span;
    this.clear();
    if (span && span[1] > span[0]) {
      onChoose(...span);
    }
  }

  #xOf(event) {
    return event.clientX - this.#box.getBoundingClientRect().left;
  }

  #indexAt(x) {
    const { left, slot, count } = this.#layout;
    return Math.max(0, Math.min(count - 1, Math.floor((x - left) / slot)));
  }

  #show() {
    const { at, slot, top, height } = this.#layout;
    const [from, to] = this.#span;
    const style = this.#area.style;
    style.left = `${at(from) - slot / 2}px`;
    style.width = `${(to - from + 1) * slot}px`;
    style.top = `${top}px`;
    style.height = `${height}px`;
    this.#area.hidden = false;
  }
}
