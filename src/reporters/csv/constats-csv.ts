import type { Constat, Report, ResultatRegle } from "../../core/report.ts";
import { celluleJustification, TITRE_CONSTAT, titreDe } from "../../justifications/colonnes.ts";
import { fichierDe } from "../controle/cadre.ts";
import { ETATS } from "../signes.ts";
import { celluleCsv, fichierCsv, nombreCsv } from "./cellule.ts";

/** Written cells of one constat. */
interface Ligne {
  constat: Constat;
  regle: ResultatRegle | undefined;
  sources: Report["sources"];
}

/** Columns in order: what it is about, what was found, what a person may type, then the rule's result as a whole. */
const COLONNES: readonly [titre: string, cellule: (ligne: Ligne) => string][] = [
  [titreDe("regle"), ({ constat }) => celluleCsv(constat.regle)],
  ["Gravité", ({ constat }) => constat.gravite],
  ["Structure", ({ constat }) => celluleCsv(constat.structure ?? "")],
  [titreDe("apap"), ({ constat }) => celluleCsv(constat.apap ?? "")],
  [titreDe("participant"), ({ constat }) => celluleCsv(constat.participant ?? "")],
  [titreDe("parcours"), ({ constat }) => celluleCsv(constat.parcours ?? "")],
  [titreDe("mois"), ({ constat }) => celluleJustification(constat, "mois")],
  [titreDe("date"), ({ constat }) => celluleJustification(constat, "date")],
  ["Mesure", ({ constat }) => nombreCsv(constat.mesure)],
  ["Seuil", ({ constat }) => nombreCsv(constat.seuil)],
  [TITRE_CONSTAT, ({ constat }) => celluleCsv(constat.message)],
  ["Que faire", ({ constat }) => celluleCsv(constat.remede)],
  ["Contexte", ({ constat }) => celluleCsv(contexte(constat))],
  ["Preuves", ({ constat, sources }) => celluleCsv(preuves(constat, sources))],
  [titreDe("raison"), ({ constat }) => celluleCsv(celluleJustification(constat, "raison"))],
  [titreDe("auteur"), ({ constat }) => celluleCsv(celluleJustification(constat, "auteur"))],
  [titreDe("jusquAu"), ({ constat }) => celluleJustification(constat, "jusquAu")],
  ["État de la règle", ({ regle }) => (regle ? ETATS[regle.etat].mot : "")],
  ["Jugés par la règle", ({ regle }) => (regle ? nombreCsv(regle.juges) : "")],
  ["Unité jugée", ({ regle }) => (regle ? celluleCsv(regle.unite) : "")],
];

/**
 * The constats as CSV for a spreadsheet: UTF-8 with a byte order mark, `;`, CRLF, decimal comma, days `AAAA-MM-JJ`. A reason
 * typed in its column can be fed back with `--justifications`. Each line repeats how many units its rule judged; the
 * rules without a constat, or not run, are in `reglesCsv`.
 */
export function constatsCsv(report: Report): string {
  const regles = new Map(report.regles.map((regle) => [regle.id, regle]));
  const { sources } = report;
  return fichierCsv([
    COLONNES.map(([titre]) => titre),
    ...report.constats.map((constat) => {
      const ligne = { constat, regle: regles.get(constat.regle), sources };
      return COLONNES.map(([, cellule]) => cellule(ligne));
    }),
  ]);
}

function contexte({ contexte }: Constat): string {
  return Object.entries(contexte)
    .filter(([, valeur]) => valeur !== null)
    .map(([nom, valeur]) => `${nom} : ${typeof valeur === "number" ? nombreCsv(valeur) : valeur}`)
    .join(" ; ");
}

/** « suivi.csv ligne 812, etapes.xlsx [Feuil1] ligne 3 ». */
function preuves({ preuves }: Constat, sources: Report["sources"]): string {
  return preuves.map((preuve) => `${fichierDe(preuve, { sources }) ?? ""} ligne ${preuve.ligne}`).join(", ");
}
