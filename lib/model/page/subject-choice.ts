import type { SubjectId } from '../ids.ts';
import type { Subject } from '../story.ts';

/** A subject that is stored, or one to create. */
export type SubjectChoice = { readonly id: SubjectId } | { readonly fields: Omit<Subject, 'id'> };
