import { describe, expect, it } from "vitest";
import { lireReglages } from "../../config/lire-reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { RULES } from "../../rules/index.ts";
import { analyseFictive, tablesFictives } from "../editions/analyse-fixture.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { bilanObjectifs } from "../editions/feuilles/avancement.ts";
import { imageObjectifs, titreObjectifs } from "../editions/feuilles/objectifs.ts";
import { creerSocle } from "../editions/socle.ts";
import { pageObjectifs } from "./objectifs.ts";

const TAUX = "{ indicateur: taux_sorties_positives, valeur: 0.55, ventilation: { forme: caen } }";
const MANQUE = "Non calculé : « Sorties positives hors neutralisées » (aucune sortie à rapporter).";

/** A PLIE that nobody has left, with these targets. */
function sansSortie(objectifs: string) {
  const reglages = lireReglages(`objectifs: [${objectifs}]\n`, "plie.yaml", RULES);
  const parcours = (tablesFictives().parcours ?? []).map((p) => ({ ...p, date_sortie_reelle: "" }));
  const arrete = parseTypedDay("2026-10-31") ?? 0;
  return creerSocle(analyseFictive({ arrete, regles: [] }, reglages, { ...tablesFictives(), parcours }), reglages);
}

describe("the objectives of a committee", () => {
  it("say which target is not computed, and why, beside the others", () => {
    const page = pageObjectifs(sansSortie(`{ indicateur: entrees, valeur: 60 }, ${TAUX}`));
    expect(page.phrases).toContain(MANQUE);
    expect(page.tables[0]?.rows).toHaveLength(1);
  });

  it("never say that none is set when none is computed, nor does the bilan", () => {
    const socle = sansSortie(TAUX);
    const { constat, phrases } = pageObjectifs(socle);
    expect([constat, phrases]).toEqual(["Aucun objectif n'est calculé", [MANQUE]]);
    expect(titreObjectifs(bilanObjectifs(socle, ENSEMBLE))).toBe("Objectifs : aucun n'est calculé");
    expect(pageObjectifs(sansSortie("")).constat).toBe("Aucun objectif chiffré n'est fixé pour l'année");
    expect(titreObjectifs(bilanObjectifs(sansSortie(""), ENSEMBLE))).toBeNull();
  });

  it("put no number on what the picture stops before, in page, workbook or committee's document", () => {
    for (const [valeur, muette] of [
      [1, true],
      [500, undefined],
    ] as const) {
      const socle = sansSortie(`{ indicateur: entrees, valeur: ${valeur} }`);
      const dessins = imageObjectifs(socle, ENSEMBLE).flatMap((b) => (b.kind === "graphiques" ? b.charts : []));
      expect([pageObjectifs(socle).graphique?.series[0]?.muette, dessins[0]?.series[0]?.muette]).toEqual([
        muette,
        muette,
      ]);
    }
  });
});
