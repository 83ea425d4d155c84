import type { EtatRisque } from "../csf/risque/etat.ts";
import { celluleCsv, fichierCsv, nombreCsv } from "./cellule.ts";

const TITRES = [
  "Rang",
  "Participant",
  "APAP",
  "Structure",
  "Minutes non retenues",
  "dont en jeu",
  "Minutes à prouver",
  "Minutes à regarder",
  "Minutes éligibles",
  "Attendu",
  "Règles en défaut",
  "Signaux",
  "Corrections",
];

/** The order by risk as CSV, ids only: one line per record. */
export function risqueCsv({ lignes }: EtatRisque): string {
  return fichierCsv([
    TITRES,
    ...lignes.map((l) => [
      nombreCsv(l.rang),
      celluleCsv(l.participant),
      celluleCsv(l.apap ?? ""),
      celluleCsv(l.structure ?? ""),
      nombreCsv(l.minutes),
      nombreCsv(l.minutesEnJeu),
      nombreCsv(l.minutesAProuver),
      nombreCsv(l.minutesSignalees),
      nombreCsv(l.minutesEligibles),
      nombreCsv(Math.round(l.attendu * 100) / 100),
      celluleCsv(l.points.join(", ")),
      celluleCsv(l.signaux.join(", ")),
      nombreCsv(l.corrections.length),
    ]),
  ]);
}
