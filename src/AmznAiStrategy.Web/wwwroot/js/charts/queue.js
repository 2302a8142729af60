// Drawing one chart takes tens of milliseconds: each gets its own task, so that clicks and keys are answered in between.
// What is seen comes before what is near.
const waiting = [];
let isRunning = false;

/** Runs `work` in a task of its own, after the work that came before it; `isUrgent` is asked when a turn is given. */
export function inTurn(work, isUrgent) {
  waiting.push({ work, isUrgent });
  if (!isRunning) {
    isRunning = true;
    setTimeout(next);
  }
}

async function next() {
  const urgent = waiting.findIndex(one => one.isUrgent());
  const [{ work }] = waiting.splice(Math.max(0, urgent), 1);
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
