import { describeSpan } from '../../lib/anchoring/describe.ts';
import type { BackgroundMessages } from '../../lib/messages/protocol.ts';
import type { Looked } from '../../lib/model/look.ts';
import { type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { readNotedOn, recordLook, type Found } from '../../lib/store/looks.ts';
import type { Store } from '../../lib/store/store.ts';

type Request = BackgroundMessages['page.looked']['request'];
type Answer = BackgroundMessages['page.looked']['answer'];

/** Weighs what a reader found by the page's text alone with what was kept of the page, and keeps the look. */
export async function lookAt(store: Store, { looked, ...page }: Request): Promise<Answer> {
  const noted = await readNotedOn(
    store,
    looked.map(({ annotationId }) => annotationId),
  );
  if (!noted.ok) return noted satisfies Result<never, StoreFailure>;
  const stored = new Set(noted.value.map(({ annotation }) => annotation.id));
  const found = looked
    .filter(({ annotationId }) => stored.has(annotationId))
    .map((one) => placed(one, page.pageText));
  return recordLook(store, page, found);
}

function placed({ annotationId, resolution }: Looked, pageText: string): Found {
  const found = resolution.state === 'changed' ? describeSpan(pageText, resolution.span) : null;
  return { annotationId, resolution, found, offered: [] };
}
