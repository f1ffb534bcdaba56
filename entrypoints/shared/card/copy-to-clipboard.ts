import { copyText } from '../page-card/copy-text.ts';

/** Copies text; also where the browser refuses the clipboard's own interface. False where it could not be copied. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page without focus, or a policy that forbids it: the old way still works in most of these cases.
    return copyText(text, document);
  }
}
