import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import type { Dismissed } from '../../../components/card/dismissed-notice.tsx';
import type { ClaimPosition } from '../../../components/card/card-head.tsx';
import { EditedCard } from '../../../components/card/edited-card.tsx';
import { newId } from '../../../components/ui/new-id.ts';
import { useTranslator } from '../../../components/ui/translator-context.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { EditableAnnotation } from '../../../lib/model/annotation.ts';
import type { Scale } from '../../../lib/model/scale.ts';
import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import { withoutCredentials } from '../../../lib/model/rules/source-key.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import { checkText } from '../page-card/check-text.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { sendFirstDraft } from '../leaving/outbox.ts';
import { useCloseWhenErased } from './use-close-when-erased.ts';
import { useNoteRecentClaim } from './use-note-recent-claim.ts';
import { useKeptEditor } from './use-kept-editor.ts';
import { useSensitive } from './use-sensitive.ts';
import { lookUpOf } from './look-up-of.ts';
import { PanelCard } from './panel-card.tsx';
import { createViewPort } from './view-port.ts';
import { createStoreBackend } from './store-backend.ts';
import { withLinkedFindings } from './with-linked-findings.ts';
import type { TabReading } from '../tab-reading.ts';

interface ListedCardProps {
  readonly store: Store;
  readonly reading: TabReading;
  readonly listed: ListedClaim;
  readonly scales: readonly Scale[];
  readonly onClose: () => void;
  /** Which of the page's claims it is. */
  readonly position: ClaimPosition | null;
  /** Goes to the claim before or after it. */
  readonly onStep: (direction: 1 | -1) => void;
  /** Goes to the next claim that is open. */
  readonly onNext: () => void;
  /** Whether it takes the focus when it opens. */
  readonly isFocusedOnOpen?: boolean | undefined;
}

/** The card of one claim of a tab's page, shown outside that page; to be keyed by the claim. */
export function ListedCard(props: ListedCardProps): VNode {
  const { store, reading, listed, scales, onClose } = props;
  // If the claim gets an annotation while this card is open, it stays in this card: another card
  // would take the keyboard away.
  const [stored] = useState(listed.annotation);
  if (stored === null) return <NewCard {...props} />;
  const { resolution, sighting: look, later } = listed;
  const onShowLater = (index: number): void => void reading.jumpToLater(listed, index);
  const onShowInPage = (): void => void reading.jump(listed, false);
  const { position, onStep, onNext, isFocusedOnOpen } = props;
  const shown = {
    ...{ store, resolution, look, later, onShowLater, scales, onClose },
    ...{ position, onStep, onNext, isFocusedOnOpen, onShowInPage },
  };
  return <PanelCard annotationId={stored.id} {...shown} />;
}

/**
 * The card of a claim nobody annotated. With the first edit the page's reader makes the annotation,
 * since it knows the words around the claim; from then on edits go to the store.
 */
function NewCard(props: ListedCardProps): VNode {
  const { reading, listed, scales, onClose } = props;
  const { key, claim } = listed;
  const isAsked = useSensitive(props.store, null, null);
  const translator = useTranslator();
  const [editor] = useState(() => startEditor(props));
  const [port] = useState(() => createViewPort(props.store));
  useEffect(() => {
    if (listed.annotation !== null) editor.adopt(listed.annotation);
  }, [editor, listed.annotation]);
  useKeptEditor(editor);
  useCloseWhenErased(props.store, editor.annotation.value?.id ?? null, onClose);
  const place = { tabId: reading.tabId, frameId: reading.frameId.peek(), key };
  useNoteRecentClaim({
    text: claim.text,
    url: reading.url ?? '',
    annotationId: null,
    tab: place,
  });
  const dismiss = (): void => {
    const isTouched = editor.annotation.peek() !== null || editor.draft.peek() !== null;
    if (isTouched) editor.commit({ status: 'dismissed' });
    else void reading.triage(listed, 'dismissed');
  };
  return (
    <EditedCard
      editor={editor}
      claim={listed.claim}
      resolution={listed.resolution}
      later={listed.later}
      onShowLater={(index) => void reading.jumpToLater(listed, index)}
      lookUp={lookUpOf({ url: withoutCredentials(reading.url ?? ''), lang: null }, null, isAsked)}
      scales={scales}
      port={port}
      translator={translator}
      isFocusedOnOpen={props.isFocusedOnOpen === true}
      onClose={onClose}
      hasList
      onShowInPage={() => void reading.jump(listed, false)}
      position={props.position}
      onStep={props.onStep}
      onNext={props.onNext}
      dismissed={dismissedOf(props)}
      onDismiss={dismiss}
      onDelete={() => void change(props, editor, deleteAnnotation)}
      onRestore={() => void change(props, editor, restoreAnnotation)}
      onOpenLibrary={() =>
        void sendToBackground('library.open', {
          annotationId: editor.annotation.peek()?.id ?? null,
        })
      }
      onCopy={(text) => void copyToClipboard(text)}
      onCopyCheck={(check) => void copyCheck(props, editor, check, translator)}
    />
  );
}

/** Where the claim was dismissed: the reason, and how to undo it. */
function dismissedOf({ reading, listed }: ListedCardProps): Dismissed | null {
  const { dismissal, annotation } = listed;
  if (dismissal === null || annotation !== null) return null;
  return {
    reason: dismissal.reason,
    onReason: (reason) => void reading.triage(listed, 'dismissed', reason),
    onTakeBack: () => void reading.untriage(listed),
  };
}

function startEditor({ store, reading, listed }: ListedCardProps): AnnotationEditor {
  const [tabId, frameId] = [reading.tabId, reading.frameId.peek()];
  const bare = { tabId, frameId, url: reading.url ?? '', listed };
  return new AnnotationEditor({
    claim: recordClaim(listed.claim, newId),
    annotation: null,
    draft: null,
    backend: {
      ...createStoreBackend(store),
      create: (claim, patch, typing) => {
        const send = (): ReturnType<TabReading['annotate']> =>
          reading.annotate(listed, claim, patch, typing);
        return typing === undefined ? send() : sendFirstDraft(bare, { claim, typing }, send);
      },
    },
    onStored: ({ sourceId }) => void sendToBackground('store.changed', { sourceIds: [sourceId] }),
  });
}

async function change(
  { store }: ListedCardProps,
  editor: AnnotationEditor,
  act: typeof deleteAnnotation,
): Promise<void> {
  const id = editor.annotation.peek()?.id;
  if (id === undefined) return;
  await editor.flush();
  const changed = await act(store, id);
  if (!changed.ok) return;
  editor.adopt(changed.value);
  await sendToBackground('store.changed', { sourceIds: [changed.value.sourceId] });
}

async function copyCheck(
  { store, reading, scales }: ListedCardProps,
  editor: AnnotationEditor,
  check: EditableAnnotation,
  translator: Translator,
): Promise<void> {
  const bare = {
    edits: [],
    permalink: null,
    visitedUrl: withoutCredentials(reading.url ?? ''),
    seenAt: new Date().toISOString(),
  };
  const stored = editor.annotation.peek();
  const annotation = await withLinkedFindings(store, stored?.id, { ...bare, ...stored, ...check });
  await copyToClipboard(checkText({ annotation, source: null, scales }, translator));
}
