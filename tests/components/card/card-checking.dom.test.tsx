import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import type { Finding } from '../../../lib/model/finding.ts';
import type { Scale } from '../../../lib/model/scale.ts';
import { emptyFinding } from '../../../components/wording/finding-subjects.ts';
import type { FigureId, FindingId } from '../../../lib/model/ids.ts';
import { BUILT_IN_SCALES } from '../../../lib/store/built-in-scales.ts';
import { sampleAnnotation, sampleScale } from '../samples.ts';
import {
  addEvidence,
  choose,
  fill,
  flush,
  openGroup,
  show,
  storedClaim,
  type Shown,
} from './show-card.tsx';

afterEach(cleanup);

describe('a verdict', () => {
  const scales = BUILT_IN_SCALES;

  it('on a figure opens on the figure scale, and can be moved to another', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.level).toBe('matches-source');
    openGroup('scale');
    await choose(card, 'Scale', scales.find(({ name }) => name === 'PolitiFact')?.id ?? '');
    expect(card.backend.stored?.findings[0]).toMatchObject({ level: null, decidedAt: null });
    fireEvent.keyDown(card.card, { key: '6' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.level).toBe('politifact-pants-on-fire');
    expect(card.card.querySelector('[aria-selected=true] .tm-level')?.textContent).toBe(
      'Pants on Fire',
    );
  });

  it('is known as of when the person says, and of no day without that', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.knownAsOf).toBeNull();
    openGroup('finding');
    await fill(card, 'Known as of', '1990');
    fireEvent.keyDown(card.card, { key: '2' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.knownAsOf).toBe('1990');
  });

  it('chosen by a key is shown in its tab, in the list and to screen readers', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '3' });
    await flush(card.editor);
    expect(card.card.querySelector('[aria-selected=true]')?.textContent).toBe('83 graves Outdated');
    const chosen = screen.getByRole('button', { pressed: true });
    expect(chosen.textContent).toContain('Chosen');
    expect(screen.getByText('83 graves: Outdated').getAttribute('role')).toBe('status');
  });

  it('stays in view in a line of its own while the verdict is scrolled away', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '3' });
    await flush(card.editor);
    const body = card.card.querySelector('.tm-body');
    if (body === null) throw new Error('no body');
    const at = (bottom: number): DOMRect => ({ top: 0, bottom }) as DOMRect;
    const title = vi.spyOn(body.querySelector('h2') as HTMLElement, 'getBoundingClientRect');
    title.mockReturnValue(at(-10));
    fireEvent.scroll(body);
    expect(card.card.querySelector('.tm-stuck')?.textContent).toBe(
      '83 graves · 71+ memorialsOutdated',
    );
    title.mockReturnValue(at(30));
    fireEvent.scroll(body);
    expect(card.card.querySelector('.tm-stuck')).toBeNull();
  });
});

describe('what the keys judge when a check opens', () => {
  it('is what the title names, not a date that stands before it', async () => {
    const claim = sampleAnnotation().claim;
    const [graves, memorials] = claim.figures;
    if (graves === undefined || memorials === undefined) throw new Error('no figures');
    const year = { ...graves, kind: 'date', text: '2023', counted: null } as const;
    const card = show(sampleAnnotation({ claim: { ...claim, figures: [year, memorials] } }));
    const tabs = [...card.card.querySelectorAll('[role=tab] b')].map((tab) => tab.textContent);
    expect(tabs.slice(0, 2)).toEqual(['71+ memorials', '2023']);
    expect(card.card.querySelector('h2')?.textContent).toContain('71+ memorials');
    fireEvent.keyDown(card.card, { key: '2' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.about).toEqual({
      kind: 'figure',
      figureId: memorials.id,
    });
  });
});

describe('what a check lacks', () => {
  const said = (): string | null => document.querySelector('.tm-missing')?.textContent ?? null;

  it('is named beside Done once something is decided, and stops nobody', async () => {
    const card = show(sampleAnnotation(), { scales: BUILT_IN_SCALES });
    expect(said()).toBeNull();
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(said()).toBe('Still open: 71+ memorials has no verdict; no evidence yet');
    await addEvidence(card, 'The register');
    expect(said()).toBe(
      'Still open: one piece of evidence has no stance; 71+ memorials has no verdict',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    await flush(card.editor);
    expect(card.backend.stored?.status).toBe('done');
    expect(card.calls.onStep).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('is nothing where figures are judged on evidence', async () => {
    const card = show(sampleAnnotation(), { scales: BUILT_IN_SCALES });
    for (const key of ['1', ']', '2', '0']) {
      fireEvent.keyDown(card.card, { key });
      await flush(card.editor);
    }
    expect(said()).toBeNull();
  });
});

describe('a verdict on words that were replaced', () => {
  const about = (figureId: string): Finding['about'] => ({
    kind: 'figure',
    figureId: figureId as FigureId,
  });
  const figureScale: Scale = { ...sampleScale, id: BUILT_IN_SCALES[1]?.id ?? sampleScale.id };
  const judged = (figureId: string): Finding => ({
    ...emptyFinding(about(figureId), figureScale, 'f1' as FindingId),
    level: 'contradicted',
    decidedAt: '2026-02-01T10:00:00.000Z',
    unconfirmed: { since: '2026-02-02T10:00:00.000Z', judged: '81' },
  });
  const figureId = sampleAnnotation().claim.figures[0]?.id ?? '';
  const scales = BUILT_IN_SCALES;
  const takeOff = (): HTMLElement => screen.getByRole('button', { name: 'Take the verdict off' });

  it('is what Done names, and says in its tab what it judged', async () => {
    const card = show(sampleAnnotation({ findings: [judged(figureId)] }), { scales });
    const said = (): string | null | undefined =>
      card.card.querySelector('.tm-missing')?.textContent;
    expect(said()).toContain('83 graves is to be confirmed');
    const tab = card.card.querySelector('[aria-selected=true]');
    expect(tab?.textContent).toBe('83 graves Contradicted on 81');
    fireEvent.click(screen.getByRole('button', { name: 'It holds for the new words too' }));
    await flush(card.editor);
    expect(said()).not.toContain('confirmed');
    expect(tab?.textContent).toBe('83 graves Contradicted');
  });

  it('can be taken off, also where its figure is gone', async () => {
    const card = show(sampleAnnotation({ findings: [judged('gone')] }), { scales });
    expect(card.card.querySelector('.tm-missing')?.textContent).toContain('81 is to be confirmed');
    fireEvent.click(screen.getByRole('tab', { name: /81/ }));
    expect(screen.queryByRole('button', { name: 'It holds for the new words too' })).toBeNull();
    expect(card.card.querySelector('.tm-missing')?.textContent).toContain('81 is to be confirmed');
    fireEvent.click(takeOff());
    await flush(card.editor);
    expect(card.backend.stored?.findings).toEqual([]);
    expect(card.card.querySelector('[data-subject="figure:gone"]')).toBeNull();
  });

  it('keeps everything else of a figure that is there, once it is taken off', async () => {
    const finding = { ...judged(figureId), justification: 'Counted twice.' };
    const card = show(sampleAnnotation({ findings: [finding] }), { scales });
    fireEvent.click(takeOff());
    await flush(card.editor);
    expect(card.backend.stored?.findings).toEqual([
      { ...finding, level: null, decidedAt: null, unconfirmed: null },
    ]);
  });
});

describe('what was found', () => {
  const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('Found');
  const established = (card: Shown): unknown => card.backend.stored?.findings[0]?.established;

  it('is read from one field, said, and kept', async () => {
    const card = show(sampleAnnotation());
    await fill(card, 'Found', '33-40, best 38 as of 4 May 2025');
    expect(established(card)).toEqual({ min: 33, best: 38, max: 40 });
    expect(card.backend.stored?.findings[0]).toMatchObject({
      knownAsOf: '2025-05-04',
      justification: '',
      level: null,
    });
    expect(screen.getByText('Read as 33 to 40, best 38 · as of May 4, 2025')).toBeTruthy();
    expect(field().value).toBe('33 to 40, best 38 as of May 4, 2025');
  });

  it.each([
    ['en', 'Found', 'about 38 as of 3 May 2025', 'about 38 as of May 3, 2025', 'no more than 40'],
    ['ru', 'Установлено', 'около 38 на 3 мая 2025', 'около 38 на 3 мая 2025 г.', 'не более 40'],
  ])('has its date in the text, and none that is not there: %s', async (lang, label, ...texts) => {
    const [dated, shown, bare] = texts;
    const card = show(sampleAnnotation(), { translator: createCardTranslator(lang) });
    const said = (): Finding | undefined => card.backend.stored?.findings[0];
    const value = (): string => screen.getByLabelText<HTMLInputElement>(label).value;
    await fill(card, label, dated);
    expect(value()).toBe(shown);
    await fill(card, label, value().replace('38', '39'));
    expect(said()).toMatchObject({ established: { best: 39 }, knownAsOf: '2025-05-03' });
    await fill(card, label, bare);
    expect(said()).toMatchObject({ established: { best: null, max: 40 }, knownAsOf: null });
    expect(card.card.querySelector('.tm-read')?.textContent).not.toContain('2025');
    await fill(card, label, dated);
    await fill(card, label, '');
    expect(said()?.knownAsOf).toBeNull();
  });

  it('keeps the date given in its own field before, and shows it', async () => {
    const card = show(sampleAnnotation());
    openGroup('finding');
    await fill(card, 'Known as of', '2025-05');
    await fill(card, 'Found', 'about 38');
    expect(field().value).toBe('about 38 as of May 2025');
    expect(card.backend.stored?.findings[0]?.knownAsOf).toBe('2025-05');
  });

  it('that is no figure stays as typed, in the reason too, until a figure is typed', async () => {
    const card = show(sampleAnnotation());
    await fill(card, 'Found', 'rather many');
    expect(field().value).toBe('rather many');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(card.backend.stored?.findings[0]).toMatchObject({
      established: { min: null, best: null, max: null },
      justification: 'Found: “rather many”.',
    });
    await fill(card, 'Found', 'at least 80 graves');
    expect(established(card)).toEqual({ min: 80, best: null, max: null });
    expect(card.backend.stored?.findings[0]?.justification).toBe('');
    expect(field().getAttribute('aria-invalid')).toBeNull();
  });

  it('asks what a separator means, and takes the answer', async () => {
    const card = show(sampleAnnotation());
    await fill(card, 'Found', 'about 1.200');
    expect(established(card)).toEqual({ min: null, best: null, max: null });
    fireEvent.click(screen.getByRole('button', { name: '1200' }));
    await flush(card.editor);
    expect(established(card)).toEqual({ min: null, best: 1200, max: null });
    expect(card.backend.stored?.findings[0]?.justification).toBe('');
  });

  it('emptied is taken away', async () => {
    const card = show(sampleAnnotation());
    await fill(card, 'Found', '38');
    await fill(card, 'Found', '');
    expect(established(card)).toEqual({ min: null, best: null, max: null });
  });

  it('for a wording is its original, compared with the words', async () => {
    const stored = sampleAnnotation();
    const card = show({ ...stored, claim: { ...stored.claim, kinds: ['quotation'] } });
    await fill(card, 'Original words', `${stored.claim.text} Or nearly.`);
    expect(storedClaim(card)?.original?.quote).toContain('Or nearly.');
    expect(document.querySelector('.tm-original del')?.textContent).toContain('Or nearly.');
  });
});
