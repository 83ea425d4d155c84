/** Raw deflate of a stream given piece by piece. */
export type Deflate = (pieces: Iterable<Uint8Array>) => Promise<Uint8Array>;

let platform: Deflate | null = null;

/** Says what compresses on this platform; without it, packages are compressed by a portable library, slower. */
export function useDeflate(deflate: Deflate): void {
  platform = deflate;
}

/** The platform's own deflate, null when it has none. */
export function platformDeflate(): Deflate | null {
  return platform;
}
