import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Evidence } from '../../lib/model/evidence.ts';
import type { EvidenceId } from '../../lib/model/ids.ts';
import type { PageReview } from '../../lib/model/page/page-review.ts';
import { sameOriginAs, type Drawing } from '../../lib/model/rules/origins.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { emptyEvidence, EvidenceBox } from './evidence-box.tsx';
import type { JudgedFinding } from './evidence-details.tsx';
import { ReviewOffers } from './review-offers.tsx';
import { EvidenceEntry } from './evidence-entry.tsx';
import { itemEdit } from './row-fields.tsx';

interface EvidenceEditorProps {
  readonly evidence: readonly Evidence[];
  /** The address of the claim's own page; null or missing where it is not known. */
  readonly pageUrl?: string | null | undefined;
  /** The fact checks that the claim's page carries. */
  readonly reviews?: readonly PageReview[] | undefined;
  /** The findings an entry may relate to. */
  readonly judged: readonly JudgedFinding[];
  readonly onType: (evidence: readonly Evidence[]) => void;
  readonly onCommit: (evidence: readonly Evidence[]) => void;
  /** An entry got its stance, and its buttons are gone: the keyboard goes back to the view. */
  readonly onSettled: () => void;
}

/**
 * What was consulted: a line for each entry, one box for a new one, one click for a search that
 * found nothing. A removed entry can be restored.
 */
export function EvidenceEditor(props: EvidenceEditorProps): VNode {
  const { evidence, onType, onCommit } = props;
  const { t, number } = useCardTranslator();
  const [typing, setTyping] = useState<EvidenceId | null>(null);
  const [added, setAdded] = useState<EvidenceId | null>(null);
  const listed = evidence.filter(({ id }) => id !== typing);
  const without = (id: EvidenceId | null): readonly Evidence[] =>
    evidence.filter((entry) => entry.id !== id);
  return (
    <section class="tm-part" data-section="evidence">
      <h3>
        <span>{t('evidence.title')}</span>
        {listed.length > 0 && <small>{number(listed.length)}</small>}
      </h3>
      <Entries {...props} listed={listed} added={added} />
      <ReviewOffers {...props} />
      <EvidenceBox
        onType={(entry, before) => {
          setTyping(entry?.id ?? null);
          onType(entry === null ? without(before) : [...without(before), entry]);
        }}
        onAdd={(entry, isByEnter) => {
          setTyping(null);
          setAdded(isByEnter ? entry.id : null);
          onCommit([...without(entry.id), entry]);
        }}
      />
      <button
        type="button"
        class="tm-quiet"
        data-nothing-found
        onClick={() => {
          onCommit([...evidence, emptyEvidence('nothing found')]);
        }}
      >
        {t('evidence.nothingFound')} <kbd aria-hidden="true">0</kbd>
      </button>
    </section>
  );
}

interface EntriesProps extends EvidenceEditorProps {
  /** All but the entry that is being typed in the box. */
  readonly listed: readonly Evidence[];
  /** The one that was just entered, whose stance is asked. */
  readonly added: EvidenceId | null;
}

function Entries(props: EntriesProps): VNode {
  const { evidence, listed, added, judged, onType, onCommit, onSettled } = props;
  const { t } = useCardTranslator();
  const [removed, setRemoved] = useState<{ entry: Evidence; index: number } | null>(null);
  const found = evidence.filter(({ stance }) => stance !== 'nothing found');
  const page = pageDrawing(props.pageUrl ?? null);
  const edit = { row: evidence, onType, onCommit };
  return (
    <>
      <ol class="tm-evidence">
        {listed.map((entry) => {
          const index = evidence.indexOf(entry);
          return (
            <EvidenceEntry
              key={entry.id}
              edit={itemEdit(edit, index, entry)}
              number={index + 1}
              isNew={entry.id === added}
              judged={judged}
              sameOrigin={sameOriginAs(entry, found).map((other) => evidence.indexOf(other) + 1)}
              isCircular={page !== null && sameOriginAs(entry, [...found, page]).includes(page)}
              onSettled={onSettled}
              onRemove={() => {
                setRemoved({ entry, index });
                onCommit(evidence.toSpliced(index, 1));
              }}
            />
          );
        })}
      </ol>
      {removed !== null && (
        <p class="tm-notice" role="status">
          {t('evidence.removed')}{' '}
          <button
            type="button"
            onClick={() => {
              setRemoved(null);
              onCommit(evidence.toSpliced(removed.index, 0, removed.entry));
            }}
          >
            {t('card.undo')}
          </button>
        </p>
      )}
    </>
  );
}

/**
 * The claim's own page as one of the things evidence may draw on: evidence that goes back to it
 * supports nothing.
 */
function pageDrawing(url: string | null): Drawing | null {
  return url === null ? null : { id: 'page', url, title: '', publisher: null, drawsOn: null };
}
