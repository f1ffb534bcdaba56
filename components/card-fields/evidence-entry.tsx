import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Evidence, Searched } from '../../lib/model/evidence.ts';
import { MEDIUMS, STANCES } from '../../lib/model/evidence.ts';
import { Choice } from '../ui/choice.tsx';
import { EvidenceDetails, type JudgedFinding } from './evidence-details.tsx';
import { ChoiceRow, TextRow, type RowEdit } from './row-fields.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { linkAddress } from '../ui/link-address.ts';

interface EvidenceEntryProps {
  readonly edit: RowEdit<Evidence>;
  /** Counted from 1. */
  readonly number: number;
  /** Just added: open, with its first field focused. */
  readonly isNew: boolean;
  readonly judged: readonly JudgedFinding[];
  /** Numbers of the entries that have an origin in common with this one. */
  readonly sameOrigin: readonly number[];
  /** Whether it goes back to the claim's own page. */
  readonly isCircular: boolean;
  readonly onRemove: () => void;
}

const NOT_SEARCHED: Searched = { where: '', words: '', languages: '', dates: '' };

/** The text that represents an entry in one line. */
function summaryOf({ title, searched, url }: Evidence): string {
  return (
    [title, searched?.where, url].find(
      (text) => text !== undefined && text !== null && text !== '',
    ) ?? ''
  );
}

/**
 * One piece of evidence: a line while closed, its fields while open. An entry of "nothing found"
 * asks where and with which words the person searched.
 */
export function EvidenceEntry(props: EvidenceEntryProps): VNode {
  const { edit, number, isNew, judged, sameOrigin, isCircular, onRemove } = props;
  const entry = edit.row;
  const { t, list } = useCardTranslator();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isNew]);
  const stance = t(`stance.${entry.stance}`);
  const summary = summaryOf(entry);
  const others = list([
    ...(isCircular ? [t('evidence.ownPage')] : []),
    ...sameOrigin.map((other) => t('evidence.number', { number: other })),
  ]);
  const origin = others === '' ? '' : t('evidence.sameOrigin', { others });
  return (
    <li>
      <details open={isNew}>
        <summary
          aria-label={`${t('evidence.entry', { number, stance })}: ${summary}${origin === '' ? '' : `, ${origin}`}`}
        >
          <span class="tm-stance">{stance}</span>{' '}
          <span class="tm-clip">{summary === '' ? t('evidence.untitled') : summary}</span>
        </summary>
        <div class="tm-entry" ref={body}>
          {entry.stance === 'nothing found' ? (
            <SearchFields edit={edit} />
          ) : (
            <FoundFields edit={edit} />
          )}
          <Kinds edit={edit} />
          <EvidenceDetails edit={edit} judged={judged} />
          <button type="button" class="tm-quiet" onClick={onRemove}>
            {t('evidence.remove')}
          </button>
        </div>
      </details>
      {origin !== '' && <p class="tm-origin">{origin}</p>}
    </li>
  );
}

function Kinds({ edit }: Pick<EvidenceEntryProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  const entry = edit.row;
  return (
    <div class="tm-pair">
      <Choice
        label={t('evidence.stance')}
        value={entry.stance}
        options={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
        onChoose={(next) => {
          const searched = next === 'nothing found' ? (entry.searched ?? NOT_SEARCHED) : null;
          edit.onCommit({ ...entry, stance: next, searched });
        }}
      />
      <ChoiceRow
        edit={edit}
        of="medium"
        label={t('evidence.medium')}
        options={MEDIUMS}
        nameOf={(value) => t(`medium.${value}`)}
      />
    </div>
  );
}

function FoundFields({ edit }: Pick<EvidenceEntryProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  const { url } = edit.row;
  const isBad = url !== null && linkAddress(url) === null;
  return (
    <>
      <TextRow edit={edit} of="title" label={t('evidence.name')} isPlain />
      <TextRow
        edit={edit}
        of="url"
        label={t('evidence.url')}
        inputMode="url"
        error={isBad ? t('evidence.urlBad') : undefined}
      />
      <TextRow edit={edit} of="quote" label={t('evidence.quote')} lines={2} isPlain />
      <TextRow edit={edit} of="locator" label={t('evidence.locator')} />
    </>
  );
}

function SearchFields({
  edit: { row, onType, onCommit },
}: Pick<EvidenceEntryProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  const edit: RowEdit<Searched> = {
    row: row.searched ?? NOT_SEARCHED,
    onType: (searched) => {
      onType({ ...row, searched });
    },
    onCommit: (searched) => {
      onCommit({ ...row, searched });
    },
  };
  return (
    <>
      {(['where', 'words', 'languages', 'dates'] as const).map((key) => (
        <TextRow key={key} edit={edit} of={key} label={t(`evidence.${key}`)} isPlain />
      ))}
    </>
  );
}
