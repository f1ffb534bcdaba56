import type { VNode } from 'preact';

import { ImportDialog } from '../../../components/library/import-dialog.tsx';
import type { LibraryActs } from './library-acts.ts';

/** The dialog of an import that waits for the person. */
export function TransferDialogs({ acts }: { readonly acts: LibraryActs }): VNode | null {
  const pending = acts.pendingImport.value;
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
