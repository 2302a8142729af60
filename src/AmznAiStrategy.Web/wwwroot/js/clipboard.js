// Copies text and says what was copied, to eyes and to screen readers alike.
import { say } from './commands.js';

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
