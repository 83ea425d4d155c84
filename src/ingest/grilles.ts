import { deneutraliser } from "../core/formule.ts";
import type { InputFile } from "../disque/input-file.ts";
import { examineFile, type FileExamination } from "./bytes/examine-file.ts";
import { CsvScanner } from "./csv/scanner.ts";
import { openSheets } from "./formats/open-sheets.ts";
import type { RawCell } from "./raw.ts";
import { type FileKind, fileKindOf, NOT_A_WORKBOOK } from "./xlsx/file-kind.ts";
import { refuse } from "./xlsx/refusal.ts";

/** One line of a sheet; `ligne` is what a person sees (1 = first). */
export interface LigneGrille {
  ligne: number;
  cells: readonly RawCell[];
  /** A quote that is never closed swallows what follows: the line cannot be read. */
  abimee: boolean;
}

/** The lines of a CSV file (`feuille` null) or of one sheet. */
export interface Grille {
  feuille: string | null;
  lignes: LigneGrille[];
}

/** What the file should be, for the refusals. */
export interface Attendu {
  /** What to do when it is empty: « écrivez … en première ligne ». */
  siVide: string;
  /** What it is not when it is far too long: « des justifications ». */
  quoi: string;
}

const SEPARATEURS = [";", ",", "\t", "|"];
/** A file that people write by hand: beyond this it is something else. */
const LIGNES_MAX = 200_000;

/**
 * A small file as grids of cells: a workbook's sheets (.xlsx, .ods), or a CSV read with each separator in turn, the first on which
 * `estEnTete` finds a header. Apostrophes that our own CSV files put before a text are taken off. Throws PlieError for a
 * file that is missing, of another kind, or far too long.
 */
export async function grillesDe(
  fichier: InputFile,
  estEnTete: (grille: Grille) => boolean,
  attendu: Attendu,
): Promise<Grille[]> {
  const nom = fichier.name;
  let kind: FileKind;
  let examination: FileExamination | null = null;
  try {
    kind = fileKindOf(fichier);
    if (kind === "texte") examination = examineFile(fichier);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") throw refuse(nom, "est introuvable", "vérifiez son nom et son dossier");
    throw refuse(nom, "ne peut pas être lu", "fermez-le s'il est ouvert ailleurs, vérifiez que c'est bien un fichier");
  }
  if (kind === "zip") return classeur(fichier, attendu);
  if (kind === "vide") throw refuse(nom, "est vide", attendu.siVide);
  if (!examination) throw refuse(nom, ...NOT_A_WORKBOOK[kind as Exclude<FileKind, "zip">]);
  const grilles = SEPARATEURS.map((separateur) => texte(nom, examination, separateur, attendu));
  return [grilles.find(estEnTete) ?? (grilles[0] as Grille)];
}

async function classeur(fichier: InputFile, attendu: Attendu): Promise<Grille[]> {
  const grilles: Grille[] = [];
  for (const sheet of (await openSheets(fichier, "zip")) ?? []) {
    const lignes: LigneGrille[] = [];
    for await (const { ligne, cells } of sheet.rows)
      ajouter(fichier.name, lignes, { ligne, cells, abimee: false }, attendu);
    grilles.push({ feuille: sheet.name, lignes });
  }
  return grilles;
}

function texte(nom: string, examination: FileExamination, separateur: string, attendu: Attendu): Grille {
  const lignes: LigneGrille[] = [];
  const encodage = examination.fieldEncoding;
  new CsvScanner(examination.openText(), separateur.charCodeAt(0), 1 << 16).run({
    record(record) {
      const cells = record.texts(encodage).map(deneutraliser);
      ajouter(nom, lignes, { ligne: record.line, cells, abimee: false }, attendu);
      return true;
    },
    malformed({ line, before }) {
      ajouter(nom, lignes, { ligne: line, cells: before.texts(encodage).map(deneutraliser), abimee: true }, attendu);
    },
  });
  return { feuille: null, lignes };
}

function ajouter(nom: string, lignes: LigneGrille[], ligne: LigneGrille, { quoi }: Attendu): void {
  lignes.push(ligne);
  if (lignes.length <= LIGNES_MAX) return;
  throw refuse(nom, `a beaucoup trop de lignes pour ${quoi}`, "vérifiez que c'est bien le fichier voulu");
}
