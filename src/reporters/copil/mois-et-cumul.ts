import { frMonth } from "../../core/month.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { auJour } from "../editions/libelles.ts";
import type { Socle } from "../editions/socle.ts";

/** Figures of everyone, of the month and since January: a line each, by its long or its short name. */
export function moisEtCumul(
  socle: Socle,
  titre: string | undefined,
  quoi: string,
  demandes: readonly DemandeChiffre[],
  nom: "titre" | "court" = "titre",
): Table {
  const { chiffres, spans } = socle;
  /** A mean with the decimals that its indicator is read with. */
  const affiche = (demande: DemandeChiffre, periode: string) => {
    const cellule = chiffres.affiche(ENSEMBLE, demande, periode);
    const dix = 10 ** (chiffres.catalogue.ecriture(demande.indicateur).decimales ?? 0);
    const arrondi = (n: number) => Math.round(n * dix) / dix;
    if (typeof cellule === "number") return arrondi(cellule);
    return "reserve" in cellule ? { ...cellule, value: arrondi(cellule.value) } : cellule;
  };
  return {
    ...(titre === undefined ? {} : { titre }),
    ...lister(demandes, [
      champ("quoi", quoi, "text", (demande) => chiffres.catalogue[nom](demande)),
      champ("mois", auJour(socle, spans.mois, frMonth(spans.mois)), "integer", (demande) =>
        affiche(demande, spans.courant),
      ),
      champ("cumul", "Depuis janvier", "integer", (demande) => affiche(demande, spans.cumul)),
    ]),
  };
}
