import type { Stance } from '../evidence.ts';
import type { AnnotationId, EvidenceId, SourceId } from '../ids.ts';
import { sourceKey } from '../rules/source-key.ts';
import type { ArchivedCopy } from '../source.ts';

/** The position of a claim among those that a reader lists. */
export interface ClaimPlace {
  readonly tabId: number;
  /** 0 is the tab's own document. */
  readonly frameId: number;
  readonly key: string;
}

/** A claim somebody worked on recently, so that what another tab shows can become its evidence. */
export interface RecentClaim {
  readonly text: string;
  /** The address of the page it is on; empty if that is not known. */
  readonly url: string;
  /** Null while it is not stored. */
  readonly annotationId: AnnotationId | null;
  /** Where it is on a page that is being read; null if no page shows it. */
  readonly tab: ClaimPlace | null;
}

/** Whether a claim is on the page at an address: a page is no evidence for what it says itself. */
export function isClaimOf({ url }: RecentClaim, pageUrl: string): boolean {
  return url !== '' && sourceKey(url) === sourceKey(pageUrl);
}

/** The host of an address; empty if it has none. */
function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/**
 * The label of each claim when they are offered together: its words, preceded by its site if
 * another one has the same words.
 */
export function nameClaims(
  claims: readonly RecentClaim[],
): readonly { readonly claim: RecentClaim; readonly name: string }[] {
  return claims.map((claim) => {
    const isDistinct = claims.filter(({ text }) => text === claim.text).length < 2;
    const site = hostnameOf(claim.url);
    return { claim, name: isDistinct || site === '' ? claim.text : `${site}: ${claim.text}` };
  });
}

/** Why a tab could not be taken as evidence. Each reason has its sentence in `lib/i18n`. */
export type TakeFailure =
  /** The claim was deleted, or its page closed before anything was noted. */
  | 'claim gone'
  /** The tab shows the page that the claim is on. */
  | 'own page'
  /** The tab shows neither a web page nor a file. */
  | 'no address'
  /** The tab does not show an archived copy. */
  | 'no copy'
  /** Nothing stored has the address of the copied page. */
  | 'nothing to archive'
  | 'not stored';

/** Where an archived copy was noted. */
export type ArchivedAt =
  | { readonly sourceId: SourceId }
  | { readonly annotationId: AnnotationId; readonly evidenceId: EvidenceId };

/** Something that a tab can be an archived copy of. */
export interface CopiedThing {
  readonly place: ArchivedAt;
  /** Its title, or its address. */
  readonly title: string;
}

/** What became of a tab that was taken as evidence; kept with the tab until it is taken again. */
export type Taken =
  | {
      readonly kind: 'evidence';
      readonly claim: string;
      readonly annotationId: AnnotationId;
      readonly evidenceId: EvidenceId;
      readonly stance: Stance;
      /** Whether the annotation was created for it. */
      readonly isFirst: boolean;
    }
  | {
      readonly kind: 'archive';
      /** The title of the copied page, or its address. */
      readonly of: string;
      /** The copy's address. */
      readonly url: string;
      readonly places: readonly ArchivedAt[];
    }
  | {
      /**
       * Nothing stored has the address it is a copy of, or that address is not known: a person has
       * to say what it is.
       */
      readonly kind: 'which';
      readonly copy: ArchivedCopy;
      readonly choices: readonly CopiedThing[];
    }
  | { readonly kind: 'failed'; readonly why: TakeFailure }
  | { readonly kind: 'undone' };
