import { frDay } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { pasDe } from "./echantillon.ts";
import { nomDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Rows of runs looked at closely, at most. */
const LIGNES_VUES = 20_000;
/** A run's contacts are that much oftener of another APAP than their person's, of all the contacts. */
const ECART = 0.25;

/** Runs of at least `min` rows each of which is one more than the row before: `[first, last[`. */
function* suites(valeur: (i: number) => number, longueur: number, min: number): Generator<[number, number]> {
  const pas = Math.floor(min / 2);
  let vues = 0;
  for (let i = 0; i + pas < longueur && vues < LIGNES_VUES; i += pas) {
    if (valeur(i + pas) - valeur(i) !== pas) continue;
    let [debut, fin] = [i, i + 1];
    while (debut > 0 && valeur(debut) - valeur(debut - 1) === 1) debut--;
    while (fin < longueur && valeur(fin) - valeur(fin - 1) === 1) fin++;
    vues += fin - debut;
    if (fin - debut >= min) yield [debut, fin];
    if (fin > i) i = fin - 1 - ((fin - 1) % pas);
  }
}

const DATEES = [
  ["entretiens", "date", "contacts"],
  ["etapes", "date_debut", "étapes"],
] as const;

/** Dates of which each is the day after the one above, Sundays too: a cell drawn down, that the spreadsheet incremented. */
function datesTirees(extraction: Extraction, min: number): FeuVu[] {
  return DATEES.flatMap(([table, champ, nom]): FeuVu[] => {
    const data = extraction.tables[table] as TableData | null;
    if (data === null) return [];
    const jours = data.cells(champ);
    const valeur = (i: number) => (jours[i] === NULL ? Number.NaN : (jours[i] as number));
    const [suite] = suites(valeur, data.length, min);
    const source = suite && extraction.sources[data.sources[suite[0]] as number];
    // where most lines follow one another, it is what they are
    if (!suite || !source || (suite[1] - suite[0]) * 2 > data.length) return [];
    const [debut, fin] = suite;
    return [
      {
        couleur: "orange",
        fichiers: [source.fichier],
        message: `${nomDe(source)}, à partir de la ligne ${frInteger(data.lignes[debut] as number)} : ${frInteger(fin - debut)} ${nom} de suite sont datés chacun du lendemain du précédent, dimanches compris (du ${frDay(jours[debut] as number)} au ${frDay(jours[fin - 1] as number)}) : une date « tirée » vers le bas, que le tableur a incrémentée ; les vraies dates sont perdues.`,
        remede: "Refaites l'export depuis le logiciel, sans le retoucher dans un tableur.",
        reserve: {
          texte: `${frInteger(fin - debut)} ${nom} aux dates sans doute tirées`,
          lit: [`${table}.${champ}`, table],
        },
      },
    ];
  });
}

/** Numbers at the end of the ids, by cell of the pool, found when they are asked for. */
function numeros({ texts }: TableData["pool"]): (cell: number) => number {
  const connus = new Map<number, number>();
  return (cell) => {
    return obtenir(connus, cell, () => Number(/\d{1,12}$/.exec(texts[cell] ?? "")?.[0]));
  };
}

/** The same for the participants' numbers, where the contacts' APAP is not that of the person: a list may run as well. */
function numerosTires({ tables, sources }: Extraction, min: number): FeuVu[] {
  const { parcours, entretiens: data } = tables;
  if (data === null || parcours === null || !data.mapped.has("apap")) return [];
  const [qui, apaps] = [data.cells("participant"), data.cells("apap")];
  const numero = numeros(data.pool);
  const trouvees = [...suites((i) => numero(qui[i] as number), data.length, min)];
  if (trouvees.length === 0) return [];
  const siens = new Map<number, number>();
  const [personnes, referents] = [parcours.cells("participant"), parcours.cells("apap")];
  for (let i = 0; i < parcours.length; i++) siens.set(personnes[i] as number, referents[i] as number);
  const partAutre = (debut: number, fin: number, pas: number) => {
    let [lignes, autres] = [0, 0];
    for (let i = debut; i < fin; i += pas) {
      lignes++;
      if (siens.get(qui[i] as number) !== apaps[i]) autres++;
    }
    return autres / lignes;
  };
  const partout = partAutre(0, data.length, pasDe(data.length));
  const suite = trouvees.find(([debut, fin]) => partAutre(debut, fin, 1) > partout + ECART);
  const source = suite && sources[data.sources[suite[0]] as number];
  if (!suite || !source) return [];
  const lignes = suite[1] - suite[0];
  return [
    {
      couleur: "orange",
      fichiers: [source.fichier],
      message: `${nomDe(source)}, à partir de la ligne ${frInteger(data.lignes[suite[0]] as number)} : ${frInteger(lignes)} numéros de suite sont chacun le suivant du précédent, et leurs contacts sont d'autres APAP que les leurs : un numéro « tiré » vers le bas, que le tableur a incrémenté ; ces contacts sont comptés à d'autres personnes.`,
      remede: "Refaites l'export depuis le logiciel, sans le retoucher dans un tableur.",
      reserve: { texte: `${frInteger(lignes)} contacts aux numéros sans doute tirés`, lit: ["entretiens"] },
    },
  ];
}

/** Runs of dates, or of numbers, that a spreadsheet made by drawing a cell down. */
export function suitesTirees(extraction: Extraction, min: number): FeuVu[] {
  return [...datesTirees(extraction, min), ...numerosTires(extraction, min)];
}
