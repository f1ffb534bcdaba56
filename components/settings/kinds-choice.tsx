import type { VNode } from 'preact';

import { CLAIM_KINDS, type ClaimKind } from '../../lib/model/claim.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface KindsChoiceProps {
  readonly hidden: readonly ClaimKind[];
  readonly onMark: (kind: ClaimKind, isMarked: boolean) => void;
}

/** Which kinds of claim are marked: a box for each. */
export function KindsChoice({ hidden, onMark }: KindsChoiceProps): VNode {
  const { t } = useTranslator();
  return (
    <fieldset class={settingsFrame.boxes}>
      <legend>{t('options.kinds')}</legend>
      {CLAIM_KINDS.map((kind) => (
        <label key={kind} class={settingsFrame.check}>
          <input
            type="checkbox"
            checked={!hidden.includes(kind)}
            onChange={({ currentTarget }) => {
              onMark(kind, currentTarget.checked);
            }}
          />
          {t(`kind.${kind}`)}
        </label>
      ))}
      <p class={soft.small}>{t('options.kindsHint')}</p>
    </fieldset>
  );
}
