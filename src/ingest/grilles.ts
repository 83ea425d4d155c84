import { deneutraliser } from "../core/formule.ts";
import { examineFile, type FileExamination } from "./bytes/examine-file.ts";
import { CsvScanner } from "./csv/scanner.ts";
import type { RawCell } from "./raw.ts";
import { fileKindAt, NOT_A_WORKBOOK } from "./xlsx/file-kind.ts";
import { openWorkbook } from "./xlsx/open-workbook.ts";
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
 * A small file as grids of cells: a workbook's sheets, or a CSV read with each separator in turn, the first on which
 * `estEnTete` finds a header. Apostrophes that our own CSV files put before a text are taken off. Throws PlieError for a
 * file that is missing, of another kind, or far too long.
 */
export async function grillesDe(
  chemin: string,
  estEnTete: (grille: Grille) => boolean,
  attendu: Attendu,
): Promise<Grille[]> {
  let kind: Awaited<ReturnType<typeof fileKindAt>>;
  let examination: FileExamination | null = null;
  try {
    kind = await fileKindAt(chemin);
    if (kind === "texte") examination = examineFile(chemin);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") throw refuse(chemin, "est introuvable", "vérifiez son nom et son dossier");
    throw refuse(
      chemin,
      "ne peut pas être lu",
      "fermez-le s'il est ouvert ailleurs, vérifiez que c'est bien un fichier",
    );
  }
  if (kind === "zip") return classeur(chemin, attendu);
  if (kind === "vide") throw refuse(chemin, "est vide", attendu.siVide);
  if (!examination) throw refuse(chemin, ...NOT_A_WORKBOOK[kind as Exclude<typeof kind, "zip">]);
  const grilles = SEPARATEURS.map((separateur) => texte(chemin, examination, separateur, attendu));
  return [grilles.find(estEnTete) ?? (grilles[0] as Grille)];
}

async function classeur(chemin: string, attendu: Attendu): Promise<Grille[]> {
  const grilles: Grille[] = [];
  for (const sheet of await openWorkbook(chemin)) {
    const lignes: LigneGrille[] = [];
    for await (const { ligne, cells } of sheet.rows) ajouter(chemin, lignes, { ligne, cells, abimee: false }, attendu);
    grilles.push({ feuille: sheet.name, lignes });
  }
  return grilles;
}

function texte(chemin: string, examination: FileExamination, separateur: string, attendu: Attendu): Grille {
  const lignes: LigneGrille[] = [];
  const encodage = examination.fieldEncoding;
  new CsvScanner(examination.openText(), separateur.charCodeAt(0), 1 << 16).run({
    record(record) {
      const cells = record.texts(encodage).map(deneutraliser);
      ajouter(chemin, lignes, { ligne: record.line, cells, abimee: false }, attendu);
      return true;
    },
    malformed({ line, before }) {
      ajouter(chemin, lignes, { ligne: line, cells: before.texts(encodage).map(deneutraliser), abimee: true }, attendu);
    },
  });
  return { feuille: null, lignes };
}

function ajouter(chemin: string, lignes: LigneGrille[], ligne: LigneGrille, { quoi }: Attendu): void {
  lignes.push(ligne);
  if (lignes.length <= LIGNES_MAX) return;
  throw refuse(chemin, `a beaucoup trop de lignes pour ${quoi}`, "vérifiez que c'est bien le fichier voulu");
}
