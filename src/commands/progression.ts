import type { Io } from "./io.ts";

const LARGEUR = 24;

/** A progress line on stderr, only on a terminal; it is wiped before anything else is printed. */
export class Progression {
  private affiche = false;
  private dernier = "";

  constructor(
    private readonly io: Io,
    private readonly silencieux: boolean,
  ) {}

  /** Shows how much of a step is done. */
  avancer(etape: string, done: number, total: number): void {
    this.io.avancer?.(etape, done, total);
    if (this.silencieux || this.io.ligne === undefined) return;
    const part = total > 0 ? Math.min(1, done / total) : 0;
    const pleins = Math.round(part * LARGEUR);
    const ligne = `${"█".repeat(pleins)}${"░".repeat(LARGEUR - pleins)} ${String(Math.round(part * 100)).padStart(3)} %  ${etape}`;
    const coupee = ligne.slice(0, Math.max(20, this.io.colonnes - 1));
    if (coupee === this.dernier) return;
    this.dernier = coupee;
    this.affiche = true;
    this.io.ligne(coupee);
  }

  /** Wipes the line. */
  finir(): void {
    if (this.affiche) this.io.ligne?.("");
    this.affiche = false;
    this.dernier = "";
  }

  /** Prints a message under no progress line. */
  dire(message: string): void {
    this.finir();
    if (!this.silencieux) this.io.err(`${message}\n`);
  }
}
