import type { Day } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { foldName, tidy } from "../core/text.ts";
import type { RawCell } from "../ingest/raw.ts";
import { readDay } from "../ingest/values/day.ts";
import { cellText } from "../ingest/values/lecture.ts";
import { MAX_SAISI } from "./forme.ts";
import { type EnTeteLu, type FeuilleLue, reference } from "./grille.ts";

/** An input cell that cannot be read: it says nothing, the rest of the form holds. */
export interface CaseEcartee {
  feuille: string;
  /** « D14 » */
  cellule: string;
  pourquoi: string;
}

/** Reads the input cells of one sheet; those that cannot be read give undefined, and are kept with why. */
export class Saisies {
  constructor(
    private readonly feuille: FeuilleLue,
    private readonly ecartees: CaseEcartee[],
  ) {}

  cellule({ colonnes }: EnTeteLu, titre: string, ligne: number): { cell: RawCell; ref: string } {
    const c = colonnes.get(titre) ?? 0;
    return { cell: this.feuille.lignes.get(ligne)?.[c] ?? null, ref: reference(c, ligne) };
  }

  texte(enTete: EnTeteLu, titre: string, ligne: number): string | null {
    const texte = tidy(cellText(this.cellule(enTete, titre, ligne).cell));
    return texte === "" ? null : texte;
  }

  /** A whole number from 0 to `MAX_SAISI`. */
  entier(enTete: EnTeteLu, titre: string, ligne: number): number | null | undefined {
    const { cell, ref } = this.cellule(enTete, titre, ligne);
    const texte = cellText(cell);
    if (texte === "") return null;
    const n = typeof cell === "number" ? cell : /^\d{1,4}$/.test(texte) ? Number(texte) : Number.NaN;
    if (Number.isInteger(n) && n >= 0 && n <= MAX_SAISI) return n;
    return this.ecarter(ref, `ce n'est pas un nombre entier entre 0 et ${frInteger(MAX_SAISI)}`);
  }

  jour(enTete: EnTeteLu, titre: string, ligne: number): Day | null | undefined {
    const { cell, ref } = this.cellule(enTete, titre, ligne);
    const lecture = readDay(cell);
    if (lecture.etat === "illisible") return this.ecarter(ref, "ce n'est pas une date (jj/mm/aaaa)");
    return lecture.etat === "lu" ? lecture.valeur : null;
  }

  /** Code of a label of a drop-down list. */
  choix(enTete: EnTeteLu, titre: string, ligne: number, liste: ReadonlyMap<string, string>): string | null | undefined {
    const { cell, ref } = this.cellule(enTete, titre, ligne);
    const texte = cellText(cell);
    if (texte === "") return null;
    for (const [label, code] of liste) if (foldName(label) === foldName(texte)) return code;
    return this.ecarter(ref, "cette valeur n'est pas dans la liste de la case");
  }

  /** Keeps a cell that cannot be read. */
  ecarter(cellule: string, pourquoi: string): undefined {
    this.ecartees.push({ feuille: this.feuille.nom, cellule, pourquoi });
  }
}
