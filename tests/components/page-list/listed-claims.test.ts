import { describe, expect, it } from 'vitest';

import {
  countChecked,
  filterClaims,
  kindsIn,
  listedAt,
  NO_FILTER,
  stateOf,
  triageOf,
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
const orphan = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
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
} as unknown as ReturnType<typeof sampleAnnotation>['findings'][number];

const bare = sampleListed('bare');
const waved = sampleListed('waved', { dismissal });
const recorded = sampleListed('recorded', { annotation: sampleAnnotation({ status: 'recorded' }) });
const draft = sampleListed('draft', {
  annotation: sampleAnnotation({ status: 'done', findings: [decided] }),
});
const gone = sampleListed('gone', { annotation: sampleAnnotation(), resolution: orphan });
const moved = sampleListed('moved', { annotation: sampleAnnotation(), resolution: changed });
const dropped = sampleListed('dropped', {
  annotation: sampleAnnotation({ status: 'dismissed' }),
});
const all = [bare, waved, recorded, draft, gone, moved, dropped];

describe('the state of a claim', () => {
  it.each([
    { listed: bare, state: 'unchecked' },
    { listed: waved, state: 'dismissed' },
    { listed: recorded, state: 'annotated' },
    { listed: draft, state: 'draft' },
    { listed: gone, state: 'not found' },
    { listed: moved, state: 'changed' },
    { listed: dropped, state: 'dismissed' },
  ])('of $listed.key is $state', ({ listed, state }) => {
    expect(stateOf(listed)).toBe(state);
  });
});

describe('the count', () => {
  it('leaves dismissed claims out and takes no draft for checked', () => {
    expect(countChecked(all)).toEqual({ checked: 1, total: 5 });
  });
});

describe('the filter', () => {
  it.each([
    { status: 'all', keys: ['bare', 'recorded', 'draft', 'gone', 'moved'] },
    { status: 'open', keys: ['bare', 'draft', 'gone', 'moved'] },
    { status: 'checked', keys: ['recorded'] },
    { status: 'draft', keys: ['draft'] },
    { status: 'changed', keys: ['moved'] },
    { status: 'not found', keys: ['gone'] },
    { status: 'dismissed', keys: ['waved', 'dropped'] },
  ] as const)('by $status', ({ status, keys }) => {
    expect(filterClaims(all, { ...NO_FILTER, status }).map(({ key }) => key)).toEqual(keys);
  });

  it('by kind keeps claims that have it among others', () => {
    expect(filterClaims([bare], { ...NO_FILTER, kind: 'reported' })).toEqual([bare]);
    expect(filterClaims([bare], { ...NO_FILTER, kind: 'money' })).toEqual([]);
  });

  it('keeps the one whose card is open, whatever it becomes under that', () => {
    const [one] = all;
    if (one === undefined) throw new Error('there are claims');
    const none = { ...NO_FILTER, words: 'words that no claim has' };
    expect(filterClaims(all, none, one.key)).toEqual([one]);
  });
});

describe('a list', () => {
  it('holds what is painted, annotated or dismissed', () => {
    const unpainted = sampleListed('unpainted', { marked: false });
    const unpaintedNote = { ...recorded, marked: false };
    expect(listedAt([bare, unpainted, unpaintedNote, waved])).toEqual([bare, unpaintedNote, waved]);
  });

  it('counts its kinds, most frequent first', () => {
    const money = { ...bare, claim: { ...sampleClaim, kinds: ['money', 'reported'] as const } };
    expect(kindsIn([bare, money])[0]).toEqual({ kind: 'reported', count: 2 });
  });
});

it('triage keys are three', () => {
  expect(['t', 'R', 'd', 'x'].map(triageOf)).toEqual([
    'to check',
    'recorded',
    'dismissed',
    undefined,
  ]);
});

it('a later figure on the page is a state of its own, after what happened to the words', () => {
  const later = [sampleLater()];
  const superseded = sampleListed('a', { annotation: sampleAnnotation(), later });
  expect(stateOf(superseded)).toBe('superseded');
  expect(filterClaims([superseded], { ...NO_FILTER, status: 'superseded' })).toEqual([superseded]);
  expect(stateOf({ ...superseded, resolution: changed })).toBe('changed');
});
