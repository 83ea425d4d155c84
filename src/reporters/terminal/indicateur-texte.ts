import type { Indicateur } from "../../indicators/indicator.ts";
import { citer } from "../../rules/documents.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** The list of the indicators, one line each. */
export function listeIndicateurs(indicateurs: readonly Indicateur[], terminal: Terminal): string {
  return `${tableau(
    [{ titre: "Indicateur" }, { titre: "Intitulé", souple: true }, { titre: "Unité", souple: true }],
    indicateurs.map((i) => [i.id, i.titre, i.unite]),
    terminal,
  )}\n\nPour en définir un : plie indicateurs file_active\n`;
}

/** One indicator: what is counted and when, its reference, its ventilations. */
export function indicateurTexte(i: Indicateur, definition: string, terminal: Terminal): string {
  const ventilations = i.ventilations.filter((v) => v.cles.length > 0).map((v) => v.cles.join(" × "));
  return `${[
    craie(terminal).bold(`${i.id}  ${i.titre}`),
    `Unité : ${i.unite}. ${citer(i.clause)}.`,
    plier(definition, terminal.colonnes),
    ...(ventilations.length > 0 ? [plier(`Réparti par : ${ventilations.join(" ; ")}.`, terminal.colonnes)] : []),
  ].join("\n")}\n`;
}
