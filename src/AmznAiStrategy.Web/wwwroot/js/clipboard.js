// Copies text and says what was copied, to eyes and to screen readers alike.
let region;
let timer;

function status() {
  if (!region) {
    region = document.createElement('div');
    region.className = 'said';
    region.setAttribute('role', 'status');
  }
  if (!region.isConnected) {
    document.body.append(region); // navigation within the product leaves only what the server wrote
  }
  return region;
}

// There before anything is said: a status that appears together with its words is not read out.
status();

export function say(words, seconds = 4) {
  status().textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => { region.textContent = ''; }, seconds * 1000);
}

// text: a string, or a promise of one.
export async function copy(text, said) {
  try {
    if (typeof text === 'string') {
      await navigator.clipboard.writeText(text);
    } else {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then(words => new Blob([words], { type: 'text/plain' })) })]);
    }
    say(said);
    return true;
  } catch {
    say(typeof text === 'string' ? 'Could not copy: the browser does not allow it.' : 'Could not copy: the server does not answer, or the browser does not allow it.');
    return false;
  }
}
