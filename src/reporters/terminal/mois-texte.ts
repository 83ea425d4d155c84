import { compterSuivi, type SuiviConstats } from "../../audit/suivi.ts";
import { frDay } from "../../core/day.ts";
import { frCount, frInteger, frPercent } from "../../core/format.ts";
import { frMonth, isoMonth, monthOf } from "../../core/month.ts";
import { frPlages } from "../../core/plages.ts";
import { type Figure, GRAVITES, type Report } from "../../core/report.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";

/** A page's worth of summary of `plie mensuel`: what was read, the month's figures, what is wrong, what was written. */
export function resumeMois(
  report: Report,
  extraction: Extraction,
  ecrit: { dossier: string; ecrits: readonly string[]; suivi?: SuiviConstats | null },
  terminal: Terminal,
): string {
  const c = craie(terminal);
  const month = monthOf(report.arrete);
  // a list that holds two tables side by side is one line of the file, twice in the sources
  const feuilles = new Map(extraction.sources.map((s) => [`${s.fichier}\n${s.feuille ?? ""}`, s]));
  const lues = [...feuilles.values()].reduce((sum, s) => sum + s.lignes, 0);
  const rejetees = [...feuilles.values()].reduce((sum, s) => sum + s.rejetees, 0);
  const fichiers = new Set(extraction.sources.map((s) => s.fichier)).size;
  const figure = (indicateur: string, ventilation: Record<string, string> = {}) =>
    chiffre(report.figures, indicateur, isoMonth(month), ventilation);
  const taux = report.figures.find(
    (f) =>
      f.indicateur === "taux_sorties_positives" &&
      f.portee === "ensemble" &&
      f.ventilation["forme"] === "caen" &&
      f.periode.includes(".."),
  );
  const nonExecutees = report.regles.filter((r) => r.etat === "non_executee");
  const suspectes = report.regles.filter((r) => r.etat === "suspecte");
  const conformite = report.figures.find(
    (f) => f.indicateur === "conformite" && f.portee === "ensemble" && f.periode === isoMonth(month),
  );
  const lignes = [
    c.bold(`${majuscule(frMonth(month))}, arrêté au ${frDay(report.arrete)}`),
    `  Lu : ${frCount(fichiers, "fichier")}, ${frCount(lues, "ligne")}, dont ${frCount(rejetees, "rejetée")} ; ${frCount(report.rejets.length, "valeur non lue", "valeurs non lues")}.`,
    `  File active ${figure("file_active")}, entrées ${figure("entrees")}, sorties ${figure("sorties")}, face à face tenus ${figure("entretiens")}${figure("entretiens").endsWith(".") ? "" : "."}`,
    ...(conformite?.valeur != null
      ? [
          `  Mois avec entretien : ${frInteger(conformite.numerateur ?? 0)} sur ${frInteger(conformite.denominateur ?? 0)} (${frPercent(conformite.valeur)}).`,
        ]
      : [`  Mois avec entretien : non calculé${conformite?.raison ? ` (${conformite.raison})` : ""}.`]),
    ...(taux?.valeur != null
      ? [
          `  Sorties positives depuis janvier : ${frInteger(taux.numerateur ?? 0)} sur ${frInteger(taux.denominateur ?? 0)} (${frPercent(taux.valeur)}).`,
        ]
      : []),
    "",
    c.bold("Constats"),
    `  ${GRAVITES.map((g) => colorer(g, `${SIGNES[g].signe} ${frInteger(report.resume[g])} ${report.resume[g] >= 2 ? SIGNES[g].mots : SIGNES[g].mot}`, c)).join("   ")}${report.resume.justifies > 0 ? `   (${frCount(report.resume.justifies, "justifié")} à part)` : ""}`,
    ...(ecrit.suivi ? [`  ${depuisLeMoisDernier(report, ecrit.suivi)}`] : []),
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
    "",
    c.bold("Écrit"),
    ...groupes(ecrit.ecrits).map((g) => `  ${g}`),
    plier(`  Dossier : ${ecrit.dossier}`, terminal.colonnes, "    "),
  ];
  return `${lignes.join("\n")}\n`;
}

function depuisLeMoisDernier(report: Report, suivi: SuiviConstats): string {
  const { nouveaux, persistants, resolus } = compterSuivi(report, suivi);
  return `Depuis le mois dernier : ${frCount(nouveaux, "nouveau", "nouveaux")}, ${frCount(persistants, "persistant")}, ${frCount(resolus, "résolu")}.`;
}

function chiffre(
  figures: readonly Figure[],
  indicateur: string,
  periode: string,
  ventilation: Record<string, string>,
): string {
  const f = figures.find(
    (x) =>
      x.indicateur === indicateur &&
      x.portee === "ensemble" &&
      x.periode === periode &&
      Object.keys(x.ventilation).length === Object.keys(ventilation).length &&
      Object.entries(ventilation).every(([k, v]) => x.ventilation[k] === v),
  );
  return f?.valeur == null ? "n.c." : frInteger(f.valeur);
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

function majuscule(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
