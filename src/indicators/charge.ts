import { seuilDe } from "../faits/seuil.ts";
import { etpLe } from "../parcours/effectifs.ts";
import { defineIndicator } from "./indicator.ts";

export default defineIndicator({
  id: "charge",
  titre: "Charge (file active ÷ capacité)",
  court: "Charge",
  groupe: "parcours",
  temps: "stock",
  termes: ["File active", "Capacité"],
  sansObjet: "aucun ETP ce jour-là",
  definition:
    "File active ÷ (participants attendus par ETP, réglage de FIL-01, × ETP) à la fin du mois ; une structure et l'ensemble additionnent leurs APAP qui ont un ETP.",
  clause: { document: "cahier-des-charges", article: "I" },
  unite: "part",
  additif: false,
  reads: ["parcours", "effectifs"],
  siPresentes: ["veilles"],
  lit: ["parcours.date_sortie_reelle"],
  calculer({ periodes, portees, diviser, effectifs, reglage }) {
    // decimals are added up in an order of their own, whatever the order of the lines
    const parEtpCroissant = [...effectifs].sort((a, b) => a.etp - b.etp);
    const quotient = diviser(periodes.parFin);
    const avecEtp = periodes.fins.map((fin) =>
      portees.charges.map(({ apap }) => apap !== null && etpLe(effectifs, apap, fin) > 0),
    );
    for (const [f, fin] of periodes.fins.entries()) {
      const parEtp = seuilDe(reglage, "FIL-01", "fileActive", fin);
      for (const e of parEtpCroissant) {
        if (e.debut > fin || fin > e.fin) continue;
        quotient.denominateur(f, portees.numero(e), parEtp * e.etp, null, e.preuve ?? []);
      }
    }
    return {
      parcours(parcours, releve) {
        for (const fin of releve.finsActives(parcours)) {
          const charge = releve.chargeFin(fin);
          if (avecEtp[fin]?.[charge]) quotient.numerateur(fin, charge, 1, parcours);
        }
      },
    };
  },
});
