// Another user who starts one maximal simulation after the other, for as long as edits are measured.
const most = 1_000_000;

/** @returns stop(): resolves to how many runs were finished */
export function maximalRuns(base) {
  let [isOver, finished] = [false, 0];
  const ask = async (address, options) => (await fetch(base + address, options)).json();
  const working = (async () => {
    while (!isOver) {
      const run = await ask('/api/simulations', {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ trials: most, seed: finished + 1 }),
      });
      for (let state = run.state; !isOver && (state === 'waiting' || state === 'running');) {
        await new Promise(done => setTimeout(done, 20));
        ({ state } = await ask(`/api/simulations/${run.id}`));
        finished += state === 'done' ? 1 : 0;
      }
      if (isOver) {
        await fetch(`${base}/api/simulations/${run.id}`, { method: 'DELETE' });
      }
    }
  })();
  return async () => {
    isOver = true;
    await working;
    return finished;
  };
}
