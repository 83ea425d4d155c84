import { expect, it } from "vitest";
import { base64, deBase64, lireParQuatre, parMorceaux } from "./base64.ts";

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
  for (const lire of [deBase64, lireParQuatre]) {
    expect(new TextDecoder().decode(lire(octets(ecrit)))).toBe(clair);
    expect(new TextDecoder().decode(lire(octets(`xx${ecrit}`).subarray(2)))).toBe(clair);
  }
});

it("reads every character, and refuses what is none", () => {
  for (const lire of [deBase64, lireParQuatre]) {
    expect([...lire(octets("+/+/"))]).toEqual([0xfb, 0xff, 0xbf]);
    expect([...lire(octets("Zg"))]).toEqual([0x66]);
    for (const faux of ["Zm9v!", "Zm-v", "Zm9vY", "é"]) expect(() => lire(octets(faux))).toThrow();
  }
});

it("reads what is long as what is short, and refuses what is none in it", () => {
  const long = "Zm9v".repeat(300);
  expect(new TextDecoder().decode(deBase64(octets(`x${long}`).subarray(1)))).toBe("foo".repeat(300));
  expect(deBase64(octets(long)).buffer.byteLength).toBe(900);
  expect(() => deBase64(octets(`${long}Zm-v`))).toThrow();
});
