import { describe, expect, it } from 'vitest';
import { translatedReportWords } from '../../components/wording/translated-report-words.ts';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { encodeEvidenceCsv, encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeMarkdown } from '../../lib/formats/markdown.ts';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import { createCardTranslator } from '../../lib/i18n/card-catalogues.ts';
import type { AnnotationId, StoryId } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Story } from '../../lib/model/story.ts';
import { annotation, evidence, records } from './sample-records.ts';

const english = translatedReportWords(createCardTranslator('en'));

describe('withholdSensitive', () => {
  it('gives everything where nothing is sensitive', () => {
    const all = records();
    expect(withholdSensitive(all)).toEqual({ records: all, withheld: 0 });
  });

  it('takes out a sensitive annotation with its history, drafts, sightings, source and snapshot', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ sensitive: true })] }),
    );
    expect(withheld).toBe(1);
    const left = JSON.stringify(kept);
    for (const hidden of ['passengers', 'coroner', 'call back', 'quay.test']) {
      expect(left).not.toContain(hidden);
    }
  });

  it('takes out a sensitive evidence entry and its earlier values', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ evidence: [evidence({ sensitive: true })] })] }),
    );
    expect(withheld).toBe(1);
    expect(JSON.stringify(kept)).not.toContain('Inquest');
    expect(kept.annotations).toHaveLength(1);
  });

  it('takes out evidence that was sensitive when it was removed, from history and drafts', () => {
    const secret = evidence({ sensitive: true });
    const all = records({ annotations: [annotation({ evidence: [] })], drafts: [] });
    const [first] = all.revisions;
    if (first === undefined) throw new Error('the sample has no history');
    const removed = { ...first, before: { evidence: [secret] }, after: { evidence: [] } };
    const { records: kept, withheld } = withholdSensitive({ ...all, revisions: [removed] });
    expect(withheld).toBe(1);
    expect(JSON.stringify(kept)).not.toContain('Inquest');
  });

  it('takes out what is only being marked sensitive in a draft', () => {
    const all = records();
    const draft = {
      annotationId: annotation().id,
      at: '2026-01-01T00:00:00Z',
      baseRevision: 1,
      patch: { sensitive: true },
    };
    const { records: kept, withheld } = withholdSensitive({ ...all, drafts: [draft] });
    expect(withheld).toBe(1);
    expect(kept.annotations).toEqual([]);
  });

  it('takes out dismissals of the words of a sensitive annotation, and its source with them', () => {
    const secret = annotation({ sensitive: true });
    const dismissal = {
      id: 'd1',
      sourceId: secret.sourceId,
      what: 'parts' as const,
      quote: { exact: secret.claim.text, prefix: '', suffix: '' },
      reason: '',
      at: '2026-01-01T00:00:00Z',
    };
    const all = records({ annotations: [secret], dismissals: [dismissal] });
    const { records: kept } = withholdSensitive(all);
    expect(kept.dismissals).toEqual([]);
    expect(kept.sources).toEqual([]);
  });

  it.each<[string, (records: LibraryRecords) => string]>([
    ['backup', (kept) => encodeBackup({ exportedAt: '', withheld: 1, records: kept })],
    ['figures', (kept) => encodeFiguresCsv(entriesOf(kept))],
    ['evidence', (kept) => encodeEvidenceCsv(entriesOf(kept))],
    ['report', (kept) => encodeMarkdown(entriesOf(kept), { exportedAt: '', withheld: 1 }, english)],
  ])(
    'keeps every word of a sensitive entry out of the %s, which holds the others',
    (_what, write) => {
      const id = 'open-annotation' as AnnotationId;
      const open = annotation({ id, note: 'open words', evidence: [], sensitive: false });
      const hide = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replace(/[A-Za-z]{5,}(?= )/g, 'SECRET'));
      const secret = {
        ...annotation(),
        note: 'SECRET',
        ...(hide({
          claim: annotation().claim,
          evidence: annotation().evidence,
          findings: annotation().findings,
        }) as object),
        sensitive: true,
      };
      const all = records({ annotations: [secret, open] });
      const { records: kept } = withholdSensitive(all);
      const text = write(kept);
      expect(text).not.toContain('SECRET');
      if (_what !== 'evidence') expect(text).toContain('open words');
    },
  );

  it('leaves no link to a sensitive annotation or story', () => {
    const secret = annotation({ id: 'secret-annotation' as AnnotationId, sensitive: true });
    const copy = annotation({ appearanceOf: secret.id });
    const story: Story = {
      id: 'secret-story' as StoryId,
      name: '',
      criteria: '',
      method: '',
      scaleIds: [],
      sensitive: true,
      createdAt: '2025-05-09T11:00:00.000Z',
      closedAt: null,
    };
    const all = records({ annotations: [secret, copy], stories: [story] });
    const [first] = all.revisions;
    if (first === undefined) throw new Error('the sample has no history');
    const moved = { ...first, before: { storyId: story.id }, after: { storyId: null } };
    const { records: kept } = withholdSensitive({ ...all, revisions: [moved] });
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept.annotations).toHaveLength(1);
    expect(kept.revisions).toHaveLength(1);
  });
});
