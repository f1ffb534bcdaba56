import { sendToBackground } from '../../../lib/messages/client.ts';
import type { Annotation, PageEdit } from '../../../lib/model/annotation.ts';

/**
 * Settles a change that the sighting at `at` showed; true where it was written. The background
 * reads the figures in the new words and notifies readers.
 */
export async function sendChangeDecision(
  { id, revision }: Annotation,
  decision: PageEdit['decision'],
  at: string,
): Promise<boolean> {
  const request = { id, baseRevision: revision, at, decision };
  return (await sendToBackground('annotation.settle', request)).ok;
}
