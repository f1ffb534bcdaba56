import { fireEvent, screen } from '@testing-library/preact';
import type { RenderResult } from '@testing-library/preact';
import { vi } from 'vitest';

import { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import type { ClaimCardProps } from '../../../components/card/card-props.ts';
import { EditedCard } from '../../../components/card/edited-card.tsx';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { FakeBackend } from '../fake-backend.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleClaim, sampleScale } from '../samples.ts';

/** What a card calls, to be looked at afterwards. */
export const handlers = (): Pick<
  ClaimCardProps,
  'onDismiss' | 'onClose' | 'onStep' | 'onDelete' | 'onOpenLibrary' | 'onCopy' | 'onCopyCheck'
> => ({
  onDismiss: vi.fn(),
  onClose: vi.fn(),
  onStep: vi.fn(),
  onDelete: vi.fn(),
  onOpenLibrary: vi.fn(),
  onCopy: vi.fn(),
  onCopyCheck: vi.fn(),
});

/**
 * A card on an editor with a store of one annotation; on the sample claim, which nobody annotated,
 * where `stored` is null.
 */
export function show(
  stored: Annotation | null = null,
  over: Partial<ClaimCardProps> = {},
): {
  backend: FakeBackend;
  editor: AnnotationEditor;
  calls: ReturnType<typeof handlers>;
  card: HTMLElement;
  view: RenderResult;
} {
  const backend = new FakeBackend(stored);
  const claim = stored?.claim ?? sampleAnnotation().claim;
  const editor = new AnnotationEditor({ claim, annotation: stored, draft: null, backend });
  const calls = handlers();
  const view = render(
    <EditedCard
      editor={editor}
      claim={sampleClaim}
      resolution={null}
      later={[]}
      scales={[sampleScale]}
      translator={createCardTranslator('en')}
      {...calls}
      {...over}
    />,
  );
  return { backend, editor, calls, card: screen.getByRole('article'), view };
}

/** Waits until everything decided is stored and shown. */
export const flush = async (editor: AnnotationEditor): Promise<void> => {
  await editor.flush();
  await Promise.resolve();
};

/** A shown card and what is behind it. */
export type Shown = ReturnType<typeof show>;

/** Unfolds groups of details, and what they are all in. */
export function openGroup(...names: readonly string[]): void {
  for (const name of ['details', ...names]) {
    const group = document.querySelector<HTMLDetailsElement>(`[data-group="${name}"]`);
    if (group === null) throw new Error(`there is no group ${name}`);
    const summary = group.querySelector('summary');
    if (!group.open && summary !== null) fireEvent.click(summary);
  }
}

/** Types into the box for evidence, then Enter. */
export async function addEvidence({ editor }: Shown, text: string): Promise<void> {
  const box = screen.getByLabelText('Paste a link or type what you looked up');
  fireEvent.input(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await flush(editor);
}

/** Opens what is closed under this summary. */
export function open(summary: string): void {
  fireEvent.click(screen.getByText(summary, { selector: 'summary' }));
}

/** Types into a field of this label and leaves it. */
export async function fill({ editor }: Shown, label: string, value: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.blur(field);
  await flush(editor);
}

/** Chooses a value of a select. */
export async function choose({ editor }: Shown, label: string, value: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  await flush(editor);
}

/** The claim as it is stored now. */
export function storedClaim({ backend }: Shown): Annotation['claim'] | undefined {
  return backend.stored?.claim;
}
