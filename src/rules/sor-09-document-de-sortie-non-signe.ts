import { type Day, frDay } from "../core/day.ts";
import { aPiece } from "../parcours/qualification/pieces.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_REELLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "SOR-09",
  titre: "Document de sortie non signé",
  clause: { document: "cahier-des-charges", article: "III.1.5" },
  gravite: "majeur",
  colonnes: ["parcours.document_sortie_signe"],
  pourquoi: "Les documents de sortie sont signés par le participant et l'APAP, comme ceux de l'intégration.",
  definition: "Une sortie réelle de la période dont le document de sortie n'est pas signé, ou dont la case est vide.",
  remede: "Faire signer le document de sortie, puis cocher la case.",
  unites: SORTIES_REELLES,
  defaut: ({ parcours, sortie }) => (aPiece(parcours.row, "document_signe") ? null : { data: { sortie } }),
  message: ({ sortie }: { sortie: Day }) => `Sortie du ${frDay(sortie)} : document de sortie non signé.`,
  exemple: exempleAu("2026-09-30", { parcours: { date_sortie_reelle: "2026-09-15", document_sortie_signe: "" } }),
});
