import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Evidence, Stance } from '../../lib/model/evidence.ts';
import type { EvidenceId } from '../../lib/model/ids.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
import { linkAddress } from '../ui/link-address.ts';
import { newId } from '../ui/new-id.ts';

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

interface EvidenceBoxProps {
  /** What is being typed, to be kept as a draft; null where the box was emptied. `before` is the entry typed so far. */
  readonly onType: (entry: Evidence | null, before: EvidenceId | null) => void;
  /** It is complete: by Enter, or because the box was left. */
  readonly onAdd: (entry: Evidence, isByEnter: boolean) => void;
}

/**
 * One box for a new entry: a link becomes its address, anything else its title. Its stance is left
 * open: nobody has said yet what it does.
 */
export function EvidenceBox({ onType, onAdd }: EvidenceBoxProps): VNode {
  const { t } = useCardTranslator();
  const [text, setText] = useState('');
  const [entry, setEntry] = useState<Evidence | null>(null);
  const add = (left: string, isByEnter: boolean): void => {
    if (entry === null || left.trim() === '') return;
    setText('');
    setEntry(null);
    onAdd(withText(entry, left), isByEnter);
  };
  return (
    <div data-choice="evidence" class="tm-evidenceBox">
      <Field
        label={t('evidence.box')}
        isLabelHidden
        name="evidence"
        placeholder={t('evidence.box')}
        value={text}
        onType={(typed) => {
          const started = entry ?? emptyEvidence('not chosen');
          const next = typed.trim() === '' ? null : withText(started, typed);
          setText(typed);
          setEntry(next);
          onType(next, entry?.id ?? null);
        }}
        onLeave={(left) => {
          add(left, false);
        }}
        onEnter={({ value }) => {
          add(value, true);
        }}
      />
    </div>
  );
}

function withText(entry: Evidence, text: string): Evidence {
  const typed = text.trim();
  const isLink = !/\s/u.test(typed) && linkAddress(typed) !== null;
  return { ...entry, url: isLink ? typed : null, title: isLink ? '' : typed };
}
