import type { ComponentChildren } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { LibraryFilter, LibraryResult, LibrarySize } from './library-model.ts';
import type { RowActions } from './row-acts.tsx';
import type { SearchProblem } from './search/search-problems.tsx';

/** The annotations chosen for an act, and how lines are added to them. */
export interface LineChoice {
  readonly ids: ReadonlySet<AnnotationId>;
  /** Adds or removes a line; as a range, all lines from the one last chosen. */
  readonly toggle: (line: number, isRange: boolean) => void;
  /** Adds all lines between two. */
  readonly extend: (from: number, to: number) => void;
  /** Everything the search finds. */
  readonly chooseAll: () => void;
}

export interface LibraryViewProps extends RowActions {
  readonly filter: LibraryFilter;
  readonly result: LibraryResult;
  readonly size: LibrarySize | null;
  readonly scales: readonly Scale[];
  readonly selected: AnnotationId | null;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly choice: LineChoice;
  /** What was not understood in the search words, and names that nothing here has. */
  readonly problems: readonly SearchProblem[];
  /** The lines in view or near it. */
  readonly onRange: (first: number, last: number) => void;
  /** What can be done with the chosen annotations; null while there are none. */
  readonly bulk: ComponentChildren;
  readonly onEmptyTrash: () => void;
  /** The filter button, export, and what is wanted more rarely. */
  readonly tools: ComponentChildren;
  /** The selected annotation's card and history; null where none is selected. */
  readonly detail: ComponentChildren;
}
