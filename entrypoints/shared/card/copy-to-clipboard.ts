import { copyText } from '../page-card/copy-text.ts';

/**
 * Copies text, even where the browser refuses the clipboard API. False where it could not be
 * copied.
 */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page has no focus, or a policy forbids it: the old way still works in most of these
    // cases.
    return copyText(text, document);
  }
}
