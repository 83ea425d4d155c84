import type { Io } from "../commands/io.ts";
import { reglesDemandees } from "../commands/motifs-regles.ts";
import { analyserPreparation, preparer, preparerLecture } from "../commands/preparer.ts";
import { type Day, DERNIER_JOUR, parseTypedDay } from "../core/day.ts";
import { type FeuId, feuNomme } from "../core/feu.ts";
import { FeuxRouges } from "../core/feux-rouges.ts";
import { parseTypedPeriod } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { feu } from "../reporters/json/feux-json.ts";
import { membresRapport } from "../reporters/json/rapport-json.ts";
import { lignesDe } from "../reporters/tables/tables-csv.ts";
import type { TableData } from "../tables/table-data.ts";
import type { LectureArretee, RapportAudit, SourceDeLecture } from "./rapport.ts";

export type * from "./rapport.ts";
export { PlieError };

declare const __VERSION__: string;

/** A file of the extraction: its bytes, and the path by which it is named. */
export interface FichierDonne {
  chemin: string;
  octets: Uint8Array;
}

/** How files are read. Without `profil`, a `profil.yaml` among the files holds, as on a disk; likewise `plie.yaml`. */
export interface OptionsLecture {
  /** The reading profile: the text of a `profil.yaml`, or what it says as an object. */
  profil?: string | Readonly<Record<string, unknown>>;
  /**
   * The settings: the text of a `plie.yaml`, or what it says as an object. A norm that they name is one of the files, by its
   * `chemin`: `norme: extraction/avenant.yaml`.
   */
  reglages?: string | Readonly<Record<string, unknown>>;
}

export interface OptionsAudit extends OptionsLecture {
  /** Day up to which all is judged, `AAAA-MM-JJ` or `jj/mm/aaaa`; by default the end of the last complete month. */
  arrete?: string;
  /** `A..B`, months or days; by default from 1 January of the arrêté's year to the arrêté. */
  periode?: string;
  /** Justified constats and returns of « À corriger », CSV, XLSX or ODS: one file or several. */
  justifications?: FichierDonne | readonly FichierDonne[];
  /** Rules to run: `ENT-01,OPE-*`, one text or several; by default all. */
  regles?: string | readonly string[];
  /** Red lights of the reading to go on despite: `"LEC-02"`, one or several. */
  malgre?: string | readonly string[];
}

/** One row of a table, by the model's columns: texts, numbers, booleans, days as `AAAA-MM-JJ`, null. */
export type LigneDeTable = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** An extraction, read. */
export interface Lecture {
  sources: SourceDeLecture[];
  /** Rows of each table that a file holds, in the order of the files and of their lines. */
  tables: Readonly<Record<string, Iterable<LigneDeTable>>>;
}

/** Later than any date of an extraction: without a clock, the last complete month is the last that the contacts show. */
const SANS_HORLOGE = DERNIER_JOUR;
/** A folder that no extraction has, for what is given apart from the files. */
const A_PART = "/.plie";

/**
 * Reads an extraction to typed tables, as `plie importer` does. A file counts as on a disk: what is no table is left out
 * of its folder. Throws `PlieError`, in French, for what must be mended first.
 */
export async function lire(fichiers: readonly FichierDonne[], options: OptionsLecture = {}): Promise<Lecture> {
  const { io, entrees, communes } = ouvrir(fichiers, options);
  const { extraction } = await preparerLecture(entrees, communes, io, { keepTexts: true });
  const presentes = Object.values(extraction.tables).filter((data) => data !== null) as TableData[];
  return {
    sources: extraction.sources.map(({ fichier, feuille, table, sha256, lignes, acceptees, rejetees, ecartees }) => ({
      fichier,
      feuille,
      table,
      sha256,
      lignes,
      acceptees,
      rejetees,
      ecartees,
    })),
    tables: Object.fromEntries(presentes.map((data) => [data.name, { [Symbol.iterator]: () => lignesDe(data) }])),
  };
}

/**
 * Judges an extraction: the object of `plie controler --format json`. Bytes and settings in; no disk, clock, network or
 * module of node. Red lights that nothing accepts stop it: then the object holds them and no constat. Throws `PlieError`, in
 * French: what, where, and what to do.
 */
export async function auditer(
  fichiers: readonly FichierDonne[],
  options: OptionsAudit = {},
): Promise<RapportAudit | LectureArretee> {
  const { io, entrees, communes } = ouvrir(fichiers, options);
  const regles = reglesDemandees(options.regles === undefined ? undefined : [options.regles].flat().join(","));
  const { arrete, periode, malgre } = options;
  try {
    const preparation = await preparer(
      entrees,
      {
        ...communes,
        ...(arrete === undefined ? {} : { arrete: jourDe(arrete) }),
        ...(periode === undefined ? {} : { periode: periodeDe(periode) }),
        ...(malgre === undefined ? {} : { malgre: [malgre].flat().map(feuDe) }),
      },
      io,
    );
    const { report } = analyserPreparation(preparation, io, { regles });
    return Object.fromEntries(membresRapport(report)) as unknown as RapportAudit;
  } catch (error) {
    if (error instanceof FeuxRouges) return { outil: { nom: "plie", version: io.version }, feux: error.feux.map(feu) };
    throw error;
  }
}

function feuDe(texte: string): FeuId {
  const id = feuNomme(texte);
  if (id === null)
    throw new PlieError(`malgre : « ${texte} » n'est pas un feu de la lecture, écrivez par exemple LEC-02.`);
  return id;
}

/** The files as a disk, and the options of a command that reads them. */
function ouvrir(fichiers: readonly FichierDonne[], options: OptionsAudit) {
  const apart: FichierDonne[] = [];
  const poser = (nom: string, octets: Uint8Array, dossier = A_PART): string => {
    const chemin = `${dossier}/${nom}`;
    apart.push({ chemin, octets });
    return chemin;
  };
  const communes = {
    silencieux: true,
    ...(options.profil === undefined ? {} : { profil: poser("profil.yaml", yaml(options.profil)) }),
    ...(options.reglages === undefined ? {} : { config: poser("plie.yaml", yaml(options.reglages), "") }),
    ...(options.justifications === undefined
      ? {}
      : {
          justifications: [options.justifications]
            .flat()
            .map(({ chemin, octets }, i) => poser(`justifications/${i}/${nomDe(chemin)}`, octets)),
        }),
  };
  const disque = new DisqueMemoire([...fichiers, ...apart]);
  const { dirname, resolve } = disque.chemins;
  const lus = fichiers.filter(({ chemin }) => !/\.ya?ml$/i.test(chemin));
  const entrees = [...new Set(lus.map(({ chemin }) => dirname(resolve(chemin))))].sort();
  const io: Io = {
    out: () => {},
    err: () => {},
    terminal: false,
    terminalErr: false,
    colonnes: 80,
    couleur: false,
    aujourdhui: SANS_HORLOGE,
    dossier: A_PART,
    disque,
    version: __VERSION__,
  };
  return { io, entrees, communes };
}

/** What YAML says of itself: every JSON is YAML. */
function yaml(contenu: string | Readonly<Record<string, unknown>>): Uint8Array {
  return new TextEncoder().encode(typeof contenu === "string" ? contenu : JSON.stringify(contenu, null, 2));
}

function nomDe(chemin: string): string {
  return chemin.slice(Math.max(chemin.lastIndexOf("/"), chemin.lastIndexOf("\\")) + 1);
}

function jourDe(texte: string): Day {
  const jour = parseTypedDay(texte);
  if (jour === null) throw new PlieError(`arrete : « ${texte} » n'est pas une date, écrivez AAAA-MM-JJ ou jj/mm/aaaa.`);
  return jour;
}

function periodeDe(texte: string) {
  const periode = parseTypedPeriod(texte);
  if (periode === null) {
    throw new PlieError(`periode : « ${texte} » n'est pas une période, écrivez A..B, par exemple 2026-01..2026-06.`);
  }
  return periode;
}
