const SETTLE_MS = 250;

export interface SelectionOptions {
  readonly document: Document;
  /** Text was selected, or (null) nothing is selected any more. */
  readonly onSelect: (range: Range | null) => void;
  readonly signal: AbortSignal;
}

/** Follows what is selected in the page; waits until the selection no longer changes. */
export function watchSelection({ document, onSelect, signal }: SelectionOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!signal.aborted) onSelect(selectedRange(document));
      }, SETTLE_MS);
    },
    { signal },
  );
}

/** The selected text of the page as a range; null where nothing is selected or the selection is in a field. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: ancestor } = range;
  const element = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  const isField = element?.closest(
    'input,textarea,[contenteditable]:not([contenteditable="false"])',
  );
  return isField == null && selection.toString().trim() !== '' ? range.cloneRange() : null;
}
