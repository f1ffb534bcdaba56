import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { AskToDeleteEverything } from '../../../components/library/delete-everything.tsx';
import { DoneNotice } from '../../../components/notices/done-notice.tsx';
import { ProgressNotice } from '../../../components/notices/progress-notice.tsx';
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
      <Questions acts={acts} />
    </>
  );
}

type Dialogs = typeof import('./transfer-dialogs.tsx').TransferDialogs;

/** What an import asks. The code and texts for it are read when there is something to ask. */
function Questions({ acts }: { readonly acts: LibraryActs }): VNode | null {
  const [loaded, setLoaded] = useState<{ readonly Dialogs: Dialogs } | null>(null);
  const isAsking = acts.pendingImport.value !== null;
  useEffect(() => {
    if (!isAsking) return;
    import('./transfer-dialogs.tsx').then(
      ({ TransferDialogs }) => {
        setLoaded({ Dialogs: TransferDialogs });
      },
      () => {
        acts.cancelImport();
        acts.tell(({ t }) => t('library.broken'));
      },
    );
  }, [acts, isAsking]);
  return loaded === null ? null : <loaded.Dialogs acts={acts} />;
}
