import { frDay } from "../../../core/day.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import { frMonth, type Month } from "../../../core/month.ts";
import { capitale } from "../../../core/text.ts";
import { champ, lister } from "../../document/lister.ts";
import type { ChartSource, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { auJour, moisCourt } from "../libelles.ts";
import type { PersonnesDuMois } from "../personnes.ts";
import type { Socle } from "../socle.ts";

/** Persons not to see who were not seen: those seen are among the seen. */
export const PAS_A_VOIR = "Autres, pas à voir";

/** « oct. », « oct. (au 15/10) » for a month that goes on. */
export function moisAuJour(socle: Pick<Socle, "report">, mois: Month): string {
  return auJour(socle, mois, moisCourt(mois));
}

/** By month of the year, in charge at its end: each person once, whatever the number of interviews. */
function tablePersonnes(socle: Socle, rang: Rang): Table {
  return {
    id: "personnes",
    titre: "Personnes en parcours, mois par mois",
    ...lister(
      socle.spans.tous.map((mois) => socle.personnes.du(rang, mois)),
      [
        champ("mois", "Mois", "text", ({ mois }) => moisAuJour(socle, mois)),
        champ("vues", "Vues", "integer", (p) => p.vues),
        champ("nonVues", "À voir, non vues", "integer", (p) => p.nonVues),
        champ("nonDues", PAS_A_VOIR, "integer", (p) => p.nonDues),
        champ("nonJugees", "Non jugées", "integer", (p) => p.nonJugees),
      ],
    ),
  };
}

/** The picture, none when months cannot be judged; its table is on the sheet unless one is named. */
export function imagePersonnes(socle: Socle, rang: Rang, feuille?: string): ChartSource[] {
  return socle.personnes.mois.length === 0 ? [] : [graphiquePersonnes(socle, rang, feuille)];
}

/** What the picture of the persons reads. */
export function personnesEnTable(socle: Socle, rang: Rang): Table[] {
  return socle.personnes.mois.length === 0 ? [] : [tablePersonnes(socle, rang)];
}

/** Persons, never interviews, in parts of 100 %: what is not judged is hatched. The title says the finding. */
function graphiquePersonnes(socle: Socle, rang: Rang, feuille?: string): ChartSource {
  // in January, the last month that is judged is not of the year that is drawn
  const dernier = socle.personnes.dernierJuge(rang);
  const dessine = dernier === null || socle.spans.tous.includes(dernier.mois);
  const titre = (dessine ? null : constatEnCours(socle, rang)) ?? constatPersonnes(socle, rang);
  return {
    type: "percent-column",
    titre,
    alt: `Personnes en parcours chaque mois, en parts de 100 % : vues en face à face, à voir et non vues, autres qui n'étaient pas à voir, non jugées. ${titre}.`,
    source: { table: "personnes", categories: "mois", ...(feuille === undefined ? {} : { feuille }) },
    series: [
      { column: "vues", couleur: "1B4F8A" },
      { column: "nonVues", couleur: "9C3B2E" },
      { column: "nonDues", couleur: "C9CED6" },
      { column: "nonJugees", couleur: "6B7280", motif: "montant" },
    ],
    etiquettes: true,
  };
}

/** « Octobre 2026 : 2 personnes à voir n'ont pas été reçues », of the last month that is judged. */
export function constatPersonnes(socle: Socle, rang: Rang): string {
  const p = socle.personnes.dernierJuge(rang);
  if (p === null) return "Personnes vues : aucun mois de l'année n'a pu être jugé";
  return `${capitale(frMonth(p.mois))} : ${phraseNonVues(p)}`;
}

/** « Octobre 2026, au 15/10 : 163 personnes déjà reçues, 160 pas encore jugées », of the month that goes on; null once it is whole. */
export function constatEnCours({ personnes, report }: Socle, rang: Rang): string | null {
  const p = personnes.enCours(rang);
  if (p === null) return null;
  const reste = `${frInteger(p.nonJugees)} pas encore ${p.nonJugees > 1 ? "jugées" : "jugée"}`;
  return `${capitale(frMonth(p.mois))}, au ${frDay(report.arrete).slice(0, 5)} : ${frCount(p.vues, "personne déjà reçue", "personnes déjà reçues")}, ${reste}`;
}

/**
 * « 2 personnes à voir n'ont pas été reçues sur 30, chez X (2), 4 non jugées », or that none is missing: known where all are
 * judged. `ou`: in whose charge those not seen are.
 */
export function phraseNonVues({ nonVues, justifiees, vues, dues, nonJugees }: PersonnesDuMois, ou = ""): string {
  const dont = justifiees === 0 ? "" : `, dont ${frCount(justifiees, "justifiée", "justifiées")},`;
  const reste = nonJugees === 0 ? "" : `, ${frCount(nonJugees, "non jugée", "non jugées")}`;
  return nonVues === 0
    ? `${frCount(vues, "personne reçue", "personnes reçues")}${reste === "" ? `, ${dues === 0 ? "aucune n'était à voir" : "aucune ne manque"}` : reste}`
    : `${frCount(nonVues, "personne à voir n'a pas été reçue", "personnes à voir n'ont pas été reçues")}${dont} sur ${frInteger(dues)}${ou}${reste}`;
}

/** « 8 n'étaient pas à voir (action, emploi, veille, peu de jours), dont 5 reçues »: with those to see, all the persons seen. */
export function phrasesPasAVoir({ dues, vues, nonVues, vuesNonDues, nonDues }: PersonnesDuMois): string[] {
  const libres = vuesNonDues + nonDues;
  const dont = vuesNonDues === 0 ? "" : `, dont ${frCount(vuesNonDues, "reçue", "reçues")}`;
  const nonCouvertes = vues - (dues - nonVues) - vuesNonDues;
  return [
    ...(libres === 0
      ? []
      : [`${frCount(libres, "n'était", "n'étaient")} pas à voir (action, emploi, veille, peu de jours)${dont}`]),
    ...(nonCouvertes === 0 ? [] : [`${frCount(nonCouvertes, "reçue", "reçues")} là où le mois n'est pas couvert`]),
  ];
}
