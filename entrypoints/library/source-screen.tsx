import type { VNode } from 'preact';

import type { LibraryRoute } from '../../components/library/library-route.ts';
import { PageMessage } from '../../components/records/page-message.tsx';
import { SnapshotsPanel } from '../../components/records/snapshots-panel.tsx';
import { SourceView } from '../../components/records/source-view.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { SnapshotId } from '../../lib/model/ids.ts';
import type { Snapshot } from '../../lib/model/source.ts';
import type { Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import {
  readSnapshots,
  readSourcePage,
  type SnapshotFacts,
} from '../../lib/store/sources/source-page.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import type { LibrarySession } from './library-session.ts';
import { SourceLines } from './source-lines.tsx';

type SourceRoute = Extract<LibraryRoute, { view: 'source' }>;

interface SourceScreenProps {
  readonly session: LibrarySession;
  readonly route: SourceRoute;
  readonly store: Store;
  readonly acts: LibraryActs;
  readonly scales: readonly Scale[];
}

/** The page of one source, to be keyed by it. */
export function SourceScreen(props: SourceScreenProps): VNode {
  const { store, route, acts, scales } = props;
  const { t } = useTranslator();
  const answer = useLiveQuery(readSourcePage, store, route.id);
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  if (answer.value === null) return <PageMessage why={t('source.gone')} />;
  const { source, ids, snapshots } = answer.value;
  return (
    <SourceView
      source={source}
      count={ids.length}
      lines={<SourceLines {...{ store, ids, scales }} />}
      snapshots={<Snapshots {...props} snapshots={snapshots} />}
      onChange={(changes) => void acts.editSource(source, changes)}
    />
  );
}

/** The two texts of a pair, whose ids are given separated by a space. */
async function readPair(
  store: Store,
  pair: string,
): Promise<Result<{ before: Snapshot; after: Snapshot } | null, StoreFailure>> {
  const ids = pair.split(' ') as SnapshotId[];
  const read = await readSnapshots(store, ids);
  if (!read.ok) return read;
  const [before, after] = ids.map((id) => read.value.find((snapshot) => snapshot.id === id));
  return { ok: true, value: before && after ? { before, after } : null };
}

type Pair = Readonly<Record<'before' | 'after', SnapshotId>>;

/** The snapshots an address names, where both are kept; else the newest two, or none. */
function pairOf(snapshots: readonly SnapshotFacts[], { before, after }: SourceRoute): Pair | null {
  const isKept = (wanted: SnapshotId | undefined): wanted is SnapshotId =>
    snapshots.some(({ id }) => id === wanted);
  if (isKept(before) && isKept(after)) return { before, after };
  const [earlier, later] = snapshots.slice(-2);
  return earlier && later ? { before: earlier.id, after: later.id } : null;
}

function Snapshots(
  props: SourceScreenProps & { readonly snapshots: readonly SnapshotFacts[] },
): VNode {
  const { session, store, route, snapshots } = props;
  const compared = pairOf(snapshots, route);
  const texts = useLiveQuery(
    readPair,
    store,
    compared ? `${compared.before} ${compared.after}` : '',
  );
  const shown = texts?.ok === true ? texts.value : null;
  const isShown = shown?.before.id === compared?.before && shown?.after.id === compared?.after;
  return (
    <SnapshotsPanel
      snapshots={snapshots}
      compared={compared}
      texts={isShown ? shown : null}
      onCompare={(before, after) => {
        session.replace({ view: 'source', id: route.id, before, after });
      }}
    />
  );
}
