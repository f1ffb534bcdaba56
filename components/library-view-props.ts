import type { ComponentChildren } from 'preact';

import type { Scale } from '../lib/model/scale.ts';
import type { AnnotationId } from '../lib/model/ids.ts';
import type { LibraryFilter, LibraryResult, LibrarySize } from './library-model.ts';
import type { RowActions } from './library-row.tsx';

export interface LibraryViewProps extends RowActions {
  readonly filter: LibraryFilter;
  readonly result: LibraryResult;
  readonly size: LibrarySize | null;
  readonly scales: readonly Scale[];
  readonly selected: AnnotationId | null;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly onMore: () => void;
  readonly onEmptyTrash: () => void;
  /** Export, import, delete everything. */
  readonly tools: ComponentChildren;
  /** The backup reminder, or what was just done with its undo. */
  readonly notices: ComponentChildren;
  /** The selected annotation's card and history; null where none is selected. */
  readonly detail: ComponentChildren;
}
