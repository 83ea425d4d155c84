import type { Feu } from "../../core/feu.ts";
import { choisir, enLignes } from "./lignes.ts";

/** A light as interface.md promises it. */
export function feu(f: Feu) {
  return {
    ...choisir(f, "id", "couleur"),
    fichiers: [...f.fichiers],
    ...choisir(f, "message", "remede"),
    ...(f.reponses ? { reponses: f.reponses.map((r) => choisir(r, "libelle", "profil")) } : {}),
    accepte: f.accepte,
  };
}

/** What is printed when a red light stops the job: the lights, and neither constats nor figures. */
export function feuxJson(feux: readonly Feu[], version: string): string {
  return enLignes([
    ["outil", { nom: "plie", version }],
    ["feux", feux.map(feu)],
  ]);
}
