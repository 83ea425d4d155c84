import * as z from "zod";
import { isoDay, parseTypedDay } from "../core/day.ts";
import { FEUX, type FeuId } from "../core/feu.ts";
import { frDe } from "../core/format.ts";
import type { PlieError } from "../core/plie-error.ts";
import type { Column } from "../tables/column.ts";
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import { CHAMPS_DEDUITS } from "./deduction/deduire.ts";
import type { FormesProfil, OrdreDates } from "./profile-shapes.ts";
import { mappableCodes } from "./values/mappable-codes.ts";

const identifiants = ["sansZeros", "sansEspaces", "sansCasse", "sansPrefixe"];

/** Keys that may stand under a key of the profile. */
export function keysUnder(key: PropertyKey): readonly string[] {
  return key === "alias" ? ["apap", "structure"] : identifiants;
}

/** How the values that have several forms are written. */
export const WRITTEN: Readonly<Record<string, string>> = {
  ordreDates: 'mjj, ou par fichier {"suivi*.csv": mjj}',
  datesVides: "[2050-12-31]",
  prevaut: 'un nom de fichier, ou une liste ["liste 2026-10*"]',
  cles: "{participants: [nom, prenom, date_naissance]}",
  identifiants: '{sansZeros: true, sansPrefixe: "P-"}',
};

const texte = z.union([z.string(), z.number(), z.boolean()]);
const textes = z.record(z.string(), texte).nullish();
const tables = z.record(z.string(), z.record(z.string(), z.string()).nullable()).nullish();
const ouiNon = z.union([z.boolean(), z.enum(["oui", "non"])]).nullish();
const ordre = z.enum(["mjj", "jjm"]);

/** Keys of the profile about shapes, as they may be written. */
export const shapesSchema = z.strictObject({
  identifiants: z
    .strictObject({ sansZeros: ouiNon, sansEspaces: ouiNon, sansCasse: ouiNon, sansPrefixe: texte.nullish() })
    .nullish(),
  alias: z.strictObject({ apap: textes, structure: textes }).nullish(),
  ordreDates: z.union([ordre, z.record(z.string(), ordre)]).nullish(),
  prevaut: z.union([z.string(), z.array(z.string())]).nullish(),
  constantes: z.record(z.string(), z.record(z.string(), texte).nullable()).nullish(),
  cles: z.record(z.string(), z.array(z.string())).nullish(),
  repete: tables,
  depivoter: tables,
  vocabulaire: z.record(z.string(), textes).nullish(),
  datesVides: z.array(z.union([z.string(), z.date()])).nullish(),
  feux: z.record(z.string(), z.enum(["accepte"])).nullish(),
});

type Raw = z.infer<typeof shapesSchema>;

/** How a fault of the profile is told: at the line of a key. */
export interface ProfileFaults {
  at(path: readonly PropertyKey[], what: string): PlieError;
  unknown(path: readonly PropertyKey[], word: string, kind: string, words: readonly string[]): PlieError;
}

/** Text that a constant or a repeated header may hold, and what it stands for. */
export const PLACES = ["{fichier}", "{feuille}", "{titre}"] as const;
const ANY_PLACE = /\{[^}]*\}/g;

/** The shapes that a profile describes. Throws `PlieError` at the line of what is not understood. */
export function readShapes(raw: Raw, faults: ProfileFaults): FormesProfil {
  const yes = (value: boolean | "oui" | "non" | null | undefined) => value === true || value === "oui";
  const { identifiants, alias, ordreDates, prevaut } = raw;
  const prefixe = identifiants?.sansPrefixe;
  return {
    identifiants: {
      sansZeros: yes(identifiants?.sansZeros),
      sansEspaces: yes(identifiants?.sansEspaces),
      sansCasse: yes(identifiants?.sansCasse),
      sansPrefixe: prefixe == null || prefixe === "" ? null : String(prefixe),
    },
    alias: { apap: plain(alias?.apap), structure: plain(alias?.structure) },
    ordreDates:
      typeof ordreDates === "string"
        ? new Map<string, OrdreDates>([["*", ordreDates]])
        : new Map(Object.entries(ordreDates ?? {})),
    prevaut: typeof prevaut === "string" ? [prevaut] : (prevaut ?? []),
    constantes: constantsOf(raw.constantes ?? {}, faults),
    cles: keysOf(raw.cles ?? {}, faults),
    repete: patternsOf("repete", "{n}", raw.repete ?? {}, faults),
    depivoter: patternsOf("depivoter", "{mois}", raw.depivoter ?? {}, faults),
    vocabulaire: vocabularyOf(raw.vocabulaire ?? {}, faults),
    datesVides: emptyDaysOf(raw.datesVides ?? [], faults),
    feux: lightsOf(raw.feux ?? {}, faults),
  };
}

function plain(map: Record<string, string | number | boolean> | null | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(map ?? {}).map(([key, value]) => [key, String(value)]));
}

function tableOf(path: readonly PropertyKey[], name: string, faults: ProfileFaults): TableName {
  const table = TABLE_NAMES.find((t) => t === name);
  if (!table) throw faults.unknown(path, name, "une table", TABLE_NAMES);
  return table;
}

function constantsOf(raw: NonNullable<Raw["constantes"]>, faults: ProfileFaults): FormesProfil["constantes"] {
  const known = [...new Set(TABLE_NAMES.flatMap((table) => [...columnsOf(table).keys()]))];
  const out = new Map<string, ReadonlyMap<string, string>>();
  for (const [motif, champs] of Object.entries(raw)) {
    for (const [champ, valeur] of Object.entries(champs ?? {})) {
      const path = ["constantes", motif, champ];
      if (!known.includes(champ)) throw faults.unknown(path, champ, "un champ d'une table", known);
      const places = String(valeur).match(ANY_PLACE) ?? [];
      const strange = places.find((place) => !(PLACES as readonly string[]).includes(place));
      if (strange !== undefined) throw faults.unknown(path, strange, "une place", PLACES);
      if (places.length > 1) throw faults.at(path, `« ${valeur} » ne peut tenir qu'une place : ${PLACES.join(", ")}`);
    }
    out.set(motif, plain(champs));
  }
  return out;
}

function keysOf(raw: Record<string, string[]>, faults: ProfileFaults): FormesProfil["cles"] {
  const out = new Map<TableName, readonly string[]>();
  for (const [name, parts] of Object.entries(raw)) {
    const path = ["cles", name];
    const table = tableOf(path, name, faults);
    const names = columnsOf(table).has("participant") || table === "participants";
    if (!names) throw faults.at(path, `la table ${table} ne nomme aucun participant : elle n'a pas de clé à composer`);
    if (parts.length === 0) throw faults.at(path, "une clé se compose d'au moins une colonne");
    out.set(table, parts);
  }
  return out;
}

function patternsOf(
  key: "repete" | "depivoter",
  mark: string,
  raw: Record<string, Record<string, string> | null>,
  faults: ProfileFaults,
): ReadonlyMap<TableName, ReadonlyMap<string, string>> {
  const out = new Map<TableName, ReadonlyMap<string, string>>();
  for (const [name, champs] of Object.entries(raw)) {
    const table = tableOf([key, name], name, faults);
    const fields = [...columnsOf(table).keys()];
    for (const [champ, entete] of Object.entries(champs ?? {})) {
      const path = [key, name, champ];
      if (!fields.includes(champ)) throw faults.unknown(path, champ, `un champ ${frDe(table)}`, fields);
      if (!entete.includes(mark)) throw faults.at(path, `« ${entete} » doit tenir ${mark}`);
      if (key === "depivoter" && columnsOf(table).get(champ)?.kind !== "day") {
        throw faults.at(path, `« ${champ} » n'est pas une date : les colonnes de mois donnent une date`);
      }
    }
    out.set(table, new Map(Object.entries(champs ?? {})));
  }
  return out;
}

/** Fields whose words the profile may add: those that are deduced and have a closed list. */
function vocabularyFields(): Map<string, readonly string[]> {
  const columns: Readonly<Record<string, Column>> = TABLES.entretiens.columns;
  return new Map(
    CHAMPS_DEDUITS.flatMap((champ) => {
      const column = columns[champ];
      const codes = column ? mappableCodes(column) : [];
      return codes.length > 0 ? [[champ, codes] as const] : [];
    }),
  );
}

function vocabularyOf(raw: NonNullable<Raw["vocabulaire"]>, faults: ProfileFaults): FormesProfil["vocabulaire"] {
  const fields = vocabularyFields();
  const out = new Map<string, ReadonlyMap<string, string>>();
  for (const [champ, mots] of Object.entries(raw)) {
    const codes = fields.get(champ);
    if (!codes) throw faults.unknown(["vocabulaire", champ], champ, "un champ que le texte dit", [...fields.keys()]);
    for (const [mot, code] of plain(mots)) {
      if (!codes.includes(code)) {
        throw faults.unknown(["vocabulaire", champ, mot], code, `une valeur de ${champ}`, codes);
      }
    }
    out.set(champ, plain(mots));
  }
  return out;
}

function emptyDaysOf(raw: readonly (string | Date)[], faults: ProfileFaults): readonly string[] {
  return raw.map((written, i) => {
    const texte = typeof written === "string" ? written : written.toISOString().slice(0, 10);
    const day = parseTypedDay(texte);
    if (day === null) throw faults.at(["datesVides", i], `« ${texte} » n'est pas une date (AAAA-MM-JJ)`);
    return isoDay(day);
  });
}

function lightsOf(raw: Record<string, "accepte">, faults: ProfileFaults): FormesProfil["feux"] {
  const out = new Map<FeuId, "accepte">();
  for (const [id, etat] of Object.entries(raw)) {
    const feu = FEUX.find((f) => f === id);
    if (!feu) throw faults.unknown(["feux", id], id, "un feu", FEUX);
    out.set(feu, etat);
  }
  return out;
}
