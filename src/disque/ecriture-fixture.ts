import type { Artefact } from "../core/artefact.ts";
import type { Disque } from "./disque.ts";
import { DisqueSuivi } from "./disque-suivi.ts";

/** What a fault does: one call refused with a code, or the machine gone from that call on. */
export type Faute = { appel: number; code: string } | { appel: number; mort: true };

/** What a dead machine answers to every call. */
export class Mort extends Error {}

/** A disk on which the n-th call that changes something fails, or from which nothing answers any more. */
export class DisqueEnFaute extends DisqueSuivi {
  appels = 0;

  constructor(
    disque: Disque,
    private readonly faute: Faute | null,
  ) {
    super(disque);
  }

  private compter(): void {
    const rang = this.appels++;
    if (this.faute === null) return;
    if ("mort" in this.faute) {
      if (rang >= this.faute.appel) throw new Mort("mort");
    } else if (rang === this.faute.appel) {
      throw Object.assign(new Error(this.faute.code), { code: this.faute.code });
    }
  }

  override creerDossier(chemin: string): string | undefined {
    this.compter();
    return super.creerDossier(chemin);
  }

  override dossierTemporaire(prefixe: string): string {
    this.compter();
    return super.dossierTemporaire(prefixe);
  }

  override ecrire(chemin: string, contenu: Artefact["contenu"]): void {
    this.compter();
    super.ecrire(chemin, contenu);
  }

  override async poser(chemins: readonly string[]): Promise<void> {
    this.compter();
    await super.poser(chemins);
  }

  override renommer(de: string, vers: string): void {
    this.compter();
    super.renommer(de, vers);
  }

  override supprimer(chemin: string): void {
    this.compter();
    super.supprimer(chemin);
  }
}
