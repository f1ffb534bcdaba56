import type { CardKey, Texts } from '../i18n/shape/texts.ts';
import type { Annotation, AnnotationPatch } from '../model/annotation.ts';

import type { CardContext } from '../model/page/card-context.ts';
import type { MetClaim } from '../model/page/met-claim.ts';
import type { ClaimPlace, RecentClaim } from '../model/page/recent-claim.ts';
import type { Article, FoundInArticle } from '../model/article.ts';
import type { Claim, Density, RecordedClaim } from '../model/claim.ts';
import type { Dismissal, Dismissible } from '../model/dismissal.ts';
import type { DrawerSize } from '../model/drawer-size.ts';
import type { Stance } from '../model/evidence.ts';
import type { Helper, Sought } from '../model/helper.ts';
import type { Figure } from '../model/figure.ts';
import type { AnnotationId, SourceId, SubjectId } from '../model/ids.ts';
import type {
  WeighedSighting,
  UnweighedSighting,
  SightedPage,
  OfferedPlace,
} from '../model/page/weighed-sighting.ts';
import type { NewAnnotation, PageRecord, ReadText, Typing } from '../model/page/page-record.ts';
import type { PageFrames } from '../model/page/page-frames.ts';
import type { PageFailure, PageState } from '../model/page/page-state.ts';
import type { SubjectChoice } from '../model/page/subject-choice.ts';
import type { TableCell } from '../model/page-text.ts';
import type { Result } from '../model/result.ts';
import type { ClaimCounts } from '../model/rules/claim-state.ts';
import type { ChangeDecision, Draft, Reattached, SaveNote } from '../model/revision.ts';
import type { Resolution } from '../model/sighting.ts';
import type { Source, SourceMetadata, TypedNote } from '../model/source.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import type { Subject } from '../model/story.ts';
import type { Target, TextQuoteSelector } from '../model/target.ts';

/** Messages from the reader to the background: request and answer by name. */
export interface BackgroundMessages {
  /** What is stored on this page. */
  'page.load': {
    request: { url: string; canonicalUrl: string | null };
    answer: Result<PageRecord, StoreFailure>;
  };
  'annotation.create': { request: NewAnnotation; answer: Result<Annotation, StoreFailure> };
  /**
   * A decision, written with its revision in one transaction; the revision carries what is said
   * about it. The fields that it names leave the annotation's draft.
   */
  'annotation.save': {
    request: {
      id: AnnotationId;
      baseRevision: number;
      patch: AnnotationPatch;
      /**
       * What the same writer's draft held last; anything else in the draft is somebody else's and
       * stays.
       */
      drafted?: AnnotationPatch | undefined;
    } & Partial<SaveNote>;
    answer: Result<Annotation, StoreFailure>;
  };
  /** To the trash. */
  'annotation.delete': { request: { id: AnnotationId }; answer: Result<Annotation, StoreFailure> };
  'annotation.restore': { request: { id: AnnotationId }; answer: Result<Annotation, StoreFailure> };
  /** Whether it is still stored, in the trash or not: an open check of what was erased closes. */
  'annotation.isStored': { request: { id: AnnotationId }; answer: Result<boolean, StoreFailure> };
  /**
   * What is being typed, sent at each pause; `since` is what the same writer kept last. Fields that
   * are not named stay in the draft; one that is back to its stored value leaves it.
   */
  'draft.save': {
    request: {
      id: AnnotationId;
      baseRevision: number;
      patch: AnnotationPatch;
      since?: AnnotationPatch | undefined;
      comment?: string | undefined;
    };
    answer: Result<Draft, StoreFailure>;
  };
  /**
   * Settles a change that a sighting showed: accepts the new words, or keeps the edit as evidence.
   */
  'annotation.settle': { request: ChangeDecision; answer: Result<Annotation, StoreFailure> };
  /** Attaches an annotation to words that a person pointed out. */
  'annotation.reattach': {
    request: ReadText & {
      id: AnnotationId;
      baseRevision: number;
      target: Target;
      note?: SaveNote | undefined;
    };
    answer: Result<Annotation, StoreFailure>;
  };
  'claim.dismiss': {
    request: {
      source: SourceMetadata;
      what: Dismissible;
      quote: TextQuoteSelector;
      reason: string;
    };
    answer: Result<Dismissal, StoreFailure>;
  };
  /**
   * What the library holds on a claim besides its own annotation, whose id is given if there is
   * one.
   */
  'card.context': {
    request: { claim: RecordedClaim; id: AnnotationId | null };
    answer: Result<CardContext, StoreFailure>;
  };
  /**
   * Claims elsewhere that are probably the same, most alike first, without those already linked to
   * it. The first request may take some seconds while a large library is read.
   */
  'card.met': {
    request: { claim: RecordedClaim; id: AnnotationId | null };
    answer: Result<readonly MetClaim[], StoreFailure>;
  };
  /**
   * A figure is about to be logged to a subject. A new subject is created; either way it is offered
   * first from now on.
   */
  'subject.use': { request: SubjectChoice; answer: Result<Subject, StoreFailure> };
  /** The person's name, from now on that of their sign-offs; does nothing where one is given already. */
  'name.give': { request: { name: string }; answer: null };
  'claim.undismiss': { request: { id: string }; answer: Result<null, StoreFailure> };
  /**
   * A reading of the page: how each annotation was found by the page's text alone. The answer
   * weighs that against what was kept of the page and includes the sightings before; only its
   * reason is shown when words are not found.
   */
  'page.looked': {
    request: SightedPage & { looked: readonly UnweighedSighting[] };
    answer: Result<readonly WeighedSighting[], StoreFailure>;
  };
  /**
   * A reader has started, or is active again: open views of its tab follow it from now on, and the
   * engine is prepared.
   */
  'reader.ready': { request: Record<string, never>; answer: null };
  /** How many of the page's claims the badge may count; null clears it. */
  'badge.set': { request: { counts: ClaimCounts | null }; answer: null };
  /**
   * Opens the library page, at an annotation or at a subject's ledger if one is given. `isKeptOut`
   * says that an annotation opens there because its page lets no drawer in.
   */
  'library.open': {
    request: { annotationId: AnnotationId | null; subjectId?: SubjectId; isKeptOut?: boolean };
    answer: null;
  };
  /**
   * A claim is to be shown: answers whether a side panel beside the page shows it, so that nothing
   * opens in the page. With `opensPanel` a panel is opened for it, which the browser allows within
   * the click or key that asked for the claim.
   */
  'claim.show': { request: { key: string; opensPanel: boolean }; answer: boolean };
  /** The person gave the drawer this size: all drawers open with it from now on. */
  'drawer.keepSize': { request: DrawerSize; answer: null };
  /** The texts of cards in a language; null where there are none in it, so that English stands in. */
  'card.texts': { request: { lang: string }; answer: Texts<CardKey> | null };
  /** Loads the script `card` into the document; false if that is not possible now. */
  'card.bring': { request: Record<string, never>; answer: boolean };
  /**
   * Opens a helper in a new tab; false if it was not opened because a sensitive annotation, or one
   * in a sensitive story, needs consent first. Pages hold no address of another machine: the
   * background builds it.
   */
  'helper.open': {
    request: Sought & {
      helper: Helper;
      /** The annotation to look up; null if it is not stored. */
      annotationId: AnnotationId | null;
      isConfirmed: boolean;
    };
    answer: boolean;
  };
  /** Stores the page's source, for a note on it as a whole, and that note if it is given. */
  'source.keep': {
    request: { source: SourceMetadata; note: TypedNote | null };
    answer: Result<Source, StoreFailure>;
  };
  /**
   * A card was opened, or its claim was stored: from now on it is offered as the claim for which
   * other tabs can be taken as evidence.
   */
  'claim.atHand': { request: RecentClaim; answer: null };
  /**
   * The claims of a page's article at any density, weighed, and the hints about its figures. The
   * engine is not part of what is injected. Null where nobody answers.
   */
  'article.read': { request: Article; answer: FoundInArticle | null };
  /**
   * The claims in a few words in their language (BCP 47), not weighed. Null where nobody answers.
   */
  'claims.find': {
    request: { text: string; lang: string | null };
    answer: readonly Claim[] | null;
  };
  /** Where targets are in a page's text now, in their order. Null where nobody answers. */
  'places.find': {
    request: {
      pageText: string;
      /** Empty if no target was noted in a labelled cell. */
      cells: readonly TableCell[];
      lang: string | null;
      sought: readonly SoughtTarget[];
    };
    answer: readonly Resolution[] | null;
  };
  /**
   * From the watcher: this document looks like an article. The background injects the reader if the
   * site is allowed.
   */
  'watcher.article': { request: Record<string, never>; answer: null };
  /**
   * Inserts the style sheet for this document's highlights, and returns the rules of the marks for
   * the page's shadow roots. The background builds its text from the names, which must be opaque
   * (letters, digits, `_` and `-` only); `hostName` is the attribute or tag that shows the card's
   * host.
   */
  'style.insert': { request: StyleNames; answer: string };
  'style.remove': { request: StyleNames; answer: null };
}

/** A target to find again, with the figures recorded for it. */
export interface SoughtTarget {
  readonly target: Target;
  readonly figures: readonly Figure[];
}

/**
 * What the style sheet of one document is made from: an opaque highlight name for each key that the
 * style sheet knows.
 */
export type StyleNames = Readonly<Record<string, string>>;

/** Messages from the extension's own pages to the background. */
export interface ViewMessages {
  /** Reads and marks the page of a tab, as opening the popup does; null where that went well. */
  'tab.read': { request: { tabId: number; anyway: boolean }; answer: PageFailure | null };
  /**
   * Reads the frames of a tab's page that have text of their own, if that is allowed; none if the
   * page itself is not read.
   */
  'tab.frames': { request: { tabId: number }; answer: PageFrames };
  /** Opens an annotation's page in a new tab and jumps to it, at once or as soon as the page may be read. */
  'annotation.open': {
    request: { annotationId: AnnotationId };
    answer: Result<null, StoreFailure>;
  };
  'annotation.settle': BackgroundMessages['annotation.settle'];
  /**
   * What was typed in a view that is closing. If it is sent later, it includes the time of typing,
   * and what was kept or decided since then stays.
   */
  'draft.save': {
    request: BackgroundMessages['draft.save']['request'] & { typedAt?: string | undefined };
    answer: Result<Draft, StoreFailure>;
  };
  /**
   * The note on a source, typed in a view that is closing; if a different one was stored since,
   * that one stays. May be sent later, like `draft.save`.
   */
  'source.note': {
    request: TypedNote & { id: SourceId };
    answer: Result<null, StoreFailure>;
  };
  'card.context': BackgroundMessages['card.context'];
  'card.met': BackgroundMessages['card.met'];
  'subject.use': BackgroundMessages['subject.use'];
  'name.give': BackgroundMessages['name.give'];
  'helper.open': BackgroundMessages['helper.open'];
  'claim.atHand': BackgroundMessages['claim.atHand'];
  'claims.find': BackgroundMessages['claims.find'];
  /**
   * Makes what a tab shows evidence for a claim (null: an archived copy for the page it is a copy
   * of); `Taken` says what became of it.
   */
  'tab.take': { request: { tabId: number; claim: RecentClaim | null }; answer: null };
  /** Says what an archived copy is a copy of, by its index in `Taken.choices`. */
  'tab.takeCopyOf': { request: { tabId: number; nth: number }; answer: null };
  /** Undoes that. */
  'tab.untake': { request: { tabId: number }; answer: null };
  'tab.setStance': { request: { tabId: number; stance: Stance }; answer: null };
  /**
   * Opens the side panel at a claim of a page, within the click that asked for it; where that fails
   * the claim opens in the page.
   */
  'claim.open': { request: ClaimPlace; answer: null };
  /** A side panel is in sight now, and answers for the tab beside it. */
  'sidePanel.ready': { request: Record<string, never>; answer: null };
  /**
   * An extension page wrote to the store: readers of these sources load again (null: all readers),
   * and cards of other sources query the library again.
   */
  'store.changed': { request: { sourceIds: readonly SourceId[] | null }; answer: null };
}

/** Messages from the background and the extension's own pages to a tab's reader. */
export interface ReaderMessages {
  'reader.state': { request: Record<string, never>; answer: PageState };
  /**
   * Reads and marks the page; `anyway` also if there is no article or the page is above the element
   * limit.
   */
  'reader.read': { request: { anyway: boolean }; answer: PageState };
  'reader.clear': { request: Record<string, never>; answer: PageState };
  'reader.jump': { request: { key: string; open: boolean }; answer: boolean };
  /** Scrolls to a stored annotation and opens its card; false if it is not found. */
  'reader.jumpToAnnotation': { request: { annotationId: AnnotationId }; answer: boolean };
  /**
   * Scrolls to a figure that the page gives later than a claim's, by its index in
   * `ListedClaim.later`.
   */
  'reader.jumpToLater': { request: { key: string; index: number }; answer: boolean };
  'reader.step': { request: { direction: 1 | -1 }; answer: boolean };
  'reader.openCurrent': { request: Record<string, never>; answer: boolean };
  'reader.checkSelection': { request: Record<string, never>; answer: boolean };
  /**
   * Scrolls to a place offered for words that were not found; false if its words are no longer
   * there.
   */
  'reader.show': { request: OfferedPlace; answer: boolean };
  /**
   * Attaches an annotation to an offered place, or (null) to the selected text; for a published one
   * with what kind of change that is.
   */
  'reader.reattach': {
    request: {
      annotationId: AnnotationId;
      place: OfferedPlace | null;
      note?: SaveNote | undefined;
    };
    answer: Reattached;
  };
  /**
   * Sets the status of a claim, or (null) of the current one. A claim that is not annotated yet is
   * noted with that status, or dismissed for a reason, which may be empty.
   */
  'reader.setStatus': {
    request: { key: string | null; status: Annotation['status']; reason: string };
    answer: boolean;
  };
  /**
   * Undoes the last `reader.setStatus` of a claim: back to the status given, or (null) to a claim
   * without annotation.
   */
  'reader.undoStatus': {
    request: { key: string; status: Annotation['status'] | null };
    answer: boolean;
  };
  /** Stores an annotation of a listed claim, for a card outside the page. */
  'reader.annotate': {
    request: {
      key: string;
      claim: RecordedClaim;
      patch: AnnotationPatch;
      /** Its draft from the start, if something is being typed. */
      typing?: Typing | undefined;
    };
    answer: Result<Annotation, StoreFailure>;
  };
  /** Stores the page's source, for a view in which something is noted on it as a whole. */
  'reader.keepSource': {
    request: { note: TypedNote | null };
    answer: Result<Source, StoreFailure>;
  };
  'reader.setDensity': { request: { density: Density }; answer: PageState };
  /** Stored data changed elsewhere (another tab, the library): load again. */
  'reader.refresh': { request: Record<string, never>; answer: null };
  /**
   * Something about other pages was stored: what an open card shows from the library may be out of
   * date.
   */
  'reader.libraryChanged': { request: Record<string, never>; answer: null };
  /** A side panel is open beside the page: the drawer closes, and answers the claim it was open at. */
  'reader.handOver': { request: Record<string, never>; answer: string | null };
  /** The permission was withdrawn or the site switched off: leave nothing visible. */
  'reader.stop': { request: Record<string, never>; answer: null };
}

/** Messages from the background to the side panels, which all get them. */
export interface PanelMessages {
  /** Shows a claim; only the panel beside its tab answers, and only while it is in sight. */
  'panel.show': { request: ClaimPlace; answer: true };
}
