/** A learned model of sentences as it is stored and sent: one signed byte a bucket, in base64. */
export interface PackedModel {
  /** BCP 47 language it was learned from. */
  readonly lang: string;
  /** A power of two. */
  readonly buckets: number;
  readonly bias: number;
  /** What one unit of a byte is worth. */
  readonly scale: number;
  readonly weights: string;
}
