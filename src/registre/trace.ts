import * as z from "zod";
import { base64, deBase64 } from "../core/base64.ts";
import { obtenir } from "../core/grouper.ts";
import type { Charge, Portee } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Cle, Terme } from "../indicators/series.ts";
import { TABLE_NAMES, type TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { type ApportsTraces, apportsLus, octetsDesJetons, reunirJetons } from "./apports.ts";
import { colonnesEmpreintes } from "./empreintes.ts";
import { estObjet, estPortee, estTexte, estTexteOuRien, estVentilation } from "./formes.ts";
import { ecrireCle, FORMAT, FORMATS, type Format, type Jetons, nomSerie, OCTETS_JETON } from "./jetons.ts";
import type { LignesActuelles } from "./lignes-changees.ts";
import { estEntier, estLa, FIN_DE_LIGNE, octetsDe } from "./octets.ts";
import type { CelluleComptee, SerieComptee } from "./unites.ts";

/** What a month's figures counted, as the register keeps it: by series and charge (or scope), what each token brought. */
export interface CelluleTracee extends SerieComptee, Charge {
  /** A scope that counts for itself, by its kind and name; null when it is the charge that counts. */
  portee: { portee: Portee; nom: string | null } | null;
  /** Made afresh each time. */
  apports(): ApportsTraces;
}

/** The fingerprints of a table's lines (`PAR_LIGNE` numbers each, sorted), and the columns that they were made of. */
export interface TableTracee {
  colonnes: readonly string[];
  empreintes: Uint32Array;
}

/**
 * What a run leaves for the next ones, in `donnees/registre.json`: enough to say which line changed a figure that was
 * sent, without a name, an id beside what it was counted for, or a value (docs/decisions/0030-registre.md).
 */
export interface Trace {
  format: Format;
  cellules: readonly CelluleTracee[];
  tables: ReadonlyMap<TableName, TableTracee>;
}

/** The tokens and the line fingerprints of a run, ready to be written. */
export function tracer(lignes: LignesActuelles, cellules: readonly CelluleComptee[], jetonsDe: Jetons): Trace {
  const tables = new Map<TableName, TableTracee>();
  for (const name of TABLE_NAMES) {
    const data: TableData | null = lignes.extraction.tables[name] as TableData | null;
    if (data === null || data.length === 0) continue;
    const colonnes = colonnesEmpreintes(data);
    tables.set(name, { colonnes, empreintes: lignes.de(name, colonnes).ordre.triees });
  }
  const tracees = cellules.map(({ serie, pour, apports }): CelluleTracee => {
    const nom = nomSerie(serie);
    const charge = "portee" in pour ? { apap: null, structure: null } : pour;
    const deLaSerie = jetonsDe.de(nom);
    const dits = new Float64Array(apports.length);
    apports.forEach(({ participant }, i) => {
      dits[i] = deLaSerie(participant, charge.apap);
    });
    const reunis = reunirJetons(dits, (i) => apports[i]?.nombre ?? 0);
    const portee = "portee" in pour ? { portee: pour.portee, nom: pour.nom } : null;
    return { ...serie, ...charge, portee, apports: () => reunis };
  });
  return { format: FORMAT, cellules: tracees, tables };
}

/** The members of `registre.json`, in order; lists one item a line. */
export function membresTrace({ format, cellules, tables }: Trace): (readonly [string, unknown])[] {
  const rangees = cellules.map(({ indicateur, terme, ventilation, apap, structure, portee, apports }) => {
    const { jetons, nombres } = apports();
    const unis = nombres.every((n) => n === 1);
    const ligne = { indicateur, terme, ventilation, apap, structure, portee, jetons: base64(octetsDesJetons(jetons)) };
    return {
      ligne: { ...ligne, nombres: unis ? null : [...nombres] },
      rang: [indicateur, terme, JSON.stringify(ventilation), apap, structure, JSON.stringify(portee)],
    };
  });
  const ordre = (a: readonly (string | null)[], b: readonly (string | null)[]): number => {
    let i = 0;
    while (i < a.length - 1 && a[i] === b[i]) i++;
    return compareText(a[i] ?? null, b[i] ?? null);
  };
  const lignes = rangees.sort((a, b) => ordre(a.rang, b.rang)).map(({ ligne }) => ligne);
  return [
    ["format", format],
    ["cellules", lignes],
    [
      "lignes",
      [...tables].map(([table, { colonnes, empreintes }]) => ({
        table,
        colonnes,
        empreintes: base64(new Uint8Array(empreintes.buffer, empreintes.byteOffset, empreintes.byteLength)),
      })),
    ],
  ];
}

/** Tokens in base 64: as many bytes as characters, by fours and threes, so never padded. */
const JETONS = /^(?:[A-Za-z\d+/]{8})*$/;
const nombreDe = (jetons: string) => (jetons.length * 3) / 4 / OCTETS_JETON;

type CelluleEcrite = Omit<CelluleTracee, "apports"> & { jetons: string; nombres: readonly number[] | null };

const TERMES: ReadonlySet<unknown> = new Set<Terme>(["valeur", "numerateur", "denominateur"]);

/** Whether a line is one of a cell, by hand: there are thousands. Its tokens are read only when asked for. */
function estCellule(lue: unknown): lue is CelluleEcrite {
  if (!estObjet(lue)) return false;
  const { indicateur, terme, ventilation, apap, structure, portee, jetons, nombres } = lue as Partial<CelluleEcrite>;
  if (!estTexte(indicateur) || !TERMES.has(terme) || !estTexteOuRien(apap) || !estTexteOuRien(structure)) return false;
  if (!estVentilation(ventilation)) return false;
  if (portee !== null && !(estObjet(portee) && estPortee(portee.portee) && estTexteOuRien(portee.nom))) return false;
  if (typeof jetons !== "string" || !JETONS.test(jetons)) return false;
  if (nombres === null) return true;
  return Array.isArray(nombres) && nombres.length === nombreDe(jetons) && nombres.every((n) => typeof n === "number");
}

const LIGNES = z.object({ table: z.enum(TABLE_NAMES), colonnes: z.array(z.string()) });

const GUILLEMET = 34;
/** How lines of `registre.json` begin. */
const DEBUTS = {
  format: octetsDe('  "format": '),
  cellule: octetsDe('    {"indicateur":"'),
  table: octetsDe('    {"table":"'),
};

/** Series by indicator: the ventilations asked for, as `ecrireCle` says them. */
export type SeriesVoulues = ReadonlyMap<string, ReadonlySet<string>>;

const VENTILATION = '"ventilation":';
const APRES_VENTILATION = ',"apap":';

/** Whether the line of a cell is of one of these ventilations: each is read once. */
function estVentileePar(cles: ReadonlySet<string>): (ligne: string) => boolean {
  const connues = new Map<string, boolean>();
  return (ligne) => {
    const debut = ligne.indexOf(VENTILATION) + VENTILATION.length;
    const ecrite = ligne.slice(debut, ligne.indexOf(APRES_VENTILATION, debut));
    return obtenir(connues, ecrite, () => cles.has(ecrireCle(JSON.parse(ecrite) as Cle)));
  };
}

/**
 * What the bytes of `registre.json` hold, the cells of some series alone: what stands in the other lines is not decoded,
 * nor the fingerprints but as numbers. Null when it is something else, of another version, or damaged where it is read.
 */
export function lireTrace(octets: Uint8Array, series: SeriesVoulues): Trace | null {
  const texte = new TextDecoder();
  const lire = (debut: number, fin: number) => texte.decode(octets.subarray(debut, fin));
  const [ecrites, tables] = [[] as string[], new Map<TableName, TableTracee>()];
  let format = "";
  // cells are sorted by indicator
  let [nom, voulue] = [octetsDe("?"), null as ((ligne: string) => boolean) | null];
  try {
    for (let ligne = 0, fin = 0; ligne < octets.length; ligne = fin + 1) {
      fin = octets.indexOf(FIN_DE_LIGNE, ligne);
      if (fin < 0) return null;
      if (estLa(octets, ligne, DEBUTS.cellule)) {
        const debut = ligne + DEBUTS.cellule.length;
        if (!estLa(octets, debut, nom)) {
          nom = octets.subarray(debut, octets.indexOf(GUILLEMET, debut) + 1);
          const cles = series.get(texte.decode(nom.subarray(0, -1)));
          voulue = cles === undefined ? null : estVentileePar(cles);
        }
        if (voulue === null) continue;
        const cellule = lire(ligne, fin);
        if (voulue(cellule)) ecrites.push(cellule);
      } else if (estLa(octets, ligne, DEBUTS.table)) {
        const apres = octets.lastIndexOf(GUILLEMET, fin);
        const avant = octets.lastIndexOf(GUILLEMET, apres - 1) + 1;
        const { table, colonnes } = LIGNES.parse(JSON.parse(`${lire(ligne, avant)}"}`));
        tables.set(table, { colonnes, empreintes: new Uint32Array(deBase64(octets.subarray(avant, apres)).buffer) });
      } else if (estLa(octets, ligne, DEBUTS.format)) format = lire(ligne + DEBUTS.format.length, fin);
    }
    const connu = FORMATS.find((f) => format === `${f},`);
    if (connu === undefined || !estEntier(octets)) return null;
    const cellules: unknown = JSON.parse(`[${ecrites.join("\n").replace(/,$/, "")}]`);
    if (!Array.isArray(cellules) || !cellules.every(estCellule)) return null;
    // most of them are not asked for
    return {
      format: connu,
      cellules: cellules.map(({ jetons, nombres, ...cellule }) => ({
        ...cellule,
        apports: () => apportsLus(jetons, nombres),
      })),
      tables,
    };
  } catch {
    return null;
  }
}
