import type { Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import type { Theme } from "../xlsx/theme.ts";
import { blocFeux, type LecteurFeux } from "./bloc-feux.ts";
import type { Block, Charts, Sheet, Workbook } from "./model.ts";

/** What stands above the blocks of a sheet, and how it prints. */
export interface SheetHead {
  titre: string;
  /** What the sheet finds, printed above the title; none when null. */
  constat?: string | null;
  sousTitres: readonly string[];
  /** Reminder of confidentiality; none when null. */
  mention?: string | null;
  portrait?: boolean;
  protege?: boolean;
}

/** A sheet: the one place where its head is put together; blocks that are null, or draw nothing, are left out. */
export function sheet(nom: string, head: SheetHead, blocks: readonly (Block | null)[]): Sheet {
  const { titre, constat = null, sousTitres, mention = null, portrait = false, protege = false } = head;
  return {
    nom,
    titre,
    ...(constat === null ? {} : { constat }),
    sousTitres,
    ...(mention === null ? {} : { mention }),
    ...(portrait ? { portrait } : {}),
    ...(protege ? { protege } : {}),
    blocks: blocks.filter((b): b is Block => b !== null && !(b.kind === "graphiques" && b.charts.length === 0)),
  };
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
    dateDite: "arrêté au",
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
