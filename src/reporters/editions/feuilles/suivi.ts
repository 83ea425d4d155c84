import { frCount, frInteger } from "../../../core/format.ts";
import { firstDay, frMonth, type Month } from "../../../core/month.ts";
import { GRAVITES, type Report } from "../../../core/report.ts";
import { compareText } from "../../../core/text.ts";
import { type ComptesSuivi, type ConstatSuivi, etatLisible, phraseSuivi, presents } from "../../../registre/suivi.ts";
import { graphiques, note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import {
  croisement,
  graphiqueTendance,
  tableParRegle,
  tableTendance,
  titreTendance,
} from "../../registre/tables-suivi.ts";
import { estDuRang, type Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { SENSIBLES } from "../mentions.ts";
import type { Socle } from "../socle.ts";
import { nomApap } from "./par-apap.ts";

/** A month's counts, those of a scope only. */
function restreindre(comptes: ComptesSuivi, rang: Rang): ComptesSuivi {
  return { ...comptes, lignes: comptes.lignes.filter((l) => estDuRang(rang, l)) };
}

/** The constats followed of a scope, those of suspect rules left out; none without a register. */
export function suivisDuRang({ suite, suspectes }: Pick<Socle, "suite" | "suspectes">, rang: Rang): ConstatSuivi[] {
  return (suite?.suivi.constats ?? []).filter((c) => estDuRang(rang, c) && !suspectes.has(c.regle));
}

/** « 1 autre n'est pas suivi… »: what the run before had of rules that this one does not follow; empty when there is none. */
export function nonSuivis({ regles }: Pick<Report, "regles">, avant: ComptesSuivi | null): string {
  const ecartees = new Set(regles.filter(({ etat }) => etat !== "executee").map(({ id }) => id));
  const lignes = avant?.lignes.filter((l) => ecartees.has(l.regle) && presents(l) > 0) ?? [];
  const n = lignes.reduce((somme, l) => somme + presents(l), 0);
  if (n === 0) return "";
  const [qui, sa] = n > 1 ? ["autres ne sont pas suivis", "leur règle"] : ["autre n'est pas suivi", "sa règle"];
  const ids = [...new Set(lignes.map((l) => l.regle))].join(", ");
  return ` ${frInteger(n)} ${qui} ce mois-ci, ${sa} étant suspecte ou non exécutée (${ids}).`;
}

/** The year's trend of a scope, with its picture; nothing without a run before. */
export function blocsTendance({ suite, report }: Socle, rang: Rang): Block[] {
  const suivi = suite?.suivi ?? null;
  if (suivi === null || suivi.precedent === null) return [];
  const annee = suivi.annee.map((c) => restreindre(c, rang));
  return [
    note(
      `Depuis ${frMonth(suivi.precedent)} : ${phraseSuivi(annee.at(-1) ?? { mois: suivi.mois, premier: false, lignes: [] })}.${nonSuivis(report, suivi.avant && restreindre(suivi.avant, rang))}`,
    ),
    graphiques(12, [graphiqueTendance(annee)]),
    tableTendance(annee),
  ];
}

/** « Suivi »: constats new, persistent and since when, resolved; the trend; by rule and by APAP. */
export function feuilleSuivi(socle: Socle, edition: Edition): Sheet | null {
  const suivi = socle.suite?.suivi ?? null;
  if (suivi === null || suivi.precedent === null) return null;
  const annee = suivi.annee.map((c) => restreindre(c, edition.rang));
  const siens = suivisDuRang(socle, edition.rang);
  const blocs: (Block | null)[] = [
    ...blocsTendance(socle, edition.rang),
    anciens(siens, annee.at(-1)?.lignes ?? [], suivi.mois, socle, edition),
    tableParRegle(annee, socle.titres),
    edition.rang.portee === "apap" ? null : parApap(annee, socle, edition),
  ];
  return feuille(
    socle,
    edition,
    "Suivi",
    {
      titre: "Suivi des constats",
      constat: titreTendance(annee.at(-1) ?? { mois: suivi.mois, premier: false, lignes: [] }),
      nominative: false,
      papier: 1,
    },
    blocs,
  );
}

/** How long the constats that are still there have been. */
function anciens(
  siens: readonly ConstatSuivi[],
  comptes: ComptesSuivi["lignes"],
  mois: Month,
  socle: Socle,
  edition: Edition,
): Table {
  const tait = (regle: string) => edition.rang.portee === "structure" && SENSIBLES.test(regle);
  const presents = siens.filter((c) => c.etat !== "resolu" && c.etat !== "nouveau" && !tait(c.regle));
  const nommer = nomApap(socle, edition);
  const lignes = [...presents].sort(
    (a, b) => a.depuis - b.depuis || rang(a) - rang(b) || compareText(a.regle, b.regle) || compareText(a.cle, b.cle),
  );
  return {
    id: "persistants",
    titre: "Persistants, les plus anciens d'abord",
    ...lister(lignes, [
      // the columns of « Par règle », below
      champ("regle", "Règle", "text", (c) => c.regle),
      champ("titre", "Constat", { kind: "prose", width: 44 }, (c) => socle.titres.get(c.regle) ?? ""),
      champ("depuis", "Depuis", "month", (c) => firstDay(c.depuis)),
      champ("age", "Âge (mois)", "integer", (c) => mois - c.depuis),
      champ("participant", "Identifiant", "text", (c) => c.constat.participant),
      champ("apap", "APAP", "text", (c) => nommer(c.apap)),
      champ("etat", "État", "text", (c) => etatLisible(c, mois)),
    ]),
    detaille: [
      {
        chiffre: "constats du mois qui étaient déjà là",
        vaut: comptes.reduce((n, l) => (tait(l.regle) ? n : n + l.persistant + l.declare_corrige + l.justifie), 0),
      },
    ],
    filtre: true,
    vide: "Aucun.",
  };
}

function rang({ constat }: ConstatSuivi): number {
  return GRAVITES.indexOf(constat.gravite);
}

function parApap(annee: readonly ComptesSuivi[], socle: Socle, edition: Edition): Table {
  const nommer = nomApap(socle, edition);
  const noms = new Set(annee.flatMap((c) => c.lignes.map((l) => nommer(l.apap))));
  return croisement(annee, {
    id: "par_apap",
    titre: "Par APAP, mois par mois",
    entete: "APAP",
    lignes: [...noms].sort(compareText).map((nom) => ({ nom })),
    de: (l) => nommer(l.apap),
  });
}

/** « 76 persistants, le plus ancien depuis janvier 2026 » */
export function plusAncien(siens: readonly ConstatSuivi[]): string | null {
  const persistants = siens.filter((c) => c.etat === "persistant" || c.etat === "declare_corrige");
  if (persistants.length === 0) return null;
  const depuis = Math.min(...persistants.map((c) => c.depuis));
  return `${frCount(persistants.length, "persistant")}, le plus ancien depuis ${frMonth(depuis)}`;
}
