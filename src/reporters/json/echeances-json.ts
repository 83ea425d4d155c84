import { isoDay } from "../../core/day.ts";
import type { Agenda } from "../../core/echeance.ts";
import { enLignes } from "./lignes.ts";

/** What is due, for other programs: days `AAAA-MM-JJ`, absent values null, one échéance per line. Same agenda, same bytes. */
export function echeancesJson(agenda: Agenda): string {
  const { au, sources } = agenda;
  return enLignes([
    ["outil", { nom: "plie", version: agenda.version }],
    ["au", isoDay(au)],
    ["jusquAu", isoDay(agenda.jusquAu)],
    ["dernierContact", agenda.dernierContact === null ? null : isoDay(agenda.dernierContact)],
    [
      "echeances",
      agenda.echeances.map((e) => ({
        jour: isoDay(e.jour),
        enRetard: e.jour < au,
        genre: e.genre,
        participant: e.participant,
        parcours: e.parcours,
        apap: e.apap,
        structure: e.structure,
        action: e.action,
        regle: e.regle,
        dernierEntretien: e.vu === null ? null : isoDay(e.vu),
        joursDepuis: e.vu === null ? null : au - e.vu,
        preuves: e.preuves.map(({ source, ligne }) => ({
          fichier: sources[source]?.fichier ?? null,
          feuille: sources[source]?.feuille ?? null,
          ligne,
        })),
      })),
    ],
    ["nonCherchees", agenda.ecartes.map(({ genre, regle, raison }) => ({ genre, regle, raison }))],
  ]);
}
