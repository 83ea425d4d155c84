import type { Artefact } from "../core/artefact.ts";
import type { Disque, FichierLu, Nature } from "./disque.ts";
import type { InputFile } from "./input-file.ts";

/**
 * A disk that remembers what was read on it: what is written may replace none of it, and is worth nothing if it changed
 * meanwhile.
 */
export class DisqueSuivi implements Disque {
  readonly lus: FichierLu[] = [];
  private readonly rangs = new Map<string, number>();

  constructor(private readonly disque: Disque) {}

  get chemins() {
    return this.disque.chemins;
  }

  get marque() {
    return this.disque.marque;
  }

  fichier(chemin: string, role?: "entree" | "resultat"): InputFile {
    const fichier = this.disque.fichier(chemin);
    if (role === "resultat") return fichier;
    const entree = role === "entree";
    const cle = this.disque.chemins.resolve(chemin);
    return {
      ...fichier,
      open: () => {
        const ouvert = fichier.open();
        if (!this.rangs.has(cle)) {
          this.rangs.set(cle, this.lus.length);
          this.lus.push({ fichier, size: ouvert.size, modified: ouvert.modified, sha256: null, entree });
        }
        return ouvert;
      },
      hasher: () => {
        const hasher = fichier.hasher();
        return { update: (bytes) => hasher.update(bytes), hex: () => this.noter(cle, hasher.hex()) };
      },
    };
  }

  /** Keeps the first hash of a file: it is the one that the sources of a result bear. */
  private noter(cle: string, sha256: string): string {
    const rang = this.rangs.get(cle);
    const lu = rang === undefined ? undefined : this.lus[rang];
    if (rang !== undefined && lu !== undefined && lu.sha256 === null) this.lus[rang] = { ...lu, sha256 };
    return sha256;
  }

  nature(chemin: string): Nature {
    return this.disque.nature(chemin);
  }

  lister(dossier: string): string[] {
    return this.disque.lister(dossier);
  }

  reel(chemin: string): string {
    return this.disque.reel(chemin);
  }

  creerDossier(chemin: string): string | undefined {
    return this.disque.creerDossier(chemin);
  }

  dossierTemporaire(prefixe: string): string {
    return this.disque.dossierTemporaire(prefixe);
  }

  ecrire(chemin: string, contenu: Artefact["contenu"]): void {
    this.disque.ecrire(chemin, contenu);
  }

  poser(chemins: readonly string[]): Promise<void> {
    return this.disque.poser(chemins);
  }

  renommer(de: string, vers: string): void {
    this.disque.renommer(de, vers);
  }

  supprimer(chemin: string): void {
    this.disque.supprimer(chemin);
  }

  siInterrompu(annuler: () => void): () => void {
    return this.disque.siInterrompu(annuler);
  }

  vivant(marque: string): boolean {
    return this.disque.vivant(marque);
  }

  hasard(nombre: number): Uint8Array {
    return this.disque.hasard(nombre);
  }
}
