import { frCount, frNumber } from "../core/format.ts";
import { estEnsemble } from "./couches.ts";
import { type Reglages, reglagesParDefaut } from "./reglages.ts";

/** What the settings change, one text each: « ENT-01.joursSoumisMin : 12 (défaut : 15) ». Lists are counted, not told. */
export function ecartsAuxDefauts(reglages: Reglages): string[] {
  const defaut = reglagesParDefaut();
  return reglages === defaut ? [] : ecarts("", reglages.enVigueur(), defaut.enVigueur());
}

function ecarts(chemin: string, valeur: unknown, defaut: unknown): string[] {
  if (estEnsemble(valeur) && (estEnsemble(defaut) || defaut === null || defaut === undefined)) {
    return Object.entries(valeur).flatMap(([nom, v]) =>
      ecarts(chemin === "" ? nom : `${chemin}.${nom}`, v, estEnsemble(defaut) ? defaut[nom] : undefined),
    );
  }
  if (JSON.stringify(valeur) === JSON.stringify(defaut)) return [];
  // a severity, a rule off or confirmed has no default under the rule's thresholds
  const avant = defaut === undefined || defaut === null || Array.isArray(defaut) ? "" : ` (défaut : ${mot(defaut)})`;
  return [`${chemin} : ${mot(valeur)}${avant}`];
}

function mot(valeur: unknown): string {
  if (Array.isArray(valeur)) return frCount(valeur.length, "élément");
  if (typeof valeur === "boolean") return valeur ? "oui" : "non";
  if (typeof valeur === "number") return frNumber(valeur, 4);
  return String(valeur);
}
