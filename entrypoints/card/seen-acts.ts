import type { DrawerSight, SightVerdict } from './drawer-sight.ts';

/** All by which something can be decided or written. */
const ACTS = [
  'pointerdown',
  'mousedown',
  'click',
  'auxclick',
  'keydown',
  'beforeinput',
  'paste',
  'drop',
] as const;

/** What follows from a press, before the next. */
const OF_A_PRESS: ReadonlySet<string> = new Set(['mousedown', 'click', 'auxclick']);

/** By which it is known that something came to it. */
const TAKEN: ReadonlySet<string> = new Set(['click', 'keydown']);

/** Keys by which nothing is decided; Escape closes the drawer, as anybody wants to who cannot see it. */
const FREE_KEYS: ReadonlySet<string> = new Set([
  'Escape', 'Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown',
]); // prettier-ignore

/**
 * Lets nothing that is done in the drawer's window come to it while the drawer is not in sight;
 * `onRefused` is told each time, `onTaken` where it comes to it. Nothing is told of a press that
 * was meant for the page.
 */
export function refuseUnseen(
  inside: Window,
  sight: DrawerSight,
  told: { readonly onRefused: () => void; readonly onTaken: () => void },
  signal: AbortSignal,
): void {
  /** What became of the last press: so it is with what follows from it. */
  let ofPress: SightVerdict = 'counts';
  const judge = (event: Event): void => {
    // What our own code presses follows from something that was judged; a page cannot reach it.
    if (!event.isTrusted || FREE_KEYS.has((event as KeyboardEvent).key)) return;
    const isRefusedBefore = OF_A_PRESS.has(event.type) && ofPress !== 'counts';
    const verdict = isRefusedBefore ? ofPress : sight.judge(event);
    if (event.type === 'pointerdown') ofPress = verdict;
    else if (event.type === 'keydown') ofPress = 'counts';
    if (verdict !== 'counts') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (verdict === 'unseen') told.onRefused();
    else if (verdict === 'counts' && TAKEN.has(event.type)) told.onTaken();
  };
  for (const type of ACTS) inside.addEventListener(type, judge, { capture: true, signal });
}
