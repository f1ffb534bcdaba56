import { beforeEach, describe, expect, it } from 'vitest';
import { watchSleep } from '../../../entrypoints/reader/life/sleeping.ts';
import type { Sleep } from '../../../lib/model/page/page-state.ts';

const START = Date.parse('2026-03-14T10:00:00.000Z');
const MINUTE = 60_000;

/** A window whose clocks are set by hand: `page` stands still while the machine sleeps, `wall` does not. */
class World {
  wall = START;
  page = 0;
  slept: Sleep[] = [];
  end = new AbortController();
  document = new EventTarget();
  window = Object.assign(new EventTarget(), {
    document: this.document,
    performance: { now: () => this.page },
  });

  constructor() {
    watchSleep({
      window: this.window as unknown as Window,
      now: () => this.wall,
      onWake: (sleep) => {
        this.slept.push(sleep);
      },
      signal: this.end.signal,
    });
  }

  pass(minutes: number): void {
    this.wall += minutes * MINUTE;
    this.page += minutes * MINUTE;
  }

  transition(type: 'pagehide' | 'pageshow', persisted: boolean): void {
    this.window.dispatchEvent(Object.assign(new Event(type), { persisted }));
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});

describe('a sleep', () => {
  it('is told with its beginning and end after the browser froze the page', () => {
    world.pass(42);
    world.document.dispatchEvent(new Event('freeze'));
    world.pass(88);
    world.document.dispatchEvent(new Event('resume'));
    expect(world.slept).toEqual([
      { since: '2026-03-14T10:42:00.000Z', until: '2026-03-14T12:10:00.000Z', how: 'slept' },
    ]);
  });

  it('is told after the page lay in the cache of the back button, and only then', () => {
    world.transition('pagehide', true);
    world.document.dispatchEvent(new Event('visibilitychange'));
    expect(world.slept).toEqual([]);
    world.pass(5);
    world.transition('pageshow', true);
    world.transition('pageshow', false);
    expect(world.slept).toHaveLength(1);
  });

  it('is told after a machine slept, from when the page was last seen awake', () => {
    world.pass(10);
    world.window.dispatchEvent(new Event('focus'));
    world.wall += 90 * MINUTE;
    world.document.dispatchEvent(new Event('visibilitychange'));
    expect(world.slept).toEqual([
      { since: '2026-03-14T10:10:00.000Z', until: '2026-03-14T11:40:00.000Z', how: 'slept' },
    ]);
    world.window.dispatchEvent(new Event('focus'));
    expect(world.slept).toHaveLength(1);
  });

  it('is not told of a page that only lay idle, of a clock put right by seconds, or after the end', () => {
    world.pass(300);
    world.window.dispatchEvent(new Event('focus'));
    world.wall += 30_000;
    world.window.dispatchEvent(new Event('focus'));
    world.end.abort();
    world.wall += 90 * MINUTE;
    world.window.dispatchEvent(new Event('focus'));
    expect(world.slept).toEqual([]);
  });
});
