import type { ComponentChildren, VNode } from 'preact';

import { AskToDeleteEverything } from '../../../components/library/delete-everything.tsx';
import { DoneNotice } from '../../../components/notices/done-notice.tsx';
import { ProgressNotice } from '../../../components/notices/progress-notice.tsx';
import { ImportDialog } from '../../../components/library/import-dialog.tsx';
import { NoticeDock } from '../../../components/notices/notice-dock.tsx';
import { useTranslator } from '../../../components/ui/translator-context.ts';
import type { LibraryActs } from './library-acts.ts';

interface ActNoticesProps {
  readonly acts: LibraryActs;
  /** Further notices of the page, below. */
  readonly children?: ComponentChildren;
}

/**
 * The notices of the acts: docked, the progress of each that is running and the last one done with
 * its undo; as a dialog, what needs a confirmation: an import, the deletion of everything.
 */
export function ActNotices({ acts, children }: ActNoticesProps): VNode {
  const translator = useTranslator();
  const notice = acts.notice.value;
  const pending = acts.pendingImport.value;
  return (
    <>
      <NoticeDock>
        {acts.running.value.map(({ text, share, cancel }, place) => (
          <ProgressNotice key={place} text={text(translator)} share={share} onCancel={cancel} />
        ))}
        {notice !== null && (
          <DoneNotice
            text={notice.text(translator)}
            onUndo={notice.undo ?? undefined}
            onClose={() => {
              acts.dismissNotice();
            }}
          />
        )}
        {children}
      </NoticeDock>
      {acts.isAskingToDelete.value && (
        <AskToDeleteEverything onAnswer={(isSure) => void acts.deleteEverything(isSure)} />
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
