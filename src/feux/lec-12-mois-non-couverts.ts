import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount, frInteger, frPercent } from "../core/format.ts";
import { frMonth, type Month, monthOf } from "../core/month.ts";
import { entier, proportion } from "../core/seuil.ts";
import { partPresencesVides } from "../parcours/creer-contexte.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { exportsFiltres } from "./filtres.ts";
import { fichiersDe } from "./lignes.ts";
import { direConsequences } from "./question.ts";
import { defineFeu, type FeuVu, type MoisNonCouvert, type Vue } from "./regle-feu.ts";
import { sansEtape } from "./sans-etape.ts";

/** Tables that have lines every month, with the day of each line. */
const DATEES: readonly (readonly [TableName, ...string[]])[] = [
  // without its exits and its entries, a list is an older one
  ["parcours", "date_integration", "date_sortie_reelle"],
  ["entretiens", "date"],
  ["emargements", "date"],
  ["entretiens_cd14", "date"],
  ["etapes", "date_debut"],
  ["mises_en_relation", "date"],
];

/** Days before the last line in which contacts are counted. */
const JOURS_REGARDES = 30;

/** Months of the days of a table, up to the arrêté, and the last of these days. */
function moisTenus(extraction: Extraction, [table, ...champs]: readonly [TableName, ...string[]], arrete: number) {
  const data = extraction.tables[table] as TableData | null;
  const mois = new Set<Month>();
  let dernier = Number.NEGATIVE_INFINITY;
  if (!data) return { mois, dernier };
  for (const champ of champs) {
    const cells = data.cells(champ);
    let connu: Month | null = null;
    for (let i = 0; i < data.length; i++) {
      const jour = cells[i] as number;
      if (jour <= 0 || jour > arrete) continue;
      const sien = monthOf(jour);
      if (sien !== connu) mois.add((connu = sien));
      if (jour > dernier) dernier = jour;
    }
  }
  return { mois, dernier };
}

const PARAMS = z.strictObject({
  moisReguliers: entier(6, "mois de suite où une table a des lignes pour s'étonner qu'elle n'en ait plus"),
  joursSansRien: entier(
    20,
    "jours avant l'arrêté sans une seule ligne datée, au-delà desquels l'extraction est plus ancienne",
  ),
  parcoursMin: entier(50, "parcours à partir desquels une liste a des entrées ou des sorties tous les mois"),
  participantsMin: entier(10, "participants d'une structure ou d'un APAP pour s'étonner que personne n'y ait d'étape"),
  partAilleurs: proportion(0.8, "part des autres participants qui en ont, à partir de laquelle c'est dit"),
  joursSansContact: entier(
    90,
    "jours de parcours, pendant que le suivi est saisi, après lesquels un participant y a une ligne",
  ),
  personnesSansContact: entier(10, "participants qui n'en ont aucune à partir desquels c'est dit"),
  partSansContact: proportion(0.15, "part qu'ils font, au moins, des participants ainsi suivis"),
  contactsFiltres: entier(300, "contacts parmi lesquels il y a des absences, et plus d'une modalité"),
  etapesFiltrees: entier(30, "étapes anciennes parmi lesquelles il y en a de finies et d'autres en cours"),
  parcoursFiltres: entier(20, "parcours parmi lesquels il y a des entrées d'avant l'année, et des sorties"),
});
type Params = z.infer<typeof PARAMS>;

/** The last months of a table, in which it had lines every time. */
function reguliere(mois: ReadonlySet<Month>, avant: Month, combien: number): boolean {
  return Array.from({ length: combien }, (_, i) => avant - i).every((m) => mois.has(m));
}

/** Nothing at all in the last days: the extraction was made before the arrêté. */
function rienDepuis(dernier: Day, arrete: Day, fichiers: readonly string[]): FeuVu {
  return {
    couleur: "orange",
    fichiers,
    message: `Rien n'est daté après le ${frDay(dernier)}, dans aucune table, alors que l'arrêté est au ${frDay(arrete)} : l'extraction a sans doute été faite avant, et ce qui s'est passé depuis n'y est pas.`,
    remede: `Refaites l'extraction, ou demandez l'arrêté au ${frDay(dernier)}.`,
    reserve: {
      texte: `rien n'est daté après le ${frDay(dernier)}`,
      lit: ["parcours", "etapes", "entretiens", "veilles"],
    },
  };
}

/** Where each participant has a contact a month, or nearly: days without any line are then no chance. */
function suiviRegulier({ tables: { participants, entretiens } }: Extraction, dernier: Day, min: number): boolean {
  const personnes = participants?.length ?? 0;
  if (entretiens === null || personnes < min) return false;
  const jours = entretiens.cells("date");
  let contacts = 0;
  for (let i = 0; i < entretiens.length; i++) {
    const jour = jours[i] as number;
    if (jour > dernier - JOURS_REGARDES && jour <= dernier) contacts++;
  }
  return contacts >= personnes / 2;
}

function tablesEnRetard(
  { extraction, arrete }: Vue,
  { moisReguliers, joursSansRien, participantsMin, parcoursMin }: Params,
): FeuVu[] {
  if (arrete === null) return [];
  const tenus = DATEES.map((datee) => ({ table: datee[0], ...moisTenus(extraction, datee, arrete) }));
  const jour = Math.max(...tenus.map((t) => t.dernier));
  if (arrete - jour > joursSansRien && jour > 0 && suiviRegulier(extraction, jour, participantsMin))
    return [rienDepuis(jour, arrete, fichiersDe(extraction, "entretiens"))];
  const dernier = Math.max(...tenus.flatMap(({ mois }) => [...mois]));
  const deux = [dernier - 1, dernier];
  return tenus.flatMap(({ table, mois }) => {
    const ailleurs = tenus.some((t) => t.table !== table && deux.every((m) => t.mois.has(m)));
    // a few persons enter and leave when they do
    if (table === "parcours" && (extraction.tables.parcours?.length ?? 0) < parcoursMin) return [];
    if (!ailleurs || deux.some((m) => mois.has(m)) || !reguliere(mois, Math.max(...mois), moisReguliers)) return [];
    return [
      {
        couleur: "orange" as const,
        fichiers: fichiersDe(extraction, table),
        message: `La table ${table} n'a rien de daté en ${frMonth(dernier - 1)} ni en ${frMonth(dernier)}, que les autres tables ont : cet export est sans doute plus ancien.`,
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
      mois: nonCouverts.map(({ apap, mois }) => ({ apap, mois })),
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
  titre: "Une extraction incomplète",
  definition: ({ moisReguliers, joursSansRien, participantsMin }) =>
    `Un mois d'un APAP n'est pas couvert ; ou une table, pourtant régulière (${frInteger(moisReguliers)} mois de suite), n'a pas les deux derniers mois que les autres ont ; ou rien n'est daté dans les ${frInteger(joursSansRien)} jours avant l'arrêté ; ou aucun des participants d'une structure ou d'un APAP (${frInteger(participantsMin)} au moins) n'a d'étape, quand presque tous les autres en ont ; ou un export paraît filtré ou coupé : des participants suivis depuis longtemps sans une ligne, aucune absence, une seule modalité, aucune étape finie ou aucune en cours, aucune entrée d'avant l'année, aucune sortie ; ou trop de présences en face à face sont vides : les chiffres des entretiens ne sont alors pas calculés.`,
  params: PARAMS,
  juger(vue, params) {
    const { extraction, arrete, profil, partPresencesVides: limite } = vue;
    const feux = [
      ...feuDesMois(vue.nonCouverts, extraction),
      ...tablesEnRetard(vue, params),
      ...sansEtape(extraction, params),
      ...exportsFiltres(vue, {
        ...params,
        contactsMin: params.contactsFiltres,
        etapesMin: params.etapesFiltrees,
        parcoursMin: params.parcoursFiltres,
      }),
    ];
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
        reserve: {
          texte: `${frPercent(vides, 0)} des présences en face à face sont vides`,
          lit: ["entretiens.presence"],
        },
      });
    }
    return feux;
  },
  exemple: null,
});
