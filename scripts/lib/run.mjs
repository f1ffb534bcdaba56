import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The project's folder; commands run there unless told otherwise. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command, in the project's folder if no other is named, and resolves when it ends; never
 * rejects. A command that cannot start, or that takes longer than `timeoutMs` and is stopped, has
 * code 1 and says so in `output`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   cwd?: string,
 *   env?: Record<string, string>,
 *   show?: boolean,
 *   givesWay?: boolean,
 *   timeoutMs?: number,
 * }} [options] `show` lets the output through as well; with `givesWay` other programs go first
 * @returns {Promise<{ code: number, output: string }>} `output` holds both streams as they came
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = {}, show = false, givesWay = false, timeoutMs = 40 * 60_000 } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // A group of its own, so that what the command started is stopped with it.
      detached: process.platform !== 'win32',
    });
    if (givesWay && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const stop = () => stopGroup(child);
    process.once('exit', stop);
    const timer = setTimeout(() => {
      take(`\nstopped after ${timeoutMs / 1000} seconds\n`);
      stop();
    }, timeoutMs);
    const end = (code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      take(`${command}: ${error.message}\n`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function stopGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Says what is happening; on standard error, so that standard output holds results only. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
