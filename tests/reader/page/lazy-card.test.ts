import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardInPage } from '../../../entrypoints/shared/page-card/card-handover.ts';
import type { PageClaim } from '../../../entrypoints/shared/page-card/page-claim.ts';
import { LazyCard } from '../../../entrypoints/reader/page/lazy-card.ts';
import type { PageSession } from '../../../entrypoints/reader/session/page-session.ts';
import { World } from '../session-world.ts';

/** A card that remembers what it was opened at. */
class FakeCard implements CardInPage<PageSession> {
  key: string | null = null;
  annotationId = null;
  opened: PageClaim[] = [];
  told = 0;
  open(claim: PageClaim): Promise<void> {
    this.key = claim.key;
    this.opened.push(claim);
    return Promise.resolve();
  }
  update(): void {
    // Follows nothing.
  }
  close(): Promise<boolean> {
    this.key = null;
    return Promise.resolve(true);
  }
  drop(): void {
    this.key = null;
  }
  rescue(): void {
    // Holds nothing.
  }
  libraryChanged(): void {
    this.told += 1;
  }
}

describe('a card that comes later', () => {
  const world = new World();
  const { session } = world;
  let inPage: FakeCard;
  let elsewhere: FakeCard;
  let deliver: (card: CardInPage<PageSession> | null) => void;
  let asked: number;
  let life: AbortController;
  let card: LazyCard;
  let first: PageClaim;
  let second: PageClaim;

  beforeEach(async () => {
    await session.read(false);
    [first, second] = world.painted as [PageClaim, PageClaim];
    inPage = new FakeCard();
    elsewhere = new FakeCard();
    life = new AbortController();
    asked = 0;
    card = new LazyCard({
      bring: () => {
        asked += 1;
        return new Promise((resolve) => {
          deliver = resolve;
        });
      },
      elsewhere,
      signal: life.signal,
    });
  });

  it('is brought once, and opens what is asked for from then on', async () => {
    const prepared = Promise.all([card.prepare(), card.prepare()]);
    deliver(inPage);
    await prepared;
    await card.open(first, session);
    expect(asked).toBe(1);
    expect(inPage.opened).toEqual([first]);
    expect(card.key).toBe(first.key);
  });

  it('opens a claim that was clicked before it was there, and counts as open meanwhile', async () => {
    const opening = card.open(first, session);
    expect(card.key).toBe(first.key);
    expect(inPage.opened).toEqual([]);
    deliver(inPage);
    await opening;
    expect(inPage.opened).toEqual([first]);
  });

  it('opens only the last of the claims clicked meanwhile, as it stands by then', async () => {
    const opening = [card.open(first, session), card.open(second, session)];
    const moved = { ...second, span: { start: 1, end: 2 } };
    card.update(moved);
    deliver(inPage);
    await Promise.all(opening);
    expect(inPage.opened).toEqual([moved]);
  });

  it.each<[string, (late: LazyCard) => unknown]>([
    ['was closed', (late) => late.close()],
    [
      'was dropped',
      (late) => {
        late.drop();
      },
    ],
    [
      'lost its words',
      (late) => {
        late.update(null);
      },
    ],
    [
      'ended with its reader',
      () => {
        life.abort();
      },
    ],
  ])('opens nothing that %s meanwhile', async (_why, end) => {
    const opening = card.open(first, session);
    await end(card);
    deliver(inPage);
    await opening;
    expect([...inPage.opened, ...elsewhere.opened]).toEqual([]);
  });

  it('takes a claim made by hand off the list that was given up meanwhile', async () => {
    const closed = vi.spyOn(session, 'cardClosed');
    void card.open(first, session);
    await card.close();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('opens elsewhere what it cannot be brought for, and tries again with the next', async () => {
    const refused = card.open(first, session);
    deliver(null);
    await refused;
    expect(elsewhere.opened).toEqual([first]);
    const opening = card.open(second, session);
    deliver(inPage);
    await opening;
    expect(asked).toBe(2);
    expect(inPage.opened).toEqual([second]);
  });

  it('is told that the library changed, once it is there', async () => {
    card.libraryChanged();
    const opening = card.open(first, session);
    deliver(inPage);
    await opening;
    card.libraryChanged();
    expect(inPage.told).toBe(1);
  });
});
