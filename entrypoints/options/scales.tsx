import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { DoneNotice } from '../../components/done-notice.tsx';
import { HomeScalesChoice } from '../../components/home-scales.tsx';
import { newId } from '../../components/new-id.ts';
import { ScalesPanel } from '../../components/scales-panel.tsx';
import { useTranslator } from '../../components/translator-context.ts';
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
} from '../../lib/store/scales.ts';
import type { Store } from '../../lib/store/store.ts';
import { useWatched } from '../views/use-watched.ts';

interface ScalesProps {
  readonly store: Store;
  readonly homes: HomeScales;
  readonly onHomes: (homes: HomeScales) => void;
}

/** What became of the last act, and what takes it back. */
interface Told {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

/** The scales of the library, to be added to, changed and deleted. */
export function Scales({ store, homes, onHomes }: ScalesProps): VNode {
  const { t } = useTranslator();
  const answer = useWatched(listScales, store, '');
  const scales = answer?.ok === true ? answer.value : [];
  const [told, setTold] = useState<Told | null>(null);
  const tell = (result: Result<unknown, ScaleFailure>, done: Told): void => {
    setTold(result.ok ? done : { text: refusal(result.reason, t) });
    // Cards in pages offer the scales there are.
    if (result.ok) void sendToBackground('store.changed', { sourceIds: null });
  };
  return (
    <ScalesPanel
      scales={scales}
      homes={<HomeScalesChoice scales={scales} homes={homes} onChange={onHomes} />}
      isBuiltIn={({ id }) => BUILT_IN_SCALES.some((scale) => scale.id === id)}
      told={
        told !== null && (
          <DoneNotice
            text={told.text}
            onUndo={told.undo}
            onClose={() => {
              setTold(null);
            }}
          />
        )
      }
      makeScale={makeScale}
      onSave={(scale) =>
        void saveScale(store, scale).then((result) => {
          tell(result, { text: t('scales.saved') });
        })
      }
      onDelete={({ id }) =>
        void deleteScale(store, id).then((deleted) => {
          const undo = (): void => {
            if (!deleted.ok) return;
            void restoreScale(store, deleted.value).then((restored) => {
              tell(restored, { text: t('scales.restored') });
            });
          };
          tell(deleted, { text: t('scales.deleted'), undo });
        })
      }
    />
  );
}

function makeScale(): Scale {
  return { id: newId() as ScaleId, name: '', offeredFor: [...JUDGED_KINDS], levels: [] };
}

function refusal(reason: ScaleFailure, t: ReturnType<typeof useTranslator>['t']): string {
  if (reason.code === 'scale-used') return t('scales.refused', { count: reason.annotations });
  if (reason.code === 'scale-built-in') return t('scales.fixed');
  return t(`store.${reason.code}`);
}
