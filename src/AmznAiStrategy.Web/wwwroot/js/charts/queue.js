// Drawing one chart takes tens of milliseconds: each gets its own task, so that clicks and keys are answered in between.
const waiting = [];
let isRunning = false;

/** Runs `work` in a task of its own, after the work that came before it. */
export function inTurn(work) {
  waiting.push(work);
  if (!isRunning) {
    isRunning = true;
    setTimeout(next);
  }
}

async function next() {
  const work = waiting.shift();
  try {
    await work();
  } catch (error) {
    reportError(error);
  }
  if (waiting.length > 0) {
    setTimeout(next);
  } else {
    isRunning = false;
  }
}
