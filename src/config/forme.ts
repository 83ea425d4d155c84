import * as z from "zod";
import { $ZodCheckGreaterThan } from "zod/v4/core";

/** What a setting looks like once its wrappers (default, nullable…) are taken off: what reading, writing and messages need. */
export type Forme =
  | { type: "objet"; champs: ReadonlyMap<string, Champ> }
  | { type: "liste"; element: Champ }
  | { type: "dictionnaire"; valeur: Champ }
  | { type: "choix"; valeurs: readonly string[] }
  | { type: "nombre"; entier: boolean; min: number | null; minExclu: number | null; max: number | null }
  | { type: "booleen" | "texte" | "jour" | "mois" };

export interface Champ {
  forme: Forme;
  nullable: boolean;
  /** May be left out without having a default. */
  optionnel: boolean;
  /** Has a value when it is left out. */
  defaut: boolean;
  /** May be written by dates of effect: `{2026-01-01: 45, 2026-07-01: 40}` (precisions.md, General 19). */
  datable: boolean;
  /** French, without a final stop; empty when the schema says nothing. */
  description: string;
}

/** Reads a zod schema of the settings. Throws on a kind of schema that the settings do not use yet. */
export function champDe(schema: z.core.$ZodType, datableAuDessus = false): Champ {
  const meta = z.globalRegistry.get(schema);
  const description = meta?.description ?? "";
  const marque = meta?.["datable"];
  const datable = typeof marque === "boolean" ? marque : datableAuDessus;
  const dedans = (inner: z.core.$ZodType): Champ => champDe(inner, datable);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return decrit({ ...dedans(schema.def.innerType), defaut: true }, description);
  }
  if (schema instanceof z.ZodOptional) return decrit({ ...dedans(schema.def.innerType), optionnel: true }, description);
  if (schema instanceof z.ZodNullable) return decrit({ ...dedans(schema.def.innerType), nullable: true }, description);
  const forme = formeDe(schema, datable);
  return {
    forme,
    nullable: false,
    optionnel: false,
    defaut: false,
    datable: datable && forme.type !== "objet",
    description,
  };
}

function decrit(champ: Champ, description: string): Champ {
  return description === "" ? champ : { ...champ, description };
}

function formeDe(schema: z.core.$ZodType, datable: boolean): Forme {
  const typee = z.globalRegistry.get(schema)?.["forme"];
  if (typee === "jour" || typee === "mois") return { type: typee };
  if (schema instanceof z.ZodObject) {
    const champs = new Map<string, Champ>();
    for (const [nom, champ] of Object.entries<z.core.$ZodType>(schema.shape)) champs.set(nom, champDe(champ, datable));
    return { type: "objet", champs };
  }
  if (schema instanceof z.ZodArray) return { type: "liste", element: champDe(schema.element) };
  if (schema instanceof z.ZodRecord) return { type: "dictionnaire", valeur: champDe(schema.valueType) };
  if (schema instanceof z.ZodEnum) return { type: "choix", valeurs: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return nombre(schema);
  if (schema instanceof z.ZodBoolean) return { type: "booleen" };
  if (schema instanceof z.ZodString) return { type: "texte" };
  throw new Error(`unexpected schema in the settings: ${schema._zod.def.type}`);
}

function nombre(schema: z.ZodNumber): Forme {
  const min = borne(schema.minValue);
  const exclue = (schema.def.checks ?? []).some(
    (check) => check instanceof $ZodCheckGreaterThan && !check._zod.def.inclusive && check._zod.def.value === min,
  );
  return {
    type: "nombre",
    entier: schema.isInt,
    min: exclue ? null : min,
    minExclu: exclue ? min : null,
    max: borne(schema.maxValue),
  };
}

/** zod bounds its integers by those of JavaScript: no bound for a reader. */
function borne(bound: number | null): number | null {
  return bound === null || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? null : bound;
}

/** What is expected there, in French: « un nombre entier d'au moins 1 ». */
export function attendu({ forme, nullable }: Champ): string {
  return nullable ? `${attenduForme(forme)} (ou null)` : attenduForme(forme);
}

const ATTENDUS = {
  liste: "une liste, une ligne « - … » par élément",
  dictionnaire: "un ensemble « nom: valeur »",
  booleen: "oui ou non",
  texte: "un texte",
  jour: "une date AAAA-MM-JJ",
  mois: "un mois AAAA-MM",
};

function attenduForme(forme: Forme): string {
  switch (forme.type) {
    case "objet":
      return `un ensemble de réglages (${[...forme.champs.keys()].slice(0, 6).join(", ")}${forme.champs.size > 6 ? "…" : ""})`;
    case "choix":
      return `l'un de ces mots : ${forme.valeurs.join(", ")}`;
    case "nombre":
      return attenduNombre(forme);
    default:
      return ATTENDUS[forme.type];
  }
}

function attenduNombre({ entier, min, minExclu, max }: Extract<Forme, { type: "nombre" }>): string {
  const nom = entier ? "un nombre entier" : "un nombre";
  const decimal = (n: number): string => String(n).replace(".", ",");
  // an integer above 0 reads better as « d'au moins 1 »
  const bas = min ?? (entier && minExclu !== null ? Math.floor(minExclu) + 1 : null);
  if (bas !== null && max !== null) return `${nom} de ${decimal(bas)} à ${decimal(max)}`;
  if (bas !== null) return `${nom} d'au moins ${decimal(bas)}`;
  if (minExclu !== null)
    return `${nom} supérieur à ${decimal(minExclu)}${max === null ? "" : ` et d'au plus ${decimal(max)}`}`;
  return max === null ? nom : `${nom} d'au plus ${decimal(max)}`;
}
