import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "entretiens_par_participant",
  titre: "Entretiens par personne accompagnée",
  court: "Par personne",
  groupe: "entretiens",
  temps: "periode",
  termes: ["Face à face", "Personnes"],
  sansObjet: "aucune personne accompagnée",
  definition: "Entretiens en face à face tenus ÷ personnes accompagnées de la période.",
  clause: { document: "cahier-des-charges-2026", article: "III.1.4" },
  unite: "entretiens par personne",
  additif: false,
  reads: ["parcours", "entretiens"],
  ventilations: [{ cles: [] }],
  calculer({ periodes, diviser }) {
    const quotient = diviser(
      { haut: periodes.parTranche, bas: periodes.parPeriode },
      {},
      "aucune personne accompagnée",
    );
    return {
      dossier(releve) {
        const { parcours } = releve.dossier;
        for (const { contacts } of parcours) {
          for (const { tenu, date } of contacts) {
            if (tenu) quotient.numerateur(periodes.tranche(date), releve.charge(date), 1);
          }
        }
        for (const [p, periode] of periodes.liste.entries()) {
          if (parcours.some((un) => releve.accompagne(un, periode))) {
            quotient.denominateur(p, releve.charge(periode.fin), 1);
          }
        }
      },
    };
  },
});
