import { type Day, frDay } from "../core/day.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENREGISTREMENTS } from "./unites-jugees.ts";

type Donnees = EnregistrementFse["donnees"];

/** The items, with the columns that may hold them: one that no column holds says nothing of anyone. */
const DONNEES: readonly [libelle: string, lire: (d: Donnees) => unknown, ...(readonly [TableName, string])[]][] = [
  ["RQTH", (d) => d.rqth, ["participants", "rqth"]],
  ["origine étrangère", (d) => d.parentNeEtranger, ["participants", "parent_ne_etranger"]],
  ["logement", (d) => d.sansDomicile, ["participants", "sans_domicile"], ["parcours", "sans_domicile"]],
];

function manques({ donnees }: EnregistrementFse, { tables }: Extraction): string[] {
  const lue = ([table, colonne]: readonly [TableName, string]) => tables[table]?.mapped.has(colonne);
  return DONNEES.flatMap(([libelle, lire, ...ou]) => (ou.some(lue) && lire(donnees) === null ? [libelle] : []));
}

export default defineUnitRule({
  id: "FSE-03",
  titre: "Donnée sensible FSE+ non renseignée",
  clause: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  gravite: "mineur",
  colonnes: ["participants.rqth|participants.parent_ne_etranger|participants.sans_domicile|parcours.sans_domicile"],
  quand: "extraction",
  pourquoi: "Handicap, origine étrangère et logement sont demandés à l'entrée ; vide ne veut pas dire non.",
  definition:
    "Un participant d'une opération FSE+ dont la RQTH, l'origine étrangère ou la situation de logement n'est pas renseignée, quand l'extraction en a la colonne.",
  remede: "Poser la question au participant et saisir oui ou non.",
  unites: ENREGISTREMENTS,
  defaut(enregistrement, _, _dossier, { extraction }) {
    const vides = manques(enregistrement, extraction);
    return vides.length === 0 ? null : { data: { entree: enregistrement.entree, vides } };
  },
  message: ({ entree, vides }: { entree: Day; vides: readonly string[] }) =>
    `Entrée FSE+ du ${frDay(entree)}, non renseigné : ${vides.join(", ")}.`,
  exemple: exempleAu("2026-03-31", { participant: { rqth: "" } }),
});
