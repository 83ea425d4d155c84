import { addMonths } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import type { Chercheur } from "./echeances.ts";

/** The day by which an operation of the programming is due: one year after integration, or after the last one ended (OPE-01). */
export const operationsAnnuelles: Chercheur = function* (dossier, parcours, { au, seuils, contexte }) {
  const connu =
    contexte.extraction.tables.etapes?.mapped.has("programmation_plie") || contexte.listes.programmation.length > 0;
  if (!connu || covers(dossier.joursVeille, au)) return;
  const fins = dossier.etapes
    .filter((e) => e.row.programmation_plie === true && e.famille !== "accompagnement" && e.fin >= e.debut)
    .map((e) => e.fin);
  const derniere = Math.max(...fins);
  if (derniere >= au) return;
  const depuis = Math.max(parcours.integration, derniere);
  yield {
    genre: "OPERATION",
    // an operation that ended on day d still counts on d + 1 year − 1 day
    jour: addMonths(depuis, seuils.moisOperation) - 1,
    action: "Prescrire une opération de la programmation du PLIE : une par an au moins.",
    regle: "OPE-01",
    preuves: [parcours.row],
  };
};
