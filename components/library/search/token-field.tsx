import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { joinTokens, takeTokens, type SplitSearch } from '../../../lib/text/query/query-tokens.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './token-field.module.css';
import { useTranslator } from '../../ui/translator-context.ts';
import { useElementId } from '../../ui/use-element-id.ts';

interface TokenFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The id of what says which parts were not understood; null where all were. */
  readonly problemsId: string | null;
}

/**
 * The search: conditions as tokens, each with a button that takes it out, and the words behind them.
 * A typed condition becomes a token once it is ended, by a space, Enter or leaving the field;
 * Backspace in the empty field takes the last one out.
 */
export function TokenField({ text, onText, problemsId }: TokenFieldProps): VNode {
  const { t } = useTranslator();
  const id = useElementId();
  const input = useRef<HTMLInputElement>(null);
  const [{ tokens, typed }, change] = useSplit(text, onText);
  const settle = (): void => {
    const taken = takeTokens(typed, false);
    if (taken.tokens.length > 0) change({ ...taken, tokens: [...tokens, ...taken.tokens] });
  };
  const without = (place: number): void => {
    change({ tokens: tokens.filter((_token, at) => at !== place), typed });
    input.current?.focus();
  };
  return (
    <div class={styles.field}>
      <Icon name="search" />
      {tokens.map((token, at) => (
        <SearchToken
          key={`${at} ${token}`}
          token={token}
          onRemove={() => {
            without(at);
          }}
        />
      ))}
      <label class="tm-hidden" for={id}>
        {t('library.search')}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        autocomplete="off"
        class={styles.input}
        placeholder={tokens.length === 0 ? t('library.searchHint') : ''}
        value={typed}
        aria-describedby={problemsId ?? undefined}
        onInput={({ currentTarget: { value } }) => {
          const taken = takeTokens(value, true);
          change({ ...taken, tokens: [...tokens, ...taken.tokens] });
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') settle();
          if (event.key === 'Backspace' && typed === '' && tokens.length > 0)
            without(tokens.length - 1);
        }}
      />
    </div>
  );
}

/** The search in two parts, kept as typed as long as nobody else changes it. */
function useSplit(
  text: string,
  onText: (text: string) => void,
): [SplitSearch, (next: SplitSearch) => void] {
  const [own, setOwn] = useState({ text, ...takeTokens(text, false) });
  const shown = own.text === text ? own : { text, ...takeTokens(text, false) };
  return [
    shown,
    (next) => {
      const joined = joinTokens(next);
      setOwn({ text: joined, ...next });
      if (joined !== text) onText(joined);
    },
  ];
}

interface SearchTokenProps {
  readonly token: string;
  readonly onRemove: () => void;
}

function SearchToken({ token, onRemove }: SearchTokenProps): VNode {
  const { t } = useTranslator();
  const condition = token.replace(':', ': ').replace(/["“”„‟«»″＂]/gu, '');
  const name = t('library.removeToken', { condition });
  return (
    <span class={styles.token} data-token={token}>
      <span>{condition}</span>
      <button type="button" title={name} aria-label={name} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </span>
  );
}
