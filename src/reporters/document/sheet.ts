import { frInteger } from "../../core/format.ts";
import type { Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Theme } from "../xlsx/theme.ts";
import { blocFeux, type LecteurFeux } from "./bloc-feux.ts";
import type { Block, Charts, Sheet, Somme, Workbook } from "./model.ts";

/** What a sheet says of its paper: a working sheet prints one page, another a few. */
const SUR_PAPIER = {
  1: "Feuille de travail, faite pour l'écran : seule sa première page s'imprime.",
  2: "Sur papier, deux pages au plus ; la suite est à l'écran.",
  3: "Sur papier, trois pages au plus ; la suite est à l'écran.",
} as const;

/** Pages that a sheet prints at most; « tout »: every one. */
export type Papier = keyof typeof SUR_PAPIER | "tout";

/** Rows of a filtered list that is worked on at the screen. */
const LISTE_LONGUE = 40;

/** True for what a sheet says of its paper: a print set says its own. */
export function estSurPapier(ligne: string): boolean {
  return Object.values<string>(SUR_PAPIER).includes(ligne);
}

/** What stands above the blocks of a sheet, and how it prints. */
export interface SheetHead extends Pick<Sheet, "titre" | "portrait" | "protege"> {
  /** What the sheet finds, printed above the title; none when null; absent: what its list adds up to. */
  constat?: string | null;
  sousTitres: readonly string[];
  /** Reminder of confidentiality; none when null. */
  mention?: string | null;
  /** Absent: one page of a sheet that holds a long list to filter, all of another. */
  papier?: Papier;
}

/** A sheet: the one place where its head is put together; blocks that are null, or draw nothing, are left out. */
export function sheet(nom: string, head: SheetHead, blocks: readonly (Block | null)[]): Sheet {
  const { titre, constat = compteDe(blocks), sousTitres, mention = null, portrait = false, protege = false } = head;
  const longue = blocks.some((b) => b?.kind === "table" && b.filtre === true && b.rows.length > LISTE_LONGUE);
  const { papier = longue ? 1 : "tout" } = head;
  return {
    nom,
    titre,
    ...(constat === null ? {} : { constat }),
    sousTitres: papier === "tout" ? sousTitres : [...sousTitres, SUR_PAPIER[papier]],
    ...(papier === "tout" ? {} : { pagesAuPlus: papier }),
    ...(mention === null ? {} : { mention }),
    ...(portrait ? { portrait } : {}),
    ...(protege ? { protege } : {}),
    blocks: blocks.filter((b): b is Block => b !== null && !(b.kind === "graphiques" && b.charts.length === 0)),
  };
}

/** What the list to filter of a sheet adds up to, for a sheet that finds nothing else: « Rendez-vous saisis : 3 703 ». */
function compteDe(blocks: readonly (Block | null)[]): string | null {
  const liste = blocks.find((block) => block?.kind === "table" && block.filtre === true);
  const sommes = liste?.kind === "table" && Array.isArray(liste.detaille) ? liste.detaille : [];
  const dits = sommes.flatMap(({ chiffre, vaut }: Somme) => (vaut === null ? [] : `${chiffre} : ${frInteger(vaut)}`));
  const [premier] = dits;
  return premier === undefined
    ? null
    : dits
        .slice(0, 2)
        .join(" ; ")
        .replace(/^./, (lettre) => lettre.toUpperCase());
}

/** A workbook of what was read: the lights of the reading come first, on its first sheet, as its readers may see them. */
export function workbookOf(
  report: Pick<Report, "feux" | "arrete"> & Parameters<typeof langageDe>[0],
  theme: Theme,
  titre: string,
  feuilles: readonly Sheet[],
  lecteur: LecteurFeux = "plie",
): Workbook {
  const { feux, arrete } = report;
  const lights = blocFeux(feux, lecteur);
  const [first, ...others] = feuilles;
  const lit = first && lights.length > 0 ? [{ ...first, blocks: [...lights, ...first.blocks] }, ...others] : feuilles;
  return {
    titre,
    auteur: theme.nom,
    date: arrete,
    theme,
    langage: langageDe(report),
    feuilles: lit,
  };
}

/** Drawings first, and apart the tables that they read: those close a sheet whose paper is counted. */
export function enDeux(blocks: readonly Block[]): { dessins: Charts[]; sources: Block[] } {
  return {
    dessins: blocks.filter((block) => block.kind === "graphiques"),
    sources: blocks.filter(({ kind }) => kind !== "graphiques"),
  };
}
