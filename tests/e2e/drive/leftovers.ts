/** Ends in words what should have left a browser as it was after its start, and did not. */
export function throwIfLeft(leftovers: readonly string[]): void {
  if (leftovers.length > 0) throw new Error(`left in the browser: ${leftovers.join(', ')}`);
}
