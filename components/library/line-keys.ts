import { pressedKey } from '../ui/pressed-key.ts';

/** What a key does in the list: where to go, or what to do with the line that has the focus. */
export type LineAct =
  | { readonly act: 'go'; readonly line: number; readonly extends: boolean }
  | { readonly act: 'choose' }
  | { readonly act: 'choose all' }
  | { readonly act: 'delete' };

/** How many lines Page Up and Page Down move. */
const PAGE = 8;

interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key pressed on line `line` of `lines` means; null where it means nothing here. */
export function lineAct(pressed: PressedKey, line: number, lines: number): LineAct | null {
  if (pressed.altKey) return null;
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const key = pressedKey(pressed);
  if (key === 'a' && isCommand) return { act: 'choose all' };
  const to = targetOf(pressed.key, line, lines);
  if (to !== null)
    return { act: 'go', line: Math.min(Math.max(to, 0), lines - 1), extends: pressed.shiftKey };
  if (isCommand) return null;
  if (key === ' ' || key === 'x') return { act: 'choose' };
  return pressed.key === 'Delete' ? { act: 'delete' } : null;
}

function targetOf(key: string, line: number, lines: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return line + 1;
    case 'ArrowUp':
      return line - 1;
    case 'PageDown':
      return line + PAGE;
    case 'PageUp':
      return line - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return lines - 1;
    default:
      return null;
  }
}
