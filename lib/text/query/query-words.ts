import { STATUSES, type Status } from '../../model/annotation.ts';
import type { ClaimKind } from '../../model/claim.ts';
import { FIGURE_KINDS } from '../../model/figure.ts';
import { HAVINGS, STANDINGS, type Having, type Standing } from '../../model/library/search-term.ts';

/** The words that may follow a field, as they are printed, each with what it means. */
type Words<Meaning extends string> = Readonly<Record<string, Meaning>>;

/** What a state is called in searches and tables; the record keeps words of its own. */
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'to check': 'open',
  checking: 'checking',
  'for review': 'review',
  done: 'done',
  recorded: 'noted',
  dismissed: 'dismissed',
  withdrawn: 'withdrawn',
};

/** The words for each closed field: those that are offered, and older or other names for them. */
export interface FieldWords<Meaning extends string> {
  readonly offered: Words<Meaning>;
  readonly understood: Words<Meaning>;
}

function asThemselves<Meaning extends string>(meanings: readonly Meaning[]): Words<Meaning> {
  return Object.fromEntries(meanings.map((meaning) => [meaning, meaning]));
}

export const KIND_WORDS: FieldWords<ClaimKind> = {
  offered: asThemselves([...FIGURE_KINDS, 'quotation', 'reported', 'statement']),
  understood: { harmed: 'casualty' },
};

export const STATE_WORDS: FieldWords<Status> = {
  offered: Object.fromEntries(STATUSES.map((status) => [STATUS_WORDS[status], status])),
  understood: asThemselves(STATUSES),
};

export const HAVING_WORDS: FieldWords<Having> = {
  offered: asThemselves(HAVINGS),
  understood: { verdict: 'finding' },
};

export const STANDING_WORDS: FieldWords<Standing> = {
  offered: asThemselves(STANDINGS),
  understood: { draft: 'draft' },
};

/** Other names of fields. */
export const FIELD_NAMES: Readonly<Partial<Record<string, 'verdict'>>> = { finding: 'verdict' };

/** A state as it is typed in a search and written in a table. */
export function statusWord(status: Status): string {
  return STATUS_WORDS[status];
}
