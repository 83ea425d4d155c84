import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";

export default defineUnitRule({
  id: "DON-11",
  titre: "Niveau de formation ambigu",
  clause: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  gravite: "majeur",
  colonnes: ["participants.niveau_formation|parcours.niveau_formation"],
  pourquoi:
    "Un chiffre seul peut être un niveau de l'ancienne ou de la nouvelle nomenclature, qui ne disent pas le même diplôme du même chiffre.",
  definition:
    "Un participant dont le niveau de formation, ou celui d'un de ses parcours, est un chiffre seul que le profil n'explique pas.",
  remede: "Dire dans le profil quelle nomenclature ces chiffres suivent, ou saisir le diplôme.",
  unites: {
    unite: ["participant", "participants"],
    reads: ["participants"],
    quand: "arrete",
    de: (dossier) => [[dossier.participant, ...dossier.parcours.map((p) => p.row)].filter((row) => row !== null)],
    jour: () => null,
    lieu: (dossier) => ({ dossier, parcours: null }),
  },
  parmi: (rows) => rows.some(({ niveau_formation }) => niveau_formation !== null),
  defaut(rows, _, dossier, { arrete }) {
    const ambigus = rows.filter(({ niveau_formation }) => niveau_formation === "A_PRECISER");
    const charge = dossier.chargeLe(dossier.parcours.at(-1)?.sortie ?? arrete);
    return ambigus.length === 0 ? null : { charge, at: ambigus, data: {} };
  },
  message: () => "Niveau de formation saisi par un chiffre seul : ancienne ou nouvelle nomenclature ?",
  exemple: exempleAu("2026-03-31", { participant: { niveau_formation: "A_PRECISER" } }),
});
