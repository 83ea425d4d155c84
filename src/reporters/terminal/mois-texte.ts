import { frDay } from "../../core/day.ts";
import { frCount, frInteger, frTaux } from "../../core/format.ts";
import { compter } from "../../core/grouper.ts";
import { frMonth, isoMonth, isoYearTo, type Month, monthOf } from "../../core/month.ts";
import { parFeuille, type Report } from "../../core/report.ts";
import { capitale, minuscule } from "../../core/text.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import type { Suite } from "../../registre/suite.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Block } from "../document/model.ts";
import { Chiffres, ENSEMBLE } from "../editions/chiffres.ts";
import { blocsTexte } from "./document.ts";
import { plagesDe } from "./non-juges-texte.ts";
import { gravitesDites, type Terminal } from "./style.ts";
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
  const month = monthOf(report.arrete);
  const [lues, rejetees] = [parFeuille(extraction.sources, "lignes"), parFeuille(extraction.sources, "rejetees")];
  const fichiers = new Set(extraction.sources.map((s) => s.fichier)).size;
  const chiffres = new Chiffres(report.figures);
  const nombre = (indicateur: IndicateurId) => {
    const n = chiffres.nombre(ENSEMBLE, { indicateur }, isoMonth(month));
    return `${minuscule(chiffres.catalogue.titre({ indicateur }))} ${n === null ? "n.c." : frInteger(n)}`;
  };
  const nonExecutees = report.regles.filter((r) => r.etat === "non_executee");
  const blocs: Block[] = [
    noteTitree(`${capitale(frMonth(month))}, arrêté au ${frDay(report.arrete)}`, [
      `Lu : ${frCount(fichiers, "fichier")}, ${frCount(lues, "ligne")}, dont ${frCount(rejetees, "rejetée")} ; ${frCount(report.rejets.length, "valeur non lue", "valeurs non lues")}.`,
      capitale(phrase(CHIFFRES.map(nombre).join(", "))),
      ...TAUX.flatMap(({ chiffre, cumul }) => taux(chiffres, chiffre, cumul, month)),
    ]),
    noteTitree("Constats", [
      gravitesDites(report.resume, terminal),
      ...(ecrit.suite ? constatsSuivis(ecrit.suite) : []),
      ...report.regles.flatMap((r) =>
        r.etat === "suspecte" ? [`? ${r.id} suspecte, hors des comptes : ${r.raison ?? ""}`] : [],
      ),
      ...(nonExecutees.length > 0
        ? [
            `${frCount(nonExecutees.length, "règle non exécutée", "règles non exécutées")}, où rien n'est vérifié (les raisons sont dans la feuille Méthode) : ${plagesDe(nonExecutees, report.regles)}.`,
          ]
        : []),
    ]),
    ...(ecrit.suite ? [chiffresTransmis(ecrit.suite)] : []),
    retoursARevoir(report),
    noteTitree("Écrit", [...groupes(ecrit.ecrits), `Dossier : ${ecrit.dossier}`]),
  ];
  return `${blocsTexte(blocs, terminal)}\n`;
}

/** A rate and what weakens it; one that cannot be computed since January is left out. */
function taux(chiffres: Chiffres, chiffre: DemandeChiffre, cumul: boolean, month: Month): string[] {
  const titre = `${chiffres.catalogue.titre(chiffre)}${cumul ? " depuis janvier" : ""}`;
  const f = chiffres.figure(ENSEMBLE, chiffre, cumul ? isoYearTo(month) : isoMonth(month));
  if (f?.valeur == null) return cumul ? [] : [`${titre} : non calculé${f?.raison ? ` (${f.raison})` : ""}.`];
  const ligne = `${titre} : ${frTaux(f.numerateur ?? 0, f.denominateur ?? 0, f.valeur)}.`;
  return f.reserve === null ? [ligne] : [ligne, `  réserve : ${f.reserve}.`];
}

/** A sentence ends with one full stop, « n.c. » included. */
function phrase(texte: string): string {
  return texte.endsWith(".") ? texte : `${texte}.`;
}

/** Files by folder: the ones at the root by name, the others counted. */
function groupes(chemins: readonly string[]): string[] {
  const racine = chemins.filter((p) => !p.includes("/"));
  const dossiers = compter(chemins.flatMap((p) => p.slice(0, Math.max(0, p.indexOf("/"))) || []));
  return [...racine, ...[...dossiers].map(([d, n]) => `${d}/ (${frCount(n, "fichier")})`)];
}
