import { type Month, monthOf } from "../core/month.ts";
import type { Constat } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import { DATEES_A_L_ARRETE, type Reponse } from "./justifications.ts";

/** What an answer is matched with. */
export type Vise = Pick<Constat, "regle" | "participant" | "parcours" | "apap" | "structure" | "mois" | "date">;

/** A name as it is compared; empty for none. */
export const fold = (nom: string | null): string => (nom === null ? "" : foldName(nom));

/** Rule and participant, else rule and APAP: what finds the answers of a constat. */
export function cleDe(regle: string, participant: string | null, apap: string | null): string {
  return participant === null ? `${regle}\n\n${fold(apap)}` : `${regle}\n${participant}`;
}

/** Whom and what an answer is about, whoever is in charge. */
export function memeSujet(reponse: Reponse, constat: Constat): boolean {
  const { regle, participant, apap } = constat;
  return (
    cleDe(reponse.regle, reponse.participant, reponse.apap) === cleDe(regle, participant, apap) &&
    convient(reponse, constat)
  );
}

/** Rule and participant (or APAP) agree already. */
export function convient(reponse: Reponse, constat: Vise): boolean {
  if (reponse.parcours !== null && reponse.parcours !== constat.parcours) return false;
  if (reponse.mois !== null && reponse.mois !== moisDe(constat)) return false;
  return reponse.date === null || DATEES_A_L_ARRETE.has(constat.regle) || reponse.date === constat.date;
}

/** Month of a constat: its own, else the one that holds its date. */
export function moisDe({ mois, date }: Vise): Month | null {
  return mois ?? (date === null ? null : monthOf(date));
}
