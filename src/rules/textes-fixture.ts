/**
 * Numbers in texts, for the tests that refuse a threshold typed again: every number of a text must be one of those that the
 * settings in force give, here none of the defaults.
 */
import { type ReglagesCommuns, reglagesCommuns } from "../parcours/reglages.ts";

const MOTS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|quarante-cinq|soixante";
export const NOMBRE = new RegExp(`\\b(\\d+(?:,\\d+)?|${MOTS})\\b`, "giu");
/** Words of number that count no threshold: « l'un des deux », « toutes deux »… */
const DEUX =
  /\b(l'un(e)? des deux|la plus petite des deux|tou(te)?s (les )?deux|deux (référents|identifiants|fois|entretiens|structures|parcours|lignes|signatures|veilles|APAP|dates|durées|listes|participants|contacts|dossiers|opérations|affectations|rangées|saisies|nomenclatures|côtés|premières))\b/giu;

/** Another value of every number of a settings object: none of the defaults, and none of the numbers that texts fix. */
export function autres(valeurs: Readonly<Record<string, unknown>>, depart: number): Record<string, unknown> {
  let n = depart;
  return Object.fromEntries(
    Object.entries(valeurs).map(([nom, v]) => {
      if (typeof v === "object" && v !== null && !Array.isArray(v))
        return [nom, autres(v as Record<string, unknown>, (n += 40))];
      if (typeof v !== "number") return [nom, v];
      n += 2;
      return [nom, v > 0 && v < 1 ? 0.77 : n];
    }),
  );
}

/** Every number that a text may say: the values given, as they are printed, and what is derived from them. */
export function admis(valeurs: Readonly<Record<string, unknown>>): string[] {
  return Object.values(valeurs).flatMap((v) => {
    if (typeof v === "number") return [String(v), String(v * 100), String(v).replace(".", ",")];
    return typeof v === "object" && v !== null ? admis(v as Record<string, unknown>) : [];
  });
}

/** Shared settings that hold no default number. */
export const COMMUNS_AUTRES = autres(reglagesCommuns.parse({}), 400) as unknown as ReglagesCommuns;

/** Numbers of a text that none of these values gives; `fixes` are phrases of it whose number no setting says. */
export function nombresTapes(texte: string, dits: ReadonlySet<string>, fixes: readonly string[] = []): string[] {
  let reste = texte
    .replace(DEUX, "")
    .replace(/\b[A-Z]{3}-\d\d\b/g, "")
    // the article that is cited
    .replace(/§[\dIVX.]+/g, "")
    .replace(/(?<=\d)\s(?=\d{3})/gu, "");
  for (const fixe of fixes) reste = reste.replaceAll(fixe, "");
  return [...reste.matchAll(NOMBRE)].map(([n]) => n).filter((n) => !dits.has(n));
}
