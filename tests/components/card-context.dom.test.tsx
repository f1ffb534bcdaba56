import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { AnnotationEditor } from '../../components/annotation-editor.ts';
import type { CardPort, SubjectChoice } from '../../components/card-port.ts';
import { EditedCard } from '../../components/edited-card.tsx';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { CardContext } from '../../lib/model/card-context.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { AnnotationId, FindingId, SourceId, SubjectId } from '../../lib/model/ids.ts';
import type { Source } from '../../lib/model/source.ts';
import type { Subject } from '../../lib/model/story.ts';
import { expectNoFindings } from './expect-no-findings.ts';
import { FakeBackend } from './fake-backend.ts';
import { sampleAnnotation, sampleClaim, sampleScale } from './samples.ts';

afterEach(cleanup);

const NOTHING: CardContext = { met: [], first: null, appearances: [], story: null, subjects: [] };

const graves: Subject = {
  id: 'graves' as SubjectId,
  storyId: null,
  event: null,
  place: 'Norvale',
  period: null,
  what: 'graves',
  harm: null,
  population: null,
  ours: null,
};

const bridges: Subject = { ...graves, id: 'bridges' as SubjectId, what: 'bridges' };

const source = { id: 'source-2' as SourceId, siteName: 'The Other', url: '' } as Source;

/** The sample claim on another page, its first figure changed. */
function elsewhere(change: Partial<RecordedFigure>, over: Partial<Annotation> = {}): Annotation {
  const annotation = sampleAnnotation({ id: 'other' as AnnotationId, status: 'done' });
  const [figure, ...figures] = annotation.claim.figures;
  if (figure === undefined) throw new Error('the sample has figures');
  const claim = { ...annotation.claim, figures: [{ ...figure, ...change }, ...figures] };
  const level = { id: 'finding' as FindingId, level: 'false', scale: sampleScale.id };
  const finding = {
    ...level,
    about: { kind: 'statement' } as const,
    established: { min: null, best: null, max: null },
    justification: 'counted on site',
    evidenceIds: [],
    knownAsOf: null,
    decidedAt: null,
    unconfirmed: null,
  };
  return { ...annotation, claim, findings: [finding], ...over };
}

async function show(
  context: Partial<CardContext>,
  stored: Annotation | null = null,
  answered: Promise<unknown> = Promise.resolve(),
) {
  const backend = new FakeBackend(stored);
  const claim = stored?.claim ?? sampleAnnotation().claim;
  const editor = new AnnotationEditor({ claim, annotation: stored, draft: null, backend });
  let held: CardContext = { ...NOTHING, ...context };
  let changed: () => void = () => undefined;
  const port: CardPort = {
    load: () => answered.then(() => held),
    useSubject: vi.fn((choice: SubjectChoice) =>
      Promise.resolve(
        'id' in choice
          ? (held.subjects.find(({ id }) => id === choice.id) ?? null)
          : { ...choice.fields, id: 'made' as SubjectId },
      ),
    ),
    watch: (onChange) => {
      changed = onChange;
    },
    openAnnotation: vi.fn(),
    openLedger: vi.fn(),
  };
  const nothing = (): void => undefined;
  const onCopyCheck = vi.fn();
  render(
    <EditedCard
      editor={editor}
      claim={sampleClaim}
      resolution={null}
      later={[]}
      scales={[sampleScale]}
      port={port}
      lang="en"
      onDismiss={nothing}
      onClose={nothing}
      onStep={nothing}
      onDelete={nothing}
      onOpenLibrary={nothing}
      onCopy={nothing}
      onCopyCheck={onCopyCheck}
    />,
  );
  await screen.findByRole('button', { name: 'Log a figure…' });
  return {
    editor,
    port,
    onCopyCheck,
    card: screen.getByRole('article'),
    hold: (next: Partial<CardContext>) => {
      held = { ...NOTHING, ...next };
      changed();
    },
  };
}

/** Presses a key where the focus is; Enter on a button is its click. */
function press(key: string): void {
  const focused = document.activeElement ?? document.body;
  fireEvent.keyDown(focused, { key });
  if (key === 'Enter' && focused.localName === 'button') fireEvent.click(focused);
}

/** Types into the field that has the focus. */
function type(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  fireEvent.input(field, { target: { value: text } });
}

/** The lines of the list of subjects. */
function listed(): readonly (string | null)[] {
  const list = screen.getByRole('list', { name: /Subjects, the last/ });
  return [...list.querySelectorAll('button')].map(({ textContent }) => textContent);
}

describe('logging a figure', () => {
  it('to the last subject takes two keys, and records a claim where nothing else was done', async () => {
    const { card, editor, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    const keys = ['l', 'Enter'];
    keys.forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('graves');
    });
    expect(keys).toHaveLength(2);
    expect(port.useSubject).toHaveBeenCalledWith({ id: 'graves' });
    expect(editor.annotation.value?.status).toBe('recorded');
    expect(document.activeElement).toBe(card);
    expect(screen.getByText(/83 is logged to: graves · Norvale/)).toBeTruthy();
  });

  it('opens once the library has answered where its key was pressed before, and moves nothing', async () => {
    let answer: (nothing: null) => void = () => undefined;
    const answered = new Promise<null>((resolve) => (answer = resolve));
    const { card } = await show({ subjects: [graves] }, null, answered);
    const isReady = (): boolean =>
      !screen.getByRole<HTMLButtonElement>('button', { name: 'Log a figure…' }).disabled;
    expect(isReady()).toBe(false);
    card.focus();
    press('l');
    expect(isReady()).toBe(false);
    answer(null);
    await screen.findByRole('list', { name: /Subjects, the last/ });
    press('Escape');
    expect(isReady()).toBe(true);
  });

  it('to another subject goes by arrow keys, Escape closes the list only', async () => {
    const { card, editor } = await show({ subjects: [graves, bridges] });
    card.focus();
    ['l', 'ArrowDown', 'ArrowDown', 'Enter'].forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('bridges');
    });
    ['l', 'Escape'].forEach(press);
    expect(screen.queryByRole('list', { name: /Subjects, the last/ })).toBeNull();
  });

  it('proposes a subject made of what is known of the figure', async () => {
    const { card, editor, port } = await show({});
    card.focus();
    ['l', 'Enter'].forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('made');
    });
    expect(port.useSubject).toHaveBeenCalledWith({
      fields: expect.objectContaining({ what: 'graves', harm: null }) as unknown,
    });
  });

  it('to a new subject is named before it is made', async () => {
    const { card, editor, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    press('l');
    type('  War  cemeteries ');
    expect(listed()).toEqual(['New subject: War cemeteries']);
    press('Enter');
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('made');
    });
    expect(port.useSubject).toHaveBeenCalledWith({
      fields: expect.objectContaining({ what: 'War cemeteries', place: null }) as unknown,
    });
    await expectNoFindings();
  });

  it('finds subjects by words, and takes one that is called so for no new one', async () => {
    const { card, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    press('l');
    type('norv');
    expect(listed()[0]).toBe('New subject: norv');
    expect(listed()).toContain('graves · Norvale');
    type('BRIDGES');
    expect(listed()).not.toContain('New subject: BRIDGES');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('bridges');
    press('ArrowUp');
    press('Enter');
    expect(port.useSubject).toHaveBeenCalledWith({ id: 'bridges' });
  });

  it('leaves the status alone where something was found, and can be taken back', async () => {
    const stored = elsewhere({}, { status: 'checking' });
    const { card, editor } = await show({ subjects: [graves] }, stored);
    card.focus();
    ['l', 'Enter'].forEach(press);
    fireEvent.click(await screen.findByRole('button', { name: 'Take off' }));
    await editor.flush();
    expect(editor.annotation.value).toMatchObject({ status: 'checking' });
    expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBeNull();
  });
});

describe('a claim met before', () => {
  it('shows what was found there and how the figures stand to each other', async () => {
    await show({ met: [{ annotation: elsewhere({}), source }] });
    const met = screen.getByRole('region', { name: 'You have met this before' });
    expect(met.textContent).toContain('The Other');
    expect(met.textContent).toContain('83 here and 83 there agree');
    expect(met.textContent).toContain('counted on site');
    expect(met.textContent).not.toContain('disagree');
  });

  it('stands above what is judged, and below everything where a hand was on the card before it came', async () => {
    const met = [{ annotation: elsewhere({}), source }];
    const isAboveNote = async (): Promise<boolean> => {
      const region = await screen.findByRole('region', { name: 'You have met this before' });
      const note = screen.getByRole('textbox', { name: 'Note' });
      return (region.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    };
    const hands: [(card: HTMLElement) => void, boolean][] = [
      [(card) => void fireEvent.pointerMove(card, { movementX: 0, movementY: 0 }), true],
      [(card) => void fireEvent.pointerMove(card, { movementX: 3 }), false],
      [(card) => void fireEvent.keyDown(card, { key: 'Tab' }), false],
    ];
    for (const [touch, isAbove] of hands) {
      const { card, hold } = await show({});
      touch(card);
      hold({ met });
      expect(await isAboveNote()).toBe(isAbove);
      cleanup();
    }
    const { card, hold } = await show({ met });
    fireEvent.keyDown(card, { key: 'Tab' });
    hold({ met });
    expect(await isAboveNote()).toBe(true);
  });

  it('stands open for the first two, and for the others once asked', async () => {
    const met = ['one', 'two', 'three', 'four'].map((id) => ({
      annotation: { ...elsewhere({}), id: id as AnnotationId },
      source,
    }));
    await show({ met });
    const same = (): number => screen.getAllByRole('button', { name: 'Same claim' }).length;
    expect(same()).toBe(2);
    fireEvent.click(screen.getByText('and 2 more times'));
    expect(same()).toBe(4);
  });

  it('says disagree only of a disagreement, with the computation', async () => {
    const [lower, later] = [{ min: 70, max: 70, text: '70' }, { asOf: '2026-03-01' }];
    const { hold } = await show({ met: [{ annotation: elsewhere(lower), source }] });
    const said = (): string | null =>
      document.querySelector('[data-comparison]')?.textContent ?? '';
    expect(said()).toBe('83 here and 70 there disagree: 83 and 70, 13 apart');
    hold({ met: [{ annotation: elsewhere({ ...lower, ...later, place: 'Ostrel' }), source }] });
    await waitFor(() => {
      expect(said()).toContain('cannot be compared: place: not said here, Ostrel there');
    });
  });

  it('never drops the qualifier of a figure', async () => {
    const lower = { min: 70, max: null, text: '70', qualifier: 'atLeast' } as const;
    const { hold } = await show({ met: [{ annotation: elsewhere(lower), source }] });
    const said = (): string | null =>
      document.querySelector('[data-comparison]')?.textContent ?? '';
    expect(said()).toBe('83 here and at least 70 there may be the same (83 and 70 or more)');
    const upper = { min: null, max: 70, text: '70', qualifier: 'atMost' } as const;
    hold({ met: [{ annotation: elsewhere(upper), source }] });
    await waitFor(() => {
      expect(said()).toContain('83 here and up to 70 there disagree');
    });
  });

  it('is linked in one click, with the status of the first, and unlinked again', async () => {
    const other = elsewhere({});
    const { editor, card, hold, onCopyCheck } = await show({
      met: [{ annotation: other, source }],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Same claim' }));
    await waitFor(() => {
      expect(editor.annotation.value).toMatchObject({ appearanceOf: 'other', status: 'done' });
    });
    hold({ first: { annotation: other, source } });
    await screen.findByText('Findings and evidence are those of the first appearance.');
    expect(document.querySelector('[data-add]')).toBeNull();
    // A level by its key would be a finding that nobody sees.
    fireEvent.keyDown(card, { key: '1' });
    expect(editor.draft.peek()?.patch.findings ?? []).toEqual([]);
    fireEvent.keyDown(card, { key: 'c' });
    expect(onCopyCheck).toHaveBeenCalledExactlyOnceWith(expect.anything(), other);
    fireEvent.click(screen.getByRole('button', { name: 'Unlink' }));
    await waitFor(() => {
      expect(editor.annotation.value?.appearanceOf).toBeNull();
    });
    expect(document.querySelector('[data-add]')).not.toBeNull();
    expect(editor.annotation.value?.findings).toEqual([]);
  });

  it('and the open list of subjects pass axe', async () => {
    const { card } = await show({
      met: [{ annotation: elsewhere({}), source }],
      subjects: [graves, bridges],
    });
    card.focus();
    press('l');
    const { violations } = await axe.run(card);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says on how many pages its findings show', async () => {
    const { port } = await show({ appearances: [{ annotation: elsewhere({}), source }] });
    fireEvent.click(screen.getByRole('button', { name: 'news.example' }));
    expect(screen.getByText(/also show on one other page/)).toBeTruthy();
    expect(port.openAnnotation).toHaveBeenCalledWith('other');
  });
});
