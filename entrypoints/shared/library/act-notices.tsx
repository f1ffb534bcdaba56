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
 * What the acts have to tell: how far each that goes on is and the last one done with its undo,
 * docked; what waits for a yes: an import, the deletion of everything.
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
