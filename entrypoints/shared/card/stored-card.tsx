import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import type { ClaimPosition } from '../../../components/card/card-head.tsx';
import { EditedCard } from '../../../components/card/edited-card.tsx';
import { useTranslator } from '../../../components/ui/translator-context.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { Annotation, EditableAnnotation } from '../../../lib/model/annotation.ts';
import type { Scale } from '../../../lib/model/scale.ts';
import { readClaim } from '../../../lib/model/rules/record-claim.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import type { LaterFigure } from '../../../lib/model/later-figure.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Source } from '../../../lib/model/source.ts';
import type { Store } from '../../../lib/store/store.ts';
import { checkText } from '../page-card/check-text.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { withLinkedFindings } from './with-linked-findings.ts';
import { useNoteRecentClaim } from './use-note-recent-claim.ts';
import { useKeptEditor } from './use-kept-editor.ts';
import { useSensitive } from './use-sensitive.ts';
import { lookUpOf } from './look-up-of.ts';
import { sendChangeDecision } from './send-change-decision.ts';
import { createViewPort } from './view-port.ts';
import { createStoreBackend } from './store-backend.ts';
import { StoryGroup } from './story-group.tsx';

interface StoredCardProps {
  readonly store: Store;
  readonly annotation: Annotation;
  readonly source: Source;
  /** What was being typed when the card was last left without being closed. */
  readonly draft: Draft | null;
  readonly scales: readonly Scale[];
  readonly resolution: Resolution | null;
  readonly later: readonly LaterFigure[];
  readonly onShowLater?: ((index: number) => void) | undefined;
  readonly look?: WeighedSighting | null;
  readonly onClose: () => void;
  /** Whether closing leads back to a list. */
  readonly hasList?: boolean | undefined;
  /** Shows the claim on its page; missing where that cannot be done. */
  readonly onShowInPage?: (() => void) | undefined;
  /** Whether it takes the focus when it opens. */
  readonly isFocusedOnOpen?: boolean | undefined;
  /** Which of the list's claims it is; null or missing where that is not known. */
  readonly position?: ClaimPosition | null | undefined;
  readonly onStep: (direction: 1 | -1) => void;
  /** Goes to the next claim that is open; to the next one where it is missing. */
  readonly onNext?: (() => void) | undefined;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}

/** The card of a stored annotation, in a page of the extension; to be keyed by the annotation. */
export function StoredCard(props: StoredCardProps): VNode {
  const { store, annotation, source, scales } = props;
  const isAsked = useSensitive(store, annotation.id, annotation.storyId);
  const translator = useTranslator();
  const [editor] = useState(() => startEditor(props));
  const [port] = useState(() => createViewPort(props.store));
  useEffect(() => {
    editor.adopt(annotation);
  }, [editor, annotation]);
  useKeptEditor(editor);
  const { text } = annotation.claim;
  useNoteRecentClaim({
    text,
    url: source.url,
    annotationId: annotation.id,
    tab: null,
  });
  const claim = useMemo(
    () => readClaim(annotation.claim, annotation.target.position.start),
    [annotation.claim, annotation.target.position.start],
  );
  return (
    <EditedCard
      editor={editor}
      claim={claim}
      resolution={props.resolution}
      later={props.later}
      onShowLater={props.onShowLater}
      look={props.look ?? null}
      onSettle={async (decision, at, note) => {
        await editor.flush();
        return await sendChangeDecision(editor.annotation.peek() ?? annotation, decision, at, note);
      }}
      lookUp={lookUpOf(source, annotation.id, isAsked)}
      scales={scales}
      port={port}
      filing={(card) => <StoryGroup store={store} card={card} />}
      translator={translator}
      textLang={source.lang}
      isFocusedOnOpen={props.isFocusedOnOpen === true}
      onDismiss={() => {
        editor.commit({ status: 'dismissed' });
      }}
      onClose={props.onClose}
      hasList={props.hasList}
      onShowInPage={props.onShowInPage}
      position={props.position}
      onStep={props.onStep}
      onNext={props.onNext}
      onDelete={props.onDelete}
      onRestore={props.onRestore}
      onOpenLibrary={() => void sendToBackground('library.open', { annotationId: annotation.id })}
      onCopy={(text) => void copyToClipboard(text)}
      onCopyCheck={(check) => void copyCheck(props, check, translator)}
    />
  );
}

/** Copies the check as the card shows it. */
async function copyCheck(
  { store, annotation, source, scales }: StoredCardProps,
  check: EditableAnnotation,
  translator: Translator,
): Promise<void> {
  const told = await withLinkedFindings(store, annotation.id, { ...annotation, ...check });
  await copyToClipboard(checkText({ annotation: told, source, scales }, translator));
}

function startEditor({ store, annotation, draft }: StoredCardProps): AnnotationEditor {
  return new AnnotationEditor({
    claim: annotation.claim,
    annotation,
    draft,
    backend: createStoreBackend(store),
    onStored: ({ sourceId }) => void sendToBackground('store.changed', { sourceIds: [sourceId] }),
  });
}
