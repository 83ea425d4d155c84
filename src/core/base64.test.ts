import { expect, it } from "vitest";
import { base64, deBase64, parMorceaux } from "./base64.ts";

const octets = (texte: string) => new TextEncoder().encode(texte);

// RFC 4648, § 10, and its two last characters
it.each([
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foobar", "Zm9vYmFy"],
])("writes and reads the examples of the RFC: %j", (clair, ecrit) => {
  for (const ecrire of [base64, parMorceaux]) {
    expect(ecrire(octets(clair))).toBe(ecrit);
    // a part of a longer buffer
    expect(ecrire(octets(`x${clair}x`).subarray(1, -1))).toBe(ecrit);
  }
  expect(new TextDecoder().decode(deBase64(octets(ecrit)))).toBe(clair);
});

it("reads every character, and refuses what is none", () => {
  expect([...deBase64(octets("+/+/"))]).toEqual([0xfb, 0xff, 0xbf]);
  for (const faux of ["Zm9v!", "Zm-v", "Zm9vY", "é"]) expect(() => deBase64(octets(faux))).toThrow();
});
