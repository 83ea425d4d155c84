import { entreesDe, estReglages, reunir, texteDe } from "./fichiers.ts";
import type { Fichier, SectionReglages } from "./protocole.ts";

/** The files of settings that the page writes. */
export type NomDeReglages = "profil.yaml" | "plie.yaml";

/** A text of settings, and what the form shows of it. */
export interface SectionsLues {
  texte: string;
  sections: readonly SectionReglages[];
}

/** Where the commands find a file of that name: in each folder of tables, beside it, then at the root; else where it would be put. */
export function cheminDe(fichiers: readonly Fichier[], nom: NomDeReglages): string {
  const entrees = entreesDe(fichiers);
  const dossiers = [...entrees.flatMap((e) => [`${e}/`, e.replace(/[^/]*$/, "")]), ""];
  const noms = [nom, nom.replace(/yaml$/, "yml")];
  const presents = new Set(fichiers.map(({ chemin }) => chemin));
  const places = dossiers.flatMap((dossier) => noms.map((n) => dossier + n));
  const [premiere] = entrees;
  return places.find((chemin) => presents.has(chemin)) ?? (premiere === undefined ? nom : `${premiere}/${nom}`);
}

/** What that file says; empty without one. */
export function texteNomme(fichiers: readonly Fichier[], nom: NomDeReglages): string {
  const chemin = cheminDe(fichiers, nom);
  return texteDe(fichiers.find((f) => f.chemin === chemin));
}

/** Settings files that come in without a folder go where the commands find them, in the place of those in force. */
export function poserReglages(presents: readonly Fichier[], neufs: readonly Fichier[]): Fichier[] {
  const ensemble = reunir(
    presents,
    neufs.filter((f) => !estReglages(f)),
  );
  const nomDe = ({ chemin }: Fichier) => (chemin.startsWith("profil") ? "profil.yaml" : "plie.yaml");
  return neufs.map((f) => (estReglages(f) ? { ...f, chemin: cheminDe(ensemble, nomDe(f)) } : f));
}
