import { hmac } from "@noble/hashes/hmac";
import { sha256 as noble, sha512 as noble512 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** Node's own, six times faster on the short texts of the register; no browser has it. */
const natif = typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:crypto");

/** SHA-256 of bytes, or of a text in UTF-8: 32 bytes. */
export function sha256(contenu: string | Uint8Array): Uint8Array {
  return natif?.hash ? natif.hash("sha256", contenu, "buffer") : noble(contenu);
}

/** SHA-512 of bytes: 64 bytes. */
export function sha512(octets: Uint8Array): Uint8Array {
  return natif?.hash ? natif.hash("sha512", octets, "buffer") : noble512(octets);
}

/** SHA-256 as 64 lower-case digits. */
export function sha256Hex(contenu: string | Uint8Array): string {
  return bytesToHex(sha256(contenu));
}

/** A 32-bit number of a digest, by rank: the same on every machine. */
export function mot(octets: Uint8Array, rang: number): number {
  return new DataView(octets.buffer, octets.byteOffset).getUint32(rang * 4);
}

/** HMAC-SHA-256 of a text in UTF-8: 32 bytes that only the key gives. */
export function hmacSha256(cle: Uint8Array, texte: string): Uint8Array {
  return hmac(noble, cle, texte);
}

/** A SHA-256 fed piece by piece. */
export function sha256Pieces(): { update(bytes: Uint8Array): void; hex(): string } {
  const hash = noble.create();
  return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}
