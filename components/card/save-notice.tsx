import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import type { AnnotationPatch } from '../../lib/model/annotation.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { SaveState } from '../editing/save-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { annotationPlainText } from '../wording/annotation-plain-text.ts';

/** The short word beside the card's name: writing, saving, saved, not saved. */
export function SaveWord({ state }: { readonly state: ReadonlySignal<SaveState> }): VNode {
  const { t } = useCardTranslator();
  const value = state.value;
  const word =
    value === 'idle' ? '' : typeof value === 'object' ? t('save.failed') : t(`save.${value}`);
  return (
    <span class="tm-save" role="status" data-save={typeof value === 'object' ? 'failed' : value}>
      {word}
    </span>
  );
}

interface SaveNoticeProps {
  readonly state: ReadonlySignal<SaveState>;
  /** What is typed but not stored. */
  readonly typed: AnnotationPatch;
  readonly onCopy: (text: string) => void;
  readonly onRetry?: (() => void) | undefined;
  readonly onDiscard?: (() => void) | undefined;
  readonly onResolveConflict?: ((keep: 'mine' | 'theirs') => void) | undefined;
}

/** What went wrong with saving, what was kept, and what to do; shows nothing while all is well. */
export function SaveNotice(props: SaveNoticeProps): VNode | null {
  const { state, typed, onCopy, onRetry, onDiscard } = props;
  const translator = useCardTranslator();
  const { t } = translator;
  const value = state.value;
  if (typeof value !== 'object') return null;
  const { failed } = value;
  return (
    <div class="tm-notice" role="alert">
      <p>{t(`failure.${failed.code}`)}</p>
      {failed.code === 'conflict' && <ConflictChoice failed={failed} {...props} />}
      <div class="tm-row">
        <button
          type="button"
          onClick={() => {
            onCopy(annotationPlainText(typed, translator));
          }}
        >
          {t('save.copyText')}
        </button>
        {failed.code !== 'conflict' && onRetry !== undefined && (
          <button type="button" onClick={onRetry}>
            {t('save.retry')}
          </button>
        )}
        {onDiscard !== undefined && (
          <button type="button" onClick={onDiscard}>
            {t('save.discard')}
          </button>
        )}
      </div>
    </div>
  );
}

function ConflictChoice({
  failed,
  typed,
  onResolveConflict,
}: SaveNoticeProps & { readonly failed: Extract<StoreFailure, { code: 'conflict' }> }): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const only = (patch: AnnotationPatch): AnnotationPatch =>
    Object.fromEntries(
      Object.entries(patch).filter(([field]) => failed.fields.some((each) => each === field)),
    );
  const orEmpty = (text: string): string => (text === '' ? t('conflict.empty') : text);
  return (
    <>
      <dl class="tm-compare">
        <dt>{t('conflict.theirs')}</dt>
        <dd>{orEmpty(annotationPlainText(only(failed.current), translator))}</dd>
        <dt>{t('conflict.mine')}</dt>
        <dd>{orEmpty(annotationPlainText(only(typed), translator))}</dd>
      </dl>
      {onResolveConflict !== undefined && (
        <div class="tm-row">
          <button
            type="button"
            onClick={() => {
              onResolveConflict('mine');
            }}
          >
            {t('conflict.keepMine')}
          </button>
          <button
            type="button"
            onClick={() => {
              onResolveConflict('theirs');
            }}
          >
            {t('conflict.takeTheirs')}
          </button>
        </div>
      )}
    </>
  );
}
