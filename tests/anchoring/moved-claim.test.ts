import { describe, expect, it } from 'vitest';
import { formerLabel } from '../../lib/anchoring/within/cell-labels.ts';
import { moveClaim, type ClaimWithFindings } from '../../lib/anchoring/moved-claim.ts';
import type { FindingSubject } from '../../lib/model/finding.ts';
import type { FigureId, FindingId, ScaleId } from '../../lib/model/ids.ts';
import type { Target } from '../../lib/model/target.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';
import { figureDouble } from './figure-double.ts';

const TEXT = 'At least 31 people were killed and 12 houses burnt, Ana Reyes said.';
const NOW = '2026-02-01T10:00:00.000Z';

/** A claim on a text, with a decided finding on each figure and on the statement. */
function judgedOn(text: string): ClaimWithFindings {
  let ids = 0;
  const figures = figureDouble.readFigures(text);
  const claim = recordClaim(
    {
      span: { start: 0, end: text.length },
      text,
      kinds: ['count'],
      figures,
      quotationId: null,
      attribution: [],
      checkWorthiness: 0,
      reasons: [],
    },
    () => `figure-${(ids += 1)}`,
  );
  const subjects: FindingSubject[] = [
    ...claim.figures.map(({ id }) => ({ kind: 'figure' as const, figureId: id })),
    { kind: 'statement' },
  ];
  return {
    claim: {
      ...claim,
      figures: claim.figures.map((figure) => ({ ...figure, best: figure.min, event: 'fire' })),
    },
    findings: subjects.map((about, index) => ({
      id: `finding-${index}` as FindingId,
      about,
      scale: 'scale' as ScaleId,
      level: 'true',
      established: { min: null, best: null, max: null },
      justification: '',
      evidenceIds: [],
      knownAsOf: null,
      decidedAt: '2026-01-01T00:00:00.000Z',
      unconfirmed: null,
    })),
  };
}

function moved(text: string, from = TEXT, label: string | null = null): ClaimWithFindings {
  let ids = 0;
  return moveClaim(judgedOn(from), text, {
    reading: figureDouble,
    newId: () => `new-${(ids += 1)}`,
    now: NOW,
    formerLabel: label,
  });
}

function unconfirmed({ findings }: ClaimWithFindings): (string | null)[] {
  return findings.map((finding) => finding.unconfirmed?.judged ?? null);
}

describe('a claim on new words', () => {
  it('has their figures, with what was known of those that say the same', () => {
    const { claim } = moved(TEXT.replace('31', '38'));
    expect(claim.text).toContain('38');
    expect(claim.figures).toMatchObject([
      { id: 'figure-1', min: 38, best: null, event: 'fire' },
      { id: 'figure-2', min: 12, best: 12, event: 'fire' },
    ]);
    for (const { span, text } of claim.figures)
      expect(claim.text.slice(span.start, span.end)).toBe(text);
  });

  it('leaves findings on what changed unconfirmed, with what they judged, and the others alone', () => {
    const [toll, houses, statement] = unconfirmed(moved(TEXT.replace('31', '38')));
    expect(toll).toContain('31');
    expect(houses).toBeNull();
    expect(statement).toBe(TEXT);
  });

  it('keeps a finding on a figure that is gone, unconfirmed', () => {
    const result = moved('At least 31 people were killed.');
    expect(result.claim.figures).toHaveLength(1);
    expect(unconfirmed(result)[0]).toBeNull();
    expect(unconfirmed(result)[1]).toContain('12');
  });

  it('confirms nothing of a figure that is new', () => {
    const { claim, findings } = moved(`${TEXT} Another 7 are missing.`);
    const fresh = claim.figures.at(-1);
    expect(fresh).toMatchObject({ id: 'new-1' as FigureId, min: 7, event: null });
    expect(findings).toHaveLength(3);
  });

  it('leaves every finding alone where only a figure’s writing changed', () => {
    const result = moved(TEXT.replace('12', 'twelve'));
    expect(unconfirmed(result)).toEqual([null, null, null]);
    expect(result.claim.figures[1]).toMatchObject({ text: 'twelve', best: 12 });
  });

  it('leaves every finding unconfirmed under another label of their table, which they name', () => {
    const old = { row: 'Kherson', column: 'Killed' };
    const cell = (row: string, column: string): Target => ({
      quote: { exact: '31', prefix: '', suffix: '' },
      position: { start: 0, end: 2 },
      cells: [{ row, column }],
    });
    const target = cell(old.row, old.column);
    expect(formerLabel(target, cell('Kherson [2]', 'Killed'))).toBeNull();
    const label = formerLabel(target, cell('Kherson region', 'Killed'));
    const result = moved(TEXT, TEXT, label);
    expect(unconfirmed(result)[0]).toBe('At least 31 (Kherson)');
    expect(unconfirmed(result)[2]).toBe(`${TEXT} (Kherson)`);
  });

  it('takes a qualifier dropped for a change', () => {
    const [toll] = unconfirmed(moved(TEXT.replace('At least 31', 'Exactly 31')));
    expect(toll).toContain('31');
  });
});
