import type { VNode } from 'preact';

import { VOICE_HOWS, VOICE_KINDS, VOICE_ROLES, type Voice } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { newId } from '../ui/new-id.ts';
import { ChoiceRow, itemEdit, TextRow, type RowEdit } from './row-fields.tsx';

/** Who is behind the words, outermost first: author, outlet, agency, quoted source, document. */
export function VoicesEditor({ edit }: { readonly edit: RowEdit<readonly Voice[]> }): VNode {
  const { t } = useCardTranslator();
  const { row: voices, onCommit } = edit;
  return (
    <fieldset class="tm-parts">
      <legend>{t('claim.voices')}</legend>
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

function emptyVoice(): Voice {
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
