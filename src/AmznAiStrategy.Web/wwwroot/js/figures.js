// Figures and terms: copies a figure as a sentence or a list as rows, and shows what a term means on hover and on focus.
// Everything opens and closes without this file too, by a click on the number or the word.
import { copy } from './clipboard.js';

const pause = 250; // before a note comes and goes, so that crossing a word shows nothing and the way to the note is allowed

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-copy], [data-copy-from]');
  if (!button) {
    return;
  }
  const sentence = button.closest('.figure-trace')?.querySelector('.figure-sentence');
  if (sentence) {
    copy(sentence.textContent.replace(/\s+/g, ' ').trim(), 'Copied the sentence.');
  } else {
    copy(rowsAt(button.dataset.copyFrom), 'Copied the rows; paste them into a spreadsheet.');
  }
});

async function rowsAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.text();
}

// The term under the pointer or the focus, whose note is shown or about to be.
let term = null;
let timer;

const noteOf = button => document.getElementById(button.getAttribute('popovertarget'));
const isOpen = note => note?.matches(':popover-open');

function show(button) {
  const note = noteOf(button);
  if (note && !isOpen(note)) {
    term = button;
    note.showPopover();
    place(button, note);
  }
}

function hide() {
  const note = term && noteOf(term);
  if (isOpen(note) && !note.matches(':hover, :focus-within') && !term.matches(':hover, :focus')) {
    note.hidePopover();
  }
}

// Below the word, or above it when there is no room.
function place(button, note) {
  const word = button.getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const below = word.bottom + 4 + box.height <= innerHeight;
  Object.assign(note.style, {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    left: `${Math.max(8, Math.min(word.left, innerWidth - box.width - 8))}px`,
    top: `${Math.max(8, below ? word.bottom + 4 : word.top - box.height - 4)}px`,
  });
}

const later = action => {
  clearTimeout(timer);
  timer = setTimeout(action, pause);
};

document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') {
    return;
  }
  const word = event.target.closest?.('.term');
  if (word) {
    later(() => show(word));
  } else if (term) {
    later(hide);
  }
});

document.addEventListener('focusin', event => {
  const word = event.target.closest?.('.term');
  if (word?.matches(':focus-visible')) {
    clearTimeout(timer);
    show(word);
  } else if (term && !event.target.closest?.('.term-note')) {
    hide();
  }
});

// A click on a word whose note has just been shown by pointing at it must not take the note away.
document.addEventListener('click', event => {
  const word = event.target.closest?.('.term');
  if (!word) {
    return;
  }
  clearTimeout(timer);
  if (word === term && isOpen(noteOf(word))) {
    event.preventDefault();
  } else {
    event.preventDefault();
    show(word);
  }
});

addEventListener('scroll', () => {
  const note = term && noteOf(term);
  if (isOpen(note)) {
    place(term, note);
  }
}, { passive: true, capture: true });
