import type { GenericSchema } from 'valibot';
import { decodeAs } from '../model/schemas/schemas.ts';

/**
 * A value about to be written, in the exact shape in which a backup of it will be read (fields in
 * the schema's order, so that equal records give equal files). Throws if our own code breaks the
 * shape: what could not be read back is never stored.
 */
export function assertSchema<Type>(schema: GenericSchema<unknown, Type>, value: unknown): Type {
  const decoded = decodeAs(schema, value);
  if (decoded.ok) return decoded.value;
  throw new TypeError(`not storable: ${decoded.reason.path}: ${decoded.reason.message}`);
}
