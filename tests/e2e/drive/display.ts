import { execFileSync, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen nobody looks at, with a real keyboard and pointer. */
export interface Display {
  /** The name browsers take (`:99`). */
  readonly name: string;
  /** Presses keys as xdotool names them ("alt+shift+n", "Tab"). */
  key(...keys: string[]): void;
  /** Holds a key down for so long, so that it repeats. */
  hold(key: string, ms: number): void;
  /** Takes the keyboard of a country ("ru"): its keys are named by what they write there ("Cyrillic_ie"). */
  keyboard(country: string): void;
  /** Types characters, one key after the other. */
  type(text: string): void;
  /** Clicks a button (1 left, 3 right) at a place of the screen, `count` times in a row. */
  click(x: number, y: number, button: 1 | 3, count?: number): void;
  /** Lets go of modifier keys, takes the keyboard back that the screen began with and moves the pointer away. */
  letGo(): void;
  close(): void;
}

/** What a browser's environment needs to open its windows there. */
export function displayEnvironment(display: Display | 'own' | null): {
  env?: Record<string, string | undefined>;
} {
  if (display === null || display === 'own') return {};
  return { env: { ...process.env, DISPLAY: display.name } };
}

/** Starts Xvfb on a free display number. Fails where Xvfb or xdotool is missing. */
export async function openDisplay(): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const name = await displayName(server.stdio[3] as Readable, server);
  const env = { ...process.env, DISPLAY: name };
  const xdotool = (...args: (string | number)[]): void => {
    execFileSync('xdotool', args.map(String), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  return {
    name,
    key: (...keys) => {
      xdotool('key', '--delay', 60, ...keys);
    },
    hold: (key, ms) => {
      xdotool('keydown', key, 'sleep', ms / 1000, 'keyup', key);
    },
    keyboard: (country) => {
      execFileSync('setxkbmap', ['-display', name, country], { stdio: 'ignore' });
    },
    type: (text) => {
      xdotool('type', '--delay', 30, text);
    },
    click: (x, y, button, count = 1) => {
      const [left, top] = [Math.round(x), Math.round(y)];
      xdotool('mousemove', left, top, 'click', '--repeat', count, '--delay', 60, button);
    },
    letGo: () => {
      execFileSync('setxkbmap', ['-display', name, 'us'], { stdio: 'ignore' });
      xdotool('keyup', 'alt', 'shift', 'ctrl', 'mousemove', 0, 0);
    },
    close: () => {
      server.kill();
    },
  };
}

function displayName(pipe: Readable, server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}`));
    });
    pipe.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.endsWith('\n')) resolve(`:${text.trim()}`);
    });
  });
}
