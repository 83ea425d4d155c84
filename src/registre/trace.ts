import { z } from "zod";
import { base64, deBase64 } from "../core/base64.ts";
import type { Portee } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Cle, Terme } from "../indicators/series.ts";
import { TABLE_NAMES, type TableName } from "../tables/index.ts";
import type { TableData } from "../tables/table-data.ts";
import { colonnesEmpreintes } from "./empreintes.ts";
import { type Jetons, nomSerie, OCTETS_JETON } from "./jetons.ts";
import type { LignesActuelles } from "./lignes-changees.ts";
import type { CelluleComptee } from "./unites.ts";

/** What a month's figures counted, as the register keeps it: by series and charge (or scope), what each token brought. */
export interface CelluleTracee {
  indicateur: string;
  terme: Terme;
  ventilation: Cle;
  apap: string | null;
  structure: string | null;
  /** A scope that counts for itself, by its kind and name; null when it is the charge that counts. */
  portee: { portee: Portee; nom: string | null } | null;
  apports: ReadonlyMap<string, number>;
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
  cellules: readonly CelluleTracee[];
  tables: ReadonlyMap<TableName, TableTracee>;
}

/** Version of the file: another one is not read. */
const FORMAT = 1;

/** The tokens and the line fingerprints of a run, ready to be written. */
export function tracer(lignes: LignesActuelles, cellules: readonly CelluleComptee[], jetonsDe: Jetons): Trace {
  const tables = new Map<TableName, TableTracee>();
  for (const name of TABLE_NAMES) {
    const data: TableData | null = lignes.extraction.tables[name] as TableData | null;
    if (data === null || data.length === 0) continue;
    const colonnes = colonnesEmpreintes(data);
    tables.set(name, { colonnes, empreintes: lignes.de(name, colonnes).triees });
  }
  const tracees = cellules.map(({ serie, pour, apports }): CelluleTracee => {
    const nom = nomSerie(serie);
    const charge = "portee" in pour ? { apap: null, structure: null } : pour;
    const jetons = new Map<string, number>();
    for (const { participant, nombre } of apports.values()) {
      const j = jetonsDe.de(nom, participant, charge.apap);
      jetons.set(j, (jetons.get(j) ?? 0) + nombre);
    }
    const portee = "portee" in pour ? { portee: pour.portee, nom: pour.nom } : null;
    return { ...serie, ...charge, portee, apports: jetons };
  });
  return { cellules: tracees, tables };
}

/** The members of `registre.json`, in order; lists one item a line. */
export function membresTrace({ cellules, tables }: Trace): (readonly [string, unknown])[] {
  const lignes = cellules.map(({ indicateur, terme, ventilation, apap, structure, portee, apports }) => {
    const tries = [...apports].sort(([a], [b]) => compareText(a, b));
    const octets = Uint8Array.from(tries.map(([j]) => j).join(""), (c) => c.charCodeAt(0));
    const nombres = tries.map(([, n]) => n);
    const unis = nombres.every((n) => n === 1);
    return {
      indicateur,
      terme,
      ventilation,
      apap,
      structure,
      portee,
      jetons: base64(octets),
      nombres: unis ? null : nombres,
    };
  });
  lignes.sort(
    (a, b) =>
      compareText(a.indicateur, b.indicateur) ||
      compareText(a.terme, b.terme) ||
      compareText(JSON.stringify(a.ventilation), JSON.stringify(b.ventilation)) ||
      compareText(a.apap, b.apap) ||
      compareText(a.structure, b.structure) ||
      compareText(JSON.stringify(a.portee), JSON.stringify(b.portee)),
  );
  return [
    ["format", FORMAT],
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

const texte = z.string().nullable();
const CELLULES = z.array(
  z.object({
    indicateur: z.string(),
    terme: z.enum(["valeur", "numerateur", "denominateur"]),
    ventilation: z.record(z.string(), z.string()),
    apap: texte,
    structure: texte,
    portee: z.object({ portee: z.enum(["apap", "structure", "operation", "ensemble"]), nom: texte }).nullable(),
    jetons: z.string(),
    nombres: z.array(z.number()).nullable(),
  }),
);
const schema = z.object({
  format: z.literal(FORMAT),
  cellules: z.array(z.unknown()),
  lignes: z.array(z.object({ table: z.enum(TABLE_NAMES), colonnes: z.array(z.string()), empreintes: z.string() })),
});

/** What `registre.json` holds, the cells of some indicators alone; null when it is something else, or of another version. */
export function lireTrace(json: unknown, indicateurs: ReadonlySet<string>): Trace | null {
  const lu = schema.safeParse(json);
  if (!lu.success) return null;
  const { lignes } = lu.data;
  const voulues = lu.data.cellules.filter(
    (c) => typeof c !== "object" || c === null || !("indicateur" in c) || indicateurs.has(String(c.indicateur)),
  );
  const cellules = CELLULES.safeParse(voulues);
  if (!cellules.success) return null;
  return {
    // most of them are not asked for
    cellules: cellules.data.map(({ jetons, nombres, ...cellule }) => ({
      ...cellule,
      get apports() {
        return apportsDe(jetons, nombres);
      },
    })),
    tables: new Map(
      lignes.map(({ table, colonnes, empreintes }) => {
        const octets = deBase64(empreintes);
        return [table, { colonnes, empreintes: new Uint32Array(octets.buffer, 0, octets.length >> 2) }] as const;
      }),
    ),
  };
}

function apportsDe(jetons: string, nombres: readonly number[] | null): Map<string, number> {
  const octets = atob(jetons);
  const apports = new Map<string, number>();
  for (let i = 0; i * OCTETS_JETON < octets.length; i++) {
    apports.set(octets.slice(i * OCTETS_JETON, (i + 1) * OCTETS_JETON), nombres === null ? 1 : (nombres[i] ?? 0));
  }
  return apports;
}
