// Keeps trying to get the circuit back, and reloads the page when the server no longer knows it:
// the workbench then restores the draft. The notice itself is shown by classes that Blazor sets.
const notice = document.getElementById('components-reconnect-modal');
const retryEvery = 2000;
let timer;

async function retry() {
  clearTimeout(timer);
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      return;
    }
    location.reload();
  } catch {
    timer = setTimeout(retry, retryEvery); // the server is still away
  }
}

async function resume() {
  if (!await Blazor.resumeCircuit().catch(() => false)) {
    location.reload();
  }
}

notice.addEventListener('components-reconnect-state-changed', ({ detail }) => {
  if (detail.state === 'failed') {
    timer = setTimeout(retry, retryEvery);
  } else if (detail.state === 'rejected') {
    location.reload();
  }
});

notice.querySelector('[data-reconnect]').addEventListener('click', () => {
  if (notice.classList.contains('components-reconnect-paused')) {
    resume();
  } else {
    retry();
  }
});
