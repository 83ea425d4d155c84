import { type Deduction, deduire } from "../ingest/deduction/deduire.ts";
import type { SheetPlan } from "../ingest/plan/plan.ts";
import type { RawCell } from "../ingest/raw.ts";
import type { SeenLine } from "../ingest/rows/observed-line-reader.ts";
import { readText } from "../ingest/values/text.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";
import { WITHOUT_COLUMN } from "../tables/canonical.ts";
import { identifiantNu } from "../tables/identifiants.ts";
import { TABLES } from "../tables/index.ts";
import type { Colonnes } from "./colonnes.ts";
import type { Jetons } from "./jetons.ts";
import { melanger } from "./melange.ts";

/** A line to write, at the row of the sheet where it was. */
export interface LigneEcrite {
  ligne: number;
  cells: PlainCell[];
}

/** A line below the header: whose it is, when it is somebody's; those that hold no data stay at their place. */
interface LigneLue extends LigneEcrite {
  participant: string | null;
  donnee: boolean;
}

/** What the reader calls lines that hold no data. */
const SANS_DONNEE: ReadonlySet<SeenLine["sort"]> = new Set(["vide", "titre", "total", "entete"]);

/** Rewrites the lines of a file or sheet, one after the other. */
export class Recopie {
  /** Lines up to the header, at the place where the header was. */
  readonly tete: LigneEcrite[] = [];
  private readonly lues: LigneLue[] = [];
  /** Number of values deduced from free text and written in their columns. */
  deduites = 0;
  private readonly largeur: number;
  /** The lines above the header, when there are any: only the table's name is kept of them. */
  private readonly titre: string;

  constructor(
    private readonly plan: SheetPlan,
    readonly colonnes: Colonnes,
  ) {
    this.largeur = colonnes.gardees.length + colonnes.ajoutees.length;
    this.titre = plan.matches.map(({ table }) => TABLES[table].titre).join(", ");
    const { headerLines, headerLine, titles } = plan;
    const premiere = Math.max(1, headerLine - headerLines.length + 1);
    if (titles.length > 0 && premiere > 1) this.tete.push({ ligne: 1, cells: [this.titre] });
    for (const i of headerLines.keys()) this.tete.push({ ligne: premiere + i, cells: this.entetes(i) });
  }

  /** The i-th line of the header. */
  private entetes(i: number): string[] {
    const { gardees, ajoutees } = this.colonnes;
    return [...gardees.map(({ entetes }) => entetes[i] ?? ""), ...ajoutees.map((champ) => (i === 0 ? champ : ""))];
  }

  ajouter(line: SeenLine): void {
    const donnee = !SANS_DONNEE.has(line.sort);
    const participant = donnee ? this.participantDe(line) : null;
    this.lues.push({ ligne: line.ligne, cells: this.cellules(line), participant, donnee });
  }

  /** Lines below the header: those of data in an order that only the key gives, `genre` tells this draw from others. */
  melangees(jetons: Jetons, genre: string): LigneEcrite[] {
    const donnees = this.lues.filter(({ donnee }) => donnee);
    const cleDe = ({ participant }: LigneLue) => (participant === null ? null : identifiantNu(participant));
    const melees = melanger(donnees, cleDe, jetons, genre).values();
    return this.lues.map(({ ligne, cells, donnee }) => ({
      ligne,
      cells: donnee ? (melees.next().value?.cells ?? cells) : cells,
    }));
  }

  private cellules(line: SeenLine): PlainCell[] {
    switch (line.sort) {
      case "vide":
        return [];
      case "titre":
        return [this.titre];
      case "total":
        return ["Total"];
      case "entete":
        return this.colonnes.gardees.map(({ index }) => texteDe(line.cell(index)));
      case "fautive":
        return this.fautive(line);
      default:
        return this.rangee(line);
    }
  }

  private participantDe(line: SeenLine): string | null {
    const { participant } = this.colonnes;
    if (participant < 0) return null;
    const lecture = readText(line.cell(participant));
    return lecture.etat === "lu" ? lecture.valeur : null;
  }

  private rangee(line: SeenLine): PlainCell[] {
    const { gardees, ajoutees, texte } = this.colonnes;
    const participant = this.participantDe(line);
    const lu = texte < 0 ? null : readText(line.cell(texte));
    const deduction = lu?.etat === "lu" ? deduire(lu.valeur) : null;
    const cells = gardees.map(({ index, ecrire, champDeduit, remplie }): PlainCell => {
      const cell = line.cell(index);
      if (champDeduit === null || deduction === null || remplie(cell)) return ecrire(cell, participant);
      return this.deduite(deduction, champDeduit) ?? ecrire(cell, participant);
    });
    for (const champ of ajoutees) {
      cells.push((deduction && this.deduite(deduction, champ)) ?? WITHOUT_COLUMN[champ] ?? null);
    }
    return cells;
  }

  /** A deduced value as the model writes it; a duration bears its unit, whatever the header says. */
  private deduite(deduction: Deduction, champ: keyof Deduction): string | null {
    const valeur = deduction[champ];
    if (valeur === null) return null;
    this.deduites++;
    return champ === "duree" ? `${valeur} min` : String(valeur);
  }

  /** A line whose form cannot be trusted: only whom it names is kept, and it is still rejected for its form. */
  private fautive(line: SeenLine): PlainCell[] {
    const { gardees, participant } = this.colonnes;
    // in a sheet, such a line only had values in columns that are dropped
    if (this.plan.separator === null) return [];
    const cells = gardees.map(({ index, ecrire }) => (index === participant ? ecrire(line.cell(index), null) : null));
    while (cells.length < this.largeur) cells.push(null);
    return [...cells, "illisible"];
  }
}

function texteDe(cell: RawCell): string {
  return typeof cell === "string" ? cell : "";
}
