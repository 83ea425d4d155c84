import { commande, format, type OptionsDe, oui } from "./commande.ts";
import { COMMUNES } from "./options.ts";

const options = {
  format: format(["csv", "json", "parquet"], "format des tables"),
  identifiants: oui(
    "--identifiants",
    "Parquet d'un PLIE nommé par les réglages : garde les noms, naissances, numéros et textes (par défaut, sans)",
  ),
  ...COMMUNES,
};

export type OptionsImporter = OptionsDe<typeof options>;

/** `plie importer`: normalised tables, rejets and manifest. */
export const importer = commande({
  nom: "importer",
  alias: "ingest",
  resume: "lit et normalise l'extraction : tables, rejets, manifeste",
  description: "Lit, vérifie et normalise l'extraction : une table par fichier, rejets.csv et manifeste.json.",
  arguments: [["<entrees...>", "fichiers ou dossier de l'extraction"]],
  options,
  exemples: [
    "plie importer extraction --sortie tables",
    "plie importer extraction --format parquet --arrete 31/10/2026",
  ],
  executer: async () => (await import("./importer-execution.ts")).importer,
});
