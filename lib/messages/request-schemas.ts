import * as v from 'valibot';
import type { Decode, Decoders } from './route.ts';

/** One schema for each message's request. */
export type RequestSchemas<Messages extends Record<keyof Messages, { request: unknown }>> = {
  readonly [Name in keyof Messages]: v.GenericSchema<unknown, Messages[Name]['request']>;
};

/**
 * Decoders made from schemas, for places where the size of the schemas does not matter, so not in
 * pages.
 */
export function decodersBy<Messages extends Record<keyof Messages, { request: unknown }>>(
  schemas: RequestSchemas<Messages>,
): Decoders<Messages> {
  const entries = Object.entries<v.GenericSchema>(schemas);
  const decoders = entries.map(([name, schema]): [string, Decode<unknown>] => [
    name,
    (request) => {
      const parsed = v.safeParse(schema, request, { abortEarly: true });
      return parsed.success ? parsed.output : null;
    },
  ]);
  // One decoder for each schema, under its name.
  return Object.fromEntries(decoders) as Decoders<Messages>;
}
