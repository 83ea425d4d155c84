import { firstDay, lastDay, monthOf } from "../core/month.ts";
import { entretiensDe } from "../faits/entretiens.ts";
import { defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";
import type { Releve } from "./releve.ts";

export default defineIndicator({
  id: "entretiens_par_participant",
  titre: "Entretiens par personne accompagnée",
  court: "Par personne",
  groupe: "entretiens",
  temps: "periode",
  termes: ["Face à face", "Personnes"],
  sansObjet: "aucune personne accompagnée",
  definition: "Entretiens en face à face tenus ÷ personnes accompagnées de la période.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "entretiens par personne",
  additif: false,
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
  ventilations: [{ cles: [] }],
  calculer({ periodes, portees, diviser, sansLigne }) {
    const quotient = diviser(
      { haut: periodes.parTranche, bas: periodes.parPeriode },
      {},
      "aucune personne accompagnée",
    );
    /** Accompanied in at least one month of the period of which the APAP en charge has a line (General 22). */
    const aLignes = (releve: Releve, { debut, fin }: Periode): boolean => {
      for (let mois = monthOf(debut); mois <= monthOf(fin); mois++) {
        const span = { debut: Math.max(firstDay(mois), debut), fin: Math.min(lastDay(mois), fin) };
        if (!releve.dossier.parcours.some((un) => releve.accompagne(un, span))) continue;
        if (!sansLigne.de(portees.charges[releve.charge(span.fin)]?.apap ?? null, mois)) return true;
      }
      return false;
    };
    return {
      dossier(releve) {
        const { parcours } = releve.dossier;
        for (const un of parcours) {
          for (const { contact } of entretiensDe(un)) {
            quotient.numerateur(periodes.tranche(contact.date), releve.charge(contact.date), 1);
          }
        }
        for (const [p, periode] of periodes.liste.entries()) {
          if (!parcours.some((un) => releve.accompagne(un, periode))) continue;
          if (!aLignes(releve, periode)) continue;
          quotient.denominateur(p, releve.charge(periode.fin), 1);
        }
      },
    };
  },
});
