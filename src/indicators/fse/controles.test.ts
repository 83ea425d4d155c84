import { describe, expect, it } from "vitest";
import type { Figure } from "../../core/report.ts";
import { INDICATEURS_FSE } from "../index.ts";
import { mesurer, parcours, personne } from "../mesurer-fixture.ts";
import { controlesFse } from "./controles.ts";

const ENSEMBLE = { portee: "ensemble", nom: null } as const;
const COMPLETE = { statut_emploi_entree: "DE", inscription_ft: "oui", niveau_formation: "4" };

function figures(): Figure[] {
  return mesurer(INDICATEURS_FSE, {
    participants: [personne("P1", COMPLETE), personne("P2", { ...COMPLETE, sexe: "H", niveau_formation: "" })],
    parcours: [parcours("P1", "2026-01-05"), parcours("P2", "2026-01-05")],
  });
}

describe("controlesFse", () => {
  it("holds on computed figures, and says what could not be checked", () => {
    const controles = controlesFse(figures(), ENSEMBLE);
    expect(controles.filter((c) => c.tenu === false)).toEqual([]);
    const total = (libelle: string) => controles.find((c) => c.libelle === libelle && c.sexe === "TOTAL");
    expect(total("EECO02 + EECO04 + EECO05 = EECO01_complets")).toMatchObject({ gauche: 1, droite: 1, tenu: true });
    expect(total("EECO01 : F + H + NB + non connu = total")).toMatchObject({ gauche: 2, droite: 2, tenu: true });
    // no column situation_sortie
    expect(total("EECR01 ≤ EECO04")).toMatchObject({ gauche: null, droite: 0, tenu: null });
  });

  it.each([
    ["EECO02", "EECO02 + EECO04 + EECO05 = EECO01_complets"],
    ["EECO09", "EECO09 + EECO10 + EECO11 = EECO01_complets"],
    ["EECO03", "EECO03 ≤ EECO02"],
    ["EECO06", "EECO06 + EECO07 + EECO08 ≤ EECO01_complets"],
    ["EECO06", "EECO06 : F + H + NB + non connu = total"],
  ])("sees one %s too many in « %s »", (code, libelle) => {
    const faux = figures().map((f) =>
      f.indicateur === code && f.portee === "ensemble" && f.ventilation["sexe"] === "TOTAL"
        ? { ...f, valeur: (f.valeur ?? 0) + 2 }
        : f,
    );
    expect(controlesFse(faux, ENSEMBLE).find((c) => c.libelle === libelle && c.sexe === "TOTAL")?.tenu).toBe(false);
  });

  // each code its own number: 2 for EECO02, 104 for EECR04…
  const chiffre = (indicateur: string, valeur: number | null, autres: Partial<Figure> = {}): Figure => ({
    ...{ indicateur, portee: "ensemble", nom: null, periode: "2026", ventilation: { sexe: "TOTAL" } },
    ...{ valeur, numerateur: null, denominateur: null, raison: null, reserve: null, ...autres },
  });
  const numeros = [
    ...Array.from({ length: 17 }, (_, i) => chiffre(`EECO${String(i + 1).padStart(2, "0")}`, i + 1)),
    ...Array.from({ length: 6 }, (_, i) => chiffre(`EECR0${i + 1}`, 101 + i)),
    chiffre("EECO01_complets", 50),
  ];

  it.each([
    ["EECO02 + EECO04 + EECO05 = EECO01_complets", 11, 50],
    ["EECO09 + EECO10 + EECO11 = EECO01_complets", 30, 50],
    ["EECO03 ≤ EECO02", 3, 2],
    ["EECO06 + EECO07 + EECO08 ≤ EECO01_complets", 21, 50],
    ["EECR01 ≤ EECO04", 101, 4],
    ["EECR02 ≤ EECO01_complets", 102, 50],
    ["EECR03 ≤ EECO01_complets", 103, 50],
    ["EECR04 ≤ EECO02 + EECO04", 104, 6],
    ["EECR05 ≤ EECO02 + EECO04", 105, 6],
    ["EECR06 ≤ EECO05", 106, 5],
  ])("adds up both sides of « %s » (domaine.md §7.2)", (libelle, gauche, droite) => {
    // those of another scope, and a figure without sexes, say nothing of this one
    const autres = numeros.flatMap((f) => [
      { ...f, valeur: 999, portee: "apap" as const },
      { ...f, valeur: 999, nom: "Horizon" },
      { ...f, valeur: 999, ventilation: {} },
    ]);
    const trouve = controlesFse([...numeros, ...autres], ENSEMBLE).find(
      (c) => c.libelle === libelle && c.sexe === "TOTAL",
    );
    expect(trouve).toMatchObject({ gauche, droite });
  });

  it("checks the sexes of the codes that have a total alone", () => {
    const controles = controlesFse([...numeros.slice(0, 2), chiffre("EECO03", null)], ENSEMBLE);
    expect(controles.filter((c) => c.libelle.endsWith("= total")).map((c) => c.libelle.slice(0, 6))).toEqual([
      "EECO01",
      "EECO02",
    ]);
  });
});
