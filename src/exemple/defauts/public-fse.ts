import { addMonths } from "../../core/day.ts";
import { estTenu, nouveauDossier } from "../dossier.ts";
import { sortirAutrement } from "../sorties.ts";
import { CALME, suivre } from "../suivi.ts";
import {
  ancien,
  du,
  integrationDe,
  parcoursDe,
  type Recette,
  recent,
  recette,
  recettes,
  surAncien,
  surRecent,
  tenuEn,
} from "./recette.ts";

/** ELI-01, ELI-03, ELI-04, PRE-01, RSA-01 … RSA-03, FSE-01, FSE-03, FSE-06, FIL-04. FSE-02 stands with the sorties. */
export const PUBLIC_FSE: readonly Recette[] = [
  surAncien("ELI-01", "Parcours ouvert, hors emploi, sans inscription ni identifiant France Travail.", (d) => {
    Object.assign(d.participant, { inscription_ft: null, identifiant_ft: null });
    return { date: integrationDe(d) };
  }),
  surRecent("ELI-03", "Dossier d’intégration non signé.", (parcours) => {
    parcours.dossier_signe = false;
  }),
  surRecent("ELI-04", "Intégré douze jours avant la commission.", (parcours, d) => {
    parcours.date_commission_integration = integrationDe(d) + 12;
  }),
  surRecent("PRE-01", "Aucun retour au prescripteur.", (parcours) => {
    parcours.date_retour_prescripteur = null;
  }),
  recette("RSA-01", "Allocataire du RSA sans contrat d’engagement 30 jours après l’intégration.", (a) => {
    const d = recent(a, () => {}, true);
    d.participant.contrat_engagement = null;
    return { participant: d.id, date: integrationDe(d) };
  }),
  recette("RSA-02", "Allocataire du RSA non orienté sur le volet emploi.", (a) => {
    const d = ancien(a, () => {}, true);
    d.participant.orientation_emploi_rsa = false;
    return {
      participant: d.id,
      date: integrationDe(d),
    };
  }),
  recette("RSA-03", "Entretien absent du Viesion du Département.", (a) => {
    const d = ancien(a, () => {}, true);
    const mois = a.mois(a.ctx.rng.int(1, 6));
    const tenu = tenuEn(d, mois);
    d.retouches.push(() => {
      d.cd14 = d.cd14.filter((l) => l.date !== tenu.date);
    });
    return { participant: d.id, mois: mois.iso, date: mois.to };
  }),
  surAncien("FSE-01", "Situation sur le marché du travail à l’entrée inconnue.", (d, a) => {
    d.participant.statut_emploi_entree = null;
    return { date: a.ctx.debutPeriode };
  }),
  surAncien("FSE-03", "RQTH et origine non renseignées.", (d, a) => {
    Object.assign(d.participant, { rqth: null, parent_ne_etranger: null });
    return { date: a.ctx.debutPeriode };
  }),
  recette("FSE-06", "Sorti le jour même de son intégration.", (a) => {
    const d = nouveauDossier(a.ctx, a.id(), a.apap, a.ctx.arrete - 45, false);
    const jour = integrationDe(d);
    sortirAutrement(a.ctx, d, jour, { date_sortie_prevue: jour, motif_sortie: "Abandon du parcours" });
    suivre(a.ctx, d, parcoursDe(d), CALME);
    a.livrer(d);
    return { participant: d.id, date: jour };
  }),
  recettes(["FIL-04"], 1, (a) => {
    const conge = a.apap.absences.find(
      ({ start }) => start >= a.ctx.debutPeriode && start < addMonths(a.ctx.debutPeriode, 2),
    );
    if (!conge) return [];
    const d = ancien(a);
    const fevrier = d.entretiens.find(
      (e) => estTenu(e) && (e.date ?? 0) >= a.mois(1).from && (e.date ?? 0) <= a.mois(1).to,
    );
    const date = conge.start + 3;
    if (!fevrier) return [];
    Object.assign(fevrier, { date, date_saisie: date + 6 });
    const explication = "Face-à-face tenu un jour de congé de son APAP.";
    return [du("FIL-04", explication, { participant: d.id, apap: a.apap.nom, date })];
  }),
];
