import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-11",
  titre: "Niveau de formation ambigu",
  clause: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  gravite: "majeur",
  reads: ["participants"],
  colonnes: ["participants.niveau_formation|parcours.niveau_formation"],
  quand: "arrete",
  unite: ["participant", "participants"],
  pourquoi:
    "Un chiffre seul peut être un niveau de l'ancienne ou de la nouvelle nomenclature, qui ne disent pas le même diplôme du même chiffre.",
  definition:
    "Un participant dont le niveau de formation, ou celui d'un de ses parcours, est un chiffre seul que le profil n'explique pas.",
  remede: "Dire dans le profil quelle nomenclature ces chiffres suivent, ou saisir le diplôme.",
  juger({ arrete, juge, constat }) {
    return {
      dossier(dossier) {
        const rows = [dossier.participant, ...dossier.parcours.map((p) => p.row)].filter((row) => row !== null);
        if (!rows.some((row) => row.niveau_formation !== null)) return;
        juge();
        const ambigus = rows.filter((row) => row.niveau_formation === "A_PRECISER");
        if (ambigus.length === 0) return;
        constat({
          dossier,
          charge: dossier.chargeLe(dossier.parcours.at(-1)?.sortie ?? arrete),
          at: ambigus,
          data: {},
        });
      },
    };
  },
  message: () => "Niveau de formation saisi par un chiffre seul : ancienne ou nouvelle nomenclature ?",
  exemple: exempleAu("2026-03-31", { participant: { niveau_formation: "A_PRECISER" } }),
});
