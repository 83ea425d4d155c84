import { expect, it } from "vitest";
import { type Day, isoDay, parseTypedDay } from "../core/day.ts";
import { PARCOURS, PERSONNE } from "../rules/exemple.ts";
import { contexteDe } from "./collecte-fixture.ts";
import { CollecteHorsPeriode, periodeDuCumul } from "./hors-periode.ts";

const jour = (texte: string): Day => parseTypedDay(texte) ?? 0;

/** Gone on 30 March; on 30 June; open; the period begins on 1 July, and on 1 April for the second table. */
const SORTIES = ["2026-03-30", "2026-06-30", ""];
const TABLES = {
  participants: SORTIES.map((_, i) => ({ ...PERSONNE, id: `P${i}` })),
  parcours: SORTIES.map((date_sortie_reelle, i) => ({
    ...PARCOURS,
    id: `P${i}-1`,
    participant: `P${i}`,
    date_sortie_reelle,
  })),
};
const OPERATIONS = {
  operationsFse: [
    { code: "A", intitule: "A", debut: "2026-04-01" },
    { code: "B", intitule: "B", debut: "2026-07-01" },
  ],
};

it.each([
  ["without opération, from 1 January: two left before July", {}, "2026-07-01", [[null, "2026-01-01", 2]]],
  ["one left before April", {}, "2026-04-01", [[null, "2026-01-01", 1]]],
  ["out on the first day is in the period", {}, "2026-03-30", []],
  ["a period that begins on 1 January leaves nobody out", {}, "2026-01-01", []],
  // who left in March was never in A; B begins with the period
  ["an opération counts from its own start", OPERATIONS, "2026-07-01", [["A", "2026-04-01", 1]]],
])("%s", (_, listes, debut, attendu) => {
  const { contexte, dossiers } = contexteDe(TABLES, { debut, listes });
  const collecte = new CollecteHorsPeriode();
  const visiter = collecte.visiter(contexte);
  for (const dossier of dossiers) visiter(dossier);
  expect(collecte.fin().map((h) => [h.operation, isoDay(h.depuis), h.nombre])).toEqual(attendu);
});

it.each([
  [[], "2026-06-30", "2026-01-01"],
  [["2025-04-01", "2024-09-01", "2026-07-01"], "2026-06-30", "2024-09-01"],
  [["2026-06-30"], "2026-06-30", "2026-06-30"],
  [["2026-07-01"], "2026-06-30", "2026-01-01"],
])("the cumulation of opérations begun on %j, on %s, begins on %s", (debuts, au, attendu) => {
  const { start, end } = periodeDuCumul(
    debuts.map((d) => ({ debut: jour(d) })),
    jour(au),
  );
  expect([isoDay(start), isoDay(end)]).toEqual([attendu, au]);
});
