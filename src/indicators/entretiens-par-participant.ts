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
  definition:
    "Entretiens en face à face tenus ÷ personnes accompagnées de la période ; là où des mois d'APAP sont sans ligne, ÷ personnes accompagnées au moins un mois qui a une ligne, à l'APAP en charge à la fin de ce mois.",
  clause: { document: "cahier-des-charges", article: "III.1.4" },
  unite: "entretiens par personne",
  additif: false,
  reads: ["parcours", "entretiens"],
  lit: ["entretiens.presence", "entretiens.interlocuteur"],
  parLignes: true,
  presences: true,
  ventilations: [{ cles: [] }],
  calculer({ periodes, portees, diviserParPortee, sansLigne, etatLignes }) {
    const quotient = diviserParPortee(periodes.parTranche, "aucune personne accompagnée");
    const scopesDe = (charge: number) => portees.scopes[charge] ?? [];
    /** Scopes in whose charge the participant was accompanied in a month that has a line of its APAP (General 22). */
    const scopesAvecLigne = (releve: Releve, { debut, fin }: Periode): Set<number> => {
      const scopes = new Set<number>();
      for (let mois = monthOf(debut); mois <= monthOf(fin); mois++) {
        const span = { debut: Math.max(firstDay(mois), debut), fin: Math.min(lastDay(mois), fin) };
        if (!releve.dossier.parcours.some((un) => releve.accompagne(un, span))) continue;
        const charge = releve.charge(span.fin);
        if (sansLigne.de(portees.charges[charge]?.apap ?? null, mois)) continue;
        for (const s of scopesDe(charge)) scopes.add(s);
      }
      return scopes;
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
          for (const s of scopesDe(releve.charge(periode.fin))) {
            if (!etatLignes.incomplet(s, p)) quotient.denominateur(s, p);
          }
          for (const s of scopesAvecLigne(releve, periode)) {
            if (etatLignes.incomplet(s, p)) quotient.denominateur(s, p);
          }
        }
      },
    };
  },
});
