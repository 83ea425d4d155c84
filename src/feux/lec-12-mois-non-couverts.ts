import { z } from "zod";
import { frCount, frInteger, frPercent } from "../core/format.ts";
import { frMonth, type Month, monthOf } from "../core/month.ts";
import { entier } from "../core/seuil.ts";
import { partPresencesVides } from "../parcours/creer-contexte.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { fichiersDe } from "./lignes.ts";
import { direConsequences } from "./question.ts";
import { defineFeu, type FeuVu, type MoisNonCouvert, type Vue } from "./regle-feu.ts";

/** Tables that have lines every month, with the day of each line. */
const DATEES: readonly (readonly [TableName, string])[] = [
  ["entretiens", "date"],
  ["emargements", "date"],
  ["entretiens_cd14", "date"],
  ["etapes", "date_debut"],
  ["mises_en_relation", "date"],
];

function moisTenus(extraction: Extraction, [table, champ]: readonly [TableName, string], arrete: number): Set<Month> {
  const data = extraction.tables[table] as TableData | null;
  const mois = new Set<Month>();
  if (!data) return mois;
  const cells = data.cells(champ);
  for (let i = 0; i < data.length; i++) {
    const jour = cells[i] as number;
    if (jour > 0 && jour <= arrete) mois.add(monthOf(jour));
  }
  return mois;
}

/** The months before the last two, in which a table had lines every time. */
function reguliere(mois: ReadonlySet<Month>, avant: Month, combien: number): boolean {
  return Array.from({ length: combien }, (_, i) => avant - i).every((m) => mois.has(m));
}

function tablesEnRetard({ extraction, arrete }: Vue, moisReguliers: number): FeuVu[] {
  if (arrete === null) return [];
  const tenus = DATEES.map((datee) => ({ table: datee[0], mois: moisTenus(extraction, datee, arrete) }));
  const dernier = Math.max(...tenus.flatMap(({ mois }) => [...mois]));
  const deux = [dernier - 1, dernier];
  return tenus.flatMap(({ table, mois }) => {
    const ailleurs = tenus.some((t) => t.table !== table && deux.every((m) => t.mois.has(m)));
    if (!ailleurs || deux.some((m) => mois.has(m)) || !reguliere(mois, dernier - 2, moisReguliers)) return [];
    return [
      {
        couleur: "orange" as const,
        fichiers: fichiersDe(extraction, table),
        message: `La table ${table} n'a aucune ligne en ${frMonth(dernier - 1)} ni en ${frMonth(dernier)}, que les autres tables ont : cet export est sans doute plus ancien.`,
        remede: "Refaites cet export à la même date que les autres.",
        reserve: { texte: `${table} sans les deux derniers mois`, lit: [table] },
      },
    ];
  });
}

function feuDesMois(nonCouverts: readonly MoisNonCouvert[], extraction: Extraction): FeuVu[] {
  if (nonCouverts.length === 0) return [];
  const parApap = new Map<string, MoisNonCouvert[]>();
  for (const m of nonCouverts) parApap.set(m.apap, [...(parApap.get(m.apap) ?? []), m]);
  const dits = [...parApap].map(
    ([apap, mois]) =>
      `${apap} (${plages(mois.map((m) => m.mois))} : ${mois.map(({ k, n }) => `${k} sur ${n}`).join(", ")})`,
  );
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `${frCount(nonCouverts.length, "mois d'APAP n'est pas couvert", "mois d'APAP ne sont pas couverts")} : trop peu de participants y ont une ligne d'entretiens, un export manque ou rien n'a été saisi ; les absences n'y sont pas jugées. ${dits.join(" ; ")}.`,
      remede:
        "Ajoutez l'export du suivi de ces APAP ; si un mois est complet, dites-le dans les réglages (moisCouverts).",
      // the computation says it for each figure, with its period (precisions.md, General 22)
      reserve: null,
    },
  ];
}

/** Months in runs: « mars 2026, juin 2026 à août 2026 ». */
function plages(mois: readonly Month[]): string {
  const suites: [Month, Month][] = [];
  for (const m of mois) {
    const derniere = suites.at(-1);
    if (derniere && derniere[1] === m - 1) derniere[1] = m;
    else suites.push([m, m]);
  }
  return suites.map(([a, b]) => (a === b ? frMonth(a) : `${frMonth(a)} à ${frMonth(b)}`)).join(", ");
}

export default defineFeu({
  id: "LEC-12",
  titre: "Des mois sans suivi",
  definition: ({ moisReguliers }) =>
    `Un mois d'un APAP n'est pas couvert ; ou une table, pourtant régulière (${frInteger(moisReguliers)} mois de suite), n'a pas les deux derniers mois que les autres ont ; ou trop de présences en face à face sont vides : les chiffres des entretiens ne sont alors pas calculés.`,
  params: z.strictObject({
    moisReguliers: entier(6, "mois de suite où une table a des lignes pour s'étonner qu'elle n'en ait plus"),
  }),
  juger(vue, { moisReguliers }) {
    const { extraction, arrete, profil, partPresencesVides: limite } = vue;
    const feux = [...feuDesMois(vue.nonCouverts, extraction), ...tablesEnRetard(vue, moisReguliers)];
    const vides = arrete === null || profil.presenceVide !== null ? 0 : partPresencesVides(extraction, arrete);
    if (vides > limite) {
      const dites = direConsequences(vue.presences);
      const bornes = dites.length === 0 ? "" : ` Lues « présent » → « à préciser » : ${dites.join(", ")}.`;
      feux.push({
        couleur: "orange",
        fichiers: fichiersDe(extraction, "entretiens"),
        message: `${frPercent(vides, 0)} des présences en face à face sont vides : rien ne dit si ces entretiens ont eu lieu, et les règles et les chiffres qui en dépendent ne sont pas calculés.${bornes}`,
        remede:
          "Dites dans le profil ce que veut dire une case vide : presenceVide: PRESENT ou presenceVide: A_PRECISER.",
        reponses: [
          { libelle: "Une case vide veut dire présent", profil: "presenceVide: PRESENT" },
          { libelle: "Une case vide reste à préciser", profil: "presenceVide: A_PRECISER" },
        ],
        reserve: null,
      });
    }
    return feux;
  },
  exemple: null,
});
