import type { Status } from '../../lib/model/annotation.ts';
import { pressedKey } from '../ui/pressed-key.ts';

/** What the card's keys and buttons do. */
export interface CardActions {
  readonly close: () => void;
  readonly dismiss: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly copy: () => void;
  readonly status: (status: Status) => void;
  readonly addEvidence: () => void;
  /** Opens the list of subjects a figure can be logged to. */
  readonly logFigure: () => void;
  /** Undoes the last decision. */
  readonly undo: () => void;
  /** Opens the finding after or before the open one. */
  readonly judge: (direction: 1 | -1) => void;
  readonly showKeys: () => void;
  /** Chooses a level by its number on the scale, from 1; 0 removes the level. */
  readonly level: (number: number) => void;
}

type KeyLike = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'target'
>;

const LETTERS: Readonly<Record<string, (actions: CardActions) => void>> = {
  d: (actions) => {
    actions.dismiss();
  },
  t: (actions) => {
    actions.status('to check');
  },
  r: (actions) => {
    actions.status('recorded');
  },
  f: (actions) => {
    actions.status('done');
  },
  j: (actions) => {
    actions.judge(1);
  },
  k: (actions) => {
    actions.judge(-1);
  },
  u: (actions) => {
    actions.undo();
  },
  '?': (actions) => {
    actions.showKeys();
  },
  n: (actions) => {
    actions.step(1);
  },
  p: (actions) => {
    actions.step(-1);
  },
  e: (actions) => {
    actions.addEvidence();
  },
  l: (actions) => {
    actions.logFigure();
  },
  c: (actions) => {
    actions.copy();
  },
};

/**
 * Whether a key typed there writes text or changes a choice, so that letters and digits keep their
 * usual meaning.
 */
function isField(target: EventTarget | null): boolean {
  const name = (target as { readonly localName?: unknown } | null)?.localName;
  return name === 'input' || name === 'textarea' || name === 'select';
}

/**
 * What a key pressed in the card does, or null where it keeps its usual meaning. Escape closes from
 * anywhere; digits and letters act only outside fields and without a modifier.
 */
export function cardActionFor(event: KeyLike, actions: CardActions): (() => void) | null {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Escape') return actions.close;
  if (isField(event.target)) return null;
  const key = pressedKey(event);
  if (/^\d$/.test(key)) {
    return () => {
      actions.level(Number(key));
    };
  }
  const act = LETTERS[key];
  return act === undefined
    ? null
    : () => {
        act(actions);
      };
}
