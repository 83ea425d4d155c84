import fc from "fast-check";
import { expect, it } from "vitest";
import { Textes } from "./textes.ts";

it("gives back the last text of each row, whatever order they come in", () => {
  const ecriture = fc.tuple(fc.nat(40), fc.option(fc.string({ unit: "grapheme", maxLength: 12 })), fc.boolean());
  fc.assert(
    fc.property(fc.array(ecriture, { maxLength: 60 }), (ecritures) => {
      const textes = new Textes();
      const attendus = new Map<number, string | null>();
      for (const [i, texte, enOctets] of ecritures) {
        const octets = new TextEncoder().encode(`${texte ?? ""}suite`);
        if (texte && enOctets) textes.ecrireOctets(i, octets, octets.length - "suite".length);
        else textes.ecrire(i, texte);
        attendus.set(i, texte || null);
      }
      for (let i = 0; i <= 41; i++) expect(textes.lire(i)).toBe(attendus.get(i) ?? null);
    }),
  );
});

it("holds a text longer than a block, and those around it", () => {
  const textes = new Textes();
  const long = "é".repeat(1 << 20);
  textes.ecrire(0, "avant");
  textes.ecrire(1, long);
  textes.ecrire(2, "\ufeffaprès");
  expect([textes.lire(0), textes.lire(1) === long, textes.lire(2)]).toEqual(["avant", true, "\ufeffaprès"]);
});
