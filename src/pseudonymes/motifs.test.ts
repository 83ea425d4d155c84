import fc from "fast-check";
import { expect, it } from "vitest";
import { reglagesParDefaut } from "../config/reglages.ts";
import { classeurMotifsSortie, motifsVeilleAdmis } from "../parcours/motifs.ts";
import { Jetons } from "./jetons.ts";
import { reducteurDeMotifs } from "./motifs.ts";

const { listes } = reglagesParDefaut();
const reduire = reducteurDeMotifs(listes, new Jetons(Buffer.alloc(32, 3)));

it.each([
  ["Déménagement", /^Déménagement$/],
  ["problèmes de santé", /^problèmes de santé$/],
  ["Autre", /^Autre$/],
  ["Parti chez sa mère à Caen", /^Motif [0-9A-Z]{8}$/],
  ["Santé : opération du genou", /^santé \(Motif [0-9A-Z]{8}\)$/],
  ["Abandon après déménagement", /^déménagement, abandon \(Motif [0-9A-Z]{8}\)$/],
  ["Autre chose", /^Motif [0-9A-Z]{8}$/],
])("« %s »", (motif, attendu) => {
  expect(reduire(motif)).toMatch(attendu);
});

it("changes no answer about any motif, and keeps different motifs apart", () => {
  const classe = classeurMotifsSortie(listes);
  const admis = motifsVeilleAdmis(listes);
  const mots = fc.constantFrom(
    ...[...listes.motifsVeille, ...listes.motifsNeutralises, ...listes.motifsNonNeutralises].flatMap((p) =>
      p.split(" "),
    ),
    "autre",
    "Autres",
    "de",
    "Caen",
    "sans",
    "-",
  );
  const motif = fc.array(mots, { minLength: 1, maxLength: 5 }).map((m) => m.join(" "));
  fc.assert(
    fc.property(motif, motif, (a, b) => {
      expect(classe(reduire(a))).toBe(classe(a));
      expect(admis(reduire(a))).toBe(admis(a));
      if (a.toLowerCase() !== b.toLowerCase()) expect(reduire(a).toLowerCase()).not.toBe(reduire(b).toLowerCase());
    }),
    { numRuns: 500 },
  );
});
