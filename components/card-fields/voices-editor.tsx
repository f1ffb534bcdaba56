import type { VNode } from 'preact';

import {
  NOT_NAMED,
  VOICE_HOWS,
  VOICE_KINDS,
  VOICE_ROLES,
  type RecordedClaim,
  type Voice,
} from '../../lib/model/claim.ts';
import { Choice } from '../ui/choice.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';
import { newId } from '../ui/new-id.ts';
import { ChoiceRow, itemEdit, TextRow, type RowEdit } from './row-fields.tsx';

/** Who claims it and when, and every voice that the words passed through. */
export function WhoSaidIt({
  edit,
  seenAt,
}: {
  readonly edit: RowEdit<RecordedClaim>;
  /** When the words were captured, ISO 8601 UTC; null before anything is stored. */
  readonly seenAt: string | null;
}): VNode {
  const { t, time } = useCardTranslator();
  const { row: claim, onType, onCommit } = edit;
  return (
    <div class="tm-entry">
      <div class="tm-grid tm-grid-wide">
        <Claimant edit={edit} />
        <DateRow
          edit={edit}
          of="claimedAt"
          label={t('claim.claimedAt')}
          hint={seenAt === null ? undefined : t('claim.captured', { time: time(seenAt) })}
        />
      </div>
      <VoicesEditor
        edit={{
          row: claim.voices,
          onType: (voices) => {
            onType({ ...claim, voices });
          },
          onCommit: (voices) => {
            onCommit({ ...claim, voices });
          },
        }}
      />
    </div>
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

/** Who is behind the words, the last to pass them on first: author, outlet, agency, quoted source, document. */
function VoicesEditor({ edit }: { readonly edit: RowEdit<readonly Voice[]> }): VNode {
  const { t } = useCardTranslator();
  const { row: voices, onCommit } = edit;
  return (
    <fieldset class="tm-parts">
      <legend>{t('claim.allVoices')}</legend>
      {voices.map((voice, index) => (
        <VoiceFields
          key={voice.id}
          edit={itemEdit(edit, index, voice)}
          onRemove={() => {
            onCommit(voices.toSpliced(index, 1));
          }}
        />
      ))}
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          onCommit([...voices, emptyVoice()]);
        }}
      >
        {t('claim.addVoice')}
      </button>
    </fieldset>
  );
}

/** A voice of which nothing is known yet. */
export function emptyVoice(): Voice {
  return { id: newId(), name: '', role: 'unknown', kind: 'unknown', how: 'said', span: null };
}

function VoiceFields({
  edit,
  onRemove,
}: {
  readonly edit: RowEdit<Voice>;
  readonly onRemove: () => void;
}): VNode {
  const { t } = useCardTranslator();
  const { name } = edit.row;
  return (
    <div class="tm-grid">
      <TextRow edit={edit} of="name" label={t('voice.name')} isPlain />
      <ChoiceRow
        edit={edit}
        of="role"
        label={t('voice.role')}
        options={VOICE_ROLES}
        nameOf={(value) => t(`role.${value}`)}
      />
      <ChoiceRow
        edit={edit}
        of="kind"
        label={t('voice.kind')}
        options={VOICE_KINDS}
        nameOf={(value) => t(`voiceKind.${value}`)}
      />
      <ChoiceRow
        edit={edit}
        of="how"
        label={t('voice.how')}
        options={VOICE_HOWS}
        nameOf={(value) => t(`howName.${value}`)}
      />
      <button type="button" class="tm-quiet" onClick={onRemove}>
        {t('claim.removeVoice', { name: name === '' ? t('voiceKind.unnamed') : name })}
      </button>
    </div>
  );
}
