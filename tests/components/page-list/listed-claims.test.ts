import { describe, expect, it } from 'vitest';

import {
  byTab,
  filterClaims,
  firstTab,
  kindsIn,
  listedAt,
  NO_FILTER,
  tabOf,
} from '../../../components/page-list/listed-claims.ts';
import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import {
  sampleAnnotation,
  sampleClaim,
  sampleLater,
  sampleListed,
  sampleScale,
} from '../samples.ts';

const dismissal = { id: 'd' } as unknown as NonNullable<ListedClaim['dismissal']>;
const changed = {
  state: 'changed',
  span: { start: 0, end: 1 },
  method: 'context',
  certainty: 1,
  old: '1',
  new: '2',
} as const;
const decided = {
  id: 'f',
  about: { kind: 'statement' },
  scale: sampleScale.id,
  level: 'true',
  established: { min: null, best: null, max: null },
  justification: '',
  evidenceIds: [],
  knownAsOf: null,
  decidedAt: null,
  unconfirmed: null,
} as unknown as ReturnType<typeof sampleAnnotation>['findings'][number];
const unconfirmed = { ...decided, unconfirmed: { since: '2026-02-01', judged: '31 people' } };

const withStatus = (status: ReturnType<typeof sampleAnnotation>['status']): ListedClaim =>
  sampleListed(status, { annotation: sampleAnnotation({ status }) });
const done = (over: Partial<ListedClaim>, key: string): ListedClaim =>
  sampleListed(key, { annotation: sampleAnnotation({ status: 'done' }), ...over });
const orphan = (reason: 'removed' | 'ambiguous'): ListedClaim =>
  done({ resolution: { state: 'orphan', reason, certainty: 1 } }, reason);

const bare = sampleListed('bare');
const waved = sampleListed('waved', { dismissal });
const noted = withStatus('recorded');
const withoutEvidence = sampleListed('no evidence', {
  annotation: sampleAnnotation({ status: 'done', findings: [decided] }),
});
const toConfirm = sampleListed('to confirm', {
  annotation: sampleAnnotation({ status: 'done', findings: [unconfirmed] }),
});
const moved = done({ resolution: changed }, 'moved');
const superseded = done({ later: [sampleLater()] }, 'superseded');

describe('the part of the list that a claim belongs to', () => {
  it.each([
    { listed: bare, tab: 'open' },
    { listed: withStatus('checking'), tab: 'open' },
    { listed: withStatus('for review'), tab: 'done' },
    { listed: noted, tab: 'done' },
    { listed: withoutEvidence, tab: 'done' },
    { listed: moved, tab: 'changed' },
    { listed: orphan('removed'), tab: 'changed' },
    { listed: orphan('ambiguous'), tab: 'changed' },
    { listed: superseded, tab: 'changed' },
    { listed: toConfirm, tab: 'changed' },
    { listed: done({ isHeld: true }, 'held'), tab: 'changed' },
    { listed: waved, tab: 'set aside' },
    { listed: withStatus('dismissed'), tab: 'set aside' },
    { listed: withStatus('withdrawn'), tab: 'set aside' },
    {
      listed: { ...moved, annotation: sampleAnnotation({ status: 'dismissed' }) },
      tab: 'set aside',
    },
  ])('of $listed.key is $tab', ({ listed, tab }) => {
    expect(tabOf(listed)).toBe(tab);
  });

  it('is one for each claim, and the first shown is what changed, else what is open', () => {
    const parts = byTab([bare, noted, moved, waved]);
    expect(Object.values(parts).map((part) => part.map(({ key }) => key))).toEqual([
      ['moved'],
      ['bare'],
      ['recorded'],
      ['waved'],
    ]);
    expect(firstTab(parts)).toBe('changed');
    expect(firstTab(byTab([bare, noted]))).toBe('open');
    expect(firstTab(byTab([noted, waved]))).toBe('done');
    expect(firstTab(byTab([waved]))).toBe('open');
  });
});

describe('the filter', () => {
  it('by kind keeps claims that have it among others', () => {
    expect(filterClaims([bare], { ...NO_FILTER, kind: 'reported' })).toEqual([bare]);
    expect(filterClaims([bare], { ...NO_FILTER, kind: 'money' })).toEqual([]);
  });

  it('by words looks in claim, note and tags', () => {
    const asked = sampleListed('asked', { annotation: sampleAnnotation({ note: 'ask Berg' }) });
    expect(filterClaims([bare, asked], { ...NO_FILTER, words: 'berg GRAVES' })).toEqual([asked]);
  });
});

describe('a list', () => {
  it('holds what is painted, annotated or dismissed', () => {
    const unpainted = sampleListed('unpainted', { marked: false });
    const unpaintedNote = { ...noted, marked: false };
    expect(listedAt([bare, unpainted, unpaintedNote, waved])).toEqual([bare, unpaintedNote, waved]);
  });

  it('counts its kinds, most frequent first', () => {
    const money = { ...bare, claim: { ...sampleClaim, kinds: ['money', 'reported'] as const } };
    expect(kindsIn([bare, money])[0]).toEqual({ kind: 'reported', count: 2 });
  });
});
