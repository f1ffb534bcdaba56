import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  EVERYTHING,
  LIST_GROUPINGS,
  LIST_ORDERS,
} from '../../../components/library/library-model.ts';
import {
  hashOf,
  placeOf,
  selectedIn,
  type LibraryRoute,
} from '../../../components/library/library-route.ts';
import { STATUSES } from '../../../lib/model/annotation.ts';
import type {
  AnnotationId,
  SnapshotId,
  SourceId,
  StoryId,
  SubjectId,
} from '../../../lib/model/ids.ts';

const text = fc.string({ maxLength: 20, unit: 'grapheme' });

const routes: fc.Arbitrary<LibraryRoute> = fc.oneof(
  fc.constant({ view: 'list' } as const),
  fc.tuple(fc.uuid(), fc.boolean()).map(([id, isKeptOut]) => ({
    view: 'annotation' as const,
    id: id as AnnotationId,
    ...(isKeptOut ? { isKeptOut } : {}),
  })),
  fc.tuple(fc.uuid(), fc.boolean()).map(([id, isAll]) => ({
    view: 'record' as const,
    id: id as AnnotationId,
    ...(isAll ? { isAll } : {}),
  })),
  fc
    .tuple(
      fc.option(fc.uuid()),
      fc.option(fc.oneof(fc.uuid(), fc.constant('none'))),
      fc.boolean(),
      fc.boolean(),
      text,
    )
    .map(([id, story, isByTime, isVague, words]) => ({
      view: 'ledger' as const,
      id: id as SubjectId | null,
      ...(story === null ? {} : { storyId: story as StoryId }),
      ...(isByTime ? { form: 'steps' as const } : {}),
      ...(isVague ? { isVague } : {}),
      ...(words === '' ? {} : { words }),
    })),
  fc
    .record(
      {
        storyId: fc.uuid().map((id) => id as StoryId),
        from: fc.constantFrom('2026-01-01', '2025-12-31'),
        to: fc.constantFrom('2026-02-28', '2026-12-31'),
      },
      { requiredKeys: [] },
    )
    .map((choice) => ({ view: 'corrections' as const, ...choice })),
  fc
    .record(
      {
        before: fc.uuid().map((id) => id as SnapshotId),
        after: fc.uuid().map((id) => id as SnapshotId),
      },
      { requiredKeys: [] },
    )
    .chain((pair) =>
      fc.uuid().map((id) => ({ view: 'source' as const, id: id as SourceId, ...pair })),
    ),
  fc.constantFrom({ view: 'overview' } as const, { view: 'corrections' } as const),
);

const filters = fc.record({
  text,
  trash: fc.boolean(),
  order: fc.constantFrom(...LIST_ORDERS),
  grouping: fc.constantFrom(...LIST_GROUPINGS),
});

describe('the library’s address', () => {
  it('leads back to the view and the filter it was made from', () => {
    fc.assert(
      fc.property(routes, filters, (route, filter) => {
        expect(placeOf(hashOf({ route, filter }), STATUSES)).toEqual({ route, filter });
      }),
    );
  });

  it('that nobody understands is the whole library', () => {
    const nonsense = ['', '#', '#/nowhere', '#/annotation/', '#/annotation/%E0%A4%A', '#/source'];
    for (const hash of [...nonsense, '#/?status=unheard']) {
      expect(placeOf(hash, STATUSES)).toEqual({ route: { view: 'list' }, filter: EVERYTHING });
    }
  });

  it('of an older form names its conditions in the search', () => {
    const { filter } = placeOf('#/?q=boats&finding=false&site=a.example&status=to+check', STATUSES);
    expect(filter.text).toBe('boats verdict:false site:a.example status:open');
    expect(placeOf('#/?group=none', STATUSES).filter.grouping).toBe('none');
  });

  it('of an annotation is what other pages link to', () => {
    const { route } = placeOf('#/annotation/abc', STATUSES);
    expect(selectedIn(route)).toBe('abc');
  });

  it('of the trash is readable, and the older one still leads there', () => {
    const trash = { route: { view: 'list' } as const, filter: { ...EVERYTHING, trash: true } };
    expect(hashOf(trash)).toBe('#/trash');
    expect(placeOf('#/trash', STATUSES)).toEqual(trash);
    expect(placeOf('#/?trash=1', STATUSES)).toEqual(trash);
  });

  it('of the ledger names the subject', () => {
    expect(placeOf('#/ledger', STATUSES).route).toEqual({ view: 'ledger', id: null });
    expect(placeOf('#/ledger/s1', STATUSES).route).toEqual({ view: 'ledger', id: 's1' });
  });
});
