import { describe, expect, it } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import { failure, success } from '../../../lib/model/result.ts';
import { sampleLater } from '../../components/samples.ts';
import {
  annotationOn,
  claimAt,
  EMPLOYED,
  FLOOD,
  marked,
  PAGE_TEXT,
  readingOf,
  SOURCE_ID,
} from '../claim-samples.ts';
import { World } from '../session-world.ts';

describe('reading a page', () => {
  it('marks its claims, counts them in the badge and says so', async () => {
    const world = new World();
    const state = await world.session.read(false);
    expect(state).toMatchObject({ reading: 'done', title: 'The mine' });
    expect(marked(world.painted)).toEqual([EMPLOYED, FLOOD, EMPLOYED]);
    expect(world.sent.at(-1)).toEqual(['badge.set', { counts: { open: 3, changed: 0 } }]);
  });

  it('counts in the badge what is open and, apart from it, what changed', async () => {
    const world = new World();
    const gone = annotationOn(claimAt(FLOOD), { id: 'gone' as Annotation['id'] });
    const lost = {
      ...gone,
      target: { ...gone.target, quote: { ...gone.target.quote, exact: 'no more' } },
    };
    const done = annotationOn(claimAt(FLOOD), { status: 'done' });
    world.record = { ...world.record, annotations: [done] };
    await world.session.read(false);
    expect(world.sent).toContainEqual(['badge.set', { counts: { open: 2, changed: 0 } }]);

    const other = new World();
    other.record = { ...other.record, annotations: [{ ...lost, status: 'done' }] };
    await other.session.read(false);
    expect(other.sent).toContainEqual(['badge.set', { counts: { open: 3, changed: 1 } }]);
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

describe('going from claim to claim', () => {
  it('scrolls there and makes it the current one', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.step(1);
    await world.session.step(1);
    expect(world.current).toBe(claims[1]?.key);
    expect(world.scrolled).toHaveLength(2);
    expect(world.card.key).toBeNull();
    await world.session.open();
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

  it('stays listed for a panel that shows it from then on', async () => {
    const world = new World();
    await world.session.read(false);
    await world.session.openSelected(words);
    const { key } = world.card;
    world.card.close = () => {
      world.card.key = null;
      world.session.cardClosed();
      return Promise.resolve(true);
    };
    expect(await world.session.handOver()).toBe(key);
    expect(world.session.find(key)?.claim.text).toBe(words.text);
    expect(marked(world.painted)).toContain(words.text);
  });

  it('is kept in sight while a panel takes room from the page, as long as it is in hand', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.open(claims[1]?.key);
    await world.session.handOver();
    const before = world.scrolled.length;
    world.onNarrower();
    expect(world.scrolled).toHaveLength(before + 1);
    await world.session.jump(claims[0]?.key ?? '', false);
    world.onNarrower();
    expect(world.scrolled).toHaveLength(before + 2);
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

describe('a later figure', () => {
  it('is listed with its annotation, tells the background and is jumped to', async () => {
    const world = new World();
    world.record = { ...world.record, annotations: [annotationOn(claimAt(FLOOD))] };
    world.later = [sampleLater()];
    const { claims } = await world.session.read(false);
    expect(claims[1]?.later).toEqual(world.later);
    expect(world.sent).toContainEqual([
      'page.looked',
      expect.objectContaining({ looked: [expect.objectContaining({ later: world.later })] }),
    ]);
    expect(world.session.jumpToLater(claims[1]?.key ?? '', 0)).toBe(true);
    expect(world.scrolled).toHaveLength(1);
    expect(world.session.jumpToLater(claims[1]?.key ?? '', 1)).toBe(false);
  });

  it('is told again when it changes', async () => {
    const world = new World();
    world.record = { ...world.record, annotations: [annotationOn(claimAt(FLOOD))] };
    await world.session.read(false);
    await world.session.reread();
    expect(world.count('page.looked')).toBe(1);
    world.later = [sampleLater()];
    await world.session.reread();
    expect(world.count('page.looked')).toBe(2);
  });
});

it('reads again what the page did while its tab slept, and says since when it was not read', async () => {
  const world = new World();
  expect((await world.session.read(false)).asleep).toBeNull();
  const [since, until] = ['2026-01-01T10:42:00.000Z', '2026-01-01T12:10:00.000Z'];
  const slept = { since, until, how: 'slept' } as const;
  await world.session.woke(slept);
  expect(world.readings).toHaveLength(2);
  expect(world.session.state().asleep).toEqual(slept);
});

describe('what is stored on a page', () => {
  it('is asked for once, while the claims are found', async () => {
    const world = new World();
    world.whileRead = () => {
      if (!world.reading.ok) return;
      world.session.expect(world.reading.value.source);
      expect(world.count('page.load')).toBe(1);
    };
    await world.session.read(false);
    expect(world.count('page.load')).toBe(1);
    expect(world.session.record.sourceId).toBe(SOURCE_ID);
  });

  it('is asked for again where something was stored meanwhile, or the page is another', async () => {
    const world = new World();
    world.whileRead = () => {
      if (!world.reading.ok) return;
      world.session.expect(world.reading.value.source);
      void world.session.refresh();
    };
    await world.session.read(false);
    expect(world.count('page.load')).toBe(2);
    const other = new World();
    other.whileRead = () => {
      if (!other.reading.ok) return;
      const { source } = other.reading.value;
      other.session.expect({ ...source, url: 'https://news.example/other' });
    };
    await other.session.read(false);
    expect(other.count('page.load')).toBe(2);
  });

  it('is not asked for again with each rereading', async () => {
    const world = new World();
    await world.session.read(false);
    if (world.reading.ok) world.session.expect(world.reading.value.source);
    await world.session.reread();
    expect(world.count('page.load')).toBe(1);
  });
});
