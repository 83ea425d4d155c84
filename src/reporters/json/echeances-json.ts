import { isoDay } from "../../core/day.ts";
import type { Agenda } from "../../core/echeance.ts";
import { choisir, enLignes, jour, preuve } from "./lignes.ts";

/** What is due, for other programs: days `AAAA-MM-JJ`, absent values null, one échéance per line. Same agenda, same bytes. */
export function echeancesJson(agenda: Agenda): string {
  const { au, sources } = agenda;
  return enLignes([
    ["outil", { nom: "plie", version: agenda.version }],
    ["au", isoDay(au)],
    ["jusquAu", isoDay(agenda.jusquAu)],
    ["dernierContact", jour(agenda.dernierContact)],
    [
      "echeances",
      agenda.echeances.map((e) => ({
        jour: isoDay(e.jour),
        enRetard: e.jour < au,
        ...choisir(e, "genre", "participant", "parcours", "apap", "structure", "action", "regle"),
        dernierEntretien: jour(e.vu),
        joursDepuis: e.vu === null ? null : au - e.vu,
        preuves: e.preuves.map((p) => preuve(p, sources)),
      })),
    ],
    ["nonCherchees", agenda.ecartes.map((e) => choisir(e, "genre", "regle", "raison"))],
  ]);
}
