import { describeSpan } from '../../lib/anchoring/describe.ts';
import type { ListedHint } from '../../lib/model/page/page-state.ts';
import type { CardReading } from '../shared/page-card/card-session.ts';
import type { SendToBackground } from '../shared/page-card/send-to-background.ts';

/** Dismisses a hint on this source for good, or takes that back. False where the store refused. */
export async function setHintDismissed(
  { hint, dismissal }: ListedHint,
  isDismissed: boolean,
  { page, source }: CardReading,
  send: SendToBackground,
): Promise<boolean> {
  if (isDismissed === (dismissal !== null)) return true;
  if (dismissal !== null) return (await send('claim.undismiss', { id: dismissal.id })).ok;
  const { quote } = describeSpan(page.text, hint.span);
  return (await send('claim.dismiss', { source, what: hint.kind, quote, reason: '' })).ok;
}
