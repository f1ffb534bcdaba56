import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import { launchChromium } from './chromium.ts';
import { openDisplay, type Display } from './display.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, Rig } from './rig.ts';

/** What kind of browser somebody needs. */
export interface BrowserKind {
  readonly name: BrowserName;
  /** The folder of the built extension. */
  readonly build: string;
  /** In a window on a screen of its own, with real keys and native dialogs; headless otherwise. */
  readonly isShown: boolean;
}

/** A browser with what belongs to it. */
export interface Lent {
  readonly rig: Rig;
  /** Where the browser is shown; null where it is headless. */
  readonly display: Display | null;
  /** The folder downloads go to. */
  readonly downloads: string;
  /** Ends all of it. */
  end(): Promise<void>;
}

/**
 * Browsers that go from one set of tests to the next: starting one takes longer than most sets. At
 * most one of each kind runs, and whoever borrows it finds it as after its start.
 */
export class SharedBrowsers {
  private readonly idle = new Map<string, Lent>();
  private readonly running = new Set<Lent>();

  /** A browser nobody else uses meanwhile: the one given back before, made as new, or another. */
  async borrow(kind: BrowserKind): Promise<Lent> {
    const before = this.idle.get(keyOf(kind));
    this.idle.delete(keyOf(kind));
    if (before?.rig.isRunning() === true) {
      try {
        await renew(before);
        return before;
      } catch (error) {
        console.warn(`A browser could not be made as new and is replaced. ${String(error)}`);
      }
    }
    if (before) await this.endOne(before);
    return this.start(kind);
  }

  /** A browser that nobody had before. */
  async start(kind: BrowserKind): Promise<Lent> {
    const lent = await startBrowser(kind);
    this.running.add(lent);
    return lent;
  }

  /** Keeps a browser for the next who needs one of its kind. */
  giveBack(kind: BrowserKind, lent: Lent): void {
    this.idle.set(keyOf(kind), lent);
  }

  async endOne(lent: Lent): Promise<void> {
    this.running.delete(lent);
    await lent.end();
  }

  /** Ends all browsers, also those that were not given back. */
  async end(): Promise<void> {
    await Promise.all([...this.running].map((lent) => this.endOne(lent)));
    this.idle.clear();
  }
}

async function startBrowser(kind: BrowserKind): Promise<Lent> {
  const executable = await findBrowser(kind.name);
  if (executable === null) throw new Error(`no ${kind.name} on this machine`);
  const downloads = mkdtempSync(join(tmpdir(), 'tallymark-downloads-'));
  const display = kind.isShown ? await openDisplay() : null;
  const release = (): void => {
    display?.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  const launch = kind.name === 'chromium' ? launchChromium : launchFirefox;
  try {
    const options = { executable, build: kind.build, display, profile: null, downloads };
    const rig = await launch(options);
    const close = async (): Promise<void> => {
      // One that has crashed has nothing left to close.
      await rig.close().catch(() => undefined);
    };
    await rig.waitForWelcome().catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { rig, display, downloads, end: () => close().then(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function renew({ rig, display, downloads }: Lent): Promise<void> {
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name), { recursive: true });
  display?.letGo();
  await rig.renew();
  await rig.waitForWelcome();
}

function keyOf({ name, build, isShown }: BrowserKind): string {
  return [name, build, String(isShown)].join(' ');
}
