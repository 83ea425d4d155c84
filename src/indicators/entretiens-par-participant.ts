import { firstDay, lastDay, monthOf } from "../core/month.ts";
import { entretiensDe } from "../faits/entretiens.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { DES_ENTRETIENS_TENUS } from "./comptes.ts";
import { defineIndicator } from "./indicator.ts";
import type { Periode } from "./periodes.ts";
import type { Releve } from "./releve.ts";

export default defineIndicator({
  ...DES_ENTRETIENS_TENUS,
  id: "entretiens_par_participant",
  titre: "Entretiens par personne accompagnée",
  court: "Par personne",
  temps: "periode",
  termes: ["Face à face", "Personnes"],
  sansObjet: "aucune personne accompagnée",
  definition:
    "Entretiens en face à face tenus ÷ personnes accompagnées de la période ; là où des mois d'APAP sont sans ligne, ÷ personnes accompagnées au moins un mois qui a une ligne, à l'APAP en charge à la fin de ce mois.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "entretiens par personne",
  additif: false,
  diviseParPortee: true,
  calculer({ periodes, portees, diviserParPortee, sansLigne, etatLignes }) {
    const quotient = diviserParPortee(periodes.parTranche);
    const scopesDe = (charge: number) => portees.scopes[charge] ?? [];
    /** By scope, the charge in which the participant was accompanied in a month that has a line of its APAP (General 22). */
    const chargesAvecLigne = (releve: Releve, { debut, fin }: Periode): Map<number, EnCharge> => {
      const charges = new Map<number, EnCharge>();
      for (let mois = monthOf(debut); mois <= monthOf(fin); mois++) {
        const span = { debut: Math.max(firstDay(mois), debut), fin: Math.min(lastDay(mois), fin) };
        const parcours = releve.accompagneDans(span);
        if (!parcours) continue;
        const charge = releve.charge(span.fin);
        if (!sansLigne.aLigne(portees.charges[charge]?.apap ?? null, mois)) continue;
        for (const s of scopesDe(charge)) charges.set(s, { charge, parcours });
      }
      return charges;
    };
    return {
      dossier(releve) {
        for (const parcours of releve.dossier.parcours) {
          for (const { contact } of entretiensDe(parcours)) {
            const tranche = periodes.tranche(contact.date);
            if (tranche >= 0) quotient.numerateur(tranche, releve.charge(contact.date), 1, parcours, contact);
          }
        }
        for (let p = 0; p < periodes.liste.length; p++) {
          const periode = periodes.liste[p] as Periode;
          const parcours = releve.accompagneDans(periode);
          if (!parcours) continue;
          const charge = releve.charge(periode.fin);
          for (const s of scopesDe(charge)) {
            if (!etatLignes.incomplet(s, p)) quotient.denominateur(s, p, charge, parcours);
          }
          if (!etatLignes.incompletQuelquePart(p)) continue;
          for (const [s, enCharge] of chargesAvecLigne(releve, periode)) {
            if (etatLignes.incomplet(s, p)) quotient.denominateur(s, p, enCharge.charge, enCharge.parcours);
          }
        }
      },
    };
  },
});

interface EnCharge {
  charge: number;
  parcours: Parcours;
}
