import { describe, expect, it } from 'vitest';

import type { ClaimSources } from '../../../entrypoints/reader/session/list-claims.ts';
import { createKeys, listClaims } from '../../../entrypoints/reader/session/list-claims.ts';
import type { AnnotationPatch } from '../../../lib/model/annotation.ts';
import type { Dismissal } from '../../../lib/model/dismissal.ts';
import type { Hint } from '../../../lib/model/hint.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Span } from '../../../lib/model/span.ts';
import {
  annotationOn,
  claimAt,
  DETECTED,
  EMPLOYED,
  figureAt,
  FLOOD,
  marked,
  PAGE_TEXT,
  SOURCE_ID,
} from '../claim-samples.ts';

function sources(changes: Partial<ClaimSources> = {}): ClaimSources {
  return {
    detected: DETECTED,
    selected: [],
    sought: [],
    hints: [],
    dismissals: [],
    drafts: [],
    pageText: PAGE_TEXT,
    isMarked: () => true,
    ...changes,
  };
}

function same(span: Span): Resolution {
  return { state: 'same', span, method: 'position', certainty: 1 };
}

const orphan: Resolution = { state: 'orphan', reason: 'removed', certainty: 1 };

function dismissalOf(words: string, prefix: string, suffix: string): Dismissal {
  return {
    id: 'd',
    sourceId: SOURCE_ID,
    what: 'claim',
    quote: { exact: words, prefix, suffix },
    reason: '',
    at: '',
  };
}

describe('a list of a page’s claims', () => {
  it('is in page order, with a key of its own for each occurrence', () => {
    const list = listClaims(sources(), createKeys()('a.example/p'));
    expect(list.map(({ claim }) => claim.text)).toEqual([EMPLOYED, FLOOD, EMPLOYED]);
    expect(new Set(list.map(({ key }) => key)).size).toBe(3);
  });

  it('gives the same words the same keys when the page is read again', () => {
    const keys = createKeys()('a.example/p');
    const before = listClaims(sources(), keys);
    const after = listClaims(sources({ detected: DETECTED.slice(0, 2) }), keys);
    expect(after.map(({ key }) => key)).toEqual(before.slice(0, 2).map(({ key }) => key));
  });

  it('shares no key with another page, so that a view which turns from one to the other keeps none', () => {
    const keysOf = (): readonly string[] =>
      listClaims(sources(), createKeys()('a.example/p')).map(({ key }) => key);
    const first = keysOf();
    expect(keysOf().filter((key) => first.includes(key))).toEqual([]);
  });

  it('hangs an annotation on the claim whose words it shares, and on no other', () => {
    const annotation = annotationOn(claimAt(EMPLOYED, 1));
    const sought = [
      { annotation, resolution: same(claimAt(EMPLOYED, 1).span), later: [], sighting: null },
    ];
    const list = listClaims(sources({ sought }), createKeys()('a.example/p'));
    expect(list.map((one) => one.annotation?.id ?? null)).toEqual([null, null, annotation.id]);
  });

  it('lists an annotation on a few words of a claim beside that claim', () => {
    const claim = claimAt('17 lives');
    const sought = [
      { annotation: annotationOn(claim), resolution: same(claim.span), later: [], sighting: null },
    ];
    const list = listClaims(sources({ sought }), createKeys()('a.example/p'));
    expect(list.map((one) => one.claim.text)).toEqual([EMPLOYED, FLOOD, '17 lives', EMPLOYED]);
  });

  it('puts two annotations on one claim’s words into two entries', () => {
    const [first, second] = [
      annotationOn(claimAt(FLOOD)),
      annotationOn(claimAt(FLOOD), { note: 'b' }),
    ];
    const sought = [first, second].map((annotation) => ({
      annotation,
      resolution: same(claimAt(FLOOD).span),
      later: [],
      sighting: null,
    }));
    const list = listClaims(sources({ sought }), createKeys()('a.example/p'));
    expect(list.filter((one) => one.annotation !== null)).toHaveLength(2);
    expect(list).toHaveLength(4);
  });

  it('puts what was not found last, unmarked and without a place', () => {
    const sought = [
      { annotation: annotationOn(claimAt(FLOOD)), resolution: orphan, later: [], sighting: null },
    ];
    const last = listClaims(sources({ sought }), createKeys()('a.example/p')).at(-1);
    expect(last).toMatchObject({ span: null, marked: false, resolution: orphan });
    expect(last?.claim.text).toBe(FLOOD);
  });

  it('says of a published check that a change waits for its reason, and only of that change', () => {
    const published = { url: 'https://desk.example/1', at: '2026-02-02' };
    const annotation = annotationOn(claimAt(FLOOD), { published });
    const sought = [
      { annotation, resolution: same(claimAt(FLOOD).span), later: [], sighting: null },
    ];
    const isHeldBy = (patch: AnnotationPatch): boolean | undefined => {
      const draft = { annotationId: annotation.id, at: '', baseRevision: 1, patch };
      const list = listClaims(sources({ sought, drafts: [draft] }), createKeys()('a.example/p'));
      return list.find((one) => one.annotation !== null)?.isHeld;
    };
    expect(isHeldBy({ claim: { ...annotation.claim, summary: 'changed' } })).toBe(true);
    expect(isHeldBy({ claim: annotation.claim, note: 'typed' })).toBe(false);
  });

  it('marks an annotated claim at any density, unless it is dismissed', () => {
    const resolution = same(claimAt(FLOOD).span);
    const isMarked = (): boolean => false;
    const kept = [
      { annotation: annotationOn(claimAt(FLOOD)), resolution, later: [], sighting: null },
    ];
    const waved = [
      {
        annotation: annotationOn(claimAt(FLOOD), { status: 'dismissed' }),
        resolution,
        later: [],
        sighting: null,
      },
    ];
    expect(
      marked(listClaims(sources({ sought: kept, isMarked }), createKeys()('a.example/p'))),
    ).toEqual([FLOOD]);
    expect(
      marked(listClaims(sources({ sought: waved, isMarked }), createKeys()('a.example/p'))),
    ).toEqual([]);
  });

  it('does not mark a dismissed claim', () => {
    const dismissals = [dismissalOf(FLOOD, 'other words', 'than before')];
    expect(marked(listClaims(sources({ dismissals }), createKeys()('a.example/p')))).toEqual([
      EMPLOYED,
      EMPLOYED,
    ]);
  });

  it('dismisses that one of two equal sentences which has the same surroundings', () => {
    const dismissals = [dismissalOf(EMPLOYED, 'took 17 lives. ', ' Nobody knows why.')];
    const list = listClaims(sources({ dismissals }), createKeys()('a.example/p'));
    expect(list.map(({ dismissal }) => dismissal !== null)).toEqual([false, false, true]);
  });

  it('marks a claim made by hand at any density', () => {
    const selected = [claimAt('Nobody knows why.')];
    const list = listClaims(
      sources({ selected, isMarked: () => false }),
      createKeys()('a.example/p'),
    );
    expect(marked(list)).toEqual(['Nobody knows why.']);
  });
});

describe('the hints in a list of claims', () => {
  const employed = figureAt('412');
  const lives = figureAt('17');
  const hint: Hint = {
    kind: 'share',
    span: { start: employed.span.start, end: lives.span.end },
    operands: [employed],
    result: 4,
    stated: lives,
    pageYear: null,
  };
  const hintsOf = (changes: Partial<ClaimSources>): readonly (readonly (Dismissal | null)[])[] =>
    listClaims(sources({ hints: [hint], ...changes }), createKeys()('a.example/p')).map(
      ({ hints }) => hints.map(({ dismissal }) => dismissal),
    );

  it('stand at every claim that one of their figures is in', () => {
    expect(hintsOf({})).toEqual([[null], [null], []]);
  });

  it('stand at an annotation on the same words', () => {
    const claim = claimAt(FLOOD);
    const sought = [
      { annotation: annotationOn(claim), resolution: same(claim.span), sighting: null, later: [] },
    ];
    expect(hintsOf({ detected: [], sought })).toEqual([[null]]);
  });

  it('are dismissed by kind and words, and their claims are not', () => {
    const words = PAGE_TEXT.slice(hint.span.start, hint.span.end);
    const dismissal = { ...dismissalOf(words, '', ''), what: 'share' } as const;
    expect(hintsOf({ dismissals: [dismissal] })).toEqual([[dismissal], [dismissal], []]);
    const other = { ...dismissal, what: 'parts' } as const;
    expect(hintsOf({ dismissals: [other] })).toEqual([[null], [null], []]);
    const claim = { ...dismissalOf(FLOOD, '', ''), what: 'parts' } as const;
    const list = listClaims(sources({ dismissals: [claim] }), createKeys()('a.example/p'));
    expect(list.every(({ dismissal: waved }) => waved === null)).toBe(true);
  });
});
