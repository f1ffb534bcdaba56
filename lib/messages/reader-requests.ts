import { STATUSES } from '../model/annotation.ts';
import { DENSITIES, type RecordedClaim } from '../model/claim.ts';
import type { SaveNote } from '../model/revision.ts';
import type { Typing } from '../model/page/page-record.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { OfferedPlace } from '../model/page/weighed-sighting.ts';
import type { ReaderMessages } from './protocol.ts';
import type { Decode, Decoders } from './route.ts';

const nothing: Decode<Record<string, never>> = () => ({});

/**
 * The shapes of requests to a reader, checked by hand: a schema library would be larger than these
 * checks, in every page that is read.
 */
export const readerRequests: Decoders<ReaderMessages> = {
  'reader.state': nothing,
  'reader.read': (request) => {
    const { anyway } = fields(request);
    return typeof anyway === 'boolean' ? { anyway } : null;
  },
  'reader.clear': nothing,
  'reader.jump': (request) => {
    const { key, open } = fields(request);
    return typeof key === 'string' && typeof open === 'boolean' ? { key, open } : null;
  },
  'reader.jumpToAnnotation': (request) => {
    const { annotationId } = fields(request);
    return typeof annotationId === 'string' ? { annotationId: annotationId as AnnotationId } : null;
  },
  'reader.jumpToLater': (request) => {
    const { key, index } = fields(request);
    return typeof key === 'string' && Number.isInteger(index)
      ? { key, index: Number(index) }
      : null;
  },
  'reader.step': (request) => {
    const { direction } = fields(request);
    return direction === 1 || direction === -1 ? { direction } : null;
  },
  'reader.openCurrent': nothing,
  'reader.checkSelection': nothing,
  'reader.show': placeOf,
  'reader.reattach': (request) => {
    const { annotationId, place, note } = fields(request);
    if (typeof annotationId !== 'string') return null;
    const wanted = place === null ? null : placeOf(place);
    if (place !== null && wanted === null) return null;
    // The note is from a page of ours; the background checks it before it is stored.
    return {
      annotationId: annotationId as AnnotationId,
      place: wanted,
      note: note as SaveNote | undefined,
    };
  },
  'reader.setStatus': (request) => {
    const { key, status, reason } = fields(request);
    const known = STATUSES.find((one) => one === status);
    if (typeof reason !== 'string' || known === undefined) return null;
    return key === null || typeof key === 'string' ? { key, status: known, reason } : null;
  },
  'reader.undoStatus': (request) => {
    const { key, status } = fields(request);
    const known = STATUSES.find((one) => one === status) ?? null;
    return typeof key === 'string' && known === status ? { key, status: known } : null;
  },
  'reader.annotate': (request) => {
    const { key, claim, patch, typing } = fields(request);
    if (typeof key !== 'string' || !isObject(claim) || !isObject(patch)) return null;
    // From a page of ours; the background checks every field before it stores them.
    const kept = isObject(typing) ? { typing: typing as unknown as Typing } : {};
    return { key, claim: claim as unknown as RecordedClaim, patch, ...kept };
  },
  'reader.keepSource': (request) => {
    const { note } = fields(request);
    if (note === null) return { note };
    // Passed on as it is to the background, which checks what is in it.
    const { note: typed, bases } = fields(note);
    return typeof typed === 'string' && Array.isArray(bases)
      ? { note: { note: typed, bases: bases as string[] } }
      : null;
  },
  'reader.setDensity': (request) => {
    const { density } = fields(request);
    const known = DENSITIES.find((one) => one === density);
    return known === undefined ? null : { density: known };
  },
  'reader.refresh': nothing,
  'reader.libraryChanged': nothing,
  'reader.handOver': nothing,
  'reader.stop': nothing,
};

function placeOf(request: unknown): OfferedPlace | null {
  const { span, text } = fields(request);
  const { start, end } = fields(span);
  if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') return null;
  return { span: { start, end }, text };
}

function fields(request: unknown): Readonly<Record<string, unknown>> {
  return isObject(request) ? request : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
