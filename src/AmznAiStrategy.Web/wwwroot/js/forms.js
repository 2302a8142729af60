// The client's part of the workbench: <scenario-form> sends what is typed or dragged in good time, never overwrites text
// that the person is still typing, keeps the address in step with the assumptions, and asks before unsaved work is left.
// The server renders; this module only moves text and events. Loaded once; survives navigation.

const typingPause = 250; // ms without a key before typed text is sent
const dragPause = 60;    // ms between two positions of a slider that are sent

class ScenarioForm extends HTMLElement {
  #timers = new Map();
  #sent = new WeakMap();
  #observer = new MutationObserver(changes => {
    for (const { target, oldValue } of changes) {
      if (this.#sent.get(target) === oldValue) {
        this.#sent.delete(target); // the server had taken it, and has changed it since
      }
    }
    changes.forEach(change => this.#changed(change));
  });

  connectedCallback() {
    this.addEventListener('input', this.#onInput, true);
    this.addEventListener('change', this.#onChange, true);
    this.addEventListener('keydown', this.#onKey);
    this.#observer.observe(this, { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['data-value', 'data-address'] });
    addEventListener('beforeunload', this.#onUnload);
    document.addEventListener('click', this.#onLink, true);
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.#onInput, true);
    this.removeEventListener('change', this.#onChange, true);
    this.removeEventListener('keydown', this.#onKey);
    this.#observer.disconnect();
    removeEventListener('beforeunload', this.#onUnload);
    document.removeEventListener('click', this.#onLink, true);
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  #later(field, pause, action) {
    clearTimeout(this.#timers.get(field));
    this.#timers.set(field, setTimeout(() => {
      this.#timers.delete(field);
      action();
    }, pause));
  }

  #onInput = event => {
    const field = event.target;
    if (field.dataset.value === undefined) {
      return;
    }
    if (field.type !== 'range') {
      this.#later(field, typingPause, () => field.dispatchEvent(new Event('change', { bubbles: true })));
      return;
    }
    // A slider reports many positions a second; the latest one is sent every so often.
    if (event.throttled) {
      return;
    }
    event.stopPropagation();
    if (!this.#timers.has(field)) {
      this.#later(field, dragPause, () => {
        const latest = new Event('input', { bubbles: true });
        latest.throttled = true;
        field.dispatchEvent(latest);
      });
    }
  };

  #onChange = ({ target }) => {
    clearTimeout(this.#timers.get(target));
    this.#timers.delete(target);
    if (target.type === 'range' || target.value === target.dataset.value) {
      this.#sent.delete(target);
    } else {
      this.#sent.set(target, target.value);
    }
  };

  #onKey = event => {
    if (event.shiftKey && event.target.type === 'range' && /^Arrow/.test(event.key)) {
      event.preventDefault(); // ten steps at once
      event.target.stepUp(event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 10 : -10);
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (event.key === 'Enter' && event.target.dataset.value !== undefined) {
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      const key = event.key.toLowerCase();
      const action = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : key === 's' ? 'save' : null;
      const button = action && this.querySelector(`[data-action="${action}"]`);
      if (button) {
        event.preventDefault();
        this.#timers.forEach((_, field) => field.dispatchEvent(new Event('change', { bubbles: true })));
        button.click();
      }
    }
  };

  // The server has a new value for a field.
  #changed({ target, attributeName }) {
    if (attributeName === 'data-address') {
      if (target === this && location.pathname + location.search !== this.dataset.address) {
        history.replaceState(history.state, '', this.dataset.address);
      }
      return;
    }
    if (this.#sent.get(target) === target.dataset.value) {
      this.#sent.delete(target);
    }
    // An answer to something older than what was sent last, or than what is being typed or dragged, is not shown.
    const busy = this.#timers.has(target) || this.#sent.has(target) || (target.type === 'range' && target.matches(':active'));
    if (!busy && target.value !== target.dataset.value) {
      target.value = target.dataset.value;
    }
  }

  // What is in the draft comes back by itself; only the last half second of typing can be lost.
  #onUnload = event => {
    if (this.dataset.unsaved === 'true' && this.querySelector('[data-kept]').dataset.kept !== 'true') {
      event.preventDefault();
    }
  };

  #onLink = event => {
    const link = event.target.closest?.('a[href]');
    if (!link || this.dataset.unsaved !== 'true' || link.dataset.leave !== undefined || link.target || event.ctrlKey || event.metaKey
      || link.origin !== location.origin || link.hasAttribute('download') || (link.pathname === location.pathname && link.hash)) {
      return;
    }
    const dialog = this.querySelector('dialog[data-leave-dialog]');
    event.preventDefault();
    event.stopPropagation();
    const go = dialog.querySelector('a[data-leave]');
    go.href = link.href;
    dialog.showModal();
  };
}

customElements.define('scenario-form', ScenarioForm);
