import { commande, type OptionsDe, oui, texte } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  cle: texte(
    "--cle <fichier>",
    "fichier de la clé, créé s'il n'existe pas ; la même clé donne les mêmes pseudonymes (par défaut : pseudonymes.cle du dossier courant)",
  ),
  decalerDates: oui(
    "--decaler-dates",
    "décaler toutes les dates d'une personne du même nombre de semaines, tiré par la clé : plus difficile à reconnaître, mais les chiffres par mois changent",
  ),
  ...COMMUNES,
};

export type OptionsPseudonymiser = OptionsDe<typeof options>;

/** `plie pseudonymiser`: the same extraction under keyed pseudonyms. */
export const pseudonymiser = commande({
  nom: "pseudonymiser",
  alias: "pseudonymize",
  resume: "l'extraction sous pseudonymes, pour un prestataire ou un essai",
  description:
    "Réécrit l'extraction, mêmes fichiers et mêmes colonnes, sous des pseudonymes que seule la clé permet de retrouver : participants, APAP, structures, employeurs, opérateurs ; noms, textes libres, communes et colonnes non reconnues n'y sont plus. Les lignes sont remises dans un ordre que seule la clé donne. L'audit du résultat donne les mêmes constats, sauf avec --decaler-dates. Le résultat reste une donnée personnelle au sens du RGPD.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie pseudonymiser extraction --cle coffre/pseudonymes.cle --sortie a-remettre",
    "plie pseudonymiser extraction-novembre --cle coffre/pseudonymes.cle --sortie a-remettre-novembre",
  ],
  executer: async () => (await import("./pseudonymiser-execution.ts")).pseudonymiserExtraction,
});
