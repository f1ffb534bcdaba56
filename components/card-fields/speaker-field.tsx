import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { NOT_NAMED, type RecordedClaim } from '../../lib/model/claim.ts';
import { claimantVoice } from '../../lib/model/rules/claimant.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
import { Glyph } from '../ui/glyph.tsx';
import type { RowEdit } from './row-fields.tsx';
import { emptyVoice } from './voices-editor.tsx';

/**
 * The claim with its speaker called so; a name where there was none, or where several speak, is that
 * of a voice that is there or of a new one.
 */
function withSpeaker(claim: RecordedClaim, name: string): RecordedClaim {
  const voice = claimantVoice(claim);
  if (voice === null) {
    if (name === '') return claim;
    const there = claim.voices.find((each) => each.name === name);
    if (there !== undefined) return { ...claim, claimant: there.id };
    const made = { ...emptyVoice(), name };
    const claimant = claim.voices.length > 0 ? made.id : claim.claimant;
    return { ...claim, voices: [...claim.voices, made], claimant };
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
  const name = claimantVoice(claim)?.name ?? '';
  const called = (text: string): RecordedClaim => {
    const { voices, claimant } = beforeRef.current;
    return withSpeaker({ ...claim, voices, claimant }, text.trim());
  };
  if (typed === null) {
    const all = claim.voices.map((voice) => voice.name).join(', ');
    const shown = claim.claimant === NOT_NAMED ? t('claim.notNamed') : name || all;
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
