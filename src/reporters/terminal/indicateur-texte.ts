import type { Indicateur } from "../../indicators/indicator.ts";
import { type Norme, referenceDe } from "../../normes/norme.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** The list of the indicators, one line each. */
export function listeIndicateurs(indicateurs: readonly Indicateur[], terminal: Terminal): string {
  return `${blocsTexte(
    [
      lister(indicateurs, [
        champ("id", "Indicateur", "text", (i) => i.id),
        champ("titre", "Intitulé", "prose", (i) => i.titre),
        champ("unite", "Unité", "prose", (i) => i.unite),
      ]),
      note("Pour en définir un : plie indicateurs file_active"),
    ],
    terminal,
  )}\n`;
}

/** One indicator: what is counted and when, its reference, its ventilations. */
export function indicateurTexte(i: Indicateur, definition: string, norme: Norme, terminal: Terminal): string {
  const ventilations = i.ventilations.filter((v) => v.cles.length > 0).map((v) => v.cles.join(" × "));
  const texte = [
    `Unité : ${i.unite}. ${referenceDe(i, norme)}.`,
    definition,
    ...(ventilations.length > 0 ? [`Réparti par : ${ventilations.join(" ; ")}.`] : []),
  ];
  return `${blocsTexte([noteTitree(`${i.id}  ${i.titre}`, texte)], terminal)}\n`;
}
