import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { NOT_NAMED, type RecordedClaim, type Voice } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
import { Glyph } from '../ui/glyph.tsx';
import type { RowEdit } from './row-fields.tsx';
import { emptyVoice } from './voices-editor.tsx';

/** The voice that claims it: the one the person chose, else the innermost. */
function claimingVoice({ voices, claimant }: RecordedClaim): Voice | undefined {
  return voices.find(({ id }) => id === claimant) ?? voices.at(-1);
}

/** The claim with its speaker called so; a name where there was none adds a voice. */
function withSpeaker(claim: RecordedClaim, name: string): RecordedClaim {
  const voice = claimingVoice(claim);
  if (voice === undefined) {
    return name === '' ? claim : { ...claim, voices: [{ ...emptyVoice(), name }] };
  }
  if (voice.name === name) return claim;
  const voices =
    name === ''
      ? claim.voices.filter(({ id }) => id !== voice.id)
      : claim.voices.map((each) => (each.id === voice.id ? { ...each, name } : each));
  const isClaimant = name === '' && claim.claimant === voice.id;
  return { ...claim, voices, claimant: isClaimant ? null : claim.claimant };
}

/** Who says it, as a line that becomes a field where it is clicked. */
export function SpeakerField({ edit }: { readonly edit: RowEdit<RecordedClaim> }): VNode {
  const { t } = useCardTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  // The voices from before the typing: a name that is emptied on the way keeps its voice.
  const beforeRef = useRef(edit.row);
  const root = useRef<HTMLDivElement>(null);
  const isOpen = typed !== null;
  useEffect(() => {
    const field = root.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, [isOpen]);
  const claim = edit.row;
  const name = claimingVoice(claim)?.name ?? '';
  const called = (text: string): RecordedClaim => {
    const { voices, claimant } = beforeRef.current;
    return withSpeaker({ ...claim, voices, claimant }, text.trim());
  };
  if (typed === null) {
    const shown = claim.claimant === NOT_NAMED ? t('claim.notNamed') : name;
    return (
      <button
        type="button"
        class="tm-speaker"
        data-choice="speaker"
        title={t('speaker.edit')}
        onClick={() => {
          beforeRef.current = claim;
          setTyped(name);
        }}
      >
        {shown === '' ? t('speaker.add') : shown} <Glyph name="pencil" />
      </button>
    );
  }
  return (
    <div ref={root} class="tm-speakerField">
      <Field
        label={t('speaker.label')}
        isLabelHidden
        value={typed}
        onType={(text) => {
          setTyped(text);
          edit.onType(called(text));
        }}
        onLeave={(left) => {
          setTyped(null);
          if (left !== name || claim !== beforeRef.current) edit.onCommit(called(left));
        }}
        onEnter={(field) => {
          field.blur();
        }}
      />
    </div>
  );
}
