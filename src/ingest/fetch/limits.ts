/** The bounds of one fetch. */
export interface Limits {
  /** Bytes as they come over the wire. */
  readonly wireBytes: number;
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Bytes of one response's header. */
  readonly headerBytes: number;
  /** Milliseconds in all, redirects included; waiting for a turn at a host is not counted. */
  readonly totalMs: number;
  /** Milliseconds until a connection stands, TLS included. */
  readonly connectMs: number;
  readonly redirects: number;
}

/** Long articles with everything that is around them have about 1 MB; the largest feeds a few. */
export const USUAL_LIMITS: Limits = {
  wireBytes: 5_000_000,
  bytes: 10_000_000,
  headerBytes: 65_536,
  totalMs: 20_000,
  connectMs: 5000,
  redirects: 5,
};
