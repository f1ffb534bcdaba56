import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { withCells } from '../../../lib/anchoring/within/cells-at.ts';
import type { ReaderMessages } from '../../../lib/messages/protocol.ts';
import type { OfferedPlace } from '../../../lib/model/page/weighed-sighting.ts';
import type { Reattached } from '../../../lib/model/revision.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import { trimmed } from '../session/selected-claim.ts';
import { articleSpans } from '../session/sighting-log.ts';
import type { PageSession } from '../session/page-session.ts';
import { selectedRange } from './selecting.ts';
import { scrollToRange } from './scroll-to-range.ts';

/**
 * Scrolls to an offered place and selects it in `document`; null only scrolls and leaves no trace.
 * False where its words are no longer there.
 */
export function showPlace(
  session: PageSession,
  place: OfferedPlace,
  document: Document | null,
): boolean {
  const span = spanNow(session, place);
  const range = span === null ? null : session.rangeOf({ span });
  if (range === null) return false;
  scrollToRange(range);
  const selection = document?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}

/**
 * Attaches an annotation to an offered place, or (null) to the selected text. False where there is
 * none or the store refused.
 */
export async function reattachTo(
  session: PageSession,
  send: SendToBackground,
  { annotationId: id, place, note }: ReaderMessages['reader.reattach']['request'],
  document: Document,
): Promise<Reattached> {
  const { reading } = session;
  const annotation = session.record.annotations.find((one) => one.id === id);
  const span = place === null ? selectedSpan(session, document) : spanNow(session, place);
  if (reading === null || annotation === undefined || span === null) return false;
  const pageText = reading.page.text;
  const answer = await send('annotation.reattach', {
    id,
    baseRevision: annotation.revision,
    target: withCells(describeSpan(pageText, span), reading.cells()),
    pageText,
    article: articleSpans(reading),
    note,
  });
  if (!answer.ok) return answer.reason.code === 'unsaid' && 'unsaid';
  session.stored(answer.value);
  return true;
}

/**
 * Where the words of an offered place are now: at that place, else the only place on the page that
 * has them.
 */
function spanNow(session: PageSession, { span, text }: OfferedPlace): Span | null {
  const page = session.reading?.page.text ?? '';
  if (text === '') return null;
  if (page.startsWith(text, span.start)) return span;
  const start = page.indexOf(text);
  if (start < 0 || page.includes(text, start + 1)) return null;
  return { start, end: start + text.length };
}

function selectedSpan({ reading }: PageSession, document: Document): Span | null {
  const range = selectedRange(document);
  const span = range === null ? null : (reading?.spanOf(range) ?? null);
  return reading === null || span === null ? null : trimmed(reading.page.text, span);
}
