import type { AnnotationId, EvidenceId, SourceId } from '../ids.ts';
import type { ArchivedCopy } from '../source.ts';

/** A claim among those that a reader lists. */
export interface ClaimPlace {
  readonly tabId: number;
  /** 0 is the tab's own document. */
  readonly frameId: number;
  readonly key: string;
}

/** A claim somebody worked on a moment ago, so that what another tab shows can become its evidence. */
export interface RecentClaim {
  readonly text: string;
  /** The host of the page it stands on; empty where that is not known. */
  readonly site: string;
  /** Null while it is not stored. */
  readonly annotationId: AnnotationId | null;
  /** Where it stands on a page that is read; null where no page shows it. */
  readonly tab: ClaimPlace | null;
}

/** The host of an address; empty where it has none. */
export function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/**
 * What each claim is called where they are offered together: by its words, with its site before
 * them where another one has the same words.
 */
export function nameClaims(
  claims: readonly RecentClaim[],
): readonly { readonly claim: RecentClaim; readonly name: string }[] {
  return claims.map((claim) => {
    const isDistinct = claims.filter(({ text }) => text === claim.text).length < 2;
    return {
      claim,
      name: isDistinct || claim.site === '' ? claim.text : `${claim.site}: ${claim.text}`,
    };
  });
}

/** Why a tab could not be taken. Each has its sentence in `lib/i18n`. */
export type TakeFailure =
  /** The claim was deleted, or its page closed before anything was noted. */
  | 'claim gone'
  /** No web page and no file. */
  | 'no address'
  /** The tab shows no archived copy. */
  | 'no copy'
  /** Nothing stored has the address that the copy is of. */
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

/** What became of a tab that was taken; kept with the tab until the next one. */
export type Taken =
  | {
      readonly kind: 'evidence';
      readonly claim: string;
      readonly annotationId: AnnotationId;
      readonly evidenceId: EvidenceId;
      /** The annotation was made for it. */
      readonly isFirst: boolean;
    }
  | {
      readonly kind: 'archive';
      /** The title of what it is a copy of, or its address. */
      readonly of: string;
      /** The copy's address. */
      readonly url: string;
      readonly places: readonly ArchivedAt[];
    }
  | {
      /** Nothing kept has the address it is a copy of, or that is not known: a person says what it is. */
      readonly kind: 'which';
      readonly copy: ArchivedCopy;
      readonly choices: readonly CopiedThing[];
    }
  | { readonly kind: 'failed'; readonly why: TakeFailure }
  | { readonly kind: 'undone' };
