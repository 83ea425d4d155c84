import { addMonths } from "../../core/day.ts";
import type { Dossier } from "../contexte.ts";
import { contact, jourLibre, suspendre } from "../dossier.ts";
import { emploi } from "../etapes.ts";
import type { Ligne } from "../modele.ts";
import { sortir, sortirAutrement, sortirDynamique, sortirEnCdi } from "../sorties.ts";
import { type Atelier, ancien, jourDeSortie, parcoursDe, type Recette, recette } from "./recette.ts";

/** A veille planted in March, and the constat it makes. */
function recetteVeille(regle: string, explication: string, jours: number, valeurs: Partial<Ligne<"veilles">>): Recette {
  return recette(regle, explication, (a) => {
    const debut = a.mois(2).from + a.ctx.rng.int(0, 12);
    const d = ancien(a, (x) => suspendre(x, debut, debut + jours, valeurs));
    return { participant: d.id, date: debut };
  });
}

/** A sortie in the control period; whoever is at work by then goes without the second operation of a calm dossier. */
function sorti(a: Atelier, sortirAu: (d: Dossier, jour: number) => void): { d: Dossier; jour: number } {
  const jour = jourDeSortie(a);
  const d = ancien(a, (x) => {
    sortirAu(x, jour);
    if (!x.etapes.some((e) => e.famille === "emploi")) return;
    x.etapes = x.etapes.filter((e) => e.famille !== "operation" || (e.date_debut ?? 0) < a.ctx.debutPeriode);
  });
  return { d, jour };
}

function recetteSortie(
  regle: string,
  explication: string,
  sortirAu: (a: Atelier, d: Dossier, jour: number) => void,
): Recette {
  return recette(regle, explication, (a) => {
    const { d, jour } = sorti(a, (x, day) => sortirAu(a, x, day));
    return { participant: d.id, date: jour };
  });
}

/** VEI-01 … VEI-05, SOR-01 … SOR-11, DON-14. */
export const VEILLES_SORTIES: readonly Recette[] = [
  recetteVeille("VEI-01", "Motif « Vacances » : hors de la liste.", 40, { motif: "Vacances" }),
  recetteVeille("VEI-02", "Veille de 110 jours au lieu de trois mois.", 110, {}),
  recetteVeille("VEI-04", "Veille sans date de validation.", 40, { date_validation: null }),
  recette("VEI-03", "Trois veilles à la suite.", (a) => {
    const debut = a.mois(2).from;
    const d = ancien(a, (x) => {
      for (const n of [0, 30, 60]) suspendre(x, debut + n, debut + n + 29);
    });
    return { participant: d.id, date: debut };
  }),
  recette("VEI-05", "Face-à-face tenu un jour de veille.", (a) => {
    const debut = a.mois(2).from + 9;
    const d = ancien(a, (x) => suspendre(x, debut, debut + 45));
    const date = debut + a.ctx.rng.int(8, 11);
    contact(a.ctx, d, date, {});
    return { participant: d.id, date };
  }),
  recetteSortie(
    "SOR-01",
    "Positive saisie pour un CDD de quatre mois dont deux et demi sont écoulés.",
    (a, d, jour) => {
      const debut = jour - 75;
      emploi(a.ctx, d, debut, addMonths(debut, 4) - 1, { contrat: "CDD", temps: "plein", heures_hebdo: 35 });
      sortir(a.ctx, d, jour, {
        nature_sortie: "Positive",
        motif_sortie: "Accès à l’emploi",
        justificatif_sortie: "Contrat de travail",
        situation_sortie: "EMPLOI",
      });
    },
  ),
  recetteSortie("SOR-02", "Autre saisie alors que le CDI de 28 h dure depuis plus de six mois.", (a, d, jour) =>
    sortirEnCdi(a.ctx, d, jour, { nature_sortie: "Autre", motif_sortie: "Sans nouvelles", justificatif_sortie: null }),
  ),
  recetteSortie("SOR-03", "Dynamique sans argumentation.", (a, d, jour) =>
    sortirDynamique(a.ctx, d, jour, { argumentation_sortie: null }),
  ),
  recetteSortie("SOR-04", "Positive sans justificatif.", (a, d, jour) =>
    sortirEnCdi(a.ctx, d, jour, { justificatif_sortie: null }),
  ),
  recetteSortie("SOR-05", "Positive avec le motif neutralisé « Déménagement ».", (a, d, jour) =>
    sortirEnCdi(a.ctx, d, jour, { motif_sortie: "Déménagement" }),
  ),
  recette("SOR-06", "Sortie prévue depuis 60 jours, jamais validée.", (a) => {
    const prevue = a.ctx.arrete - 60;
    const d = ancien(a, (x) => {
      parcoursDe(x).date_sortie_prevue = prevue;
    });
    return { participant: d.id, date: prevue };
  }),
  recette("SOR-07", "Face-à-face tenu après la sortie réelle.", (a) => {
    const { d, jour } = sorti(a, (x, day) => sortirAutrement(a.ctx, x, day, { motif_sortie: "Abandon du parcours" }));
    const date = jourLibre(a.ctx, d, jour + 15, jour + 35) ?? jour + 15;
    contact(a.ctx, d, date, { duree: 45 });
    return { participant: d.id, date };
  }),
  recetteSortie("SOR-08", "Positive, CDI à temps partiel dont les heures ne sont pas saisies.", (a, d, jour) => {
    sortirEnCdi(a.ctx, d, jour);
    for (const e of d.etapes) if (e.contrat === "CDI") e.heures_hebdo = null;
  }),
  recetteSortie("SOR-09", "Document de sortie non signé.", (a, d, jour) =>
    sortirAutrement(a.ctx, d, jour, { document_sortie_signe: false, motif_sortie: "Non-respect des engagements" }),
  ),
  recetteSortie("SOR-10", "Sortie saisie 40 jours après.", (a, d, jour) =>
    sortirAutrement(a.ctx, d, jour, { date_saisie_sortie: jour + 40, motif_sortie: "Abandon du parcours" }),
  ),
  recette("SOR-11", "Positive en CDI : l’employeur seul a été joint dans les 60 jours d’avant la sortie.", (a) => {
    const { d, jour } = sorti(a, (x, day) => sortirEnCdi(a.ctx, x, day));
    const employeur = { modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR" } as const;
    for (const e of d.entretiens) {
      if (e.interlocuteur === "PARTICIPANT" && jour - 60 <= (e.date ?? 0) && (e.date ?? 0) <= jour)
        Object.assign(e, employeur);
    }
    return { participant: d.id, date: jour };
  }),
  recetteSortie("DON-14", "Motif « Fin d’accompagnement » : dans aucune des deux listes.", (a, d, jour) =>
    sortirAutrement(a.ctx, d, jour, { motif_sortie: "Fin d’accompagnement" }),
  ),
  recetteSortie("FSE-02", "Situation à la sortie encore vide plus de 28 jours après.", (a, d, jour) =>
    sortirAutrement(a.ctx, d, jour, { situation_sortie: null, motif_sortie: "Sans nouvelles" }),
  ),
];
