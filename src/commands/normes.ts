import { commande, format, type OptionsDe } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["texte", "md", "json", "yaml"], "forme du résultat"),
  sansCouleur: COMMUNES.sansCouleur,
};

export type OptionsNormes = OptionsDe<typeof options>;

const optionsComparer = {
  format: format(["texte", "xlsx", "json"], "forme du résultat"),
  ...COMMUNES,
};

export type OptionsComparerNormes = OptionsDe<typeof optionsComparer>;

const comparer = commande({
  nom: "comparer",
  alias: "compare",
  resume: "ce qu'une autre norme changerait sur ces données",
  description:
    "Juge les mêmes données par deux normes : les constats par règle, les taux. A et B sont des identifiants ou des fichiers.",
  arguments: [
    ["<a>", "norme de départ"],
    ["<b>", "norme comparée"],
    ["<entrees...>", "fichiers ou dossiers de l'extraction"],
  ],
  options: optionsComparer,
  exemples: [],
  executer: async () => (await import("./normes-comparer-execution.ts")).comparerLesNormes,
});

/** `plie normes [ID]`: lists the norms, or shows one article by article; `plie normes comparer A B ENTREES`. */
export const normes = commande({
  nom: "normes",
  alias: "norms",
  resume: "un cahier des charges, article par article, ou comparé",
  description:
    "Liste les normes connues, ou en montre une : ses articles, phrase par phrase, et ce qui en est contrôlé, compté, préparé, ou n'est pas dans les données. « plie normes comparer A B ENTREES » dit ce que B changerait à A sur ces données.",
  arguments: [["[norme]", "identifiant, par exemple caen-2026, ou fichier .yaml"]],
  options,
  exemples: [
    "plie normes",
    "plie normes caen-2026",
    "plie normes avenant.yaml",
    "plie normes comparer caen-2026 avenant.yaml extraction --arrete 31/10/2026",
  ],
  sous: [comparer],
  executer: async () => (await import("./normes-execution.ts")).normes,
});
