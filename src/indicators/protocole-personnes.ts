import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "protocole_personnes",
  titre: "Personnes accompagnées depuis le début du protocole",
  court: "Personnes du protocole",
  groupe: "protocole",
  temps: "periode",
  definition:
    "Personnes dont un parcours a été ouvert au moins un jour entre le début du protocole d'accord (réglages) et la fin de la période.",
  clause: { document: "cahier-des-charges", article: "Contexte" },
  unite: "personnes",
  additif: true,
  reads: ["parcours"],
  empechement: ({ listes }) => (listes.protocole ? null : "début du protocole absent des réglages"),
  enPersonnes: true,
  calculer({ periodes, compter, listes }) {
    const total = compter(periodes.parFin);
    const debut = listes.protocole?.debut ?? Number.POSITIVE_INFINITY;
    return {
      dossier(releve) {
        for (const [f, fin] of periodes.fins.entries()) {
          const parcours = releve.dossier.parcours.find((p) => releve.accompagne(p, { debut, fin }));
          if (parcours) total.ajouter(f, releve.chargeFin(f), parcours);
        }
      },
    };
  },
});
