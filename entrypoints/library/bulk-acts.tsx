import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { BulkBar } from '../../components/library/bulk-bar.tsx';
import type { BulkAct } from '../../lib/model/library/bulk-act.ts';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { listStories } from '../../lib/store/subjects/stories.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import type { LibrarySession } from './library-session.ts';
import { SharedTextsNotice } from './shared-texts-notice.tsx';

interface BulkActsProps {
  readonly session: LibrarySession;
  readonly store: Store;
  readonly acts: LibraryActs;
}

/** The bar of bulk acts, to be shown while anything is chosen. */
export function BulkActs({ session, store, acts }: BulkActsProps): VNode {
  const [isErasing, setErasing] = useState(false);
  const { t } = useTranslator();
  const stories = useLiveQuery(listStories, store, '');
  const { ids, chooseAll } = session.chosen.choice;
  const result = session.result.value;
  const chosen = [...ids];
  const act = async (meant: BulkAct): Promise<void> => {
    if (meant.kind === 'erase') {
      setErasing(true);
      return;
    }
    const isMoved = meant.kind === 'delete' || meant.kind === 'restore';
    if (isMoved) session.chosen.clear();
    await acts.changeMany(chosen, meant);
  };
  return (
    <>
      <BulkBar
        chosen={ids.size}
        found={result !== null && 'total' in result ? result.total : 0}
        isTrash={session.filter.value.trash}
        scales={session.scales.value}
        stories={stories?.ok === true ? stories.value : []}
        onAct={(meant) => void act(meant)}
        onChooseAll={chooseAll}
        onClear={() => {
          session.chosen.clear();
        }}
      />
      {isErasing && (
        <ConfirmDialog
          title={t('bulk.erase')}
          confirm={t('bulk.erase')}
          onCancel={() => {
            setErasing(false);
          }}
          onConfirm={() => {
            setErasing(false);
            session.chosen.clear();
            void acts.eraseMany(chosen);
          }}
        >
          <p>{t('bulk.eraseAsk', { count: ids.size })}</p>
          <SharedTextsNotice columns={session.finder.columns.value} erased={ids} />
          <p>{t('erase.leftOnDisk')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
