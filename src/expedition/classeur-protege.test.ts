import { randomBytes } from "node:crypto";
import { decrypt, isEncrypted } from "officecrypto-tool";
import { describe, expect, it } from "vitest";
import { writePlainWorkbook } from "../reporters/xlsx/plain-workbook.ts";
import { classeurProtege } from "./classeur-protege.ts";
import { phraseSecrete } from "./phrase.ts";

const hasard = (n: number) => new Uint8Array(randomBytes(n));
const lignes = Array.from({ length: 700 }, (_, i) => [`ligne ${i}`, i]);
const classeur = writePlainWorkbook([{ nom: "Essai", lignes }]);

describe("a protected workbook", () => {
  it("is opened by another program with its passphrase, and gives the same bytes", async () => {
    expect(classeur.length).toBeGreaterThan(4096);
    const phrase = phraseSecrete(hasard);
    const protege = Buffer.from(await classeurProtege(classeur, phrase, hasard));
    expect(isEncrypted(protege)).toBe(true);
    expect(protege.includes("ligne")).toBe(false);
    expect(new Uint8Array(await decrypt(protege, { password: phrase }))).toEqual(classeur);
    await expect(decrypt(protege, { password: `${phrase}0` })).rejects.toThrow("password");
  });

  it("never has the same bytes twice", async () => {
    const [a, b] = await Promise.all([1, 2].map(() => classeurProtege(classeur, "phrase à accents", hasard)));
    expect(a).not.toEqual(b);
    expect(new Uint8Array(await decrypt(Buffer.from(a ?? []), { password: "phrase à accents" }))).toEqual(classeur);
  });
});

it("a passphrase has a hundred bits, in groups to be read aloud", () => {
  const phrases = Array.from({ length: 100 }, () => phraseSecrete(hasard));
  expect(new Set(phrases).size).toBe(100);
  for (const phrase of phrases) expect(phrase).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
});
