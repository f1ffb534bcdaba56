import type { VNode } from 'preact';

import { DoneNotice } from '../../components/done-notice.tsx';
import { ImportDialog } from '../../components/import-dialog.tsx';
import { useTranslator } from '../../components/translator-context.ts';
import type { LibraryActs } from './library-acts.ts';

/** What the acts have to tell: the last one done with its undo, an import that waits for a yes. */
export function ActNotices({ acts }: { readonly acts: LibraryActs }): VNode {
  const translator = useTranslator();
  const notice = acts.notice.value;
  const pending = acts.pendingImport.value;
  return (
    <>
      {notice !== null && (
        <DoneNotice
          text={notice.text(translator)}
          onUndo={notice.undo ?? undefined}
          progress={notice.progress}
          onClose={() => {
            acts.dismissNotice();
          }}
        />
      )}
      {pending !== null && (
        <ImportDialog
          summary={pending.summary}
          onApply={(conflicts) => void acts.applyImport(conflicts)}
          onCancel={() => {
            acts.cancelImport();
          }}
        />
      )}
    </>
  );
}
