/** What the focus stops at in a menu: of radio buttons at the chosen one, at nothing folded. */
const STOPS =
  'summary, button:not(:disabled), a[href], select, textarea, input:not(:disabled, [type=radio]), input[type=radio]:checked';
const FOLDED = 'details:not([open]) > :not(summary)';
/** Fields in which the arrow keys have a meaning of their own. */
const OWN_ARROWS = 'select, textarea, input:not([type=checkbox], [type=file])';

/**
 * Moves the focus through an open menu by the arrow keys, Home and End, round at the ends; false
 * where the key means something else.
 */
export function moveInMenu(event: KeyboardEvent, menu: HTMLElement): boolean {
  const { key, target } = event;
  if (!(target instanceof HTMLElement) || target.matches(OWN_ARROWS)) return false;
  const stops = [...menu.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.closest(FOLDED) === null && !stop.hidden,
  );
  const at = stops.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return false;
  event.preventDefault();
  event.stopPropagation();
  stops.at(to === stops.length ? 0 : to)?.focus();
  return true;
}
