import type { VNode } from 'preact';

import type { Evidence, Searched } from '../../lib/model/evidence.ts';
import { MEDIUMS } from '../../lib/model/evidence.ts';
import { Choice } from '../ui/choice.tsx';
import { Glyph } from '../ui/glyph.tsx';
import { EvidenceDetails, type JudgedFinding } from './evidence-details.tsx';
import { ChoiceRow, TextRow, type RowEdit } from './row-fields.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { linkAddress } from '../ui/link-address.ts';
import { CHOSEN_STANCES, NOT_SEARCHED, StanceChoice, withStance } from './stance-choice.tsx';

interface EvidenceEntryProps {
  readonly edit: RowEdit<Evidence>;
  /** Counted from 1. */
  readonly number: number;
  /** Just added: the keyboard goes to the choice of its stance. */
  readonly isNew: boolean;
  readonly judged: readonly JudgedFinding[];
  /** Numbers of the entries that have an origin in common with this one. */
  readonly sameOrigin: readonly number[];
  /** Whether it goes back to the claim's own page. */
  readonly isCircular: boolean;
  readonly onRemove: () => void;
  /** It got its stance, and the buttons for that are gone. */
  readonly onSettled: () => void;
}

/** The text that represents an entry in one line. */
function summaryOf({ title, searched, url }: Evidence): string {
  return (
    [title, searched?.where, url].find(
      (text) => text !== undefined && text !== null && text !== '',
    ) ?? ''
  );
}

/**
 * One piece of evidence: a line with its stance while closed, its fields while open. An entry of
 * "nothing found" asks where and with which words the person searched.
 */
export function EvidenceEntry(props: EvidenceEntryProps): VNode {
  const { edit, number, isNew, judged, onRemove, onSettled } = props;
  const entry = edit.row;
  const { t } = useCardTranslator();
  const isChosen = entry.stance !== 'not chosen';
  const stance = t(`stance.${entry.stance}`);
  const summary = summaryOf(entry);
  const untitled = t(
    entry.stance === 'nothing found' ? 'evidence.nothingFound' : 'evidence.untitled',
  );
  const origin = useOrigin(props);
  const named = `${t('evidence.entry', { number, stance })}: ${summary}`;
  return (
    <li data-entry={entry.stance}>
      <details>
        <summary aria-label={origin === '' ? named : `${named}, ${origin}`}>
          <Glyph name={entry.stance === 'nothing found' ? 'search' : 'link'} />
          <span class="tm-clip">{summary === '' ? untitled : summary}</span>
          <span class="tm-pill" data-open={!isChosen}>
            {stance}
          </span>
        </summary>
        <div class="tm-entry">
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
      {!isChosen && (
        <StanceChoice
          number={number}
          isNew={isNew}
          onChoose={(next) => {
            edit.onCommit(withStance(entry, next));
            onSettled();
          }}
        />
      )}
      {origin !== '' && <p class="tm-origin">{origin}</p>}
    </li>
  );
}

/** What an entry goes back to besides itself, in words; empty where it stands alone. */
function useOrigin({ sameOrigin, isCircular }: EvidenceEntryProps): string {
  const { t, list } = useCardTranslator();
  const others = list([
    ...(isCircular ? [t('evidence.ownPage')] : []),
    ...sameOrigin.map((other) => t('evidence.number', { number: other })),
  ]);
  return others === '' ? '' : t('evidence.sameOrigin', { others });
}

function Kinds({ edit }: Pick<EvidenceEntryProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  const entry = edit.row;
  const isChosen = entry.stance !== 'not chosen';
  const offered = isChosen ? CHOSEN_STANCES : [entry.stance, ...CHOSEN_STANCES];
  return (
    <div class="tm-pair">
      <Choice
        label={t('evidence.stance')}
        value={entry.stance}
        options={offered.map((value) => ({ value, label: t(`stance.${value}`) }))}
        onChoose={(next) => {
          edit.onCommit(withStance(entry, next));
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
