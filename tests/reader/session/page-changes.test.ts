import { describe, expect, it } from 'vitest';

import { failure, success } from '../../../lib/model/result.ts';
import { DETECTED, EMPLOYED, FLOOD, marked, readingOf } from '../claim-samples.ts';
import { World } from '../session-world.ts';

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

  it('loses all marks at once when it takes another address, before the new words stand', async () => {
    const world = new World();
    const { claims } = await world.session.read(false);
    await world.session.open(claims[1]?.key ?? '');
    world.url = 'https://news.example/harbour';
    world.session.moved();
    expect(world.painted).toEqual([]);
    expect([world.current, world.card.key]).toEqual([null, null]);
    expect(world.session.state()).toMatchObject({ reading: 'reading', claims: [] });
  });

  it('keeps its marks where only the fragment is new', async () => {
    const world = new World();
    await world.session.read(false);
    world.url = 'https://news.example/mine#flood';
    world.session.moved();
    expect(marked(world.painted)).toHaveLength(3);
  });

  it('names the same words on another page otherwise', async () => {
    const world = new World();
    const first = (await world.session.read(false)).claims[1]?.key;
    world.url = 'https://news.example/harbour';
    world.reading = success(readingOf(DETECTED, world.url));
    await world.session.reread();
    expect(world.session.state().claims[1]?.key).not.toBe(first);
    world.url = 'https://news.example/mine';
    world.reading = success(readingOf());
    await world.session.reread();
    expect(world.session.state().claims[1]?.key).toBe(first);
  });

  it('is read once more where it changes while it is read', async () => {
    const world = new World();
    world.whileRead = () => {
      world.reading = success(readingOf(DETECTED.slice(1)));
      void world.session.reread();
    };
    await world.session.read(false);
    expect(world.readings).toHaveLength(2);
    expect(marked(world.painted)).toEqual([FLOOD, EMPLOYED]);
  });

  it('is not taken for what its new address holds where it goes on while it is read', async () => {
    const world = new World();
    world.whileRead = () => {
      world.url = 'https://news.example/harbour';
      world.reading = success(readingOf(DETECTED.slice(1), world.url));
    };
    await world.session.read(false);
    expect(world.session.reading?.source.url).toBe(world.url);
    expect(world.count('page.load')).toBe(1);
  });

  it('is read as soon as it holds an article', async () => {
    const world = new World();
    world.reading = failure('no-article');
    await world.session.read(false);
    world.reading = success(readingOf());
    await world.session.reread();
    expect(marked(world.painted)).toHaveLength(3);
    expect(world.readings).toEqual([false, false]);
  });

  it('leaves nothing marked where the new address holds no article', async () => {
    const world = new World();
    await world.session.read(false);
    world.url = 'https://news.example/';
    world.reading = failure('no-article');
    await world.session.reread();
    expect(world.painted).toEqual([]);
    expect(world.sent.at(-1)).toEqual(['badge.set', { counts: null }]);
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
