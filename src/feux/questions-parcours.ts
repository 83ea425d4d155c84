import { frDay, isoDay } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { foldName, foldWords } from "../core/text.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { nomDe } from "./lignes.ts";
import type { Question } from "./question.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Same exit date on that many parcours, and that share of them, with no reason typed: a date put by default. */
const MEMES_MIN = 5;
const PART_MEMES = 0.2;
/** An exit so many days after the last contact typed has not happened. */
const A_VENIR_JOURS = 366;
const A_VENIR_MIN = 3;
/** APAPs with several employers at once, among those with that many parcours, from which « Structure » is doubted. */
const PARCOURS_MIN = 3;
const PART_APAP = 0.5;
const VALEURS_MAX = 30;
const CLOS = /^(clos|clotur|ferme|sorti|archiv|termin)/;
const CLOS_MIN = 3;

/** The profile says what the column of a table is, or that it is not to be read. */
export function dite(profil: Profil, entete: string, table: TableName = "parcours"): boolean {
  return profil.colonnes.get(table)?.has(normaliseHeader(entete)) === true;
}

/** Day of the last contact of the extraction, null when none is known. */
export function dernierContact({ tables: { entretiens } }: Extraction): number | null {
  let dernier = Number.NEGATIVE_INFINITY;
  const jours = entretiens?.cells("date");
  for (let i = 0; i < (entretiens?.length ?? 0); i++) dernier = Math.max(dernier, jours?.[i] ?? dernier);
  return dernier === Number.NEGATIVE_INFINITY ? null : dernier;
}

/** « Date de sortie réelle » filled by default: the day of the export, a date far ahead. */
export function sortieParDefaut(extraction: Extraction, source: Source, profil: Profil): Question | null {
  const data: TableData | null = extraction.tables.parcours;
  const colonne = source.colonnes.find((c) => c.champ === "date_sortie_reelle");
  if (source.table !== "parcours" || data === null || !colonne || dite(profil, colonne.entete)) return null;
  const index = extraction.sources.indexOf(source);
  const dernier = dernierContact(extraction);
  const sorties = data.cells("date_sortie_reelle");
  const motives = ["nature_sortie", "motif_sortie", "situation_sortie"]
    .filter((champ) => data.mapped.has(champ))
    .map((champ) => ({ champ, cells: data.cells(champ) }));
  const parJour = new Map<number, { nombre: number; motivees: number }>();
  let parcours = 0;
  for (let i = 0; i < data.length; i++) {
    if (data.sources[i] !== index) continue;
    parcours++;
    const jour = sorties[i] as number;
    if (!(jour > Number.MIN_SAFE_INTEGER) || data.value(i, "date_sortie_reelle") === null) continue;
    const vu = obtenir(parJour, jour, () => ({ nombre: 0, motivees: 0 }));
    vu.nombre++;
    if (motives.some(({ champ }) => data.value(i, champ) !== null)) vu.motivees++;
  }
  const defauts = [...parJour].filter(([jour, { nombre, motivees }]) => {
    if (motivees > nombre / 2) return false;
    if (dernier !== null && jour > dernier + A_VENIR_JOURS) return nombre >= A_VENIR_MIN;
    return motives.length > 0 && nombre >= MEMES_MIN && nombre >= parcours * PART_MEMES;
  });
  if (defauts.length === 0) return null;
  const { entete } = colonne;
  const dits = defauts.map(([jour, { nombre }]) => `le ${frDay(jour)} sur ${frInteger(nombre)} parcours`);
  return {
    fichiers: [source.fichier],
    table: "parcours",
    champ: "date_sortie_reelle",
    constat: `${nomDe(source)} : « ${entete} » porte ${dits.join(" et ")}, sans nature ni motif de sortie : une date mise à défaut, qui veut dire « pas sorti » ?`,
    lectures: [
      { libelle: `« ${entete} » telle quelle`, colonnes: new Map([[entete, "date_sortie_reelle"]]) },
      {
        libelle: `Lire ${defauts.length > 1 ? "ces dates" : "cette date"} comme une case vide`,
        colonnes: new Map(),
        datesVides: defauts.map(([jour]) => isoDay(jour)),
      },
    ],
  };
}

/** « Structure » under which each APAP has several employers, beside another column that could be the employer's. */
export function structureDouteuse(
  extraction: Extraction,
  source: Source,
  libres: ReadonlyMap<string, () => readonly string[]>,
  profil: Profil,
): Question | null {
  const data: TableData | null = extraction.tables.parcours;
  const colonne = source.colonnes.find((c) => c.champ === "structure");
  if (source.table !== "parcours" || data === null || !colonne || dite(profil, colonne.entete)) return null;
  const candidates = [...libres].filter(
    ([entete]) => /\b(employeur|structure|organisme|association)\b/.test(foldWords(entete)) && !dite(profil, entete),
  );
  if (candidates.length === 0) return null;
  const index = extraction.sources.indexOf(source);
  const parApap = new Map<string, { parcours: number; structures: Set<string> }>();
  for (let i = 0; i < data.length; i++) {
    const apap = data.value(i, "apap");
    const structure = data.value(i, "structure");
    if (data.sources[i] !== index || typeof apap !== "string" || typeof structure !== "string") continue;
    const vu = obtenir(parApap, apap, () => ({ parcours: 0, structures: new Set<string>() }));
    vu.parcours++;
    vu.structures.add(foldName(structure));
  }
  const juges = [...parApap.values()].filter(({ parcours }) => parcours >= PARCOURS_MIN);
  const plusieurs = juges.filter(({ structures }) => structures.size > 1);
  if (juges.length === 0 || plusieurs.length < Math.max(2, juges.length * PART_APAP)) return null;
  const autre = candidates.find(([, valeurs]) => {
    const distinctes = new Set(valeurs().map(foldName));
    return distinctes.size > 0 && distinctes.size <= Math.min(VALEURS_MAX, parApap.size);
  });
  if (!autre) return null;
  const [entete, valeurs] = autre;
  const prescripteur = source.colonnes.some((c) => c.champ === "prescripteur");
  const nombre = new Set(valeurs().map(foldName)).size;
  return {
    fichiers: [source.fichier],
    table: "parcours",
    champ: "structure",
    constat: `${nomDe(source)} : avec « ${colonne.entete} » comme structure, ${frInteger(plusieurs.length)} APAP sur ${frInteger(juges.length)} en ont plusieurs ; « ${entete} », à côté, n'a que ${frInteger(nombre)} valeur${nombre > 1 ? "s" : ""} : laquelle est l'employeur de l'APAP ?`,
    lectures: [
      {
        libelle: `« ${colonne.entete} » comme structure`,
        colonnes: new Map([
          [colonne.entete, "structure"],
          [entete, null],
        ]),
      },
      {
        libelle: `Lire « ${entete} » comme structure`,
        colonnes: new Map<string, string | null>([
          [entete, "structure"],
          [colonne.entete, prescripteur ? null : "prescripteur"],
        ]),
      },
    ],
  };
}

/** No date of exit at all: everyone would be open; red when a column says that some are closed. */
export function sansSortie({ tables, sources, echantillons }: Extraction, profil: Profil): FeuVu[] {
  const data: TableData | null = tables.parcours;
  if (data === null || data.length === 0 || data.mapped.has("date_sortie_reelle")) return [];
  const fichiers = [...new Set(sources.filter((s) => s.table === "parcours").map((s) => s.fichier))];
  const reserve = {
    texte: "aucune date de sortie réelle : tous les parcours sont lus comme ouverts",
    lit: ["parcours.date_sortie_reelle", "parcours"],
  };
  for (const [index, source] of sources.entries()) {
    if (source.table !== "parcours" && source.table !== "participants") continue;
    for (const [entete, lues] of echantillons.get(index) ?? []) {
      const valeurs = lues();
      const clos = valeurs.filter((texte) => CLOS.test(foldWords(texte)));
      if (clos.length < CLOS_MIN || new Set(valeurs.map(foldName)).size > VALEURS_MAX || dite(profil, entete)) continue;
      return [
        {
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)} : aucune colonne ne donne la date de sortie réelle, mais « ${entete} » dit « ${clos[0]} » : des parcours sont sortis, et seraient tous lus comme ouverts.`,
          remede: `Ajoutez la date de sortie réelle à l'export. Si « ${entete} » n'a rien à voir, dites-le dans le profil : colonnes: { parcours: { ${JSON.stringify(entete)}: ignorer } }.`,
          reserve,
        },
      ];
    }
  }
  return [
    {
      couleur: "orange",
      fichiers,
      message:
        "Aucune colonne ne donne la date de sortie réelle : tous les parcours sont lus comme ouverts, et aucune sortie n'est comptée.",
      remede: "Ajoutez la date de sortie réelle à l'export, ou reliez sa colonne dans le profil.",
      reserve,
    },
  ];
}

/** What étapes may not be told by any column: what follows, and headers that tell it in another way. */
const MANQUES = [
  {
    champs: ["date_fin", "date_fin_prevue"],
    quoi: "la fin des étapes, prévue ou réelle",
    suite:
      "chacune est réputée durer jusqu'à la fin la plus tardive que la règle admet, et suspend d'autant les entretiens",
    autrement: /^(duree|nombre|nb)\b/,
    seulement: false,
    remede: "la date de fin",
  },
  {
    champs: ["temps", "heures_hebdo"],
    quoi: "le temps des étapes, plein ou partiel, ni leurs heures par semaine",
    suite: "une opération ou une formation est réputée à temps plein, un emploi jamais à temps partiel",
    autrement: /\b(heures?|temps|tc|tp|plein|partiel|complet|quotite|etp)\b/,
    seulement: true,
    remede: "les heures par semaine",
  },
] as const;

/** Étapes without any end, or whose hours are told in another way than by the week. */
export function etapesSans({ tables: { etapes }, sources, echantillons }: Extraction, profil: Profil): FeuVu[] {
  if (etapes === null || etapes.length === 0) return [];
  const vues = sources.flatMap((source, i) => (source.table === "etapes" ? [{ source, i }] : []));
  const libres = vues.flatMap(({ i }) =>
    [...(echantillons.get(i) ?? [])].flatMap(([e, v]) => (v().length > 0 ? [e] : [])),
  );
  return MANQUES.flatMap(({ champs, quoi, suite, autrement, seulement, remede }): FeuVu[] => {
    if (champs.some((champ) => etapes.mapped.has(champ))) return [];
    const autre = libres.find(
      (entete) => autrement.test(foldWords(entete)) && !profil.colonnes.get("etapes")?.has(normaliseHeader(entete)),
    );
    if (autre === undefined && seulement) return [];
    return [
      {
        couleur: "orange",
        fichiers: [...new Set(vues.map(({ source }) => source.fichier))],
        message: `Aucune colonne ne donne ${quoi} : ${suite}.${autre === undefined ? "" : ` « ${autre} » n'est pas lue.`}`,
        remede: `Ajoutez ${remede} à l'export, ou reliez sa colonne dans le profil.`,
        reserve: { texte: `aucune colonne ne donne ${quoi}`, lit: ["etapes"] },
      },
    ];
  });
}
