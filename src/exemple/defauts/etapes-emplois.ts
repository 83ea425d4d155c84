import { addMonths } from "../../core/day.ts";
import { estTenu, nouveauDossier } from "../dossier.ts";
import { ajouterEtape, emploi, formation, operation } from "../etapes.ts";
import { debutDePeriode } from "../parcours-calme.ts";
import { CALME, suivre } from "../suivi.ts";
import { ancien, du, parcoursDe, type Recette, recette, recettes, retirer, tenuEn } from "./recette.ts";

/** OPE-01 … OPE-08, PAR-01, EMP-01 … EMP-04. */
export const ETAPES_EMPLOIS: readonly Recette[] = [
  recette("OPE-01", "Intégré depuis plus d’un an, aucune opération de la programmation dans l’année.", (a) => {
    const d = ancien(a, (dossier) => {
      const dernieres = dossier.etapes.filter(
        (e) => e.famille === "operation" && (e.date_debut ?? 0) >= a.ctx.debutPeriode,
      );
      for (const etape of dernieres)
        Object.assign(etape, { programmation_plie: false, intitule: "Prestation de droit commun" });
    });
    return { participant: d.id, date: a.ctx.arrete };
  }),
  recettes(["OPE-02", "OPE-08"], 1, (a) => {
    const d = nouveauDossier(a.ctx, a.id(), a.apap, a.ctx.debutPeriode + a.ctx.rng.int(5, 30), false);
    const parcours = parcoursDe(d);
    const date_prescription = (parcours.date_integration ?? 0) + 30;
    // a prescription without entry: enough for OPE-07, not for OPE-02
    const prescrite = { famille: "operation", intitule: "Découverte des métiers", programmation_plie: true } as const;
    ajouterEtape(d, { ...prescrite, date_prescription, temps: "partiel" });
    suivre(a.ctx, d, parcours, CALME);
    a.livrer(d);
    const explication = "Plus de six mois de l’année sans aucune étape que l’accompagnement.";
    const attente = "Prescrite depuis plus de 90 jours, toujours sans entrée.";
    return [
      du("OPE-02", explication, { participant: d.id, date: a.ctx.arrete }),
      du("OPE-08", attente, { participant: d.id, date: date_prescription }),
    ];
  }),
  recette("OPE-03", "Fin prévue dépassée de 45 jours, sans date de fin.", (a) => {
    const prevue = a.ctx.arrete - 45;
    const d = ancien(a, (x) => void operation(a.ctx, x, prevue - 40, prevue, { date_fin: null }));
    return { participant: d.id, date: prevue };
  }),
  recette("OPE-04", "Opération commencée depuis huit mois, sans aucune date de fin.", (a) => {
    const debut = addMonths(a.ctx.arrete, -8);
    const d = ancien(a, (x) => void operation(a.ctx, x, debut, debut, { date_fin: null, date_fin_prevue: null }));
    return {
      participant: d.id,
      date: debut,
    };
  }),
  recette("OPE-05", "Opération de plus de deux mois terminée sans bilan.", (a) => {
    const fin = a.ctx.arrete - a.ctx.rng.int(60, 90);
    const d = ancien(a, (x) => void operation(a.ctx, x, fin - 80, fin));
    return { participant: d.id, date: fin };
  }),
  recette("OPE-06", "Opération de la programmation commencée sans prescription.", (a) => {
    const debut = a.ctx.arrete - 110;
    const d = ancien(a, (x) => void operation(a.ctx, x, debut, debut + 40, { date_prescription: null }));
    return { participant: d.id, date: debut };
  }),
  recette("OPE-07", "Aucune étape dans les 60 jours de l’intégration ; la première est prescrite ensuite.", (a) => {
    const d = nouveauDossier(a.ctx, a.id(), a.apap, debutDePeriode(a.ctx), false);
    const parcours = parcoursDe(d);
    const integration = parcours.date_integration ?? 0;
    operation(a.ctx, d, integration + 90, integration + 140);
    suivre(a.ctx, d, parcours, CALME);
    a.livrer(d);
    return { participant: d.id, date: integration };
  }),
  recette("PAR-01", "Parcours ouvert depuis plus de 36 mois.", (a) => {
    const { ctx } = a;
    const d = nouveauDossier(ctx, a.id(), a.apap, addMonths(ctx.arrete, -38), false);
    const debut = ctx.debutPeriode + 30;
    operation(ctx, d, debut, debut + 50);
    suivre(ctx, d, parcoursDe(d), CALME);
    a.livrer(d);
    return { participant: d.id, date: ctx.arrete };
  }),
  recettes(["EMP-01"], 1, (a) => {
    const mois = a.mois(5);
    const d = ancien(a, (x) => {
      emploi(a.ctx, x, mois.from - 45, null, { contrat: "CDI", temps: "plein", heures_hebdo: 35 });
      const fin = addMonths(mois.from - 45, 6);
      if (fin <= a.ctx.arrete) parcoursDe(x).date_sortie_prevue = a.ctx.arrete + 10;
    });
    retirer(d, tenuEn(d, mois));
    const explication = "En CDI depuis moins de six mois, aucun contact direct dans le mois.";
    const attendus = [du("EMP-01", explication, { participant: d.id, mois: mois.iso, date: mois.to })];
    return [...attendus, ...tropTard(a.ctx.arrete, d.id, d.entretiens, mois.from - 45)];
  }),
  recette("EMP-01", "En formation certifiante, aucun contact direct dans le mois.", (a) => {
    const mois = a.mois(4);
    const d = ancien(a, (x) => {
      const formee = { certifiante: true, certification_obtenue: true };
      formation(a.ctx, x, a.mois(3).from, a.mois(6).to, formee);
    });
    retirer(d, tenuEn(d, mois));
    return { participant: d.id, mois: mois.iso, date: mois.to };
  }),
  recettes(["EMP-02"], 1, (a) => {
    const debut = addMonths(a.ctx.arrete, -9);
    const d = ancien(a, (x) => {
      emploi(a.ctx, x, debut, null, { contrat: "CDI", heures_hebdo: 30 });
      parcoursDe(x).date_sortie_prevue = a.ctx.arrete + 15;
    });
    return tropTard(a.ctx.arrete, d.id, d.entretiens, debut);
  }),
  recette("EMP-03", "En CDI depuis plus de six mois, aucune sortie proposée.", (a) => {
    const debut = addMonths(a.ctx.arrete, -6) - 20;
    const d = ancien(
      a,
      (x) => void emploi(a.ctx, x, debut, null, { contrat: "CDI", temps: "plein", heures_hebdo: 35 }),
    );
    return { participant: d.id, date: addMonths(debut, 6) };
  }),
  recette("EMP-04", "Emploi de 15 heures subi, en cours : l’accompagnement continue.", (a) => {
    const debut = a.ctx.arrete - 90;
    const subi = { contrat: "CDD", heures_hebdo: 15, temps_partiel_choisi: false } as const;
    const d = ancien(a, (x) => void emploi(a.ctx, x, debut, a.ctx.arrete + 50, subi));
    return { participant: d.id, date: debut };
  }),
];

/** EMP-02: one for each contact held later than six months and 45 days after the start of the job. */
function tropTard(
  arrete: number,
  participant: string,
  entretiens: readonly Parameters<typeof estTenu>[0][],
  debut: number,
) {
  const limite = addMonths(debut, 6) + 45;
  return entretiens
    .filter((e) => estTenu(e) && e.date !== null && e.date > limite && e.date <= arrete)
    .map((e) => {
      const explication = "Contact tenu plus de six mois et 45 jours après l’embauche en CDI, toujours en cours.";
      return du("EMP-02", explication, { participant, date: e.date ?? 0 });
    });
}
