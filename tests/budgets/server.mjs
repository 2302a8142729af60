// The published product on a port of its own, with a store of its own; both are gone afterwards.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

/** Publishes, starts and waits for the first answer. @returns { base, stop } */
export async function startPublished() {
  const folder = mkdtempSync(join(tmpdir(), 'amzn-budgets-'));
  const product = join(folder, 'product');
  console.error('Publishing…');
  execFileSync('dotnet', ['publish', join(root, 'src/AmznAiStrategy.Web'), '-c', 'Release', '-o', product, '-v', 'q'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${await freePort()}`;
  const server = spawn('dotnet', ['AmznAiStrategy.Web.dll', '--urls', base, `--Database:Path=${join(folder, 'budgets.db')}`, '--Logging:LogLevel:Default=Warning'], { cwd: product, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = async () => {
    server.kill('SIGTERM');
    await new Promise(done => server.exitCode === null ? server.once('exit', done) : done());
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (let tries = 0; ; tries++) {
      try {
        if ((await fetch(base)).ok) {
          return { base, stop };
        }
      } catch (refused) {
        if (tries > 150 || server.exitCode !== null) {
          throw refused;
        }
      }
      await new Promise(done => setTimeout(done, 200));
    }
  } catch (error) {
    await stop();
    throw error;
  }
}
