import { frDay } from "../../core/day.ts";
import { frCount, frInteger, frTaux } from "../../core/format.ts";
import { frMonth, isoMonth, type Month, monthOf, yearOf } from "../../core/month.ts";
import { frPlages } from "../../core/plages.ts";
import { GRAVITES, type Report } from "../../core/report.ts";
import { capitale, minuscule } from "../../core/text.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import type { Suite } from "../../registre/suite.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { Chiffres, ENSEMBLE } from "../editions/chiffres.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";
import { chiffresTransmis, constatsSuivis, retoursARevoir } from "./suite-texte.ts";

/** Counts of the month, then rates of the month or since January. */
const CHIFFRES = ["file_active", "entrees", "sorties", "entretiens"] as const satisfies IndicateurId[];
const TAUX: readonly { chiffre: DemandeChiffre; cumul: boolean }[] = [
  { chiffre: { indicateur: "conformite" }, cumul: false },
  { chiffre: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } }, cumul: true },
];

/** A page's worth of summary of `plie mensuel`: what was read, the month's figures, what is wrong, what was written. */
export function resumeMois(
  report: Report,
  extraction: Extraction,
  ecrit: { dossier: string; ecrits: readonly string[]; suite?: Suite },
  terminal: Terminal,
): string {
  const c = craie(terminal);
  const month = monthOf(report.arrete);
  // a list that holds two tables side by side is one line of the file, twice in the sources
  const feuilles = new Map(extraction.sources.map((s) => [`${s.fichier}\n${s.feuille ?? ""}`, s]));
  const lues = [...feuilles.values()].reduce((sum, s) => sum + s.lignes, 0);
  const rejetees = [...feuilles.values()].reduce((sum, s) => sum + s.rejetees, 0);
  const fichiers = new Set(extraction.sources.map((s) => s.fichier)).size;
  const chiffres = new Chiffres(report.figures);
  const nombre = (indicateur: IndicateurId) => {
    const n = chiffres.nombre(ENSEMBLE, { indicateur }, isoMonth(month));
    return `${minuscule(chiffres.catalogue.titre({ indicateur }))} ${n === null ? "n.c." : frInteger(n)}`;
  };
  const nonExecutees = report.regles.filter((r) => r.etat === "non_executee");
  const suspectes = report.regles.filter((r) => r.etat === "suspecte");
  const lignes = [
    c.bold(`${capitale(frMonth(month))}, arrêté au ${frDay(report.arrete)}`),
    `  Lu : ${frCount(fichiers, "fichier")}, ${frCount(lues, "ligne")}, dont ${frCount(rejetees, "rejetée")} ; ${frCount(report.rejets.length, "valeur non lue", "valeurs non lues")}.`,
    `  ${capitale(phrase(CHIFFRES.map(nombre).join(", ")))}`,
    ...TAUX.flatMap(({ chiffre, cumul }) => {
      const titre = `${chiffres.catalogue.titre(chiffre)}${cumul ? " depuis janvier" : ""}`;
      const f = chiffres.figure(ENSEMBLE, chiffre, cumul ? cumulDe(month) : isoMonth(month));
      if (f?.valeur != null) {
        const ligne = `  ${titre} : ${frTaux(f.numerateur ?? 0, f.denominateur ?? 0, f.valeur)}.`;
        return f.reserve === null ? ligne : [ligne, plier(`    réserve : ${f.reserve}.`, terminal.colonnes, "      ")];
      }
      return cumul ? [] : `  ${titre} : non calculé${f?.raison ? ` (${f.raison})` : ""}.`;
    }),
    "",
    c.bold("Constats"),
    `  ${GRAVITES.map((g) => colorer(g, `${SIGNES[g].signe} ${frInteger(report.resume[g])} ${report.resume[g] >= 2 ? SIGNES[g].mots : SIGNES[g].mot}`, c)).join("   ")}${report.resume.justifies > 0 ? `   (${frCount(report.resume.justifies, "justifié")} à part)` : ""}`,
    ...(ecrit.suite ? constatsSuivis(ecrit.suite, terminal) : []),
    ...suspectes.map((r) =>
      plier(`  ? ${r.id} suspecte, hors des comptes : ${r.raison ?? ""}`, terminal.colonnes, "    "),
    ),
    ...(nonExecutees.length > 0
      ? [
          plier(
            `  ${frCount(nonExecutees.length, "règle non exécutée", "règles non exécutées")}, où rien n'est vérifié (les raisons sont dans la feuille Méthode) : ${frPlages(
              nonExecutees.map((r) => r.id),
              report.regles.map((r) => r.id),
            )}.`,
            terminal.colonnes,
            "    ",
          ),
        ]
      : []),
    ...(ecrit.suite ? chiffresTransmis(ecrit.suite, terminal) : []),
    ...retoursARevoir(report, terminal),
    "",
    c.bold("Écrit"),
    ...groupes(ecrit.ecrits).map((g) => `  ${g}`),
    plier(`  Dossier : ${ecrit.dossier}`, terminal.colonnes, "    "),
  ];
  return `${lignes.join("\n")}\n`;
}

/** A sentence ends with one full stop, « n.c. » included. */
function phrase(texte: string): string {
  return texte.endsWith(".") ? texte : `${texte}.`;
}

/** Label of the figures since January. */
function cumulDe(month: Month): string {
  return `${isoMonth(yearOf(month) * 12)}..${isoMonth(month)}`;
}

/** Files by folder: the ones at the root by name, the others counted. */
function groupes(chemins: readonly string[]): string[] {
  const racine = chemins.filter((p) => !p.includes("/"));
  const dossiers = new Map<string, number>();
  for (const p of chemins) {
    const [dossier] = p.split("/");
    if (p.includes("/") && dossier) dossiers.set(dossier, (dossiers.get(dossier) ?? 0) + 1);
  }
  return [...racine, ...[...dossiers].map(([d, n]) => `${d}/ (${frCount(n, "fichier")})`)];
}
