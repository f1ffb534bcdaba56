import { fireEvent, screen } from '@testing-library/preact';
import { vi } from 'vitest';

import type { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import type { CardPort } from '../../../components/card/card-port.ts';
import type { SubjectChoice } from '../../../lib/model/page/subject-choice.ts';
import type { ClaimCardProps } from '../../../components/card/card-props.ts';
import type { ShownContext } from '../../../components/card/use-card-context.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { AnnotationId, FindingId, SourceId, SubjectId } from '../../../lib/model/ids.ts';
import type { Source } from '../../../lib/model/source.ts';
import type { Subject } from '../../../lib/model/story.ts';
import { sampleAnnotation, sampleScale } from '../samples.ts';
import { show as showCard } from './show-card.tsx';

const NOTHING: ShownContext = {
  ...{ met: [], first: null, appearances: [], story: null, subjects: [] },
  isNamed: true,
  isSensitive: false,
};

export const graves: Subject = {
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

export const bridges: Subject = { ...graves, id: 'bridges' as SubjectId, what: 'bridges' };

export const source = { id: 'source-2' as SourceId, siteName: 'The Other', url: '' } as Source;

/** The sample claim on another page, its first figure changed. */
export function elsewhere(
  change: Partial<RecordedFigure>,
  over: Partial<Annotation> = {},
): Annotation {
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

interface Shown {
  readonly editor: AnnotationEditor;
  readonly port: CardPort;
  readonly onCopyCheck: ClaimCardProps['onCopyCheck'];
  readonly card: HTMLElement;
  /** Has the library hold something else, and tells the card. */
  readonly hold: (next: Partial<ShownContext>) => void;
}

/** Shows a card over a library that holds `context`; it answers once these promises do. */
export async function show(
  context: Partial<ShownContext>,
  stored: Annotation | null = null,
  answered: Promise<unknown> = Promise.resolve(),
  metAnswered: Promise<unknown> = answered,
): Promise<Shown> {
  let held: ShownContext = { ...NOTHING, ...context };
  let changed: () => void = () => undefined;
  const port: CardPort = {
    load: async () => {
      await answered;
      const { met: _later, ...context } = held;
      return context;
    },
    findMet: () => metAnswered.then(() => held.met),
    useSubject: vi.fn((choice: SubjectChoice) =>
      Promise.resolve(
        'id' in choice
          ? (held.subjects.find(({ id }) => id === choice.id) ?? null)
          : { ...choice.fields, id: 'made' as SubjectId },
      ),
    ),
    giveName: vi.fn(() => Promise.resolve()),
    watch: (onChange) => {
      changed = onChange;
    },
    openAnnotation: vi.fn(),
    openLedger: vi.fn(),
  };
  const { editor, calls, card } = showCard(stored, { port });
  await screen.findByRole('button', { name: /Done/ });
  return {
    editor,
    port,
    onCopyCheck: calls.onCopyCheck,
    card,
    hold: (next: Partial<ShownContext>) => {
      held = { ...NOTHING, ...next };
      changed();
    },
  };
}

/** Presses a key where the focus is; Enter on a button is its click. */
export function press(key: string): void {
  const focused = document.activeElement ?? document.body;
  fireEvent.keyDown(focused, { key });
  if (key === 'Enter' && focused.localName === 'button') fireEvent.click(focused);
}
