import { type Day, frDay } from "../core/day.ts";
import type { DonneeRequise } from "../parcours/fse/donnees-entree.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENREGISTREMENTS } from "./unites-jugees.ts";

const LIBELLES: Readonly<Record<DonneeRequise, string>> = {
  sexe: "sexe",
  date_naissance: "date de naissance",
  statut_emploi_entree: "situation sur le marché du travail",
  niveau_formation: "niveau de formation",
};

export default defineUnitRule({
  id: "FSE-01",
  titre: "Données d'entrée FSE+ incomplètes",
  clause: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  gravite: "bloquant",
  colonnes: [
    "participants.sexe",
    "participants.date_naissance",
    "participants.statut_emploi_entree|parcours.statut_emploi_entree",
    "participants.niveau_formation|parcours.niveau_formation",
  ],
  aVerifier: ["participants.statut_emploi_entree", "participants.niveau_formation"],
  quand: "extraction",
  pourquoi:
    "Un participant dont le sexe, l'âge, la situation d'emploi ou le niveau n'est pas connu à l'entrée ne compte dans aucun indicateur FSE+ et ses dépenses peuvent être écartées.",
  definition:
    "Un participant d'une opération FSE+ dont manque, à l'entrée, le sexe, la date de naissance, la situation sur le marché du travail ou le niveau de formation ; un niveau donné par un chiffre seul n'est pas connu tant que le profil n'en dit pas l'échelle.",
  remede: "Compléter la fiche du participant, ou dire dans le profil l'échelle des niveaux.",
  unites: ENREGISTREMENTS,
  defaut: ({ complet, entree, donnees }) => (complet ? null : { data: { entree, manques: donnees.manques } }),
  message: ({ entree, manques }: { entree: Day; manques: readonly DonneeRequise[] }) =>
    `Entrée FSE+ du ${frDay(entree)} incomplète : ${manques.map((m) => LIBELLES[m]).join(", ")}.`,
  exemple: exempleAu("2026-03-31", { participant: { niveau_formation: "", sexe: "" } }),
});
