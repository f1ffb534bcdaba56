import { describe, expect, it } from 'vitest';

import type { Annotation, Status } from '../../../lib/model/annotation.ts';
import { isOpenClaim } from '../../../lib/model/rules/claim-state.ts';
import type { Dismissal } from '../../../lib/model/dismissal.ts';
import { withoutJoined } from '../../../entrypoints/reader/session/joined-quotations.ts';
import { stepFrom } from '../../../entrypoints/reader/session/step.ts';
import type { PageClaim } from '../../../entrypoints/shared/page-card/page-claim.ts';
import { claimAt, FLOOD } from '../claim-samples.ts';

const span = { start: 0, end: 1 };

/** A claim of the page; with an id, a sentence of that quotation. */
function stop(key: string, changes: Partial<PageClaim> = {}, quotationId: string | null = null) {
  const claim = { ...claimAt(FLOOD), quotationId };
  return { key, marked: true, span, claim, annotation: null, dismissal: null, ...changes };
}

const stops = [
  stop('a'),
  stop('hidden', { marked: false }),
  stop('b'),
  stop('c'),
  stop('lost', { span: null }),
];
const none = (): boolean => false;
const ahead = (key: string) => (stop: { key: string }) => stop.key === key;

describe('a step', () => {
  it.each([
    ['goes to the next marked claim', 'a', 1, 'b'],
    ['goes back', 'b', -1, 'a'],
    ['goes round the end', 'c', 1, 'a'],
    ['goes round the beginning', 'a', -1, 'c'],
    ['starts anew where the current claim is gone', 'gone', 1, 'a'],
  ] as const)('%s', (_what, current, direction, to) => {
    expect(stepFrom(stops, current, direction, none)).toBe(to);
  });

  it('starts at the first claim in the window, and backwards at the one before', () => {
    expect(stepFrom(stops, null, 1, ahead('b'))).toBe('b');
    expect(stepFrom(stops, null, -1, ahead('b'))).toBe('a');
    expect(stepFrom(stops, null, -1, ahead('a'))).toBe('c');
  });

  it('takes a quotation as one, from whichever of its sentences it goes on', () => {
    const quoted = [
      stop('a'),
      stop('q1', {}, 'q'),
      stop('q2', {}, 'q'),
      stop('q3', {}, 'q'),
      stop('b'),
    ];
    expect(stepFrom(quoted, 'a', 1, none)).toBe('q1');
    expect(stepFrom(quoted, 'q1', 1, none)).toBe('b');
    expect(stepFrom(quoted, 'q3', 1, none)).toBe('b');
    expect(stepFrom(quoted, 'b', -1, none)).toBe('q1');
  });

  it('goes nowhere where nothing is marked', () => {
    expect(stepFrom([], null, 1, none)).toBeNull();
    expect(stepFrom(stops.slice(1, 2), 'hidden', -1, none)).toBeNull();
  });
});

describe('the next claim after one is done', () => {
  const annotated = (key: string, status: Status) =>
    stop(key, { annotation: { status } as Annotation });

  it('is one that nobody has finished, handed to a reviewer or put aside', () => {
    const claims = [
      annotated('here', 'done'),
      annotated('done', 'done'),
      annotated('noted', 'recorded'),
      stop('dismissed', { dismissal: {} as Dismissal }),
      annotated('withdrawn', 'withdrawn'),
      stop('untouched'),
      annotated('begun', 'checking'),
      annotated('in review', 'for review'),
    ];
    const next = (from: string) => stepFrom(claims, from, 1, none, isOpenClaim);
    expect([next('here'), next('untouched'), next('in review')]).toEqual([
      'untouched',
      'begun',
      'untouched',
    ]);
  });

  it('is itself where nothing is left', () => {
    const claims = [annotated('here', 'done'), annotated('done', 'done')];
    expect(stepFrom(claims, 'here', 1, none, isOpenClaim)).toBe('here');
  });
});

describe('a list of claims', () => {
  it('has a quotation once, with the sentences of it that somebody dealt with', () => {
    const annotated = { annotation: { status: 'done' } as Annotation };
    const claims = [
      stop('a'),
      stop('q1', {}, 'q'),
      stop('q2', {}, 'q'),
      stop('q3', annotated, 'q'),
      stop('b', { marked: false }),
    ];
    expect(withoutJoined(claims).map(({ key }) => key)).toEqual(['a', 'q1', 'q3', 'b']);
  });
});
