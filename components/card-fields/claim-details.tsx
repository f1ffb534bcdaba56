import type { VNode } from 'preact';

import { NOT_NAMED, type RecordedClaim } from '../../lib/model/claim.ts';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';
import { Choice } from '../ui/choice.tsx';
import { OriginalFields } from './original-fields.tsx';
import { TextRow, type RowEdit } from './row-fields.tsx';
import { VoicesEditor } from './voices-editor.tsx';

interface ClaimDetailsProps {
  readonly edit: RowEdit<RecordedClaim>;
  /** ISO 8601 UTC; null before anything is stored. */
  readonly seenAt: string | null;
}

/**
 * What a person adds to a claim: its summary, who claims it and when, the voices it passed through,
 * its original.
 */
export function ClaimDetails({ edit, seenAt }: ClaimDetailsProps): VNode {
  const { t, time } = useCardTranslator();
  const { row, onType, onCommit } = edit;
  const part = <Key extends 'voices' | 'original'>(key: Key): RowEdit<RecordedClaim[Key]> => ({
    row: row[key],
    onType: (value) => {
      onType({ ...row, [key]: value });
    },
    onCommit: (value) => {
      onCommit({ ...row, [key]: value });
    },
  });
  return (
    <LazyDetails summary={t('claim.more')}>
      {() => (
        <div class="tm-entry">
          <TextRow
            edit={edit}
            of="summary"
            label={t('claim.summary')}
            hint={t('claim.summaryHint')}
            lines={2}
          />
          <div class="tm-grid tm-grid-wide">
            <Claimant edit={edit} />
            <DateRow
              edit={edit}
              of="claimedAt"
              label={t('claim.claimedAt')}
              hint={seenAt === null ? undefined : t('claim.captured', { time: time(seenAt) })}
            />
          </div>
          <VoicesEditor edit={part('voices')} />
          <OriginalFields edit={part('original')} />
        </div>
      )}
    </LazyDetails>
  );
}

function Claimant({ edit: { row, onCommit } }: { readonly edit: RowEdit<RecordedClaim> }): VNode {
  const { t } = useCardTranslator();
  const named = row.voices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      label={t('claim.claimant')}
      value={row.claimant ?? ''}
      options={[
        { value: '', label: t('claim.unknown') },
        ...named,
        { value: NOT_NAMED, label: t('claim.notNamed') },
      ]}
      onChoose={(value) => {
        onCommit({ ...row, claimant: value === '' ? null : value });
      }}
    />
  );
}
