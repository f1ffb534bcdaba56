import type { VNode } from 'preact';

import { ImportDialog } from '../../../components/library/transfer/import-dialog.tsx';
import {
  AskPassphraseDialog,
  NewPassphraseDialog,
} from '../../../components/library/transfer/passphrase-dialog.tsx';
import type { LibraryActs } from './library-acts.ts';

/** The dialog of an import that waits for the person, or of a passphrase that is asked for. */
export function TransferDialogs({ acts }: { readonly acts: LibraryActs }): VNode | null {
  const asked = acts.passphrases.asked.value;
  const pending = acts.pendingImport.value;
  if (asked?.for === 'new') return <NewPassphraseDialog onAnswer={asked.answer} />;
  if (asked?.for === 'old')
    return (
      <AskPassphraseDialog name={asked.name} isWrong={asked.isWrong} onAnswer={asked.answer} />
    );
  if (pending === null) return null;
  return (
    <ImportDialog
      summary={pending.summary}
      onApply={(conflicts) => void acts.applyImport(conflicts)}
      onCancel={() => {
        acts.cancelImport();
      }}
    />
  );
}
