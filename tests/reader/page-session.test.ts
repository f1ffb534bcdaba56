import { describe, expect, it } from 'vitest';

import type { SendToBackground } from '../../entrypoints/reader/background-line.ts';
import type { PageClaim } from '../../entrypoints/reader/claim-list.ts';
import { PageSession } from '../../entrypoints/reader/page-session.ts';
import type { Reading } from '../../entrypoints/reader/reading.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { PageRecord } from '../../lib/model/page-record.ts';
import type { PageFailure } from '../../lib/model/page-state.ts';
import type { Result } from '../../lib/model/result.ts';
import { failure, success } from '../../lib/model/result.ts';
import {
  annotationOn,
  claimAt,
  DETECTED,
  EMPLOYED,
  FLOOD,
  marked,
  PAGE_TEXT,
  readingOf,
  SOURCE_ID,
} from './claim-samples.ts';

/** A page, a store and a screen that only remember. */
class World {
  url = 'https://news.example/mine';
  reading: Result<Reading, PageFailure> = success(readingOf());
  record: PageRecord = {
    sourceId: SOURCE_ID,
    annotations: [],
    drafts: [],
    dismissals: [],
    scales: [],
    density: 'important',
    lang: 'en',
  };
  isStoreUp = true;
  readings: boolean[] = [];
  sent: [string, unknown][] = [];
  painted: readonly PageClaim[] = [];
  current: string | null = null;
  scrolled: unknown[] = [];
  card = {
    key: null as string | null,
    annotationId: null as Annotation['id'] | null,
    updates: [] as (PageClaim | null)[],
    canClose: true,
    open: (claim: PageClaim): Promise<void> => {
      this.card.key = claim.key;
      this.card.annotationId = claim.annotation?.id ?? null;
      return Promise.resolve();
    },
    update: (claim: PageClaim | null): void => {
      this.card.updates.push(claim);
    },
    close: (): Promise<boolean> => {
      if (this.card.canClose) this.card.key = null;
      return Promise.resolve(this.card.canClose);
    },
    drop: (): void => {
      this.card.key = null;
    },
  };

  readonly session = new PageSession({
    url: () => this.url,
    title: () => 'as the tab has it',
    read: (anyway) => {
      this.readings.push(anyway);
      return Promise.resolve(this.reading);
    },
    resolve: ({ page }, annotations) =>
      Promise.resolve(
        annotations.map(({ target: { quote } }) => {
          const start = page.text.indexOf(quote.exact);
          return start < 0
            ? { state: 'orphan', reason: 'removed', certainty: 1 }
            : {
                state: 'same',
                span: { start, end: start + quote.exact.length },
                method: 'exact',
                certainty: 1,
              };
        }),
      ),
    isMarked: (_claim, density) => density !== 'key',
    send: ((name, request) => {
      this.sent.push([name, request]);
      return Promise.resolve(this.answer(name, request));
    }) as SendToBackground,
    marks: {
      paint: (claims) => {
        this.painted = claims;
      },
      setCurrent: (key) => {
        this.current = key;
      },
      clear: () => {
        this.painted = [];
      },
    },
    card: this.card,
    scrollTo: (range) => {
      this.scrolled.push(range);
    },
    isAhead: () => true,
    clues: () => ({ hasMore: false, hidden: [] }),
    signal: new AbortController().signal,
  });

  count(name: string): number {
    return this.sent.filter(([sent]) => sent === name).length;
  }

  private answer(name: string, request: unknown): unknown {
    if (!this.isStoreUp) return failure({ code: 'storage-unavailable' });
    if (name === 'page.load') return success(this.record);
    if (name === 'claim.dismiss') {
      const { quote } = request as { quote: unknown };
      return success({ id: 'd', sourceId: SOURCE_ID, quote, reason: '', at: '' });
    }
    if (name === 'annotation.save') {
      const { patch } = request as { patch: Partial<Annotation> };
      return success({ ...annotationOn(claimAt(FLOOD)), ...patch, revision: 2 });
    }
    return success(name === 'page.looked' ? [] : null);
  }
}

describe('reading a page', () => {
  it('marks its claims, counts them in the badge and says so', async () => {
    const world = new World();
    const state = await world.session.read(false);
    expect(state).toMatchObject({ reading: 'done', title: 'The mine' });
    expect(marked(world.painted)).toEqual([EMPLOYED, FLOOD, EMPLOYED]);
    expect(world.sent.at(-1)).toEqual(['badge.set', { count: 3 }]);
  });

  it('changes nothing the second time', async () => {
    const world = new World();
    await Promise.all([world.session.read(false), world.session.read(false)]);
    await world.session.read(true);
    expect(world.readings).toEqual([false]);
  });

  it('says why it cannot, and reads anyway when asked to', async () => {
    const world = new World();
    world.reading = failure('no-article');
    expect((await world.session.read(false)).reading).toEqual({ failed: 'no-article' });
    world.reading = success(readingOf());
    expect((await world.session.read(true)).reading).toBe('done');
    expect(world.readings).toEqual([false, true]);
  });

  it('marks the page although the store does not answer', async () => {
    const world = new World();
    world.isStoreUp = false;
    expect((await world.session.read(false)).reading).toBe('done');
    expect(world.painted).toHaveLength(3);
  });

  it('finds annotations again and reports each look once', async () => {
    const world = new World();
    const gone = annotationOn(claimAt(FLOOD), { id: 'gone' as Annotation['id'] });
    const lost = {
      ...gone,
      target: { ...gone.target, quote: { ...gone.target.quote, exact: 'no more' } },
    };
    world.record = { ...world.record, annotations: [annotationOn(claimAt(FLOOD)), lost] };
    const { claims } = await world.session.read(false);
    expect(claims.map(({ resolution }) => resolution?.state ?? null)).toEqual([
      null,
      'same',
      null,
      'orphan',
    ]);
    await world.session.refresh();
    expect(world.count('page.looked')).toBe(1);
  });

  it('does not miss what belongs to another page of the same canonical address', async () => {
    const world = new World();
    const sourceId = 'other' as typeof SOURCE_ID;
    const there = annotationOn(claimAt(FLOOD), { sourceId });
    const elsewhere = annotationOn(claimAt('no more'), { sourceId });
    world.record = { ...world.record, annotations: [there, elsewhere] };
    const { claims } = await world.session.read(false);
    expect(claims.flatMap(({ annotation }) => annotation?.id ?? [])).toEqual([there.id]);
  });
});

describe('a page that changes', () => {
  it('is read again, with the card at the words where they stand now', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.open(claims[1]?.key ?? '');
    world.reading = success(readingOf(DETECTED.slice(1)));
    await world.session.reread();
    expect(world.card.updates.at(-1)?.claim.text).toBe(FLOOD);
    expect(world.painted).toHaveLength(2);
    expect(world.count('page.load')).toBe(1);
  });

  it('is read like a new one under another address, without the old page’s card', async () => {
    const world = new World();
    const { claims } = await world.session.read(true);
    await world.session.open(claims[0]?.key ?? '');
    world.url = 'https://news.example/harbour';
    world.reading = success(readingOf(DETECTED, world.url));
    await world.session.reread();
    expect(world.card.key).toBeNull();
    expect(world.count('page.load')).toBe(2);
    expect(world.readings).toEqual([true, false]);
  });

  it('leaves nothing marked where the new address holds no article', async () => {
    const world = new World();
    await world.session.read(false);
    world.url = 'https://news.example/';
    world.reading = failure('no-article');
    await world.session.reread();
    expect(world.painted).toEqual([]);
    expect(world.sent.at(-1)).toEqual(['badge.set', { count: null }]);
  });

  it('is left alone once the marks were cleared', async () => {
    const world = new World();
    await world.session.read(false);
    expect(world.session.clear()).toMatchObject({ reading: 'cleared', claims: [] });
    await world.session.reread();
    expect(world.painted).toEqual([]);
    expect((await world.session.read(false)).reading).toBe('done');
  });
});

describe('going from claim to claim', () => {
  it('scrolls there and makes it the current one', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.step(1);
    await world.session.step(1);
    expect(world.current).toBe(claims[1]?.key);
    expect(world.scrolled).toHaveLength(2);
    expect(world.card.key).toBeNull();
    await world.session.openCurrent();
    expect(world.card).toMatchObject({ key: claims[1]?.key });
  });

  it('takes an open card along', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.open(claims[0]?.key ?? '');
    await world.session.step(1);
    expect(world.card.key).toBe(claims[1]?.key);
  });

  it('opens a stored annotation, and says so where it is not found', async () => {
    const world = new World();
    const annotation = annotationOn(claimAt(FLOOD));
    world.record = { ...world.record, annotations: [annotation] };
    await world.session.read(false);
    expect(await world.session.jumpToAnnotation(annotation.id)).toBe(true);
    expect(world.card.annotationId).toBe(annotation.id);
    expect(await world.session.jumpToAnnotation('nobody' as Annotation['id'])).toBe(false);
  });
});

describe('a claim made by hand', () => {
  const words = claimAt('Nobody knows why.');

  it('is listed and opened, and goes with its card', async () => {
    const world = new World();
    await world.session.read(false);
    await world.session.openSelected(words);
    expect(marked(world.painted)).toContain(words.text);
    world.session.cardClosed();
    expect(marked(world.painted)).not.toContain(words.text);
  });

  it('stays as an annotation once something is stored', async () => {
    const world = new World();
    await world.session.read(false);
    await world.session.openSelected(words);
    world.session.stored(annotationOn(words, { origin: 'selected' }));
    await Promise.resolve();
    expect(marked(world.painted).filter((text) => text === words.text)).toHaveLength(1);
    world.session.cardClosed();
    expect(marked(world.painted).filter((text) => text === words.text)).toHaveLength(1);
  });

  it('on the words of a claim opens that claim', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.openSelected(claimAt(FLOOD));
    expect(world.card.key).toBe(claims[1]?.key);
    expect(world.painted).toHaveLength(3);
  });

  it('does not take the place of a card that could not be saved', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.open(claims[0]?.key ?? '');
    world.card.canClose = false;
    expect(await world.session.openSelected(words)).toBe(false);
    expect(world.card.key).toBe(claims[0]?.key);
  });
});

describe('a status', () => {
  it('“dismissed” takes a claim nobody annotated out of marks and count', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    expect(await world.session.setStatus(claims[1]?.key ?? '', 'dismissed')).toBe(true);
    expect(marked(world.painted)).toEqual([EMPLOYED, EMPLOYED]);
    expect(await world.session.setStatus(claims[1]?.key ?? '', 'to check')).toBe(true);
    expect(world.painted.filter((claim) => claim.marked)).toHaveLength(3);
  });

  it('of an annotation is saved on its revision', async () => {
    const world = new World();
    world.record = { ...world.record, annotations: [annotationOn(claimAt(FLOOD))] };
    const { claims } = await world.session.read(false);
    await world.session.setStatus(claims[1]?.key ?? '', 'recorded');
    expect(world.sent).toContainEqual([
      'annotation.save',
      {
        id: `annotation-${PAGE_TEXT.indexOf(FLOOD)}`,
        baseRevision: 1,
        patch: { status: 'recorded' },
      },
    ]);
    expect(world.session.find(claims[1]?.key ?? '')?.annotation?.status).toBe('recorded');
  });
});

it('paints by the density that is chosen', async () => {
  const world = new World();
  await world.session.read(false);
  expect(world.session.setDensity('key').claims).toHaveLength(3);
  expect(marked(world.painted)).toEqual([]);
});
