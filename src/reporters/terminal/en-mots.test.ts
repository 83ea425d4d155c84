import { expect, it } from "vitest";
import { VOCABULAIRE } from "../../normes/vocabulaire.ts";
import { texteEnMots } from "./en-mots.ts";

const TITRE = "Cahier des charges APAP 2026-2027";
const langage = { mots: { ...VOCABULAIRE, referent: "conseiller", referents: "conseillers" }, noms: [TITRE] };

it("keeps a title cut over two lines, and nothing else of what is around it", () => {
  expect(texteEnMots(`Un APAP (${TITRE}, II.1)\n`, langage)).toBe(`Un conseiller (${TITRE}, II.1)\n`);
  expect(texteEnMots("Un APAP : Cahier des charges\n    APAP 2026-2027, II.1\n", langage)).toBe(
    "Un conseiller : Cahier des charges\n    APAP 2026-2027, II.1\n",
  );
});

it("gives a longer word the room of the spaces that follow it", () => {
  expect(texteEnMots("APAP          12\nautre         12\n", langage)).toBe("conseiller    12\nautre         12\n");
});
