import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Evidence, Stance } from '../../lib/model/evidence.ts';
import { STANCES } from '../../lib/model/evidence.ts';
import type { EvidenceId } from '../../lib/model/ids.ts';
import { sameOriginAs, type Drawing } from '../../lib/model/rules/origins.ts';
import type { JudgedFinding } from './evidence-details.tsx';
import { EvidenceEntry } from './evidence-entry.tsx';
import { newId } from '../ui/new-id.ts';
import { pressedKey } from '../ui/pressed-key.ts';
import { itemEdit } from './row-fields.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface EvidenceEditorProps {
  readonly evidence: readonly Evidence[];
  /** The address of the claim's own page; null or missing where it is not known. */
  readonly pageUrl?: string | null | undefined;
  /** The findings an entry may relate to. */
  readonly judged: readonly JudgedFinding[];
  readonly onType: (evidence: readonly Evidence[]) => void;
  readonly onCommit: (evidence: readonly Evidence[]) => void;
}

/** A new, empty entry with the given stance, accessed now. */
export function emptyEvidence(stance: Stance): Evidence {
  return {
    id: newId() as EvidenceId,
    stance,
    findingIds: [],
    medium: 'web',
    url: null,
    title: '',
    publisher: null,
    author: null,
    publishedAt: null,
    sourceClass: 'unknown',
    drawsOn: null,
    locator: null,
    quote: '',
    original: null,
    figures: [],
    searched:
      stance === 'nothing found' ? { where: '', words: '', languages: '', dates: '' } : null,
    askedAt: null,
    answeredAt: null,
    accessedAt: new Date().toISOString(),
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
  };
}

/**
 * The evidence entries of a claim: one button for each stance adds an entry, and a removed entry
 * can be restored.
 */
export function EvidenceEditor(props: EvidenceEditorProps): VNode {
  const { evidence, judged, onType, onCommit } = props;
  const { t } = useCardTranslator();
  const [opened, setOpened] = useState<EvidenceId | null>(null);
  const [removed, setRemoved] = useState<{ entry: Evidence; index: number } | null>(null);
  const found = evidence.filter(({ stance }) => stance !== 'nothing found');
  const page = pageDrawing(props.pageUrl ?? null);
  const edit = { row: evidence, onType, onCommit };
  return (
    <section class="tm-section" data-section="evidence">
      <h3>{t('evidence.title')}</h3>
      <ol class="tm-evidence">
        {evidence.map((entry, index) => (
          <EvidenceEntry
            key={entry.id}
            edit={itemEdit(edit, index, entry)}
            number={index + 1}
            isNew={entry.id === opened}
            judged={judged}
            sameOrigin={sameOriginAs(entry, found).map((other) => evidence.indexOf(other) + 1)}
            isCircular={page !== null && sameOriginAs(entry, [...found, page]).includes(page)}
            onRemove={() => {
              setRemoved({ entry, index });
              onCommit(evidence.filter(({ id }) => id !== entry.id));
            }}
          />
        ))}
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
      <AddEvidence
        onAdd={(entry) => {
          setOpened(entry.id);
          onCommit([...evidence, entry]);
        }}
      />
    </section>
  );
}

/**
 * The claim's own page as one of the things evidence may draw on: evidence that goes back to it
 * supports nothing.
 */
function pageDrawing(url: string | null): Drawing | null {
  return url === null ? null : { id: 'page', url, title: '', publisher: null, drawsOn: null };
}

/**
 * A button for each stance; while one of them has the focus, pressing a stance's number adds an
 * entry with it.
 */
function AddEvidence({ onAdd }: { readonly onAdd: (entry: Evidence) => void }): VNode {
  const { t } = useCardTranslator();
  return (
    <div
      class="tm-row"
      role="group"
      aria-label={t('evidence.add')}
      onKeyDown={(event) => {
        const key = pressedKey(event);
        const stance = /^\d$/.test(key) ? STANCES[Number(key) - 1] : undefined;
        if (stance === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        onAdd(emptyEvidence(stance));
      }}
    >
      {STANCES.map((stance, index) => (
        <button
          key={stance}
          type="button"
          data-add={stance}
          onClick={() => {
            onAdd(emptyEvidence(stance));
          }}
        >
          {t(`stance.${stance}`)} <kbd aria-hidden="true">{index + 1}</kbd>
        </button>
      ))}
    </div>
  );
}
