import * as z from "zod";
import { PlieError } from "../../core/plie-error.ts";
import { foldName } from "../../core/text.ts";
import { contrast } from "../charts/contrast.ts";
import type { Sheet } from "../document/model.ts";

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "une couleur s'écrit # suivi de six chiffres hexadécimaux, par exemple #1B365D");
const line = z
  .string()
  .trim()
  .max(200, "200 caractères au plus")
  .regex(/^[^\u0000-\u001f]*$/, "une seule ligne");
const edition = z.array(z.string().trim().min(1).max(31)).min(1, "au moins une feuille").optional();

/** What a PLIE may restyle in `templates/charte.yaml`; unknown keys are refused. */
export const themeSchema = z.strictObject({
  nom: line.optional(),
  contact: line.optional(),
  couleurs: z
    .strictObject({
      principale: color.optional(),
      texteEntete: color.optional(),
      fond: color.optional(),
      saisie: color.optional(),
      graphiques: z.array(color).min(2, "au moins deux couleurs").max(8, "huit couleurs au plus").optional(),
    })
    .optional(),
  logo: z.strictObject({ fichier: z.string().min(1), description: line.min(1) }).optional(),
  feuilles: z.strictObject({ consolide: edition, structure: edition, apap: edition, bilan: edition }).optional(),
});

/** A theme file as written by the user. */
export type ThemeFile = z.infer<typeof themeSchema>;

/** The PLIE's own logo, already read: PNG or JPEG bytes and their size in pixels. */
export interface Logo {
  bytes: Uint8Array;
  extension: "png" | "jpeg";
  width: number;
  height: number;
  description: string;
}

/** Colours (RRGGBB), names and logo of the workbooks. */
export interface Theme {
  nom: string;
  contact: string | null;
  principale: string;
  texteEntete: string;
  fond: string;
  saisie: string;
  graphiques: readonly string[] | null;
  logo: Logo | null;
  /** Sheets of each edition in order, by name; absent: every sheet in the program's order. */
  feuilles: NonNullable<ThemeFile["feuilles"]>;
}

/** The theme when nothing is restyled. */
export const DEFAULT_THEME: Theme = {
  nom: "Plan local pluriannuel pour l'insertion et l'emploi",
  contact: null,
  principale: "1B365D",
  texteEntete: "FFFFFF",
  fond: "EEF2F8",
  saisie: "FFF8DC",
  graphiques: null,
  logo: null,
  feuilles: {},
};

/**
 * Theme of a parsed template (the object that YAML gives). `place` names the file in the refusal; the logo is given
 * apart because reading it is not done here. Throws PlieError with the first reason when the template is unusable:
 * unknown key, malformed colour, header text that cannot be read on its ground.
 */
export function parseTheme(source: unknown, place: string, logo: Logo | null = null): Theme {
  const parsed = themeSchema.safeParse(source ?? {});
  if (!parsed.success)
    throw new PlieError(
      `Modèle « ${place} » inutilisable : ${reason(parsed.error)}. Corriger le fichier ou le retirer.`,
    );
  const { nom, contact, couleurs = {}, feuilles = {} } = parsed.data;
  const rgb = (value: string | undefined, otherwise: string): string => value?.slice(1).toUpperCase() ?? otherwise;
  const theme: Theme = {
    nom: nom || DEFAULT_THEME.nom,
    contact: contact || null,
    principale: rgb(couleurs.principale, DEFAULT_THEME.principale),
    texteEntete: rgb(couleurs.texteEntete, DEFAULT_THEME.texteEntete),
    fond: rgb(couleurs.fond, DEFAULT_THEME.fond),
    saisie: rgb(couleurs.saisie, DEFAULT_THEME.saisie),
    graphiques: couleurs.graphiques?.map((c) => c.slice(1).toUpperCase()) ?? null,
    logo,
    feuilles,
  };
  readable(theme.texteEntete, theme.principale, "couleurs.texteEntete", "couleurs.principale", place);
  readable("1F2937", theme.fond, "texte noir", "couleurs.fond", place);
  readable("1F2937", theme.saisie, "texte noir", "couleurs.saisie", place);
  readable(theme.principale, "FFFFFF", "couleurs.principale", "fond blanc", place);
  return theme;
}

function reason(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "contenu illisible";
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return `clé inconnue « ${issue.keys.join(", ")} »${path ? ` dans ${path}` : ""}`;
  if (issue.code === "invalid_type")
    return `${path || "le modèle"} n'est pas du type attendu (${expected(issue.expected)})`;
  return `${path} : ${issue.message}`;
}

function expected(type: string): string {
  const names: Record<string, string> = { string: "texte", object: "ensemble de clés", array: "liste" };
  return names[type] ?? type;
}

function readable(ink: string, ground: string, inkName: string, groundName: string, place: string): void {
  if (contrast(ink, ground) >= 4.5) return;
  throw new PlieError(
    `Modèle « ${place} » inutilisable : ${inkName} ne se lit pas sur ${groundName} (contraste inférieur à 4,5). Choisir des couleurs plus éloignées.`,
  );
}

/** Sheets that an edition has when there is something to put in them: a theme may name them all the same. */
const PARFOIS = new Set(
  [
    "Objectifs",
    "Suivi",
    "Chiffres rectifiés",
    "Avant le contrôle",
    "Couverture",
    "Qui appeler",
    "Échéances dépassées",
  ].map(foldName),
);

/**
 * The sheets of an edition in the order that the theme wants; all of them when it says nothing. Charts that read a sheet
 * left out are left out too. Throws PlieError when the theme names a sheet that the edition never has.
 */
export function chosenSheets(sheets: readonly Sheet[], wanted: readonly string[] | undefined): Sheet[] {
  if (wanted === undefined) return [...sheets];
  const chosen = [...new Set(wanted.map(foldName))].flatMap((name, i) => {
    const sheet = sheets.find((s) => foldName(s.nom) === name);
    if (sheet) return [sheet];
    if (PARFOIS.has(name) && wanted.length > 1) return [];
    const known = sheets.map((s) => s.nom).join(", ");
    throw new PlieError(
      `Modèle inutilisable : la feuille « ${wanted[i]} » n'existe pas dans cette édition. Feuilles possibles : ${known}.`,
    );
  });
  const names = new Set(chosen.map((sheet) => sheet.nom));
  return chosen.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks
      .map((b) =>
        b.kind === "graphiques"
          ? { ...b, charts: b.charts.filter((c) => names.has(c.source.feuille ?? sheet.nom)) }
          : b,
      )
      .filter((b) => b.kind !== "graphiques" || b.charts.length > 0),
  }));
}
