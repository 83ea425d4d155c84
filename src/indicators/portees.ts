import type { Day } from "../core/day.ts";
import type { Portee } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge } from "../parcours/dossier.ts";
import { NULL, type TableData } from "../tables/table-data.ts";

/** Whom a figure is about; `nom` null is « Sans APAP », « Sans structure », or the ensemble. */
export interface PorteeNommee {
  portee: Portee;
  nom: string | null;
}

/** Scopes, and the numbers under which counts are kept until the end. */
export interface Grille {
  readonly liste: readonly PorteeNommee[];
  /** By number: APAP and structure en charge. */
  readonly charges: readonly Charge[];
  /** By number: indexes in `liste` of the scopes that it counts in. */
  readonly scopes: readonly (readonly number[])[];
}

/**
 * The ensemble, every structure and every APAP of a parcours, effectifs or affectations row, and the numbers under which
 * counts are kept: an (APAP, structure) en charge is one number, a figure belongs to three scopes. Rows that the arrêté
 * hides (parcours integrated, affectations begun after it) name no scope; « Sans … » exists when a parcours has none.
 */
export class Portees implements Grille {
  /** In the order of printing: ensemble, structures, APAPs; by name, null first. */
  readonly liste: readonly PorteeNommee[];
  readonly charges: readonly Charge[];
  readonly scopes: readonly (readonly number[])[];
  private readonly numeros = new Map<string | null, Map<string | null, number>>();

  constructor(contexte: Pick<Contexte, "extraction" | "effectifs" | "arrete">) {
    const { tables } = contexte.extraction;
    const charges: Charge[] = [];
    const add = (charge: Charge) => {
      let parStructure = this.numeros.get(charge.apap);
      if (!parStructure) this.numeros.set(charge.apap, (parStructure = new Map()));
      if (parStructure.has(charge.structure)) return;
      parStructure.set(charge.structure, charges.length);
      charges.push(charge);
    };
    for (const charge of lues(tables.parcours, "date_integration", contexte.arrete)) add(charge);
    for (const charge of lues(tables.affectations, "date_debut", contexte.arrete)) {
      if (charge.apap !== null && charge.structure !== null) add(charge);
    }
    for (const { apap, structure } of contexte.effectifs) add({ apap, structure });
    this.charges = charges;
    const noms = (portee: "structure" | "apap") =>
      [...new Set(charges.map((c) => c[portee]))].sort(compareText).map((nom) => ({ portee, nom }));
    this.liste = [{ portee: "ensemble", nom: null }, ...noms("structure"), ...noms("apap")];
    const rang = (portee: "structure" | "apap", nom: string | null) =>
      this.liste.findIndex((p) => p.portee === portee && p.nom === nom);
    this.scopes = charges.map((c) => [0, rang("structure", c.structure), rang("apap", c.apap)]);
  }

  /** Number of an APAP and structure that a row of the extraction, or of the settings' effectifs, names together. */
  numero(charge: Charge): number {
    const n = this.numeros.get(charge.apap)?.get(charge.structure);
    if (n === undefined) throw new Error("a charge that no row names");
    return n;
  }
}

/** APAP and structure of the rows whose day is known and not after the arrêté. */
function* lues(
  data: TableData<"parcours"> | TableData<"affectations"> | null,
  column: "date_integration" | "date_debut",
  arrete: Day,
): Generator<Charge> {
  if (!data) return;
  const days = data.cells(column);
  const apaps = data.cells("apap");
  const structures = data.cells("structure");
  const nom = (n: number) => (n === NULL ? null : data.pool.text(n));
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i++) {
    const day = days[i] as number;
    if (day === NULL || day > arrete) continue;
    const apap = apaps[i] as number;
    const structure = structures[i] as number;
    const key = (apap + 1) * 4_294_967_296 + structure;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { apap: nom(apap), structure: nom(structure) };
  }
}
