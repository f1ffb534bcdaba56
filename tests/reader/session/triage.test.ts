import { describe, expect, it } from 'vitest';

import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import type { SendToBackground } from '../../../entrypoints/shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../../entrypoints/shared/page-card/page-claim.ts';
import { setStatus, undoStatus } from '../../../entrypoints/reader/session/triage.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { failure, success } from '../../../lib/model/result.ts';
import { annotationOn, claimAt, FLOOD, marked } from '../claim-samples.ts';
import { World } from '../session-world.ts';

/** Makes annotations of a world's claims as its background would. */
function backendOf({ claim }: PageClaim): EditorBackend {
  return {
    create: (_claim, patch) => Promise.resolve(success(annotationOn(claim, patch))),
    save: () => Promise.resolve(failure({ code: 'not-found' })),
    saveDraft: () => Promise.resolve(failure({ code: 'not-found' })),
    remove: () => Promise.resolve(failure({ code: 'not-found' })),
  };
}

async function readWorld(): Promise<{ world: World; key: string }> {
  const world = new World();
  const { claims } = await world.session.read(false);
  return { world, key: claims[1]?.key ?? '' };
}

/** The background's answer to a deletion: the annotation of the flood, in the trash. */
const sendDeletion = ((name: string) =>
  Promise.resolve(
    name === 'annotation.delete'
      ? success(annotationOn(claimAt(FLOOD), { revision: 2, deletedAt: '2026-02-01T10:00:00Z' }))
      : failure({ code: 'not-found' }),
  )) as SendToBackground;

function statusOf(world: World, key: string): Annotation['status'] | null {
  return world.session.find(key)?.annotation?.status ?? null;
}

describe('triage of a claim nobody annotated', () => {
  it.each(['recorded', 'to check'] as const)('notes it as %s', async (status) => {
    const { world, key } = await readWorld();
    expect(await setStatus(world.session, backendOf, { key, status, reason: '' })).toBe(true);
    await Promise.resolve();
    expect(statusOf(world, key)).toBe(status);
  });

  it('of the claim in hand needs no key; where none is in hand nothing is done', async () => {
    const { world, key } = await readWorld();
    const inHand = { key: null, status: 'recorded', reason: '' } as const;
    expect(await setStatus(world.session, backendOf, inHand)).toBe(false);
    await world.session.jump(key, false);
    expect(await setStatus(world.session, backendOf, inHand)).toBe(true);
    await Promise.resolve();
    expect(statusOf(world, key)).toBe('recorded');
  });

  it('waves it off for the reason given, which may come later', async () => {
    const { world, key } = await readWorld();
    await setStatus(world.session, backendOf, { key, status: 'dismissed', reason: '' });
    await setStatus(world.session, backendOf, { key, status: 'dismissed', reason: 'no claim' });
    expect(world.session.record.dismissals.map(({ reason }) => reason)).toEqual(['no claim']);
    expect(marked(world.painted)).not.toContain(FLOOD);
  });

  it('takes a dismissal back before it notes it', async () => {
    const { world, key } = await readWorld();
    await setStatus(world.session, backendOf, { key, status: 'dismissed', reason: '' });
    await setStatus(world.session, backendOf, { key, status: 'recorded', reason: '' });
    await Promise.resolve();
    expect(world.session.record.dismissals).toEqual([]);
    expect(statusOf(world, key)).toBe('recorded');
  });
});

describe('triage taken back', () => {
  it('brings a dismissed claim back', async () => {
    const { world, key } = await readWorld();
    await setStatus(world.session, backendOf, { key, status: 'dismissed', reason: '' });
    expect(await undoStatus(world.session, sendDeletion, { key, status: null })).toBe(true);
    expect(marked(world.painted)).toContain(FLOOD);
  });

  it('puts an annotation it had made into the trash', async () => {
    const { world, key } = await readWorld();
    await setStatus(world.session, backendOf, { key, status: 'recorded', reason: '' });
    await Promise.resolve();
    expect(await undoStatus(world.session, sendDeletion, { key, status: null })).toBe(true);
    await Promise.resolve();
    expect(world.session.find(key)?.annotation).toBeNull();
  });

  it('leaves an annotation that somebody worked on since', async () => {
    const { world, key } = await readWorld();
    world.session.stored(annotationOn(claimAt(FLOOD), { revision: 3 }));
    await Promise.resolve();
    expect(await undoStatus(world.session, sendDeletion, { key, status: null })).toBe(false);
    await Promise.resolve();
    expect(world.session.find(key)?.annotation?.revision).toBe(3);
  });
});
