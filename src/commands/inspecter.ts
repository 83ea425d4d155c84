import { commande, format, lue, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES, lireFeu } from "./options.ts";

const options = {
  ecrireProfil: oui(
    "--ecrire-profil",
    "écrit profil.yaml à côté des entrées : ce qui est sûr, et le reste en commentaire",
  ),
  format: format(["texte", "json"], "forme du résultat"),
  config: COMMUNES.config,
  profil: texte("--profil <fichier>", "profil de lecture à employer, et à écrire (sinon profil.yaml au même endroit)"),
  sortie: texte("--sortie <dossier>", "dossier où écrire profil.yaml"),
  ecraser: oui("--ecraser", "remplace le profil ; ce qu'il disait est gardé"),
  valeurs: oui("--valeurs", "montre les valeurs personnelles, sinon masquées"),
  malgre: lue("--malgre <feu>", "accepte un feu rouge de la lecture (LEC-02…)", lireFeu),
  verbeux: oui("--verbeux", "montre aussi ce qui est compris, colonne par colonne"),
  silencieux: COMMUNES.silencieux,
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsInspecter = OptionsDe<typeof options>;

/** `plie inspecter`: what files are, column by column; writes the reading profile. */
export const inspecter = commande({
  nom: "inspecter",
  alias: "inspect",
  porte: true,
  resume: "dit ce que contient chaque fichier, et écrit le profil de lecture",
  description:
    "Dit ce que contient chaque fichier : encodage, en-tête, tables et colonnes reconnues, libellés, ce qui manque et que faire. Sur un terminal, pose les questions utiles.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie inspecter extraction",
    "plie inspecter extraction --ecrire-profil",
    "plie inspecter suivi.csv --format json",
  ],
  executer: async () => (await import("./inspecter-execution.ts")).inspecter,
});
