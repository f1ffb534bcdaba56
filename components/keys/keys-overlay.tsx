import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Glyph } from '../ui/glyph.tsx';

/** The keys of list and check, as they are listed: what is pressed, and the text that says what it does. */
const KEY_GROUPS = [
  {
    title: 'keys.inList',
    keys: [
      [['J', 'K'], 'key.JK'],
      [['Enter'], 'keys.open'],
      [['D'], 'key.D'],
      [['N'], 'key.N'],
      [['Z'], 'key.Z'],
      [['O'], 'keys.show'],
    ],
  },
  {
    title: 'keys.moving',
    keys: [
      [['J', 'K'], 'key.JK'],
      [['O'], 'key.O'],
      [['Esc'], 'key.Esc'],
    ],
  },
  {
    title: 'keys.deciding',
    keys: [
      [['1–9'], 'key.1–9'],
      [['[', ']'], 'key.[]'],
      [['Enter'], 'key.Enter'],
      [['Ctrl', 'Enter'], 'key.CtrlEnter'],
      [['D'], 'key.D'],
      [['N'], 'key.N'],
      [['A'], 'key.A'],
      [['Z'], 'key.Z'],
    ],
  },
  {
    title: 'keys.filling',
    keys: [
      [['F'], 'key.F'],
      [['E'], 'key.E'],
      [['0'], 'key.0'],
      [['W'], 'key.W'],
      [['L'], 'key.L'],
      [['C'], 'key.C'],
      [['?'], 'key.?'],
    ],
  },
] as const;

/**
 * Every key of lists and checks and what it does, over the view, until it is closed; the same
 * wherever it is opened.
 */
export function KeysOverlay({
  levelCount = 9,
  onClose,
}: {
  /** How many levels the open scale has; as many as have keys where none is open. */
  readonly levelCount?: number;
  readonly onClose: () => void;
}): VNode {
  const { t } = useCardTranslator();
  const root = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = root.current;
    dialog?.showModal();
    dialog?.querySelector('button')?.focus();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={root}
      class="tm-keys"
      aria-label={t('card.keys')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // The keys do nothing while they are being read.
        if (event.key !== 'Tab') event.stopPropagation();
        if (event.key === 'Escape' || event.key === '?') {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <header class="tm-head">
        <h2>{t('card.keys')}</h2>
        <button type="button" class="tm-icon" aria-label={t('keys.close')} onClick={onClose}>
          <Glyph name="close" />
        </button>
      </header>
      <KeyGroups levelCount={levelCount} />
    </dialog>
  );
}

function KeyGroups({ levelCount }: { readonly levelCount: number }): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-keyGroups" tabIndex={0} role="group" aria-label={t('card.keys')}>
      {KEY_GROUPS.map(({ title, keys }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([pressed, text]) => (
              <div key={text}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key === '1–9' ? `1–${Math.min(9, levelCount)}` : key}</kbd>
                  ))}
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
