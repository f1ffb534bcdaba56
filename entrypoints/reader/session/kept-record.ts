import { describeSpan } from '../../../lib/anchoring/describe.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { Annotation, Status } from '../../../lib/model/annotation.ts';
import type { Density } from '../../../lib/model/claim.ts';
import { DEFAULT_DRAWER_SIZE } from '../../../lib/model/drawer-size.ts';
import type { PageRecord } from '../../../lib/model/page/page-record.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import { isHeldChange } from '../../../lib/model/rules/held-fields.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { PageReading } from '../article/page-reading.ts';

type Loaded = BackgroundMessages['page.load']['answer'];

const EMPTY_RECORD: PageRecord = {
  sourceId: null,
  annotations: [],
  drafts: [],
  dismissals: [],
  scales: [],
  density: 'important',
  hiddenKinds: [],
  markColours: null,
  wholeSentences: false,
  drawerSize: DEFAULT_DRAWER_SIZE,
  panel: { opensOnClick: false, keys: '' },
  lang: 'en',
};

/**
 * What is stored on the page, as the reader knows it: loaded once, then kept in step with every
 * answer of the store.
 */
export class KeptRecord {
  readonly #send: SendToBackground;
  #record: PageRecord = EMPTY_RECORD;
  /** What `load` of a source that is asked for already will give. */
  #asked: { readonly source: SourceMetadata; readonly answer: Promise<Loaded> } | null = null;

  constructor(send: SendToBackground) {
    this.#send = send;
  }

  get record(): PageRecord {
    return this.#record;
  }

  /** Asks for what is stored on a page that is being read, so that `load` need not wait for it. */
  prepare(source: SourceMetadata): void {
    this.#asked = { source, answer: this.#ask(source) };
  }

  /** Something was stored: what was asked for before may not hold it. */
  outdate(): void {
    this.#asked = null;
  }

  /** Loads what is stored on a page. False, with what was known kept, where the store did not answer. */
  async load({ source }: PageReading): Promise<boolean> {
    const asked = this.#asked;
    this.#asked = null;
    const answer = await (asked?.source === source ? asked.answer : this.#ask(source));
    if (answer.ok) this.#record = answer.value;
    return answer.ok;
  }

  async #ask({ url, canonicalUrl }: SourceMetadata): Promise<Loaded> {
    return await this.#send('page.load', { url, canonicalUrl });
  }

  /** Forgets one page's record before another's is loaded; what the person chose stays. */
  forget(): void {
    const { sourceId, annotations, drafts, dismissals } = EMPTY_RECORD;
    this.#change({ sourceId, annotations, drafts, dismissals });
  }

  setDensity(density: Density): void {
    this.#change({ density });
  }

  /** Takes over an annotation as it is stored now; its draft is part of it, or gone with it. */
  stored(annotation: Annotation): void {
    const { sourceId, annotations, drafts } = this.#record;
    const others = annotations.filter(({ id }) => id !== annotation.id);
    this.#change({
      sourceId: sourceId ?? annotation.sourceId,
      annotations: annotation.deletedAt === null ? [...others, annotation] : others,
      drafts: drafts.filter((draft) => draft.annotationId !== annotation.id),
    });
  }

  /**
   * Remembers what is being typed, for when the card opens again. True where lists show that: a
   * change of a published check begins, or ceases, to wait for its reason.
   */
  drafted(draft: Draft): boolean {
    const { annotations, drafts } = this.#record;
    const isOfSame = (one: Draft): boolean => one.annotationId === draft.annotationId;
    const stored = annotations.find(({ id }) => id === draft.annotationId) ?? null;
    const wasHeld = isHeldChange(stored, drafts.find(isOfSame)?.patch ?? {});
    this.#change({ drafts: [...drafts.filter((one) => !isOfSame(one)), draft] });
    return isHeldChange(stored, draft.patch) !== wasHeld;
  }

  /**
   * Sets a claim's status. One nobody annotated can only be dismissed and taken back. False where
   * that is not possible or the store refused.
   */
  async setStatus(
    claim: PageClaim,
    status: Status,
    reason: string,
    reading: PageReading,
  ): Promise<boolean> {
    if (claim.annotation === null) {
      return status === 'dismissed'
        ? await this.#dismiss(claim, reason, reading)
        : await this.#undismiss(claim);
    }
    const { id, revision } = claim.annotation;
    const patch = { status };
    const answer = await this.#send('annotation.save', { id, baseRevision: revision, patch });
    if (answer.ok) this.stored(answer.value);
    return answer.ok;
  }

  async #dismiss(
    { claim, dismissal }: PageClaim,
    reason: string,
    { page, source }: PageReading,
  ): Promise<boolean> {
    if (dismissal?.reason === reason) return true;
    const { quote } = describeSpan(page.text, claim.span);
    const answer = await this.#send('claim.dismiss', { source, what: 'claim', quote, reason });
    if (!answer.ok) return false;
    const others = this.#record.dismissals.filter(({ id }) => id !== answer.value.id);
    this.#change({ dismissals: [...others, answer.value] });
    return true;
  }

  async #undismiss({ dismissal }: PageClaim): Promise<boolean> {
    if (dismissal === null) return false;
    const answer = await this.#send('claim.undismiss', { id: dismissal.id });
    const dismissals = this.#record.dismissals.filter(({ id }) => id !== dismissal.id);
    if (answer.ok) this.#change({ dismissals });
    return answer.ok;
  }

  #change(changes: Partial<PageRecord>): void {
    this.#record = { ...this.#record, ...changes };
  }
}
