import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { exportLibrary } from '../../../entrypoints/shared/library/export-library.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { FigureId } from '../../../lib/model/ids.ts';
import { readNewest } from '../../../lib/store/reading/newest.ts';
import { readOverview } from '../../../lib/store/reading/overview.ts';
import { readEntries } from '../../../lib/store/reading/read-entries.ts';
import { readRecordPage } from '../../../lib/store/reading/record-page.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import { LibraryIndex, type Columns } from '../../../lib/store/search/library-index.ts';
import { readSourcePage } from '../../../lib/store/sources/source-page.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createStory } from '../../../lib/store/subjects/stories.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import {
  claim,
  evidence,
  figure,
  finding,
  metadata,
  stored,
  testStore,
  valueOf,
} from '../../store/records.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const SAID = 'The ferry took 31 passengers.';

function on(store: Store, page: string): Promise<Annotation> {
  const own = { ...figure(`figure-of-${page}`), min: 31, max: 31, text: '31' };
  return stored(store, {
    claim: { ...claim(SAID), figures: [own] },
    source: metadata({ url: `https://${page}.example/` }),
  });
}

async function patch(
  store: Store,
  { id }: Annotation,
  changes: Partial<Annotation>,
): Promise<Annotation> {
  const { revision } = (await store.database.annotations.get(id)) ?? { revision: 0 };
  return valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch: changes }));
}

describe('another appearance of a claim shows the findings of the first', () => {
  let store: Store;
  let first: Annotation;
  let copy: Annotation;

  beforeEach(async () => {
    store = testStore();
    first = await on(store, 'first');
    copy = await on(store, 'copy');
    const about = { kind: 'figure', figureId: 'figure-of-first' as FigureId } as const;
    await patch(store, first, {
      findings: [finding({ level: 'false', about, decidedAt: store.now() })],
      evidence: [evidence({ title: 'The list of names' })],
    });
    await patch(store, copy, { appearanceOf: first.id });
  });

  /** What a list shows of the copy: the level, and which figure it judges. */
  const levelsOf = (rows: readonly { readonly annotation: Annotation }[]): unknown[] =>
    rows
      .filter(({ annotation }) => annotation.id === copy.id)
      .flatMap(({ annotation }) => annotation.findings.map(({ level, about }) => [level, about]));
  const OWN = [['false', { kind: 'figure', figureId: 'figure-of-copy' }]];

  const indexed = async (): Promise<Columns> => {
    const index = new LibraryIndex();
    index.put(await store.database.searchPacks.toArray());
    return index.columns;
  };
  const found = async (query: string): Promise<number> => {
    const names = { scales: [], stories: [], subjects: [] };
    const mask = findEntries(await indexed(), parseQuery(query).terms, names, false);
    return mask.reduce((sum, one) => sum + one, 0);
  };

  const exported = async (format: 'figures' | 'evidence' | 'markdown'): Promise<string> => {
    const only = new Set([copy.id]);
    const translator = createTranslator('en');
    const file = await exportLibrary(store, { format, only, now: new Date(), by: '' }, translator);
    return valueOf(file).content.text();
  };

  it('in the list, before the search is ready and after, on its source’s page and beside others', async () => {
    expect(levelsOf(valueOf(await readEntries(store, [copy.id])))).toEqual(OWN);
    const newest = { trash: false, order: 'createdAt' } as const;
    expect(levelsOf(valueOf(await readNewest(store, newest, 10)))).toEqual(OWN);
    const ids = valueOf(await readSourcePage(store, copy.sourceId))?.ids ?? [];
    expect(levelsOf(valueOf(await readEntries(store, ids)))).toEqual(OWN);
    const page = valueOf(await readRecordPage(store, first.id));
    expect(levelsOf(page?.appearances.entries ?? [])).toEqual(OWN);
  });

  it('in the overview’s numbers and in what a search finds', async () => {
    const { byVerdict, weeks } = valueOf(await readOverview(store, await indexed()));
    expect(weeks.reduce((sum, week) => sum + week.decided, 0)).toBe(2);
    expect(Object.fromEntries(byVerdict)).toEqual({ false: 2 });
    expect(await found('verdict:false')).toBe(2);
    expect(await found('verdict:none')).toBe(0);
    expect(await found('has:evidence')).toBe(2);
    expect(await found('has:finding')).toBe(2);
    expect(await found('decided:2000..2100')).toBe(2);
    expect(await found('"list of names"')).toBe(2);
    expect(await found('nam')).toBe(2);
    expect(await found('-names')).toBe(0);
    expect(await found('names site:copy.example')).toBe(1);
    expect(await found('names')).toBe(2);
    await patch(store, first, { note: 'Rang the pier', tags: ['quayside'] });
    expect(await found('pier')).toBe(1);
    expect(await found('quayside')).toBe(1);
    await patch(store, first, { findings: [finding({ level: 'true' })] });
    expect(await found('verdict:true')).toBe(2);
  });

  it('in exports, also where only the copy is chosen', async () => {
    expect(await exported('figures')).toContain('False');
    expect(await exported('evidence')).toContain('The list of names');
    expect(await exported('markdown')).toContain('## False: The ferry took 31');
  });

  it('but nothing of a first that is sensitive, itself or by its story', async () => {
    const story = valueOf(
      await createStory(store, { name: 'The ferry', criteria: '', method: '', sensitive: true }),
    );
    for (const secret of [{ sensitive: true }, { sensitive: false, storyId: story.id }]) {
      await patch(store, first, secret);
      expect(levelsOf(valueOf(await readEntries(store, [copy.id])))).toEqual([]);
      expect(await exported('markdown')).not.toContain('False');
      expect(await exported('evidence')).not.toContain('The list of names');
    }
  });
});
