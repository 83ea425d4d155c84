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
});
