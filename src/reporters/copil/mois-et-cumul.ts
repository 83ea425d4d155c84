import { frMonth } from "../../core/month.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import type { Cell, Table } from "../document/model.ts";
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
    columns: [
      { key: "quoi", titre: quoi, kind: "text" },
      { key: "mois", titre: frMonth(spans.mois), kind: "integer" },
      { key: "cumul", titre: "Depuis janvier", kind: "integer" },
    ],
    rows: demandes.map((demande): Cell[] => [
      chiffres.catalogue[nom](demande),
      chiffres.affiche(ENSEMBLE, demande, spans.courant),
      chiffres.affiche(ENSEMBLE, demande, spans.cumul),
    ]),
  };
}
