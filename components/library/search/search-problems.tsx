import type { VNode } from 'preact';

import type { QueryProblem } from '../../../lib/model/library/search-term.ts';
import styles from './search-problems.module.css';
import { useTranslator } from '../../ui/translator-context.ts';

/** A part of a search that cannot be answered. */
export type SearchProblem =
  QueryProblem | { readonly code: 'no-such'; readonly field: string; readonly value: string };

interface SearchProblemsProps {
  readonly id: string;
  readonly problems: readonly SearchProblem[];
}

/** Which parts of a typed search were ignored, and why; the rest of it applies. */
export function SearchProblems({ id, problems }: SearchProblemsProps): VNode {
  const { t } = useTranslator();
  const line = (problem: SearchProblem): string => {
    switch (problem.code) {
      case 'unknown-value':
        return t('query.unknown-value', {
          text: problem.text,
          known: problem.known.map((word) => word.replaceAll(' ', '-')).join(', '),
        });
      case 'no-such':
        return t('query.no-such', { field: problem.field, value: problem.value });
      case 'unknown-name':
      case 'no-value':
      case 'no-date':
      case 'no-number':
      case 'open-quote':
        return t(`query.${problem.code}`, { text: problem.text });
    }
  };
  return (
    <div id={id} class={styles.problems} role="status">
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={line(problem)}>{line(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
