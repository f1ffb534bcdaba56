import { sendToBackground } from '../../../lib/messages/client.ts';
import type { Annotation, PageEdit } from '../../../lib/model/annotation.ts';
import type { SaveNote } from '../../../lib/model/revision.ts';

/**
 * Settles a change that the sighting at `at` showed; true where it was written. The background
 * reads the figures in the new words and notifies readers. `note` says what accepting it is for a
 * published check.
 */
export async function sendChangeDecision(
  { id, revision }: Annotation,
  decision: PageEdit['decision'],
  at: string,
  note?: SaveNote,
): Promise<boolean> {
  const said = note === undefined ? {} : { note };
  const request = { id, baseRevision: revision, at, decision, ...said };
  return (await sendToBackground('annotation.settle', request)).ok;
}
