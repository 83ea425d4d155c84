import type { FichierOuFeuille } from "../../core/report.ts";
import { encodeWindows1252 } from "../../core/windows-1252.ts";
import { champCsv } from "../csv-canonique.ts";
import type { Fichier } from "../modele.ts";

/** What reading one file or sheet must give (domaine.md §3: counts close). */
export interface LectureAttendue extends FichierOuFeuille {
  /** Lines above the header. */
  lignesAvantEntete: number;
  acceptees: number;
  rejetees: number;
  vides: number;
  entetes: number;
  totaux: number;
  doublons: number;
}

/** Nothing left out. */
export const RIEN_ECARTE = { rejetees: 0, vides: 0, entetes: 0, totaux: 0, doublons: 0 };

/** A CSV as a spreadsheet saves it on Windows: `;`, CRLF, Windows-1252; it counts what it holds. */
export class ListeCsv {
  readonly lecture: LectureAttendue;
  private readonly lignes: string[] = [];
  private physique = 0;

  constructor(
    readonly name: string,
    readonly entetes: readonly string[],
    titre: string | null = null,
  ) {
    this.lecture = { fichier: name, feuille: null, lignesAvantEntete: 0, acceptees: 0, ...RIEN_ECARTE };
    if (titre !== null) {
      this.ecrire([titre]);
      this.ecrire([]);
      this.lecture.lignesAvantEntete = 2;
    }
    this.ecrire(entetes);
  }

  private ecrire(cells: readonly string[]): number {
    const complet = this.entetes.map((_, i) => champCsv(cells[i] ?? "")).join(";");
    const ligne = this.physique + 1;
    this.lignes.push(complet);
    this.physique += complet.split("\n").length;
    return ligne;
  }

  /** Adds a line and gives its number, as an editor shows it. */
  ajouter(cells: readonly string[], sort: "acceptees" | "rejetees" | "doublons" | "totaux" = "acceptees"): number {
    this.lecture[sort]++;
    return this.ecrire(cells);
  }

  ligneVide(): void {
    this.lecture.vides++;
    this.ecrire([]);
  }

  repeterEntete(): void {
    this.lecture.entetes++;
    this.ecrire(this.entetes);
  }

  fichier(): Fichier {
    return { name: this.name, bytes: encodeWindows1252(`${this.lignes.join("\r\n")}\r\n`) };
  }
}
