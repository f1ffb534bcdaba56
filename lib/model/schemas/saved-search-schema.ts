import * as v from 'valibot';
import type { SavedSearch } from '../library/saved-search.ts';
import { id, number, text, type Schema } from './schema-parts.ts';

export const savedSearchSchema: Schema<SavedSearch> = v.object({
  id: id(),
  name: text,
  text,
  place: number,
});
