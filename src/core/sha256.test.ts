import { sha256 as noble, sha512 as noble512 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { expect, it } from "vitest";
import { sha256, sha256Hex, sha512 } from "./sha256.ts";

it("gives the digest of FIPS 180-2's example", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

it.each(["", "é — \u{1f600}", "\ud800 alone", "x".repeat(200)])("is the same by Node and without it: %s", (texte) => {
  expect(bytesToHex(sha256(texte))).toBe(bytesToHex(noble(texte)));
  const octets = new TextEncoder().encode(texte);
  expect(bytesToHex(sha256(octets))).toBe(bytesToHex(noble(octets)));
  expect(bytesToHex(sha512(octets))).toBe(bytesToHex(noble512(octets)));
});
