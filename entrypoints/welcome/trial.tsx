import { signal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { AnnotationEditor } from '../../components/editing/annotation-editor.ts';
import type { ClaimPosition } from '../../components/card/card-head.tsx';
import { EditedCard } from '../../components/card/edited-card.tsx';
import { TrialView } from '../../components/settings/trial-view.tsx';
import { newId } from '../../components/ui/new-id.ts';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { checkableWords, quotedSpans } from '../../lib/claims/checkable-words.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';
import type { Span } from '../../lib/model/span.ts';
import { withHomeScales, type HomeScales } from '../../lib/model/scale.ts';
import { BUILT_IN_SCALES } from '../../lib/store/built-in-scales.ts';
import { copyToClipboard } from '../shared/card/copy-to-clipboard.ts';
import { TRIAL_ARTICLE } from './trial-article.ts';
import { createTrialBackend } from './trial-backend.ts';

/** One claim of the article, and the check of it as long as the page is open. */
interface TrialClaim {
  /** The paragraph it is in; its span is in that paragraph. */
  readonly paragraph: number;
  readonly claim: Claim;
  readonly editor: AnnotationEditor;
  readonly isDone: Signal<boolean>;
}

/**
 * An article to try a check on, with the engine and the check view that real pages get. Nothing of
 * it is stored.
 */
export function Trial({ homeScales }: { readonly homeScales: HomeScales }): VNode {
  const [claims, setClaims] = useState<readonly TrialClaim[]>([]);
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => void readArticle().then(setClaims), []);
  const shown = open === null ? undefined : claims[open];
  const show = (index: number): void => {
    setOpen(index in claims ? index : null);
  };
  return (
    <TrialView
      article={TRIAL_ARTICLE}
      marks={claims.map(({ paragraph, claim, isDone }) => ({
        paragraph,
        claim,
        underlined: underlinedIn(claim, TRIAL_ARTICLE.paragraphs[paragraph] ?? ''),
        isDone: isDone.value,
      }))}
      open={open}
      onOpen={show}
      check={
        shown === undefined ? null : (
          <TrialCheck
            key={open}
            trial={shown}
            position={{ at: claims.indexOf(shown) + 1, of: claims.length }}
            homeScales={homeScales}
            onClose={() => {
              setOpen(null);
            }}
            onStep={(direction) => {
              show((open ?? 0) + direction);
            }}
            onNext={() => {
              show(nextOpen(claims, shown));
            }}
          />
        )
      }
    />
  );
}

/** The index of the next claim that is not done, round at the end; -1 where there is no other. */
function nextOpen(claims: readonly TrialClaim[], shown: TrialClaim): number {
  const at = claims.indexOf(shown);
  const others = [...claims.slice(at + 1), ...claims.slice(0, at)];
  const next = others.find(({ isDone }) => !isDone.peek());
  return next === undefined ? -1 : claims.indexOf(next);
}

/** What is underlined on real pages: what stands between quotation marks, and checkable words outside. */
function underlinedIn(claim: Claim, text: string): readonly Span[] {
  const words = checkableWords(claim, text).map(({ span }) => span);
  // Without quotation marks it is the whole claim, which is underlined only where nothing else is.
  const quoted = quotedSpans([claim.span], text).filter(
    ({ start, end }) => words.length === 0 || start > claim.span.start || end < claim.span.end,
  );
  const outside = words.filter(
    ({ start, end }) => !quoted.some((one) => start < one.end && one.start < end),
  );
  return [...quoted, ...outside].sort((a, b) => a.start - b.start);
}

async function readArticle(): Promise<readonly TrialClaim[]> {
  const { lang, paragraphs } = TRIAL_ARTICLE;
  const found = await Promise.all(
    paragraphs.map((text) => sendToBackground('claims.find', { text, lang })),
  );
  return found.flatMap((claims, paragraph) =>
    (claims ?? []).map((claim) => trialClaim(claim, paragraph)),
  );
}

function trialClaim(claim: Claim, paragraph: number): TrialClaim {
  const isDone = signal(false);
  const editor = new AnnotationEditor({
    claim: recordClaim(claim, newId),
    annotation: null,
    draft: null,
    backend: createTrialBackend(({ status }) => {
      isDone.value = status === 'done' || status === 'recorded';
    }),
  });
  return { paragraph, claim, editor, isDone };
}

interface TrialCheckProps {
  readonly trial: TrialClaim;
  readonly position: ClaimPosition;
  readonly homeScales: HomeScales;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onNext: () => void;
}

function TrialCheck(props: TrialCheckProps): VNode {
  const { trial, position, homeScales, onClose, onStep, onNext } = props;
  const { claim, editor } = trial;
  const translator = useTranslator();
  const openLibrary = (): void => void sendToBackground('library.open', { annotationId: null });
  return (
    <EditedCard
      editor={editor}
      claim={claim}
      resolution={null}
      later={[]}
      scales={withHomeScales(BUILT_IN_SCALES, homeScales)}
      translator={translator}
      textLang={TRIAL_ARTICLE.lang}
      onDismiss={() => {
        editor.commit({ status: 'dismissed' });
      }}
      onClose={onClose}
      position={position}
      onStep={onStep}
      onNext={onNext}
      onDelete={onClose}
      onOpenLibrary={openLibrary}
      onCopy={(text) => void copyToClipboard(text)}
      onCopyCheck={({ claim: { text } }: EditableAnnotation) => void copyToClipboard(text)}
    />
  );
}
