import * as z from "zod";
import { parseTypedDay } from "../core/day.ts";
import { lePlusProche } from "../core/proches.ts";
import { GRAVITES } from "../core/report.ts";
import { columnsOf, TABLE_NAMES } from "../tables/index.ts";
import { fauteDeNature } from "./fautes.ts";

/** What a condition may ask of a cell: a closed list, never code. */
export const OPERATEURS = [
  "vide",
  "rempli",
  "egal",
  "different",
  "parmi",
  "horsDe",
  "contient",
  "avant",
  "apres",
  "inferieur",
  "superieur",
] as const;

export type Operateur = (typeof OPERATEURS)[number];

const SANS_VALEUR: ReadonlySet<Operateur> = new Set(["vide", "rempli"]);
const A_LISTE: ReadonlySet<Operateur> = new Set(["parmi", "horsDe"]);
const DE_DATES: ReadonlySet<Operateur> = new Set(["avant", "apres"]);
const DE_NOMBRES: ReadonlySet<Operateur> = new Set(["inferieur", "superieur"]);

/** A date, as one types it; « arrete » is the arrêté's. */
export const ARRETE = "arrete";

/** What is wrong with a comparison, null when nothing is. */
function faute({ operateur, valeur, valeurs, autre }: z.infer<typeof comparaison>): string | null {
  const [une, liste] = [valeur !== undefined, valeurs !== undefined];
  if (SANS_VALEUR.has(operateur)) return une || liste || autre ? `« ${operateur} » ne se compare à rien` : null;
  if (A_LISTE.has(operateur)) return liste && !une && !autre ? null : `« ${operateur} » demande une liste « valeurs »`;
  if (liste || une === (autre !== undefined)) return `« ${operateur} » demande « valeur », ou « autre » colonne`;
  if (DE_DATES.has(operateur) && valeur !== undefined && valeur !== ARRETE && parseTypedDay(valeur) === null) {
    return `« ${operateur} » demande une date AAAA-MM-JJ, ou ${ARRETE}`;
  }
  return DE_NOMBRES.has(operateur) && valeur !== undefined && !Number.isFinite(Number(valeur))
    ? `« ${operateur} » demande un nombre`
    : null;
}

const comparaison = z.strictObject({
  colonne: z.string().describe("colonne de la table, par exemple date_diagnostic"),
  operateur: z.enum(OPERATEURS).describe("ce que la colonne doit vérifier"),
  valeur: z.string().optional().describe("date AAAA-MM-JJ ou arrete, nombre, mot, ou oui, non"),
  valeurs: z.array(z.string()).optional().describe("mots, pour parmi et horsDe"),
  autre: z.string().optional().describe("autre colonne de la table, à laquelle comparer"),
});

const condition = comparaison.partial({ colonne: true, operateur: true }).safeExtend({
  ou: z.array(comparaison).optional().describe("à la place : conditions dont une suffit"),
});

export type Comparaison = z.infer<typeof comparaison>;

/** Rules of this PLIE's own, beside the norm's: a condition over the columns of one table. */
export const reglagesLocales = z
  .array(
    z
      .strictObject({
        id: z
          .string()
          .regex(/^LOC-\d\d$/, "un identifiant LOC-01, LOC-02…")
          .describe("identifiant, LOC-01 à LOC-99"),
        table: z.enum(TABLE_NAMES).describe("table regardée, une ligne à la fois"),
        gravite: z.enum(GRAVITES).default("mineur").describe("gravité de ses constats"),
        phrase: z.string().min(1).describe("ce que dit chaque constat, en une phrase"),
        remede: z.string().default("Vérifier cette ligne.").describe("que faire"),
        date: z.string().optional().describe("colonne qui date le constat ; sans elle, il n'a pas de date"),
        depuis: z.string().optional().describe("jour AAAA-MM-JJ depuis lequel elle juge"),
        quand: z.array(condition).min(1).describe("conditions, toutes à la fois, qui font un constat"),
      })
      .superRefine((regle, { addIssue }) => {
        const fauteA = (path: (string | number)[], message: string) => addIssue({ code: "custom", path, message });
        const colonnes = columnsOf(regle.table);
        const connue = (nom: string | undefined, path: (string | number)[]) => {
          if (nom === undefined || colonnes.has(nom)) return;
          const proche = lePlusProche(nom, colonnes.keys());
          fauteA(
            path,
            `aucune colonne de ce nom dans ${regle.table}${proche === null ? "" : ` : la plus proche est « ${proche} »`}`,
          );
        };
        connue(regle.date, ["date"]);
        if (regle.date !== undefined && colonnes.has(regle.date) && colonnes.get(regle.date)?.kind !== "day") {
          fauteA(["date"], "cette colonne n'est pas une date");
        }
        if (regle.depuis !== undefined && parseTypedDay(regle.depuis) === null) {
          fauteA(["depuis"], "cette date n'existe pas : écrivez AAAA-MM-JJ");
        }
        for (const [i, { ou, ...seule }] of regle.quand.entries()) {
          const lue = comparaison.safeParse(seule);
          if (ou !== undefined ? Object.keys(seule).length > 0 || ou.length === 0 : !lue.success) {
            fauteA(["quand", i], "donnez colonne et operateur, ou bien « ou » et ses conditions");
            continue;
          }
          const toutes = ou ?? (lue.success ? [lue.data] : []);
          for (const [j, comparee] of toutes.entries()) {
            const path = ou === undefined ? ["quand", i] : ["quand", i, "ou", j];
            connue(comparee.colonne, [...path, "colonne"]);
            connue(comparee.autre, [...path, "autre"]);
            const dite = faute(comparee);
            if (dite !== null) {
              fauteA([...path, "operateur"], dite);
              continue;
            }
            const colonne = colonnes.get(comparee.colonne);
            const autre = comparee.autre === undefined ? undefined : colonnes.get(comparee.autre);
            const nature = colonne ? fauteDeNature(comparee, colonne, autre) : null;
            if (nature !== null) fauteA([...path, ...nature.lieu], nature.message);
          }
        }
      }),
  )
  .superRefine((regles, { addIssue }) => {
    for (const [i, { id }] of regles.entries()) {
      if (regles.findIndex((r) => r.id === id) === i) continue;
      addIssue({ code: "custom", path: [i, "id"], message: "cet identifiant est donné deux fois" });
    }
  })
  .default([])
  .describe("règles propres à ce PLIE, jugées et listées à part de celles de la norme");

export type RegleLocale = z.infer<typeof reglagesLocales>[number];
