import { type Document, isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import * as z from "zod";
import { frDe } from "../core/format.ts";
import { PlieError } from "../core/plie-error.ts";
import { foldWords } from "../core/text.ts";
import { columnsOf, TABLE_NAMES, TABLES_LUES, type TableLue, type TableName } from "../tables/index.ts";
import { normaliseHeader } from "./headers/normalise.ts";
import { nearestWord } from "./headers/suggest.ts";
import type { ContenuProfil, Profil } from "./profile.ts";
import { keysUnder, type ProfileFaults, readShapes, shapesSchema, WRITTEN } from "./profile-shapes-parser.ts";
import { mappableCodes } from "./values/mappable-codes.ts";

const IGNORER = "ignorer";

const ignorable = z.union([z.string(), z.null()]);

const schema = z.strictObject({
  fichiers: z.record(z.string(), z.union([z.string(), z.null(), z.array(z.string())])).nullish(),
  colonnes: z.record(z.string(), z.record(z.string(), ignorable).nullable()).nullish(),
  valeurs: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable())
    .nullish(),
  echelleNiveaux: z.enum(["ancienne", "nouvelle"]).nullish(),
  uniteDuree: z.enum(["minutes", "heures"]).nullish(),
  presenceVide: z.enum(["PRESENT", "A_PRECISER"]).nullish(),
  deduction: z.union([z.boolean(), z.enum(["oui", "non"])]).nullish(),
  ...shapesSchema.shape,
});

type Path = readonly PropertyKey[];

/** One profile being read: its text with positions, for messages that name the line. */
class ProfileReader implements ProfileFaults {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  constructor(
    text: string,
    private readonly name: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: true });
    const [error] = this.document.errors;
    if (error) {
      const double = error.code === "DUPLICATE_KEY";
      const what = double ? "une clé est écrite deux fois" : "l'écriture YAML n'est pas comprise";
      throw this.failure(error.pos[0], `${what} (retrait, deux-points ou guillemets à vérifier)`);
    }
    visit(this.document, (_, node) => {
      if (!isAlias(node)) return;
      const what = `renvoi « *${node.source} » : écrivez la valeur, entre guillemets si elle commence par *`;
      throw this.failure(node.range?.[0], what);
    });
  }

  private failure(offset: number | undefined, what: string): PlieError {
    const line = offset === undefined ? "" : `, ligne ${this.lines.linePos(offset).line}`;
    return new PlieError(`Profil « ${this.name} »${line} : ${what}. Corrigez le profil et relancez.`);
  }

  /** Position of a key (or of the nearest one above it). */
  private offsetOf(path: Path): number | undefined {
    let node: unknown = this.document.contents;
    let offset: number | undefined;
    for (const step of path) {
      if (!isMap(node)) {
        node = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
        continue;
      }
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value ?? "null") === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    }
    return offset;
  }

  at(path: Path, what: string): PlieError {
    return this.failure(this.offsetOf(path), what);
  }

  unknown(path: Path, word: string, kind: string, words: readonly string[]): PlieError {
    const nearest = nearestWord(word, words);
    const hint = nearest ? ` ; vouliez-vous dire « ${nearest} » ?` : ` (attendu : ${words.join(", ")})`;
    return this.at(path, `« ${word} » n'est pas ${kind}${hint}`);
  }

  /** The profile as written, checked. */
  contenu(): ContenuProfil {
    const parsed = schema.safeParse(this.document.toJS() ?? {});
    if (!parsed.success) throw this.schemaError(parsed.error);
    const raw = parsed.data;
    return {
      fichiers: this.fichiers(raw.fichiers ?? {}),
      colonnes: this.colonnes(raw.colonnes ?? {}),
      valeurs: this.valeurs(raw.valeurs ?? {}),
      echelleNiveaux: raw.echelleNiveaux ?? null,
      uniteDuree: raw.uniteDuree ?? null,
      presenceVide: raw.presenceVide ?? null,
      deduction: raw.deduction === true || raw.deduction === "oui",
      ...readShapes(raw, this),
    };
  }

  private schemaError(error: z.ZodError): PlieError {
    const issue = error.issues[0];
    if (!issue) return this.failure(undefined, "contenu non compris");
    if (issue.code === "unrecognized_keys") {
      const key = issue.keys[0] ?? "";
      const [parent] = issue.path;
      const keys = parent === undefined ? Object.keys(schema.shape) : keysUnder(parent);
      const kind = parent === undefined ? "une clé du profil" : `une clé de « ${String(parent)} »`;
      return this.unknown([...issue.path, key], key, kind, keys);
    }
    if (issue.path.length === 0) return this.failure(undefined, "des clés et des valeurs sont attendues");
    if (issue.code === "invalid_value") {
      return this.at(issue.path, `« ${String(issue.path[0])} » attend : ${issue.values.join(" ou ")}`);
    }
    const shape = issue.path.length === 1 ? WRITTEN[String(issue.path[0])] : undefined;
    const hint = shape === undefined ? "" : ` (attendu : ${shape})`;
    return this.at(
      issue.path,
      `la valeur de « ${issue.path.map(String).join(" › ")} » n'a pas la forme attendue${hint}`,
    );
  }

  private table<T extends TableLue>(path: Path, name: string, tables: readonly T[]): T {
    const table = tables.find((t) => t === name);
    if (!table) throw this.unknown(path, name, "une table", tables);
    return table;
  }

  private fichiers(raw: Record<string, string | null | string[]>): ContenuProfil["fichiers"] {
    const out = new Map<string, readonly TableName[] | null>();
    for (const [motif, value] of Object.entries(raw)) {
      const names = typeof value === "string" ? [value] : value;
      const ignored = value === null || value === IGNORER;
      out.set(motif, ignored ? null : (names ?? []).map((name) => this.table(["fichiers", motif], name, TABLE_NAMES)));
    }
    return out;
  }

  private colonnes(raw: Record<string, Record<string, string | null> | null>): ContenuProfil["colonnes"] {
    const out = new Map<TableLue, Map<string, string | null>>();
    for (const [name, headers] of Object.entries(raw)) {
      const table = this.table(["colonnes", name], name, TABLES_LUES);
      const fields = [...columnsOf(table).keys()];
      const map = new Map<string, string | null>();
      for (const [header, field] of Object.entries(headers ?? {})) {
        const path = ["colonnes", name, header];
        const ignored = field === null || field === IGNORER;
        if (!ignored && !fields.includes(field)) throw this.unknown(path, field, `un champ ${frDe(table)}`, fields);
        map.set(header, ignored ? null : field);
      }
      out.set(table, map);
    }
    return out;
  }

  private valeurs(
    raw: Record<string, Record<string, string | number | boolean | null> | null>,
  ): ContenuProfil["valeurs"] {
    const out = new Map<string, Map<string, string>>();
    for (const [key, labels] of Object.entries(raw)) {
      const codes = this.codesOf(key);
      const map = new Map<string, string>();
      for (const [label, value] of Object.entries(labels ?? {})) {
        // a label that is left without a code: its cells have no value, as when the profile says nothing
        if (value === null || value === IGNORER) continue;
        const code = value === true ? "oui" : value === false ? "non" : String(value);
        if (!codes.includes(code)) throw this.unknown(["valeurs", key, label], code, `une valeur de ${key}`, codes);
        map.set(label, code);
      }
      out.set(key, map);
    }
    return out;
  }

  /** Codes that labels of a `champ` or `table.champ` can be mapped to. */
  private codesOf(key: string): string[] {
    const dot = key.indexOf(".");
    const tables = dot < 0 ? TABLES_LUES : [this.table(["valeurs", key], key.slice(0, dot), TABLES_LUES)];
    const field = key.slice(dot + 1);
    const codes = new Set<string>();
    for (const table of tables) {
      const column = columnsOf(table).get(field);
      for (const code of column ? mappableCodes(column) : []) codes.add(code);
    }
    if (codes.size === 0)
      throw this.unknown(["valeurs", key], field, "un champ à liste de valeurs", listFields(tables));
    return [...codes];
  }
}

function listFields(tables: readonly TableLue[]): string[] {
  const fields = tables.flatMap((table) => [...columnsOf(table)]);
  return [...new Set(fields.filter(([, column]) => mappableCodes(column).length > 0).map(([field]) => field))];
}

/** What a YAML text of profile holds, as written; `name` is the file's name for messages. Throws `PlieError`. */
export function parseContenuProfil(text: string, name: string): ContenuProfil {
  return new ProfileReader(text, name).contenu();
}

/** A profile ready to be looked up: headers in their normal form, labels folded. */
export function profilDe(contenu: ContenuProfil): Profil {
  const { fichiers, colonnes, valeurs, ...reste } = contenu;
  return {
    ...reste,
    fichiers: [...fichiers].map(([motif, tables]) => ({ motif, tables })),
    colonnes: keyed(colonnes, normaliseHeader),
    valeurs: keyed(valeurs, foldWords),
  };
}

function keyed<K, V>(
  maps: ReadonlyMap<K, ReadonlyMap<string, V>>,
  form: (key: string) => string,
): Map<K, Map<string, V>> {
  return new Map([...maps].map(([name, map]) => [name, new Map([...map].map(([key, value]) => [form(key), value]))]));
}

/** The profile that a YAML text holds; `name` is the file's name for messages. Throws `PlieError`. */
export function parseProfil(text: string, name: string): Profil {
  return profilDe(parseContenuProfil(text, name));
}
