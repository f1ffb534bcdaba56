import { describe, expect, it } from 'vitest';

import { PanelFirst } from '../../../entrypoints/reader/page/panel-first.ts';
import type { PageSession } from '../../../entrypoints/reader/session/page-session.ts';
import type { PageClaim } from '../../../entrypoints/shared/page-card/page-claim.ts';
import type { SendToBackground } from '../../../entrypoints/shared/page-card/send-to-background.ts';

/** A page with a drawer, and a panel that may be open beside it, or opened there. */
class World {
  isPanelOpen = false;
  /** Whether the browser would open a panel. */
  canOpen = true;
  hasRoom = true;
  inPanel: string[] = [];
  keptInSight: string[] = [];
  closed = 0;
  drawer = {
    key: null as string | null,
    annotationId: null,
    open: (claim: PageClaim): Promise<void> => {
      this.drawer.key = claim.key;
      return Promise.resolve();
    },
    update: (): void => undefined,
    close: (): Promise<boolean> => {
      this.drawer.key = null;
      return Promise.resolve(true);
    },
    drop: (): void => {
      this.drawer.key = null;
    },
    libraryChanged: (): void => undefined,
  };
  record = { panel: { opensOnClick: false, keys: '' } };
  session = {
    record: this.record,
    noteSize: () => (key: string) => {
      this.keptInSight.push(key);
    },
    cardClosed: () => {
      this.closed += 1;
    },
  } as unknown as PageSession;
  card = new PanelFirst(
    this.drawer,
    ((_name: string, { key, opensPanel }: { key: string; opensPanel: boolean }) => {
      this.isPanelOpen ||= opensPanel && this.canOpen;
      if (this.isPanelOpen) this.inPanel.push(key);
      return Promise.resolve(this.isPanelOpen);
    }) as unknown as SendToBackground,
    () => this.hasRoom,
  );
}

/** A page whose clicks open the panel. */
function panelWorld(): World {
  const world = new World();
  world.record.panel.opensOnClick = true;
  return world;
}

const claimOf = (key: string): PageClaim => ({ key, annotation: null }) as unknown as PageClaim;

describe('a claim that is opened in the page', () => {
  it('is shown by the drawer where no panel is open', async () => {
    const world = new World();
    await world.card.open(claimOf('a'), world.session);
    expect(world.card.key).toBe('a');
  });

  it('is shown by the panel where one is open, and the drawer is closed', async () => {
    const world = new World();
    await world.card.open(claimOf('a'), world.session);
    world.isPanelOpen = true;
    await world.card.open(claimOf('b'), world.session);
    expect(world.inPanel).toEqual(['b']);
    expect(world.card.key).toBeNull();
  });

  it('counts as open while the panel is asked, and gives way to a later one', async () => {
    const world = new World();
    const first = world.card.open(claimOf('a'), world.session);
    expect(world.card.key).toBe('a');
    await Promise.all([first, world.card.open(claimOf('b'), world.session)]);
    expect(world.drawer.key).toBe('b');
  });

  it('opens the panel where that is wanted, and no drawer', async () => {
    const world = panelWorld();
    await world.card.open(claimOf('a'), world.session);
    expect(world.inPanel).toEqual(['a']);
    expect(world.keptInSight).toEqual(['a']);
    expect(world.card.key).toBeNull();
  });

  it.each([
    ['the browser opens none', { canOpen: false }],
    ['an element in full screen leaves it no room', { hasRoom: false }],
  ])('is shown by the drawer where %s', async (_why, changes) => {
    const world = Object.assign(panelWorld(), changes);
    await world.card.open(claimOf('a'), world.session);
    expect(world.drawer.key).toBe('a');
    expect(world.inPanel).toEqual([]);
  });

  it('stays with a drawer that is open, whatever is wanted', async () => {
    const world = Object.assign(panelWorld(), { canOpen: false });
    await world.card.open(claimOf('a'), world.session);
    world.canOpen = true;
    await world.card.open(claimOf('b'), world.session);
    expect(world.drawer.key).toBe('b');
    expect(world.inPanel).toEqual([]);
  });

  it('is kept in sight beside the panel that took it over before the answer came', async () => {
    const world = panelWorld();
    const opening = world.card.open(claimOf('a'), world.session);
    await world.card.close();
    await opening;
    expect(world.keptInSight).toEqual(['a']);
    expect(world.card.key).toBeNull();
  });

  it('opens nowhere where the page was left while the panel was asked', async () => {
    const world = new World();
    const opening = world.card.open(claimOf('a'), world.session);
    world.card.drop();
    await opening;
    expect(world.card.key).toBeNull();
    expect(world.closed).toBe(1);
  });
});
