import * as z from "zod";
import { frDay } from "../core/day.ts";
import { frInteger, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { entier, proportion } from "../core/seuil.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { lignesDisparues } from "./chevauchement.ts";
import { numerotations } from "./lec-03-deux-numerotations.ts";
import { doublons, nomDe, porte, sourcesDe } from "./lignes.ts";
import { redits } from "./meme-fait.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** Same fact in two files: the fields that say which fact, and those that must then agree. */
interface Fait {
  table: TableName;
  /** Participant, day, then what else tells two facts of one day apart. */
  cle: readonly [string, string, ...string[]];
  compares: readonly string[];
  nom: string;
}

const PARCOURS: Fait = {
  table: "parcours",
  cle: ["participant", "date_integration"],
  compares: ["date_sortie_reelle", "nature_sortie", "apap"],
  nom: "parcours",
};
const CONTACTS: Fait = {
  table: "entretiens",
  cle: ["participant", "date", "heure", "modalite"],
  compares: ["duree", "presence"],
  nom: "contacts",
};

const ETAPES: Fait = {
  table: "etapes",
  cle: ["participant", "date_debut", "famille", "intitule"],
  compares: ["date_fin"],
  nom: "étapes",
};
/** What differs, and the dates that tell the older file. */
const DIT: Partial<Record<TableName, { autre: string; dates: readonly string[] }>> = {
  parcours: {
    autre: "une autre sortie, une autre nature ou un autre APAP",
    dates: ["date_sortie_reelle", "date_integration"],
  },
  entretiens: { autre: "une autre durée ou une autre présence", dates: ["date"] },
  etapes: { autre: "une autre fin", dates: ["date_debut", "date_fin"] },
};

interface Desaccord {
  nombre: number;
  /** Index of the two sources that disagree most, in reading order. */
  paire: readonly [number, number];
}

/** First and last day of each source's rows. */
function bornes(data: TableData, date: string): Map<number, [number, number]> {
  const vues = new Map<number, [number, number]>();
  const jours = data.cells(date);
  let derniere = -1;
  let connues: [number, number] | undefined;
  for (let i = 0; i < data.length; i++) {
    const jour = jours[i] as number;
    const source = data.sources[i] as number;
    // the rows of a source follow one another
    if (source !== derniere) connues = vues.get(source);
    derniere = source;
    if (!connues) vues.set(source, (connues = [jour, jour]));
    else if (jour < connues[0]) connues[0] = jour;
    else if (jour > connues[1]) connues[1] = jour;
  }
  return vues;
}

/** Rows that may stand in two files: of persons named in two of those whose days overlap (a file a month shares none). */
function communes(data: TableData, date: string): number[] {
  const vues = [...bornes(data, date)];
  const proches = new Set(
    vues.filter(([a, [debut, fin]]) => vues.some(([b, [d, f]]) => a !== b && d <= fin && debut <= f)).map(([a]) => a),
  );
  if (proches.size === 0) return [];
  const participants = data.cells("participant");
  const premier = new Map<number, number>();
  const partages = new Set<number>();
  for (let i = 0; i < data.length; i++) {
    const source = data.sources[i] as number;
    const qui = participants[i] as number;
    if (!proches.has(source)) continue;
    if (obtenir(premier, qui, () => source) !== source) partages.add(qui);
  }
  if (partages.size === 0) return [];
  return Array.from({ length: data.length }, (_, i) => i).filter(
    (i) => proches.has(data.sources[i] as number) && partages.has(participants[i] as number),
  );
}

/** Rows of a key, by source. */
function indexer(data: TableData, [personne, date, ...reste]: Fait["cle"]): Map<string, Map<number, number[]>> {
  const colonnes = [personne, date, ...reste].map((champ) => data.cells(champ));
  const vus = new Map<string, Map<number, number[]>>();
  for (const i of communes(data, date)) {
    const nom = colonnes.map((cells) => cells[i]).join("|");
    const sources = obtenir(vus, nom, () => new Map<number, number[]>());
    obtenir(sources, data.sources[i] as number, () => []).push(i);
  }
  return vus;
}

/** Number of facts that two files tell otherwise, in what both hold; the two that disagree most. */
function desaccords(
  extraction: Extraction,
  { table, cle, compares: champs }: Fait,
  confondus: ReadonlySet<string>,
): Desaccord | null {
  const data = extraction.tables[table] as TableData | null;
  if (!data || sourcesDe(extraction, table).length < 2) return null;
  const colonnes = champs.map((champ) => ({ champ, cells: data.cells(champ) }));
  // ids that are two persons disagree on everything: LEC-03 tells it
  const deux = new Set([...confondus].map((id) => extraction.pool.intern(id)));
  const compares = (a: number, b: number) =>
    colonnes.filter(({ champ }) =>
      [a, b].every((i) => {
        const source = extraction.sources[i];
        return source !== undefined && porte(source, champ);
      }),
    );
  const paires = new Map<string, Desaccord>();
  for (const sources of indexer(data, cle).values()) {
    if (sources.size < 2) continue;
    const [[a, siens], [b, autres]] = [...sources] as [[number, number[]], [number, number[]]];
    const lire = compares(a, b);
    const dire = (i: number) => lire.map(({ cells }) => String(cells[i])).join("|");
    const connus = new Set(siens.map(dire));
    const personne = data.cells("participant")[siens[0] ?? 0] as number;
    if (lire.length === 0 || deux.has(personne) || autres.some((i) => connus.has(dire(i)))) continue;
    const nom = `${a}|${b}`;
    paires.set(nom, { nombre: (paires.get(nom)?.nombre ?? 0) + 1, paire: [a, b] });
  }
  const toutes = [...paires.values()].sort((x, y) => y.nombre - x.nombre);
  const [pire] = toutes;
  return pire ? { ...pire, nombre: toutes.reduce((somme, { nombre }) => somme + nombre, 0) } : null;
}

/** The last day that a file's own rows hold, to tell which of two is the older. */
function dernierJour(data: TableData, source: number, champs: readonly string[]): number {
  let dernier = Number.NEGATIVE_INFINITY;
  for (const champ of champs) {
    const cells = data.cells(champ);
    for (let i = 0; i < data.length; i++)
      if (data.sources[i] === source) dernier = Math.max(dernier, cells[i] as number);
  }
  return dernier;
}

function feuDe(extraction: Extraction, fait: Fait, { nombre, paire }: Desaccord): FeuVu {
  const data = extraction.tables[fait.table] as TableData;
  const { autre = "", dates = [] } = DIT[fait.table] ?? {};
  const vues = paire.flatMap((i) => {
    const source = extraction.sources[i];
    return source ? [{ source, jour: dernierJour(data, i, dates) }] : [];
  });
  const [ancienne, recente] = [...vues].sort((a, b) => a.jour - b.jour);
  const age =
    ancienne && recente && ancienne.jour < recente.jour
      ? ` ${nomDe(ancienne.source)} s'arrête au ${frDay(ancienne.jour)}, ${nomDe(recente.source)} va jusqu'au ${frDay(recente.jour)}.`
      : "";
  const garder = recente?.source.fichier ?? "le plus récent";
  return {
    couleur: "rouge",
    fichiers: vues.map(({ source }) => source.fichier),
    message: `${frInteger(nombre)} ${fait.nom} sont dans deux fichiers avec ${autre} (${vues.map(({ source }) => nomDe(source)).join(" et ")}) : une ancienne extraction est restée dans le dossier, et compterait deux fois.${age}`,
    remede: `Retirez le fichier qui n'est plus à jour, ou dites dans le profil lequel l'emporte : prevaut: ${JSON.stringify(garder)}.`,
    reponses: [...vues].reverse().map(({ source: { fichier } }) => ({
      libelle: `« ${fichier} » l'emporte`,
      profil: `prevaut: ${JSON.stringify(fichier)}`,
    })),
    reserve: { texte: `${fait.nom} présents dans deux fichiers qui se contredisent`, lit: [fait.table] },
  };
}

export default defineFeu({
  id: "LEC-04",
  titre: "Une ancienne extraction est restée dans le dossier",
  definition: ({ parcoursMin, etapesMin, contactsMin, partMin, reditsMin, partRedits }) =>
    `Au moins ${frInteger(parcoursMin)} parcours sont dans deux fichiers avec une autre sortie, une autre nature ou un autre APAP ; ou au moins ${frInteger(etapesMin)} étapes, avec une autre fin ; ou au moins ${frInteger(contactsMin)} contacts (et ${frInteger(partMin * 100)} % de ceux que deux fichiers donnent) y ont une autre durée ou une autre présence. Ou un export refait les derniers jours d'un autre, et n'en a plus des contacts. Ou un même fichier donne plusieurs fois, avec d'autres valeurs, ${frPercent(partRedits, 0)} de ses parcours, de ses contacts ou de ses étapes (${frInteger(reditsMin)} au moins) : l'historique des modifications, ou une ligne par valeur (orange).`,
  params: z.strictObject({
    parcoursMin: entier(3, "parcours en contradiction à partir desquels c'est rouge"),
    etapesMin: entier(3, "étapes en contradiction à partir desquelles c'est orange"),
    contactsMin: entier(3, "contacts en contradiction à partir desquels c'est rouge"),
    partMin: proportion(0.01, "part qu'ils font, au moins, des contacts que deux fichiers donnent"),
    partCommune: proportion(
      0.5,
      "part des contacts de deux exports qui se chevauchent, donnée par les deux, à partir de laquelle le second refait le premier",
    ),
    reditsMin: entier(3, "lignes qu'un même fichier redit autrement à partir desquelles c'est orange"),
    partRedits: proportion(0.05, "part qu'elles font, au moins, des lignes de la table dans ce fichier"),
  }),
  juger({ extraction }, { parcoursMin, etapesMin, contactsMin, partMin, partCommune, reditsMin, partRedits }) {
    const feux: FeuVu[] = [];
    const { contraires } = numerotations(extraction);
    const parcours = desaccords(extraction, PARCOURS, contraires);
    if (parcours && parcours.nombre >= parcoursMin) feux.push(feuDe(extraction, PARCOURS, parcours));
    const etapes = desaccords(extraction, ETAPES, contraires);
    if (etapes && etapes.nombre >= etapesMin) feux.push(feuDe(extraction, ETAPES, etapes));
    const contacts = desaccords(extraction, CONTACTS, contraires);
    if (contacts && contacts.nombre >= contactsMin) {
      const communs = contacts.nombre + doublons(extraction, "entretiens");
      if (contacts.nombre >= partMin * communs) feux.push(feuDe(extraction, CONTACTS, contacts));
    }
    const dits = new Set(feux.flatMap(({ fichiers }) => fichiers));
    const disparues = lignesDisparues(extraction, { min: contactsMin, part: partMin, partCommune });
    return [
      ...feux,
      ...disparues.filter(({ fichiers }) => !fichiers.every((fichier) => dits.has(fichier))),
      ...redits(extraction, { min: reditsMin, part: partRedits }),
    ];
  },
  exemple: {
    fichiers: {
      "liste mars.csv":
        "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle\n1;F;01/02/1980;S;A;01/01/2026;\n2;F;01/02/1981;S;A;01/01/2026;\n3;F;01/02/1982;S;A;01/01/2026;\n",
      "liste juin.csv":
        "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle\n1;F;01/02/1980;S;A;01/01/2026;15/05/2026\n2;F;01/02/1981;S;A;01/01/2026;16/05/2026\n3;F;01/02/1982;S;A;01/01/2026;17/05/2026\n",
    },
    couleur: "rouge",
  },
});
