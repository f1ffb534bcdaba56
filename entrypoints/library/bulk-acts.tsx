import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { BulkBar, type BulkAct, type BulkEdit } from '../../components/bulk-bar.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { chooseLevel } from '../../components/judged.ts';
import { useTranslator } from '../../components/translator-context.ts';
import type { Annotation, AnnotationPatch } from '../../lib/model/annotation.ts';
import type { LibraryActs } from '../views/library-acts.ts';
import type { LibrarySession } from './library-session.ts';
import { TextsThatStay } from './texts-that-stay.tsx';

interface BulkActsProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
}

/** The bar of bulk acts while anything is chosen. */
export function BulkActs({ session, acts }: BulkActsProps): VNode | null {
  const [isErasing, setErasing] = useState(false);
  const { t } = useTranslator();
  const { ids, chooseAll } = session.chosen.choice;
  if (ids.size === 0) return null;
  const result = session.result.value;
  const chosen = [...ids];
  const edit = async (meant: BulkEdit): Promise<void> => {
    const patchOf = (annotation: Annotation): AnnotationPatch => patchBy(meant, annotation);
    await acts.changeMany(chosen, { kind: 'edit', patchOf }, 'bulk.changed');
  };
  const act = async (meant: BulkAct): Promise<void> => {
    if (isEdit(meant)) await edit(meant);
    else if (meant.kind === 'erase') setErasing(true);
    else {
      session.chosen.clear();
      const done = meant.kind === 'delete' ? 'bulk.deleted' : 'bulk.restored';
      await acts.changeMany(chosen, { kind: meant.kind }, done);
    }
  };
  return (
    <>
      <BulkBar
        chosen={ids.size}
        found={result !== null && 'total' in result ? result.total : 0}
        isTrash={session.filter.value.trash}
        scales={session.scales.value}
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
          <TextsThatStay columns={session.finder.columns.value} erased={ids} />
        </ConfirmDialog>
      )}
    </>
  );
}

function isEdit(act: BulkAct): act is BulkEdit {
  return act.kind === 'tag' || act.kind === 'status' || act.kind === 'verdict';
}

function patchBy(act: BulkEdit, { tags, findings, status }: Annotation): AnnotationPatch {
  switch (act.kind) {
    case 'tag': {
      const others = tags.filter((tag) => tag !== act.tag);
      if (act.isRemoved) return { tags: others };
      return tags.includes(act.tag) ? {} : { tags: [...tags, act.tag] };
    }
    case 'status':
      return { status: act.status };
    case 'verdict': {
      const scale = act.scale.id;
      const next = chooseLevel(findings, { kind: 'statement' }, act.scale, act.level).map(
        (finding) => (finding.about.kind === 'statement' ? { ...finding, scale } : finding),
      );
      // As in the card, the first level says that checking has begun.
      const begins = status === 'to check' && act.level !== null;
      return begins ? { findings: next, status: 'checking' } : { findings: next };
    }
  }
}
