import type { BulkEdit } from '../../../lib/model/library/bulk-act.ts';
import { chooseLevel } from '../../../components/wording/finding-subjects.ts';
import type { Annotation, AnnotationPatch } from '../../../lib/model/annotation.ts';

/** What a bulk act changes in one annotation. */
export function patchBy(
  act: BulkEdit,
  { tags, findings, status }: Pick<Annotation, 'tags' | 'findings' | 'status'>,
): AnnotationPatch {
  switch (act.kind) {
    case 'tag': {
      const others = tags.filter((tag) => tag !== act.tag);
      if (act.isRemoved) return { tags: others };
      return tags.includes(act.tag) ? {} : { tags: [...tags, act.tag] };
    }
    case 'status':
      return { status: act.status };
    case 'story':
      return { storyId: act.storyId };
    case 'verdict': {
      const scale = act.scale.id;
      const next = chooseLevel(findings, { kind: 'statement' }, act.scale, act.level).map(
        (finding) => (finding.about.kind === 'statement' ? { ...finding, scale } : finding),
      );
      // As in the card, choosing the first level means that checking has begun.
      const begins = status === 'to check' && act.level !== null;
      return begins ? { findings: next, status: 'checking' } : { findings: next };
    }
  }
}
