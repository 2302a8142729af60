// Tells the server which pictures left, so that the ids printed on them can be looked up. What cannot be told now, because the
// server is away or busy, is remembered in this browser and told later; nobody waits for it.
const memory = 'images-to-report';
const most = 200; // pictures that are remembered

/** Ids that the server has, or does not want. */
const settled = new Set();

/** Reports the picture of a chart, and whatever waits. */
export function report(spec) {
  if (!spec.imageId || settled.has(spec.imageId)) {
    return;
  }
  const waiting = remembered().filter(image => image.id !== spec.imageId);
  waiting.push({ id: spec.imageId, view: spec.view, chart: spec.id, scenarios: spec.scenarios });
  remember(waiting.slice(-most));
  void reportWaiting();
}

/** Reports what was remembered, one after the other. */
export async function reportWaiting() {
  // One page at a time, where browsers can see to it; reporting twice does no harm.
  const send = async () => {
    for (const image of remembered()) {
      if (!await isSettled(image)) {
        return;
      }
      settled.add(image.id);
      remember(remembered().filter(other => other.id !== image.id));
    }
  };
  await (navigator.locks?.request(memory, send) ?? send());
}

/** Whether the server answered for good: kept, or refused because the numbers are no longer these. */
async function isSettled(image) {
  try {
    const answer = await fetch('/api/images', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(image) });
    return answer.status < 500 && answer.status !== 429;
  } catch {
    return false;
  }
}

function remembered() {
  try {
    const list = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(list) ? list.filter(image => image?.id) : [];
  } catch {
    return [];
  }
}

function remember(images) {
  try {
    if (images.length > 0) {
      localStorage.setItem(memory, JSON.stringify(images));
    } else {
      localStorage.removeItem(memory);
    }
  } catch {
    // A browser without storage tells the server now or not at all.
  }
}

addEventListener('online', () => void reportWaiting());
