import type { FichierOuFeuille } from "../../core/report.ts";
import { foldWords, tidy } from "../../core/text.ts";
import { fitsPattern, namesOf } from "../file-patterns.ts";
import type { Profil } from "../profile.ts";
import { fieldsNamed } from "./header-index.ts";

/** Where a table stands: what a constant of the profile may be read from. */
export interface TablePlace extends FichierOuFeuille {
  /** Texts of the lines above the header. */
  titres: readonly string[];
}

/** A field that no column holds, the text that the profile gives it, and where it was read. */
export interface Given {
  texte: string;
  /** « dans le titre », « dans le nom du fichier »…; null for a text that the profile holds. */
  lu: string | null;
  /** Read in the title without a word around it to be sure: only for a field that the table cannot do without. */
  requis: boolean;
}

const WHERE: Readonly<Record<string, string>> = {
  fichier: "dans le nom du fichier",
  feuille: "dans le nom de la feuille",
  titre: "au-dessus du tableau",
};
/** Words that introduce the name in a title or in a file's name: « Portefeuille de … ». */
const LEAD =
  /^(?:portefeuille|tableau(?: de (?:bord|suivi))?|suivi|liste|file active|fichier|export|extraction|participants|dossiers)(?: (?:des participants|des dossiers))?(?: (?:de|du|des)\s+|\s*[:–—-]\s*| d['’]\s*|\s+)(?=\S)/i;

/** What the profile gives to the fields of one file or sheet (`constantes`); the first pattern that fits says each field. */
export function givenFields(profil: Profil, place: TablePlace): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  const names = namesOf(place.fichier, place.feuille);
  for (const [motif, champs] of profil.constantes) {
    if (!names.some((name) => fitsPattern(motif, name))) continue;
    for (const [champ, texte] of champs) {
      const found = given.has(champ) ? null : resolve(champ, texte, place);
      if (found !== null) given.set(champ, found);
    }
  }
  return given;
}

function resolve(champ: string, texte: string, place: TablePlace): Given | null {
  const mark = /\{(fichier|feuille|titre)\}/.exec(texte);
  if (!mark?.[1]) return { texte, lu: null, requis: false };
  const kind = mark[1];
  const lu = WHERE[kind] ?? "";
  const alone = texte.trim() === mark[0];
  const texts = sourcesOf(kind, place);
  if (!alone) {
    const found = texts.map((source) => around(source, texte, mark[0])).find((t) => t !== null);
    return found == null ? null : { texte: found, lu, requis: false };
  }
  if (kind !== "titre") {
    const [name] = texts;
    return name === undefined || name === "" ? null : { texte: name.replace(LEAD, ""), lu, requis: false };
  }
  const labelled = texts.map((source) => labelOf(source, champ)).find((t) => t !== null);
  if (labelled != null) return { texte: labelled, lu, requis: false };
  const first = texts.find((source) => !/^[^:]{1,60}:/.test(source));
  return first === undefined ? null : { texte: first.replace(LEAD, ""), lu, requis: true };
}

function sourcesOf(kind: string, { fichier, feuille, titres }: TablePlace): string[] {
  if (kind === "fichier") return [tidy(fichier.replace(/\.[a-z]+$/i, ""))];
  if (kind === "feuille") return feuille === null ? [] : [tidy(feuille)];
  return titres.map(tidy);
}

/** The text that stands where the mark does, when the words around it are those of the pattern. */
function around(source: string, pattern: string, mark: string): string | null {
  const [before = "", after = ""] = pattern.split(mark).map(tidy);
  const form = source.toLowerCase();
  if (!form.startsWith(before.toLowerCase()) || !form.endsWith(after.toLowerCase())) return null;
  const found = source
    .slice(before.length, source.length - after.length)
    .replace(/^[\s:–—-]+/, "")
    .trim();
  return source.length >= before.length + after.length && found !== "" ? found : null;
}

/** « Structure : Maison bleue » for the field structure: what follows a label that names the field. */
function labelOf(source: string, champ: string): string | null {
  const pair = /^([^:]{1,60}?)\s*:\s*(\S.*)$/s.exec(source);
  if (pair?.[1] === undefined || pair[2] === undefined) return null;
  const names = foldWords(pair[1]) === champ || fieldsNamed(pair[1]).some((n) => n.field === champ);
  return names ? pair[2].trim() : null;
}
