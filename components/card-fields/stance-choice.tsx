import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { STANCES, type Evidence, type Searched, type Stance } from '../../lib/model/evidence.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { pressedKey } from '../ui/pressed-key.ts';

export const NOT_SEARCHED: Searched = { where: '', words: '', languages: '', dates: '' };

/** The stances that a person chooses among. */
export const CHOSEN_STANCES = STANCES.filter((stance) => stance !== 'not chosen');

/** Those of something that was just found; a search that found nothing is added as such. */
const STANCES_FOUND = CHOSEN_STANCES.filter((stance) => stance !== 'nothing found');

/** An entry with another stance; only a search that found nothing has fields of a search. */
export function withStance(entry: Evidence, stance: Stance): Evidence {
  const searched = stance === 'nothing found' ? (entry.searched ?? NOT_SEARCHED) : null;
  return { ...entry, stance, searched };
}

/**
 * A button for each stance of an entry that has none yet; while the keyboard is here, the number of
 * a stance chooses it.
 */
export function StanceChoice({
  number,
  isNew,
  onChoose,
}: {
  /** The entry's, counted from 1. */
  readonly number: number;
  /** Just added: takes the keyboard. */
  readonly isNew: boolean;
  readonly onChoose: (stance: Stance) => void;
}): VNode {
  const { t } = useCardTranslator();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) root.current?.focus();
  }, [isNew]);
  return (
    <div
      ref={root}
      class="tm-stances"
      role="group"
      tabIndex={-1}
      aria-label={t('evidence.chooseStance', { number })}
      onKeyDown={(event) => {
        const key = pressedKey(event);
        const stance = /^\d$/.test(key) ? STANCES_FOUND[Number(key) - 1] : undefined;
        if (stance === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(stance);
      }}
    >
      {STANCES_FOUND.map((stance, index) => (
        <button
          key={stance}
          type="button"
          class="tm-pill"
          data-stance={stance}
          onClick={() => {
            onChoose(stance);
          }}
        >
          {t(`stance.${stance}`)} <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
    </div>
  );
}
