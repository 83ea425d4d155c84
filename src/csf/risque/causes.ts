import type { Cause, TempsContact } from "../../faits/temps-eligible.ts";

/** A cause on which the data say that minutes are lost; a sheet that was not supplied proves nothing either way. */
export type CausePerdue = Exclude<Cause, "feuille_non_fournie">;

/** Rules that put the record itself in question: with them all its minutes fall. */
export const REGLES_DU_DOSSIER: ReadonlySet<string> = new Set(["ELI-01", "ELI-02"]);

/** How a cause is told and mended, the rules that say it too, and its point of the grid. */
export const CAUSES_PERDUES: Readonly<
  Record<CausePerdue, { regles: readonly string[]; point: string; dit: string; faire: string }>
> = {
  absent_ou_a_preciser: {
    regles: ["ENT-11"],
    point: "2.3",
    dit: "présence à préciser",
    faire: "Saisir la présence ou l'absence.",
  },
  apres_sortie: {
    regles: ["SOR-07"],
    point: "6.5",
    dit: "daté après la sortie",
    faire: "Vérifier la date de la sortie et celle de l'entretien.",
  },
  absence_apap: {
    regles: ["FIL-04"],
    point: "2.5",
    dit: "daté d'un jour d'absence de l'APAP",
    faire: "Vérifier la date de l'entretien et l'agenda de l'APAP.",
  },
  apres_six_mois: {
    regles: ["EMP-02"],
    point: "5.2",
    dit: "au-delà du suivi dans l'emploi durable",
    faire: "Proposer la sortie ; ce temps ne se rattrape pas.",
  },
  sans_emargement: {
    regles: ["EMA-01", "EMA-07"],
    point: "2.5",
    dit: "sans ligne d'émargement",
    faire: "Retrouver la ligne d'émargement de l'entretien.",
  },
  sans_signature: {
    regles: ["EMA-05"],
    point: "2.5",
    dit: "sans signature du participant",
    faire: "Retrouver la feuille signée par le participant.",
  },
  sans_duree: {
    regles: ["ENT-04", "EMA-09"],
    point: "2.2",
    dit: "sans durée",
    faire: "Saisir la durée d'après la feuille ; la porter sur la feuille si elle y manque.",
  },
};

/** Why the minutes of a contact are lost; null when they are not. An appointment missed and typed as such claims nothing. */
export function causePerdue({ contact, cause }: TempsContact): CausePerdue | null {
  if (cause === null || cause === "feuille_non_fournie") return null;
  return cause === "absent_ou_a_preciser" && contact.presence !== "A_PRECISER" ? null : cause;
}
