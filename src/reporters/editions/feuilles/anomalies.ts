import { frDay } from "../../../core/day.ts";
import { firstDay, frMonth } from "../../../core/month.ts";
import type { Constat, Report } from "../../../core/report.ts";
import { ETATS_LISIBLES, etatLisible, type SuiviDuMois } from "../../../registre/suivi.ts";
import { lieu } from "../../controle/cadre.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Cell, Sheet, Table, Tone } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { anomaliesDansLOrdre, moisDe } from "./ordre-anomalies.ts";
import { titreConstats } from "./titres.ts";

/** Sentence under which a list says what a suspect rule is. */
const SUSPECTE = "règle suspecte, hors décompte";

/** « Anomalies »: every constat, this month's first, then the undated, then the older ones. */
export function feuilleAnomalies(socle: Socle, edition: Edition): Sheet {
  const { report, suspectes, suite } = socle;
  const suivi = suite?.suivi ?? null;
  const avecNom = edition.avecNoms;
  const constats = anomaliesDansLOrdre(socle);
  const table: Table = {
    id: "anomalies",
    ...lister(constats, [
      champ("quand", "Mois", "month", (c) => moisDe(c)),
      champ("date", "Date", "date", (c) => c.date),
      champ("gravite", "Gravité", "text", (c) => ({ value: c.gravite, tone: c.gravite })),
      champ("regle", "Règle", "text", (c) => c.regle),
      champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (c) => c.participant),
      avecNom && champ("nom", "NOM Prénom", "text", (c) => c.participant && edition.nom(c.participant)),
      champ("parcours", "Parcours", "text", (c) => c.parcours),
      champ("apap", "APAP", "text", (c) => c.apap),
      champ("structure", "Structure", "text", (c) => c.structure),
      champ("constat", "Constat", { kind: "prose", width: 48 }, (c) => c.message),
      champ("etat", "État", "text", (c) => etat(c, suspectes, suivi)),
      suivi !== null && champ("depuis", "Depuis", "month", (c) => depuis(c, suivi)),
      champ("preuve", "Où", { kind: "text", width: 26 }, (c) => preuve(c, report)),
    ]),
    ...aFiltrer(5),
    detaille: [{ chiffre: "constats des règles", vaut: report.regles.reduce((n, r) => n + r.constats, 0) }],
    vide: "Aucune anomalie.",
  };
  return feuille(socle, edition, "Anomalies", { constat: titreConstats(socle.comptes), papier: 1 }, [
    table,
    ...resolus(socle, edition),
  ]);
}

/** Constats of last month's run that are gone; nothing without that run. */
function resolus({ suite }: Socle, { avecNoms, nom }: Edition): Table[] {
  const suivi = suite?.suivi;
  if (!suivi || suivi.precedent === null) return [];
  return [
    {
      id: "resolus",
      titre: `Résolues depuis ${frMonth(suivi.precedent)}`,
      ...lister(
        suivi.constats.filter(({ etat }) => etat === "resolu"),
        [
          champ("quand", "Mois", "month", ({ constat }) => moisDe(constat)),
          champ("date", "Date", "date", ({ constat }) => constat.date),
          champ("gravite", "Gravité", "text", ({ constat }) => constat.gravite),
          champ("regle", "Règle", "text", ({ constat }) => constat.regle),
          champ("participant", "Identifiant", "text", ({ constat }) => constat.participant),
          // each stands under the column of the list above that is as wide
          avecNoms &&
            champ("nom", "NOM Prénom", "text", ({ constat: { participant } }) => participant && nom(participant)),
          champ("parcours", "Parcours", "text", ({ constat }) => constat.parcours),
          champ("apap", "APAP", "text", ({ constat }) => constat.apap),
          champ("structure", "Structure", "text", ({ constat }) => constat.structure),
          champ("constat", "Constat disparu", { kind: "prose", width: 48 }, ({ constat }) => constat.message),
          champ("etat", "État", "text", (suivie) => etatLisible(suivie, suivi.mois)),
        ],
      ),
      detaille: { rien: "constats d'un contrôle précédent, qu'aucun chiffre de celui-ci ne compte" },
      vide: "Aucune.",
    },
  ];
}

function etat(c: Constat, suspectes: ReadonlySet<string>, suivi: SuiviDuMois | null): Cell {
  if (suspectes.has(c.regle)) return { value: SUSPECTE, tone: "discret" satisfies Tone };
  if (c.justification) return { value: `justifié${echeance(c)} : ${c.justification.raison}`, tone: "bon" };
  if (suivi === null || suivi.precedent === null) return null;
  const suivie = suivi.parConstat.get(c);
  return suivie ? etatLisible(suivie, suivi.mois) : ETATS_LISIBLES.nouveau;
}

/** First day of the month since which a constat is there. */
function depuis(c: Constat, suivi: SuiviDuMois): number | null {
  const mois = suivi.precedent === null ? undefined : suivi.parConstat.get(c)?.depuis;
  return mois === undefined ? null : firstDay(mois);
}

function echeance(c: Constat): string {
  const jour = c.justification?.jusquAu ?? null;
  return jour === null ? "" : ` jusqu'au ${frDay(jour)}`;
}

/** Where the first line of a constat is: file, sheet, line; how many more. */
export function preuve(c: Constat, report: Report): string | null {
  const premiere = lieu(c.preuves[0], report);
  return premiere && `${premiere}${c.preuves.length > 1 ? ` (+ ${c.preuves.length - 1})` : ""}`;
}

/** « octobre 2026 », « 12/10/2026 », or nothing. */
export function quand(c: Pick<Constat, "mois" | "date">): string {
  if (c.mois !== null) return frMonth(c.mois);
  return c.date === null ? "" : frDay(c.date);
}
