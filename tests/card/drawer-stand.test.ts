import { describe, expect, it } from 'vitest';

import { DrawerStand, type StandOptions } from '../../entrypoints/card/drawer-stand.ts';
import type {
  Box,
  TextColumn,
  Edge,
  Stretch,
} from '../../entrypoints/shared/page-card/drawer-place.ts';
import { DEFAULT_DRAWER_SIZE } from '../../lib/model/drawer-size.ts';

/** A page that can be scrolled until a claim is where it is asked for, or cannot. */
class FakePage {
  width = 1440;
  height = 800;
  column: TextColumn = { left: 300, right: 960 };
  lines: Box[] = [{ left: 300, right: 900, top: 100, bottom: 120 }];
  /** The stretches that the claim in hand can be brought into. */
  reaches: (free: Stretch) => boolean = () => true;
  asked: Stretch[] = [];
  shown: [Edge, Box][] = [];
  measured = 0;

  readonly decided: StandOptions['decided'] = new Map();

  open(): DrawerStand {
    const view = { innerWidth: this.width, innerHeight: this.height, addEventListener: () => 0 };
    return new DrawerStand({
      page: { defaultView: view } as unknown as Document,
      decided: this.decided,
      size: DEFAULT_DRAWER_SIZE,
      viewNow: () => ({ left: 0, top: 0, right: this.width, bottom: this.height }),
      column: () => {
        this.measured += 1;
        return this.column;
      },
      linesNow: () => this.lines,
      bring: (free) => {
        this.asked.push(free);
        return this.reaches(free);
      },
      show: (edge, place) => this.shown.push([edge, place]),
      signal: new AbortController().signal,
    });
  }

  get edges(): readonly Edge[] {
    return this.shown.map(([edge]) => edge);
  }
}

describe('the drawer stands', () => {
  it('at one edge for a whole page, though a later claim would leave another one free', () => {
    const page = new FakePage();
    page.open().stand();
    page.column = { left: 700, right: 1430 };
    page.open().stand();
    expect(page.edges).toEqual(['right', 'right']);
  });

  it('anew in a window of another size', () => {
    const page = new FakePage();
    page.open().stand();
    page.width = 1000;
    page.open().stand();
    expect(page.edges).toEqual(['right', 'bottom']);
  });

  it('along the bottom from the first claim on that is wider than the article was', () => {
    const page = new FakePage();
    const stand = page.open();
    stand.stand();
    page.lines = [{ left: 300, right: 1200, top: 100, bottom: 120 }];
    stand.stand();
    page.lines = [{ left: 300, right: 900, top: 100, bottom: 120 }];
    stand.stand();
    expect(page.edges).toEqual(['right', 'bottom', 'bottom']);
  });

  it('at the top only for claims that cannot be scrolled above it', () => {
    const page = new FakePage();
    page.column = { left: 0, right: 1440 };
    const stand = page.open();
    stand.stand();
    page.reaches = ({ top }) => top > 0;
    stand.stand();
    page.reaches = () => true;
    stand.stand();
    expect(page.edges).toEqual(['bottom', 'top', 'bottom']);
    expect(page.asked[0]).toEqual({ top: 0, bottom: 400 });
  });

  it('along the bottom for a claim that can be brought nowhere', () => {
    const page = new FakePage();
    page.column = { left: 0, right: 1440 };
    page.reaches = () => false;
    page.open().stand();
    expect(page.edges).toEqual(['bottom']);
  });

  it('where it is while it is made larger, as far as the text leaves room', () => {
    const page = new FakePage();
    const stand = page.open();
    stand.stand();
    stand.enlarge(400);
    expect(page.shown.at(-1)).toEqual(['right', { left: 968, top: 0, right: 1440, bottom: 800 }]);
    expect(stand.size).toEqual({ width: 472, height: 400 });
    expect(stand.extent).toEqual({ now: 472, least: 340, most: 472 });
    expect(page.measured).toBe(1);
  });
});
