import { frCount, frNumber } from "../core/format.ts";
import { direPaliers, estListeDatee } from "../core/palier-ecrit.ts";
import { estEnsemble } from "./couches.ts";
import { type Reglages, reglagesParDefaut } from "./reglages.ts";

/** What the settings change, one text each: « ENT-01.joursSoumisMin : 12 (défaut : 15) ». Lists are counted, not told. */
export function ecartsAuxDefauts(reglages: Reglages): string[] {
  const defaut = reglagesParDefaut();
  return reglages === defaut ? [] : ecarts("", reglages.enVigueur(), defaut.enVigueur());
}

/** What of a rule's settings changes by date of effect: « minutesMoyenneMin : 45, puis 30 à partir du 01/07/2026 (avenant 1) ». */
export function changementsDeRegle(reglages: Reglages, id: string): string[] {
  return Object.entries(reglages.enVigueur()[id] ?? {}).flatMap(([nom, valeur]) =>
    estListeDatee(valeur) ? [`${nom} : ${direPaliers(valeur, mot)}`] : [],
  );
}

function ecarts(chemin: string, valeur: unknown, defaut: unknown): string[] {
  if (estEnsemble(valeur) && (estEnsemble(defaut) || defaut === null || defaut === undefined)) {
    return Object.entries(valeur).flatMap(([nom, v]) =>
      ecarts(chemin === "" ? nom : `${chemin}.${nom}`, v, estEnsemble(defaut) ? defaut[nom] : undefined),
    );
  }
  if (JSON.stringify(valeur) === JSON.stringify(defaut)) return [];
  // a severity, a rule off or confirmed has no default under the rule's thresholds; a word stands for its default
  const sans = defaut === undefined || defaut === null || Array.isArray(defaut) || chemin.startsWith("vocabulaire.");
  const avant = sans ? "" : ` (défaut : ${mot(defaut)})`;
  return [`${chemin} : ${mot(valeur)}${avant}`];
}

function mot(valeur: unknown): string {
  // on one line of a terminal, which text says it is left to « Méthode »
  if (estListeDatee(valeur))
    return direPaliers(
      valeur.map((p) => ({ ...p, reference: null })),
      mot,
    );
  if (Array.isArray(valeur)) return frCount(valeur.length, "élément");
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return frNumber(valeur, 4);
  return String(valeur);
}
