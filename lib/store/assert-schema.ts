import type { GenericSchema } from 'valibot';
import { decodeAs } from '../model/schemas/schemas.ts';

/**
 * A value about to be written, in the exact shape a backup of it will be read with (fields in the
 * schema's order, so that equal records give equal files). Throws where a caller of ours breaks the
 * shape: what could not be read back is never stored.
 */
export function assertSchema<Type>(schema: GenericSchema<unknown, Type>, value: unknown): Type {
  const decoded = decodeAs(schema, value);
  if (decoded.ok) return decoded.value;
  throw new TypeError(`not storable: ${decoded.reason.path}: ${decoded.reason.message}`);
}
