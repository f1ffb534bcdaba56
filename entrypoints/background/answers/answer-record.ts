import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { Handlers } from '../../../lib/messages/route.ts';
import { mayTouch, type PageSender } from '../../../lib/messages/sender.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import type { NewAnnotation, PageRecord } from '../../../lib/model/page/page-record.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { withHomeScales } from '../../../lib/model/scale.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import type { Source } from '../../../lib/model/source.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { Target } from '../../../lib/model/target.ts';
import { opensOnClick, panelKeys } from '../../../lib/browser/side-panel.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { createAnnotation } from '../../../lib/store/annotations/create-annotation.ts';
import {
  dismissClaim,
  sourceOfDismissal,
  undismissClaim,
} from '../../../lib/store/annotations/dismissals.ts';
import { saveDraft, type DraftRequest } from '../../../lib/store/annotations/drafts.ts';
import { loadPage, type StoredPage } from '../../../lib/store/reading/load-page.ts';
import { reattach, decideOnChange } from '../../../lib/store/sightings/page-edits.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import { weighSightings } from '../engine/weigh-sightings.ts';
import { moverFor } from '../engine/figure-reading.ts';
import { withSentence } from '../engine/target-sentence.ts';
import { noteNews } from '../../../lib/browser/last-news.ts';
import { noteReader } from '../../../lib/browser/reader-tabs.ts';
import { refreshReaders, refreshShowing } from '../reading/refresh.ts';
import { interfaceLanguage } from '../interface/spoken-texts.ts';

type Stored<Value> = Promise<Result<Value, StoreFailure>>;

/** The messages that read and write the record. */
type RecordMessages = Pick<
  BackgroundMessages,
  | 'page.load'
  | 'annotation.create'
  | 'annotation.save'
  | 'annotation.settle'
  | 'annotation.reattach'
  | 'annotation.delete'
  | 'annotation.restore'
  | 'annotation.isStored'
  | 'draft.save'
  | 'claim.dismiss'
  | 'claim.undismiss'
  | 'page.looked'
>;

const notFound = failure({ code: 'not-found' as const });

/**
 * What readers may do with the record. A reader reaches only what is stored for its own site;
 * anything else counts as not found. The readers of the same source in other tabs are notified of
 * what it changes.
 */
export function recordHandlers(store: Store): Handlers<RecordMessages, PageSender> {
  /** Does the work if the annotation belongs to the sender's site, then notifies the others. */
  const onOwn = async <Value>(
    id: AnnotationId,
    sender: PageSender,
    work: (source: Source) => Stored<Value>,
  ): Stored<Value> => {
    const found = await findEntry(store, id);
    if (!found.ok) return found;
    if (found.value === null || !mayTouch(sender, found.value.source.url)) return notFound;
    const answer = await work(found.value.source);
    if (answer.ok) void refreshShowing(store, id, sender.tabId);
    return answer;
  };
  return {
    'page.load': async ({ url, canonicalUrl }, { tabId, frameId }) => {
      await noteReader(tabId, url, canonicalUrl, frameId);
      const stored = loadPage(store, url, canonicalUrl);
      const [page, settings, keys] = await Promise.all([stored, loadSettings(), panelKeys()]);
      if (!page.ok) return page;
      const scales = withHomeScales(page.value.scales, settings.homeScales);
      return success({ ...page.value, scales, ...chosenFor(settings, keys) });
    },
    'annotation.create': async (created, sender) => {
      const { currentStoryId: storyId } = await loadSettings();
      const patch = storyId === null ? created.patch : { storyId, ...created.patch };
      const kept = { ...created, target: targetOf(created), patch };
      return passOn(created.source, sender, await createAnnotation(store, kept));
    },
    'annotation.save': (request, sender) =>
      onOwn(request.id, sender, () => saveAnnotation(store, request)),
    'annotation.settle': (request, sender) =>
      onOwn(request.id, sender, (source) => decideOnChange(store, request, moverFor(source))),
    'annotation.reattach': (request, sender) =>
      onOwn(request.id, sender, (source) => reattachSelected(store, request, source)),
    'annotation.delete': ({ id }, sender) => onOwn(id, sender, () => deleteAnnotation(store, id)),
    'annotation.restore': ({ id }, sender) => onOwn(id, sender, () => restoreAnnotation(store, id)),
    'annotation.isStored': ({ id }, sender) => isStored(store, id, sender),
    'draft.save': (request, sender) => saveOwnDraft(store, request, sender),
    'claim.dismiss': async (request, sender) =>
      passOn(request.source, sender, await dismissClaim(store, request)),
    'claim.undismiss': async ({ id }, sender) => {
      const source = await sourceOfDismissal(store, id);
      if (!source.ok) return source;
      if (source.value === null || !mayTouch(sender, source.value.url)) return notFound;
      return passOn(source.value, sender, await undismissClaim(store, id));
    },
    'page.looked': async (request, sender) => {
      const isOwn = await ownAnnotations(store, sender, request.looked);
      const looked = request.looked.filter(({ annotationId }) => isOwn.has(annotationId));
      const weighed = await weighSightings(store, { ...request, looked });
      const news = weighed.ok ? weighed.value.find(isNews) : undefined;
      if (news !== undefined) void noteNews(news.at);
      return weighed;
    },
  };
}

/** Keeps what is typed; no other reader is told of it. */
async function saveOwnDraft(
  store: Store,
  request: DraftRequest,
  sender: PageSender,
): Stored<Draft> {
  const found = await findEntry(store, request.id);
  if (!found.ok) return found;
  if (found.value === null || !mayTouch(sender, found.value.source.url)) return notFound;
  return saveDraft(store, request);
}

/** Whether an annotation of the sender's site is stored, in the trash or not. */
async function isStored(store: Store, id: AnnotationId, sender: PageSender): Stored<boolean> {
  const found = await findEntry(store, id);
  if (!found.ok) return found;
  return success(found.value !== null && mayTouch(sender, found.value.source.url));
}

/** Whether a sighting may be the first of its kind: a later figure may have been seen before. */
function isNews({ resolution, later, at, sinceAt }: WeighedSighting): boolean {
  return later.length > 0 || (resolution.state !== 'same' && sinceAt === at);
}

/** What the person chose that a page's reader needs to know. */
function chosenFor(settings: Settings, keys: string): Omit<PageRecord, keyof StoredPage> {
  const { density, hiddenKinds, markColours, wholeSentences, drawerSize } = settings;
  const lang = interfaceLanguage(settings);
  const panel = { opensOnClick: opensOnClick(settings.checkPlace), keys };
  return { density, hiddenKinds, markColours, wholeSentences, drawerSize, panel, lang };
}

/**
 * Passes an answer on and notifies the other tabs with this source of a change, without waiting for
 * them: one of them may hang.
 */
function passOn<Value>(
  source: Pick<Source, 'url' | 'canonicalUrl'>,
  { tabId }: PageSender,
  answer: Result<Value, StoreFailure>,
): Result<Value, StoreFailure> {
  if (answer.ok) void refreshReaders([source], tabId);
  return answer;
}

/** Those of the given annotations that are stored and belong to the sender's site. */
async function ownAnnotations(
  store: Store,
  sender: PageSender,
  named: readonly { readonly annotationId: AnnotationId }[],
): Promise<ReadonlySet<AnnotationId>> {
  const ids = [...new Set(named.map(({ annotationId }) => annotationId))];
  const entries = await Promise.all(ids.map((id) => findEntry(store, id)));
  const own = entries.flatMap((entry) =>
    entry.ok && entry.value !== null && mayTouch(sender, entry.value.source.url)
      ? [entry.value.annotation.id]
      : [],
  );
  return new Set(own);
}

/** The target to keep: of selected words also the sentence they are in. */
function targetOf({
  target,
  pageText,
  origin,
  source,
}: Pick<NewAnnotation, 'target' | 'pageText' | 'origin'> & {
  readonly source: Pick<Source, 'lang'>;
}): Target {
  return origin === 'selected' ? withSentence(target, pageText, source.lang) : target;
}

function reattachSelected(
  store: Store,
  request: RecordMessages['annotation.reattach']['request'],
  source: Source,
): Stored<Annotation> {
  const target = targetOf({ ...request, origin: 'selected', source });
  return reattach(store, { ...request, target }, moverFor(source));
}
