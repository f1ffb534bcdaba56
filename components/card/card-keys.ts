import { pressedKey, type KeyPress } from '../ui/pressed-key.ts';

/** What the view's keys and buttons do. */
export interface CardActions {
  readonly close: () => void;
  /** Gives the keyboard from a field back to the view, which keeps what was typed. */
  readonly leaveField: () => void;
  /** Calls the check done and goes to the next open claim. */
  readonly done: () => void;
  readonly dismiss: () => void;
  /** Undoes a dismissal. */
  readonly takeBack: () => void;
  /** Keeps the claim without a verdict. */
  readonly noteOnly: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly copy: () => void;
  /** Shows the claim where it is not: in the page, or in the library. */
  readonly showElsewhere: () => void;
  /** Takes the words that stand on the page now. */
  readonly accept: () => void;
  /** Goes to a part of the view in which something is typed. */
  readonly goTo: (part: 'found' | 'evidence' | 'note') => void;
  /** Adds a search that found nothing. */
  readonly foundNothing: () => void;
  /** Opens the list of subjects whose figures this one is compared with. */
  readonly compare: () => void;
  /** Undoes the last decision. */
  readonly undo: () => void;
  /** Opens the verdict on the thing before or after the open one. */
  readonly judge: (direction: 1 | -1) => void;
  readonly showKeys: () => void;
  /** Chooses a level by its number on the scale, from 1; the chosen one is taken off. */
  readonly level: (number: number) => void;
}

const KEYS: Readonly<Record<string, (actions: CardActions) => void>> = {
  j: ({ step }) => {
    step(1);
  },
  k: ({ step }) => {
    step(-1);
  },
  '[': ({ judge }) => {
    judge(-1);
  },
  ']': ({ judge }) => {
    judge(1);
  },
  f: ({ goTo }) => {
    goTo('found');
  },
  e: ({ goTo }) => {
    goTo('evidence');
  },
  w: ({ goTo }) => {
    goTo('note');
  },
  '0': ({ foundNothing }) => {
    foundNothing();
  },
  d: ({ dismiss }) => {
    dismiss();
  },
  n: ({ noteOnly }) => {
    noteOnly();
  },
  a: ({ accept }) => {
    accept();
  },
  z: ({ undo }) => {
    undo();
  },
  l: ({ compare }) => {
    compare();
  },
  c: ({ copy }) => {
    copy();
  },
  o: ({ showElsewhere }) => {
    showElsewhere();
  },
  '?': ({ showKeys }) => {
    showKeys();
  },
};

const FIELDS: ReadonlySet<unknown> = new Set(['input', 'textarea', 'select']);
const PRESSED_BY_ENTER: ReadonlySet<unknown> = new Set(['button', 'summary', 'a']);

function nameOf(target: EventTarget | null): unknown {
  return (target as { readonly localName?: unknown } | null)?.localName;
}

/**
 * What a key pressed in the view does, or null where it keeps its usual meaning. In a field only
 * Escape, which leaves it, and Enter with Ctrl or ⌘ act; elsewhere digits, letters and Enter
 * without a modifier. A key held down decides nothing twice, and none does while a word is composed.
 */
export function cardActionFor(event: KeyPress, actions: CardActions): (() => void) | null {
  if (event.isComposing || event.altKey) return null;
  const isInField = FIELDS.has(nameOf(event.target));
  const hasModifier = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') return enterAction(event, isInField, hasModifier, actions);
  if (hasModifier) return null;
  if (event.key === 'Escape') return escapeAction(event, isInField, actions);
  if (isInField || event.repeat) return null;
  const key = pressedKey(event);
  if (/^[1-9]$/.test(key)) {
    return () => {
      actions.level(Number(key));
    };
  }
  const act = KEYS[key];
  return act === undefined
    ? null
    : () => {
        act(actions);
      };
}

/** Held down, Escape leaves a field and stops there. */
function escapeAction({ repeat }: KeyPress, isInField: boolean, actions: CardActions): () => void {
  if (isInField) return actions.leaveField;
  return repeat ? nothing : actions.close;
}

function nothing(): void {
  // The key is taken, and does nothing.
}

function enterAction(
  { target, repeat, shiftKey }: KeyPress,
  isInField: boolean,
  hasModifier: boolean,
  actions: CardActions,
): (() => void) | null {
  // Held down, it would press a button, or the one that has its place by then, again and again.
  if (repeat && !isInField) return nothing;
  const keepsMeaning = PRESSED_BY_ENTER.has(nameOf(target)) || isInField;
  return repeat || shiftKey || (keepsMeaning && !hasModifier) ? null : actions.done;
}
