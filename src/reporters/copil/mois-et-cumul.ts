import { frMonth } from "../../core/month.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";

/** Figures of everyone, of the month and since January: a line each, by its long or its short name. */
export function moisEtCumul(
  { chiffres, spans }: Socle,
  titre: string,
  quoi: string,
  demandes: readonly DemandeChiffre[],
  nom: "titre" | "court" = "titre",
): Table {
  return {
    kind: "table",
    titre,
    ...lister(demandes, [
      champ("quoi", quoi, "text", (demande) => chiffres.catalogue[nom](demande)),
      champ("mois", frMonth(spans.mois), "integer", (demande) => chiffres.affiche(ENSEMBLE, demande, spans.courant)),
      champ("cumul", "Depuis janvier", "integer", (demande) => chiffres.affiche(ENSEMBLE, demande, spans.cumul)),
    ]),
  };
}
