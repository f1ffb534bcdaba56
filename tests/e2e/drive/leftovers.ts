/** Ends in words what should have left a browser as it was after its start, and did not. */
export function throwIfLeft(leftovers: readonly string[]): void {
  if (leftovers.length > 0) throw new Error(`left in the browser: ${leftovers.join(', ')}`);
}

/** For a page of Chromium: writes over what was copied; nothing can empty the clipboard. */
export const EMPTY_CLIPBOARD = `(() => {
  const write = (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', ''); };
  document.addEventListener('copy', write, { once: true });
  document.execCommand('copy');
})()`;
