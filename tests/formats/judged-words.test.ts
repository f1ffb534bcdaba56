import { describe, expect, it } from 'vitest';
import { encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { judgedLine } from '../../lib/formats/report-lines.ts';
import { judgedName } from '../../components/wording/finding-subjects.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { translatorOf } from '../../lib/i18n/translator.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { FindingId } from '../../lib/model/ids.ts';
import { BUILT_IN_SCALES } from '../../lib/store/built-in-scales.ts';
import { sampleAnnotation, sampleSource } from '../components/samples.ts';

const [figure] = sampleAnnotation().claim.figures;
if (figure === undefined) throw new Error('the sample has figures');
const [scale] = BUILT_IN_SCALES;
if (scale === undefined) throw new Error('there are scales');

/** Given on "31" at its time; the page says what the sample says since. */
const onFormer: Finding = {
  id: 'finding-1' as FindingId,
  about: { kind: 'figure', figureId: figure.id },
  scale: scale.id,
  level: scale.levels[0]?.id ?? null,
  established: { min: null, best: null, max: null },
  justification: '',
  evidenceIds: [],
  knownAsOf: null,
  decidedAt: '2026-12-01T14:40:00.000Z',
  unconfirmed: { since: '2026-12-02T09:00:00.000Z', judged: '31' },
};
const annotation = sampleAnnotation({ findings: [onFormer] });

describe('a finding on a figure that the page replaced since', () => {
  it('is named by what it judged, not by what stands there now', () => {
    expect(judgedName(onFormer, annotation.claim, translatorOf('en', CATALOGUES.en))).toBe('31');
    expect(judgedLine(onFormer, annotation, (key) => key)).toBe('31');
  });

  it('is never put beside the new figure in a table without the words it judged', () => {
    const entry = { annotation, source: sampleSource(), scales: [scale] };
    const csv = encodeFiguresCsv([{ ...entry, textHash: null, sighting: null }]);
    expect(csv).toContain('(not confirmed; judged: 31)');
  });
});
