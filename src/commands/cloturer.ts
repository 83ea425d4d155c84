import { commande, lue, type OptionsDe, texte } from "./commande.ts";
import { COMMUNES, lireOuDire } from "./options.ts";

/** « v2 », « 2 » → 2. */
const lireVersion = lireOuDire((texte) => {
  const numero = /^v?([1-9]\d*)$/i.exec(texte.trim())?.[1];
  return numero === undefined ? null : Number(numero);
}, "une version : écrivez v1, v2…");

const options = {
  version: lue("--version <vN>", "version transmise (par défaut : la dernière du mois)", lireVersion),
  diffusion: texte("--diffusion <classeur>", "garde, au lieu de marquer le mois, l'édition qui en a été publiée"),
  sortie: COMMUNES.sortie,
  ecraser: COMMUNES.ecraser,
  silencieux: COMMUNES.silencieux,
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsCloturer = OptionsDe<typeof options>;

/** `plie cloturer M`: marks which version of a month was sent. */
export const cloturer = commande({
  nom: "cloturer",
  alias: "close",
  resume: "marque la version d'un mois qui a été transmise",
  description:
    "Marque, dans le dossier des sorties, la version d'un mois qui a été transmise, avec l'empreinte de ses fichiers. Les mois suivants lui sont comparés : sans marque, c'est la dernière version qui vaut. Avec --diffusion, garde dans ce dossier l'édition qui a été publiée : plie tableau --diffusion en tient compte ensuite.",
  arguments: [["<mois>", "mois transmis, AAAA-MM"]],
  options,
  exemples: [
    "plie cloturer 2026-01",
    "plie cloturer 2026-01 --version v2 --sortie sorties",
    "plie cloturer 2026-01 --diffusion diffusion/diffusion-2026-01-a-2026-01.xlsx",
  ],
  executer: async () => (await import("./cloturer-execution.ts")).cloturer,
});
