import type { Feu } from "../../core/feu.ts";
import { enLignes } from "./lignes.ts";

/** A light as interface.md promises it. */
export function feu({ id, couleur, fichiers, message, remede, reponses, accepte }: Feu) {
  return {
    id,
    couleur,
    fichiers: [...fichiers],
    message,
    remede,
    ...(reponses ? { reponses: reponses.map(({ libelle, profil }) => ({ libelle, profil })) } : {}),
    accepte,
  };
}

/** What is printed when a red light stops the job: the lights, and neither constats nor figures. */
export function feuxJson(feux: readonly Feu[], version: string): string {
  return enLignes([
    ["outil", { nom: "plie", version }],
    ["feux", feux.map(feu)],
  ]);
}
