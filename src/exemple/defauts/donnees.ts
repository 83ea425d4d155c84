import { addMonths } from "../../core/day.ts";
import { contact, jourLibre, nouveauDossier, ouvrirParcours } from "../dossier.ts";
import { operation } from "../etapes.ts";
import { debutDePeriode, dossierCalme, operationsCalmes } from "../parcours-calme.ts";
import { sortirAutrement } from "../sorties.ts";
import { CALME, suivre } from "../suivi.ts";
import {
  ancien,
  du,
  integrationDe,
  jourDe,
  parcoursDe,
  type Recette,
  recent,
  recette,
  recettes,
  surAncien,
  tenuEn,
} from "./recette.ts";

/** DON-01 … DON-11, DON-15, DON-16; DON-13 is planted in an APAP's month, DON-14 stands with the sorties. */
export const DONNEES: readonly Recette[] = [
  surAncien("DON-01", "Le même courriel saisi deux fois, au commentaire près.", (d, a) => {
    const date = jourDe(a, d);
    for (const commentaire of ["Relance de l’employeur.", "Relance de l’employeur (bis)."]) {
      const courriel = { modalite: "MAIL", interlocuteur: "EMPLOYEUR", duree: 10, heure: 495, motif: null } as const;
      d.heuresFixees.add(contact(a.ctx, d, date, { ...courriel, commentaire, date_saisie: date }));
    }
    return { date };
  }),
  recette("DON-02", "Étape terminée dix jours avant son début.", (a) => {
    const debut = a.ctx.arrete - a.ctx.rng.int(80, 110);
    const inverse = { programmation_plie: false, date_fin_prevue: null };
    const d = ancien(a, (x) => void operation(a.ctx, x, debut, debut - 10, inverse));
    return { participant: d.id, date: debut };
  }),
  surAncien("DON-02", "Âgé de 12 ans à l’intégration.", (d) => {
    const date = integrationDe(d);
    d.participant.date_naissance = addMonths(date, -12 * 12) - 40;
    return { date };
  }),
  recette("DON-03", "Table entretiens : face-à-face daté après l’arrêté.", (a) => {
    const d = ancien(a);
    d.heuresFixees.add(contact(a.ctx, d, a.ctx.arrete + a.ctx.rng.int(4, 15), { date_saisie: a.ctx.arrete }));
    return {};
  }),
  recette(
    "DON-03",
    "Table parcours : sortie réelle datée après l’arrêté.",
    (a) => {
      const sortie = { date_sortie_reelle: a.ctx.arrete + 12, nature_sortie: "Autre" };
      Object.assign(parcoursDe(ancien(a)), sortie, { motif_sortie: "Abandon du parcours" });
      return {};
    },
    { unique: true },
  ),
  surAncien("DON-04", "Contact d’un participant qui n’est pas dans la liste.", (d, a) => {
    const date = jourDe(a, d);
    const orphelin = `X${d.id.slice(1)}`;
    const appel = { modalite: "TELEPHONE", interlocuteur: "PARTENAIRE", duree: 15 } as const;
    d.heuresFixees.add(contact(a.ctx, d, date, { participant: orphelin, ...appel }));
    return { participant: orphelin, date };
  }),
  recettes(["DON-05"], 1, (a) => {
    const autre = a.equipe.find((x) => x.structure !== a.apap.structure);
    const d = ancien(a);
    if (!autre) return [];
    parcoursDe(d).structure = autre.structure;
    return [du("DON-05", "Un de ses parcours est saisi dans une autre structure.", { apap: a.apap.nom })];
  }),
  recettes(
    ["DON-15"],
    3,
    (a) => {
      const ancienApap = a.equipe.find((x) => x !== a.apap);
      const dossiers = [ancien(a), ancien(a), ancien(a)];
      if (!ancienApap) return [];
      for (const d of dossiers) {
        const lignes = d.entretiens.toSorted((x, y) => (x.date ?? 0) - (y.date ?? 0));
        const avant = lignes.filter((e) => (e.date ?? 0) < a.ctx.debutPeriode).length;
        for (const e of lignes.slice(0, Math.max(2, avant))) e.apap = ancienApap.nom;
      }
      const explication = "Trois parcours dont les premiers entretiens sont d’un autre APAP, sans affectations.";
      return [du("DON-15", explication, { apap: a.apap.nom })];
    },
    { unique: true },
  ),
  recettes(["DON-16"], 1, (a) => {
    const apap = a.equipe.find((x) => x !== a.apap);
    const jour = a.mois(3).from;
    const d = ancien(a, (dossier) => {
      if (apap) dossier.relais = { jour, apap, affecte: true, joursCommuns: 5 };
    });
    if (!apap) return [];
    return [du("DON-16", "Cinq jours sous deux référents.", { participant: d.id, date: jour })];
  }),
  recette("DON-06", "Opération sans temps ni durée hebdomadaire.", (a) => {
    const debut = a.ctx.arrete - 120;
    const d = ancien(a, (x) => void operation(a.ctx, x, debut, debut + 30, { temps: null, heures_hebdo: null }));
    return { participant: d.id, date: debut };
  }),
  recettes(["DON-07"], 2, (a) => {
    const [premierId, secondId] = [a.id(), a.id()].sort();
    const premier = dossierCalme(a.ctx, premierId ?? "", a.apap, addMonths(a.ctx.arrete, -23));
    sortirAutrement(a.ctx, premier, a.ctx.debutPeriode - 70, { motif_sortie: "Déménagement" });
    premier.etapes = premier.etapes.filter((e) => (e.date_debut ?? 0) < a.ctx.debutPeriode - 70);
    suivre(a.ctx, premier, parcoursDe(premier), CALME);
    const second = dossierCalme(a.ctx, secondId ?? "", a.apap, debutDePeriode(a.ctx));
    suivre(a.ctx, second, parcoursDe(second), CALME);
    const { nom, prenom, sexe, date_naissance } = premier.participant;
    Object.assign(second.participant, { nom, prenom, sexe, date_naissance });
    a.livrer(premier);
    a.livrer(second);
    return [du("DON-07", `Même nom, prénom et naissance que ${premier.id}.`, { participant: second.id })];
  }),
  recette("DON-08", "Second parcours intégré avant la sortie du premier.", (a) => {
    const d = nouveauDossier(a.ctx, a.id(), a.apap, addMonths(a.ctx.arrete, -23), false);
    const debut = integrationDe(d) + 30;
    operation(a.ctx, d, debut, debut + 50);
    const sortie = a.ctx.debutPeriode - 65;
    sortirAutrement(a.ctx, d, sortie, { motif_sortie: "Sans nouvelles" });
    suivre(a.ctx, d, parcoursDe(d), CALME);
    const second = ouvrirParcours(a.ctx, d, sortie - 6);
    operationsCalmes(a.ctx, d);
    suivre(a.ctx, d, second, CALME);
    a.livrer(d);
    return { participant: d.id, date: sortie - 6 };
  }),
  recettes(
    ["DON-09"],
    2,
    (a) => {
      const un = ancien(a);
      const deux = ancien(a);
      const mois = a.mois(a.ctx.rng.int(2, 6));
      const premier = tenuEn(un, mois);
      const second = tenuEn(deux, mois);
      Object.assign(premier, { heure: 450, duree: 50 });
      Object.assign(second, { heure: 480, duree: 50, date: premier.date, date_saisie: premier.date + 1 });
      un.heuresFixees.add(premier);
      deux.heuresFixees.add(second);
      const explication = `Commence à 8 h, quand l’entretien de ${un.id} avec la même APAP finit à 8 h 20.`;
      return [du("DON-09", explication, { participant: deux.id, apap: a.apap.nom, date: premier.date })];
    },
    { unique: true },
  ),
  surAncien("DON-10", "Appel de suivi avant l’intégration.", (d, a) => {
    const integration = integrationDe(d);
    const date = jourLibre(a.ctx, d, integration - 60, integration - 35) ?? integration - 40;
    contact(a.ctx, d, date, { modalite: "TELEPHONE", duree: 15 });
    return { date };
  }),
  recettes(["DON-11", "FSE-01"], 1, (a) => {
    const d = recent(a);
    d.participant.niveau_formation = "4";
    const date = integrationDe(d);
    return [
      du("DON-11", "Niveau « 4 », sans dire de quelle nomenclature.", { participant: d.id }),
      du("FSE-01", "Niveau de formation ambigu, donc inconnu.", { participant: d.id, date }),
    ];
  }),
];
