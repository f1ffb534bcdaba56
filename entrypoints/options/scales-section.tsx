import type { VNode } from 'preact';

import { HomeScalesChoice } from '../../components/settings/home-scales-choice.tsx';
import { newId } from '../../components/ui/new-id.ts';
import { ScalesPanel } from '../../components/settings/scales-panel.tsx';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { ScaleId } from '../../lib/model/ids.ts';
import type { Result } from '../../lib/model/result.ts';
import { JUDGED_KINDS, type HomeScales, type Scale } from '../../lib/model/scale.ts';
import { BUILT_IN_SCALES } from '../../lib/store/built-in-scales.ts';
import {
  deleteScale,
  listScales,
  restoreScale,
  saveScale,
  type ScaleFailure,
} from '../../lib/store/subjects/scales.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import type { NoticeText } from '../shared/library/notice-board.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

interface ScalesSectionProps {
  readonly store: Store;
  /** Where the outcome of an act is shown. */
  readonly acts: Pick<LibraryActs, 'tell'>;
  readonly homes: HomeScales;
  readonly onHomes: (homes: HomeScales) => void;
}

/** The scales of the library, which can be added, changed and deleted here. */
export function ScalesSection({ store, acts, homes, onHomes }: ScalesSectionProps): VNode {
  const answer = useLiveQuery(listScales, store, '');
  const scales = answer?.ok === true ? answer.value : [];
  const tell = (
    result: Result<unknown, ScaleFailure>,
    done: 'saved' | 'deleted' | 'restored',
    undo: (() => void) | null = null,
  ): void => {
    if (result.ok) acts.tell(({ t }) => t(`scales.${done}`), undo);
    else acts.tell(refusal(result.reason));
    // Cards in pages offer the current scales.
    if (result.ok) void sendToBackground('store.changed', { sourceIds: null });
  };
  return (
    <ScalesPanel
      scales={scales}
      homes={<HomeScalesChoice scales={scales} homes={homes} onChange={onHomes} />}
      isBuiltIn={({ id }) => BUILT_IN_SCALES.some((scale) => scale.id === id)}
      makeScale={makeScale}
      onSave={(scale) =>
        void saveScale(store, scale).then((result) => {
          tell(result, 'saved');
        })
      }
      onDelete={({ id }) =>
        void deleteScale(store, id).then((deleted) => {
          const undo = (): void => {
            if (!deleted.ok) return;
            void restoreScale(store, deleted.value).then((restored) => {
              tell(restored, 'restored');
            });
          };
          tell(deleted, 'deleted', undo);
        })
      }
    />
  );
}

function makeScale(): Scale {
  return { id: newId() as ScaleId, name: '', offeredFor: [...JUDGED_KINDS], levels: [] };
}

function refusal(reason: ScaleFailure): NoticeText {
  return ({ t }) => {
    if (reason.code === 'scale-used') return t('scales.refused', { count: reason.annotations });
    if (reason.code === 'scale-built-in') return t('scales.fixed');
    return t(`store.${reason.code}`);
  };
}
