/**
 * Copies text from the frame's document, so that no copy event reaches the page. It also works on
 * origins that are not a secure context, where there is no `navigator.clipboard`. To be called in a
 * click or key handler. False where the browser refused.
 */
export function copyText(text: string, document: Document): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;top:0;opacity:0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  // The only way to copy without a secure context or a permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  (focused as HTMLElement | null)?.focus({ preventScroll: true });
  return copied;
}
