import type { Day } from "../core/day.ts";
import { foldName } from "../core/text.ts";
import type { ParcoursRow } from "../tables/parcours.ts";
import type { ENTRY_COLUMNS, Participant } from "../tables/participants.ts";
import type { Dossier } from "./dossier.ts";
import type { Parcours } from "./parcours.ts";

/** Columns known at the entry, that a parcours or its participant may hold (domaine.md §2). */
export type ColonneEntree = keyof typeof ENTRY_COLUMNS;

/** Value of an entry column: the parcours' own, else its participant's, else null (precisions.md, General 17). */
export function valeurEntree<C extends ColonneEntree>(
  dossier: Pick<Dossier, "participant">,
  parcours: Pick<Parcours, "row">,
  column: C,
): ParcoursRow[C] | Participant[C] {
  return parcours.row[column] ?? dossier.participant?.[column] ?? null;
}

const NON = new Set(["", "non", "n", "no", "faux", "false", "0"]);

/** True when a text-or-yes column says something: neither empty nor a « non » value (precisions.md, General 10). */
export function estRenseigne(text: string | null): boolean {
  return text !== null && !NON.has(foldName(text));
}

/** The parcours' allocataire of the RSA status (ARSA among its statuts). */
export function estArsa(dossier: Pick<Dossier, "participant">, parcours: Pick<Parcours, "row">): boolean {
  return valeurEntree(dossier, parcours, "statuts")?.includes("ARSA") ?? false;
}

/** Registered at France Travail on the day: inscription_ft not « non » nor later than the day, or an identifiant_ft. */
export function inscritFranceTravail(
  dossier: Pick<Dossier, "participant">,
  parcours: Pick<Parcours, "row">,
  day: Day,
): boolean {
  const inscription = valeurEntree(dossier, parcours, "inscription_ft");
  if (typeof inscription === "number" ? inscription <= day : inscription === "oui") return true;
  return estRenseigne(valeurEntree(dossier, parcours, "identifiant_ft"));
}
