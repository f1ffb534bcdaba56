import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { createTransferTranslator } from '../../../lib/i18n/transfer-catalogues.ts';
import {
  passphraseStrength,
  SHORTEST_PASSPHRASE,
} from '../../../lib/model/rules/passphrase-strength.ts';
import primaryButton from '../../styles/primary-button.module.css';
import { CheckBox } from '../../ui/check-box.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useElementId } from '../../ui/use-element-id.ts';
import { useTranslator } from '../../ui/translator-context.ts';

interface NewPassphraseProps {
  /** Null: the person thought better of it. */
  readonly onAnswer: (passphrase: string | null) => void;
}

/**
 * Asks for the passphrase of a file that is to be encrypted: twice, or once where it is shown. Says
 * in words how easily it is guessed, and that nobody can recover it.
 */
export function NewPassphraseDialog({ onAnswer }: NewPassphraseProps): VNode {
  const t = useTransferTexts();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [isTried, setTried] = useState(false);
  const strength = passphraseStrength(first);
  const isSame = isShown || first === second;
  const isTooShort = strength === 'short';
  const answer = (): void => {
    setTried(true);
    if (!isTooShort && isSame) onAnswer(first);
  };
  const short = t('passphrase.short', { least: SHORTEST_PASSPHRASE });
  const told = isTooShort ? short : t(`passphrase.${strength}`);
  return (
    <PassphraseModal title={t('seal.title')} confirm={t('seal.save')} {...{ answer, onAnswer }}>
      <p>{t('seal.explain')}</p>
      <p>{t('seal.lost')}</p>
      <PassphraseField
        label={t('passphrase.label')}
        value={first}
        hint={first === '' || (isTried && isTooShort) ? t('passphrase.advice') : told}
        error={isTried && isTooShort ? short : undefined}
        onType={setFirst}
        {...{ isShown, answer }}
      />
      {!isShown && (
        <PassphraseField
          label={t('passphrase.again')}
          value={second}
          error={isTried && !isTooShort && !isSame ? t('passphrase.different') : undefined}
          onType={setSecond}
          {...{ isShown, answer }}
        />
      )}
      <CheckBox label={t('passphrase.show')} checked={isShown} onChange={setShown} />
    </PassphraseModal>
  );
}

interface AskPassphraseProps extends NewPassphraseProps {
  /** The name of the file that it opens. */
  readonly name: string;
  /** Whether the one that was given before does not open it. */
  readonly isWrong: boolean;
}

/** Asks for the passphrase that opens a file. */
export function AskPassphraseDialog({ name, isWrong, onAnswer }: AskPassphraseProps): VNode {
  const t = useTransferTexts();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const answer = (): void => {
    if (passphrase !== '') onAnswer(passphrase);
  };
  return (
    <PassphraseModal title={t('open.title')} confirm={t('open.open')} {...{ answer, onAnswer }}>
      <p>{t('open.explain', { name })}</p>
      <PassphraseField
        label={t('passphrase.label')}
        value={passphrase}
        error={isWrong && passphrase === '' ? t('open.wrong') : undefined}
        onType={setPassphrase}
        {...{ isShown, answer }}
      />
      <CheckBox label={t('passphrase.show')} checked={isShown} onChange={setShown} />
    </PassphraseModal>
  );
}

function useTransferTexts(): ReturnType<typeof createTransferTranslator>['t'] {
  const { lang } = useTranslator();
  return useMemo(() => createTransferTranslator(lang).t, [lang]);
}

interface PassphraseModalProps extends NewPassphraseProps {
  readonly title: string;
  readonly confirm: string;
  readonly answer: () => void;
  readonly children: ComponentChildren;
}

function PassphraseModal(props: PassphraseModalProps): VNode {
  const { title, confirm, answer, onAnswer, children } = props;
  const { t } = useTranslator();
  const cancel = (): void => {
    onAnswer(null);
  };
  return (
    <Modal
      title={title}
      onClose={cancel}
      buttons={
        <>
          <button type="button" onClick={cancel}>
            {t('dialog.cancel')}
          </button>
          <button type="button" class={primaryButton.primary} data-confirm onClick={answer}>
            {confirm}
          </button>
        </>
      }
    >
      {children}
    </Modal>
  );
}

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isShown: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onType: (value: string) => void;
  /** Called for Enter. */
  readonly answer: () => void;
}

/** No browser is to check the spelling of a passphrase elsewhere, nor to keep it. */
function PassphraseField(props: PassphraseFieldProps): VNode {
  const { label, value, isShown, hint, error, onType, answer } = props;
  const id = useElementId();
  const shared = {
    ...{ id, value, spellcheck: false, autocapitalize: 'none' as const },
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': error === undefined ? undefined : true,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      onType(currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.repeat) return;
      event.preventDefault();
      answer();
    },
  };
  return (
    <div class="tm-field">
      <label for={id}>{label}</label>
      {isShown ? (
        <input type="text" autocomplete="off" {...shared} />
      ) : (
        <input type="password" autocomplete="off" {...shared} />
      )}
      <small id={`${id}-hint`} class="tm-hint" aria-live="polite">
        {hint}
      </small>
      <small id={`${id}-error`} class="tm-error" role="alert">
        {error}
      </small>
    </div>
  );
}
