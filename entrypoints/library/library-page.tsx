import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { FilterMenu } from '../../components/library/search/filter-menu.tsx';
import { ExportMenu } from '../../components/library/export-menu.tsx';
import { ImportButton } from '../../components/library/import-button.tsx';
import { RebuildingNotice } from '../../components/notices/rebuilding-notice.tsx';
import { isFiltering } from '../../components/library/library-model.ts';
import { MoreMenu } from '../../components/library/more-menu.tsx';
import { LibraryNav } from '../../components/library/library-nav.tsx';
import styles from './library-page.module.css';
import type { LibraryPlace } from '../../components/library/library-route.ts';
import { EntryActions, type RowActions } from '../../components/library/row-acts.tsx';
import { LibraryView } from '../../components/library/library-view.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { Story } from '../../lib/model/story.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';
import { idsInTrash } from '../../lib/store/search/shared-pages.ts';
import type { Store } from '../../lib/store/store.ts';
import { ActNotices } from '../shared/library/act-notices.tsx';
import { CurrentStory } from '../shared/current-story.tsx';
import type { LiveQuery } from '../shared/live-query.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { BackupReminder } from './backup-reminder.tsx';
import type { LibrarySession } from './library-session.ts';
import {
  BulkActs,
  CorrectionsScreen,
  LedgerScreen,
  LibraryDetail,
  MorningScreen,
  OverviewScreen,
  RecordScreen,
  SearchForms,
  SourceScreen,
} from './screens.ts';
import { SharedTextsNotice } from './shared-texts-notice.tsx';

interface LibraryPageProps {
  readonly store: Store;
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
  readonly settings: ReadonlySignal<Settings>;
  readonly stories: LiveQuery<readonly Story[]>;
}

function rowActions(
  { store, session, acts }: LibraryPageProps,
  translator: Translator,
): RowActions {
  return {
    onSelect: (id) => {
      session.select(id);
    },
    onOpenPage: ({ annotation }) =>
      void sendToBackground('annotation.open', { annotationId: annotation.id }),
    onCopy: ({ annotation, source }) => {
      const check = { annotation, source, scales: session.scales.peek() };
      void import('./copy-check.ts').then(({ copyCheck }) => copyCheck(store, check, translator));
    },
    onDelete: ({ annotation }) =>
      void acts.delete(annotation, annotation.id === session.selected.peek()),
    onRestore: ({ annotation }) => void acts.restore(annotation),
  };
}

/** The library page: the navigation between its views, and the view that its address names. */
export function LibraryPage(props: LibraryPageProps): VNode {
  const { session, stories } = props;
  const place = session.place.value;
  const translator = useTranslator();
  return (
    <div class={styles.frame}>
      <div class={styles.rail}>
        <LibraryNav
          place={place}
          counts={{ ...session.counts.value, stories: stories.or([]).length }}
        />
      </div>
      <div class={styles.view}>
        {showsStory(place) && (
          <div class={styles.story}>
            <CurrentStory {...props} />
          </div>
        )}
        <EntryActions.Provider value={rowActions(props, translator)}>
          <RoutedView {...props} />
        </EntryActions.Provider>
      </div>
      <Notices {...props} />
    </div>
  );
}

/** Whether the story worked on is chosen here: where the view is about stories. */
function showsStory({ route, filter }: LibraryPlace): boolean {
  if (route.view === 'list') return filter.grouping === 'story';
  return route.view === 'overview' || route.view === 'ledger' || route.view === 'corrections';
}

/** Each view has its line here; the list also shows one annotation beside it. */
function RoutedView(props: LibraryPageProps): VNode {
  const { store, session, acts } = props;
  const route = session.route.value;
  const scales = session.scales.value;
  switch (route.view) {
    case 'list':
    case 'annotation':
      return <ListView {...props} />;
    case 'record':
      return (
        <RecordScreen
          key={route.id}
          id={route.id}
          isAll={route.isAll === true}
          {...{ store, acts, scales }}
          onClose={() => {
            session.select(route.id);
          }}
        />
      );
    case 'corrections':
      return <CorrectionsScreen {...{ session, route, store, scales }} />;
    case 'source':
      return <SourceScreen key={route.id} {...{ session, route, store, acts, scales }} />;
    case 'ledger':
      return <LedgerScreen key={route.id} {...{ session, route, store, acts }} />;
    case 'since':
      return <MorningScreen {...{ session, store }} settings={props.settings.value} />;
    case 'overview':
      return <OverviewScreen finder={session.finder} {...{ store, scales }} />;
  }
}

/**
 * What was just done with its undo, the progress of rebuilding the search, and the backup reminder.
 */
function Notices({ session, acts, settings }: LibraryPageProps): VNode {
  return (
    <ActNotices acts={acts}>
      <RebuildingNotice share={session.finder.rebuilt.value} />
      <BackupReminder
        lastChange={session.lastChange}
        columns={session.finder.columns}
        settings={settings}
        isQuiet={acts.hasTransferred}
        onBackup={() => void acts.export('backup', null)}
      />
    </ActNotices>
  );
}

/** The list, wired to its session and acts. */
function ListView(props: LibraryPageProps): VNode {
  const { store, session, acts } = props;
  const translator = useTranslator();
  const [isEmptying, setEmptying] = useState(false);
  return (
    <>
      <LibraryView
        filter={session.filter.value}
        result={session.result.value}
        size={session.size.value}
        scales={session.scales.value}
        selected={session.selected.value}
        onFilter={(filter) => {
          session.setFilter(filter);
        }}
        problems={session.finder.problems.value}
        choice={session.chosen.choice}
        onRange={session.finder.look}
        bulk={
          session.chosen.choice.ids.size > 0 && (
            <BulkActs session={session} store={store} acts={acts} />
          )
        }
        onEmptyTrash={() => {
          setEmptying(true);
        }}
        {...rowActions(props, translator)}
        tools={<Tools session={session} acts={acts} />}
        detail={<LibraryDetail session={session} acts={acts} store={store} />}
      />
      {isEmptying && (
        <EmptyTrash
          columns={session.finder.columns.value}
          count={session.size.value?.trash ?? 0}
          onAnswer={(isSure) => {
            setEmptying(false);
            if (isSure) void acts.emptyTrash();
          }}
        />
      )}
    </>
  );
}

interface ToolsProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
}

function Tools({ session, acts }: ToolsProps): VNode {
  const filter = session.filter.value;
  const result = session.result.value;
  const listed = result !== null && 'total' in result ? result.total : 0;
  const chosen = session.chosen.choice.ids;
  return (
    <>
      <FilterMenu>
        <SearchForms session={session} acts={acts} />
      </FilterMenu>
      <ExportMenu
        shown={chosen.size > 0 ? chosen.size : isFiltering(filter) && !filter.trash ? listed : null}
        isChosen={chosen.size > 0}
        onExport={(format, scope) => {
          const ids = chosen.size > 0 ? chosen : session.listedIds();
          void acts.export(format, scope === 'everything' ? null : ids);
        }}
      />
      <MoreMenu
        filter={filter}
        onFilter={(changed) => {
          session.setFilter(changed);
        }}
        trash={session.size.value?.trash ?? 0}
      >
        <ImportButton onFile={(file) => void acts.readImport(file)} />
      </MoreMenu>
    </>
  );
}

function EmptyTrash({
  columns,
  count,
  onAnswer,
}: {
  readonly columns: Columns | null;
  readonly count: number;
  readonly onAnswer: (isSure: boolean) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <ConfirmDialog
      title={t('trash.empty')}
      confirm={t('trash.empty')}
      onCancel={() => {
        onAnswer(false);
      }}
      onConfirm={() => {
        onAnswer(true);
      }}
    >
      <p>{t('trash.emptyAsk', { count })}</p>
      {columns !== null && <SharedTextsNotice columns={columns} erased={idsInTrash(columns)} />}
      <p>{t('erase.leftOnDisk')}</p>
    </ConfirmDialog>
  );
}
