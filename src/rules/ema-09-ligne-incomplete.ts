import { type Day, frDay } from "../core/day.ts";
import { manquesDe } from "../faits/ecarts-emargement.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { LIGNES_EMARGEMENT } from "./unites-emargement.ts";

const AUCUNE: ReadonlySet<string> = new Set();

export default defineUnitRule({
  id: "EMA-09",
  titre: "Ligne d'émargement sans motif ou sans durée",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  colonnes: ["emargements.motif|emargements.duree"],
  pourquoi: "La feuille porte les dates des rendez-vous, leurs motifs et leurs durées.",
  definition:
    "Une ligne d'émargement de la période sans motif, ou « présent » sans durée ; une colonne absente de l'extraction n'est pas jugée.",
  remede: "Compléter la ligne d'après la feuille.",
  unites: LIGNES_EMARGEMENT,
  defaut(ligne, _, _dossier, { extraction }) {
    const absents = manquesDe(ligne, extraction.tables.emargements?.mapped ?? AUCUNE);
    const manques = [
      ...(absents.includes("motif") ? ["motif"] : []),
      ...(absents.includes("duree_absente") ? ["durée"] : []),
    ];
    return manques.length === 0 ? null : { data: { date: ligne.date, manques } };
  },
  message: ({ date, manques }: { date: Day; manques: readonly string[] }) =>
    `Ligne d'émargement du ${frDay(date)} sans ${manques.join(" ni ")}.`,
  exemple: exempleEmarge([{ motif: "" }]),
});
