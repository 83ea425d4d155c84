import { sha256Hex } from "../../core/sha256.ts";
import { compareText } from "../../core/text.ts";
import { lignesParApap } from "../../formulaire/lignes.ts";
import type { Calculs, Nombre } from "../../formulaire/modele.ts";
import type { Rubrique } from "../../formulaire/rubriques.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import { ENSEMBLE, type Rang } from "../editions/chiffres.ts";
import { nommes, type Socle } from "../editions/socle.ts";

/** What the analysis of a month says, as the forms are filled from it and compared with it. */
export function calculsDe(socle: Socle): Calculs {
  const { chiffres, spans, analyse, report } = socle;
  const nombre = (rang: Rang, { indicateur, ventilation }: Rubrique, periode: string): Nombre => {
    const cellule = chiffres.cellule(rang, { indicateur, ventilation }, periode);
    return typeof cellule === "number" ? { valeur: cellule, motif: null } : { valeur: null, motif: cellule.motif };
  };
  const calculable = (indicateur: IndicateurId) =>
    typeof chiffres.cellule(ENSEMBLE, { indicateur }, spans.courant) === "number";
  const lignes = lignesParApap(analyse.fiches, analyse.details, spans.courant, {
    entretiens: !calculable("entretiens"),
    absences: !calculable("absences"),
  });
  const { precedent } = spans;
  const sources = report.sources.map((s) => s.sha256);
  const apap = (nom: string | null): Rang => ({ portee: "apap", nom });
  return {
    mois: spans.mois,
    arrete: report.arrete,
    // tells one extraction from another, whatever the order of its files
    extraction: sha256Hex([...new Set(sources)].sort(compareText).join("\n")).slice(0, 12),
    apaps: nommes(socle.apaps).map((r) => r.nom),
    connus: chiffres.rangs("apap").flatMap(({ nom }) => (nom === null ? [] : [nom])),
    sansApap: chiffres.rangs("apap").some((r) => r.nom === null),
    structuresDe: (nom) => [...(socle.structuresDe.get(nom) ?? [])].filter((s) => s !== null).sort(compareText),
    chiffre: (nom, rubrique) => nombre(apap(nom), rubrique, spans.courant),
    ensemble: (rubrique) => nombre(ENSEMBLE, rubrique, spans.courant),
    precedent: (nom, rubrique) => (precedent === null ? null : nombre(apap(nom), rubrique, precedent).valeur),
    lignes: (nom) => lignes.get(nom) ?? [],
  };
}
