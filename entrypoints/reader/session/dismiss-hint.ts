import { describeSpan } from '../../../lib/anchoring/describe.ts';
import type { ListedHint } from '../../../lib/model/page/page-state.ts';
import type { SendToBackground } from '../life/background-line.ts';
import type { PageReading } from '../article/page-reading.ts';

/** Waves a hint off on this source for good, or takes that back. False where the store refused. */
export async function setHintDismissed(
  { hint, dismissal }: ListedHint,
  isDismissed: boolean,
  { page, source }: Pick<PageReading, 'page' | 'source'>,
  send: SendToBackground,
): Promise<boolean> {
  if (isDismissed === (dismissal !== null)) return true;
  if (dismissal !== null) return (await send('claim.undismiss', { id: dismissal.id })).ok;
  const { quote } = describeSpan(page.text, hint.span);
  return (await send('claim.dismiss', { source, what: hint.kind, quote, reason: '' })).ok;
}
