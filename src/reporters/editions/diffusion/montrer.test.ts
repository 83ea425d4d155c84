import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../../../core/month.ts";
import { cellule } from "../../../diffusion/cellules.ts";
import type { Etat } from "../../../diffusion/publication.ts";
import { Montre } from "./montrer.ts";

const [NUM, DEN] = [cellule("reussies"), cellule("sorties")];
const repris = (nombre: number, mois: string): Etat => ({ etat: "repris", nombre, au: parseTypedMonth(mois) ?? 0 });

function rapport(num: Etat, den: Etat) {
  const etat = (c: ReturnType<typeof cellule>): Etat => (c === NUM ? num : den);
  const publication = { etat, blocs: new Set<never>(), abandonnes: [], dejaTrouvees: 0 };
  return new Montre(publication, () => true).rapport(NUM, DEN);
}

describe("a published ratio", () => {
  it("is that of two terms of one day: today's, or the same earlier edition's", () => {
    expect(rapport({ etat: "montre", nombre: 19 }, { etat: "montre", nombre: 30 })[2]).toBe(19 / 30);
    expect(rapport(repris(11, "2026-06"), repris(16, "2026-06"))[2]).toMatchObject({ value: 11 / 16 });
  });

  it("is not given of an older term over a newer one, nor without one of them", () => {
    const autre = { texte: "n.p.", motif: "non publié : ses deux termes ne sont pas du même jour" };
    expect(rapport(repris(11, "2026-06"), { etat: "montre", nombre: 30 })[2]).toEqual(autre);
    expect(rapport(repris(11, "2026-06"), repris(18, "2026-07"))[2]).toEqual(autre);
    expect(rapport({ etat: "montre", nombre: 19 }, { etat: "masque" })[2]).toMatchObject({ texte: "n.c." });
  });
});
