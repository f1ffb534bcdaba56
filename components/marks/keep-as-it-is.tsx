import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { PageEdit } from '../../lib/model/annotation.ts';
import { isNoted } from '../../lib/model/rules/claim-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import type { ChangedAnnotation, SettleChange } from './change-notice.tsx';

interface KeepAsItIsProps {
  readonly annotation: ChangedAnnotation | null;
  /** The look that found it; null until it was weighed. */
  readonly look: { readonly at: string } | null;
  /** What the look found otherwise. */
  readonly about: NonNullable<PageEdit['about']>;
  /** The sentences of later figures; empty for words that were not found. */
  readonly words?: string;
  /** Undefined where nothing can be decided. */
  readonly onSettle?: SettleChange | undefined;
}

/**
 * Keeps a check as it is although its words were not found or the page gives a later figure; says
 * so once that is done.
 */
export function KeepAsItIs(props: KeepAsItIsProps): VNode | null {
  const { annotation, look, about, words = '', onSettle } = props;
  const { t } = useCardTranslator();
  const [isRefused, setRefused] = useState(false);
  if (isNoted(annotation, about, words)) return <p class="tm-faint">{t('look.kept')}</p>;
  if (annotation === null || look === null || onSettle === undefined) return null;
  return (
    <>
      <button
        type="button"
        data-keep
        onClick={() => {
          void onSettle('kept', look.at).then((isDone) => {
            setRefused(!isDone);
          });
        }}
      >
        {t(about === 'later figure' ? 'look.keepFigure' : 'look.keep')}
      </button>
      {isRefused && <p role="alert">{t('changed.refused')}</p>}
    </>
  );
}
