import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Evidence, Stance } from '../lib/model/evidence.ts';
import { STANCES } from '../lib/model/evidence.ts';
import type { EvidenceId } from '../lib/model/ids.ts';
import { EvidenceEntry } from './evidence-entry.tsx';
import { newId } from './new-id.ts';
import { useCardTranslator } from './card-translator-context.ts';

interface EvidenceEditorProps {
  readonly evidence: readonly Evidence[];
  readonly onType: (evidence: readonly Evidence[]) => void;
  readonly onCommit: (evidence: readonly Evidence[]) => void;
}

/** A new, empty entry of a stance, looked at now. */
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

/** The evidence entries of a claim: one button a stance adds one, what is taken away can be brought back. */
export function EvidenceEditor({ evidence, onType, onCommit }: EvidenceEditorProps): VNode {
  const { t } = useCardTranslator();
  const [opened, setOpened] = useState<EvidenceId | null>(null);
  const [removed, setRemoved] = useState<{ entry: Evidence; index: number } | null>(null);
  const replace = (entry: Evidence): readonly Evidence[] =>
    evidence.map((each) => (each.id === entry.id ? entry : each));
  return (
    <section class="tm-section" data-section="evidence">
      <h3>{t('evidence.title')}</h3>
      <ol class="tm-evidence">
        {evidence.map((entry, index) => (
          <EvidenceEntry
            key={entry.id}
            entry={entry}
            number={index + 1}
            isNew={entry.id === opened}
            onType={(next) => {
              onType(replace(next));
            }}
            onCommit={(next) => {
              onCommit(replace(next));
            }}
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

function AddEvidence({ onAdd }: { readonly onAdd: (entry: Evidence) => void }): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-row" role="group" aria-label={t('evidence.add')}>
      {STANCES.map((stance) => (
        <button
          key={stance}
          type="button"
          data-add={stance}
          onClick={() => {
            onAdd(emptyEvidence(stance));
          }}
        >
          {t(`stance.${stance}`)}
        </button>
      ))}
    </div>
  );
}
