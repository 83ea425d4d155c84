import { addMonths, type Day } from "../core/day.ts";
import { labels } from "../tables/column.ts";
import type { Contexte, Dossier } from "./contexte.ts";
import { emploi, finEtape, formation } from "./etapes.ts";
import type { Ligne } from "./modele.ts";

/** Motifs of Annexe 2 for a sortie that is no result; the second half is neutralised in the rate. */
const MOTIFS_AUTRE = labels(`
  Abandon du parcours | Sans nouvelles | Non-respect des engagements | Insertion sociale à privilégier |
  Déménagement | Problème de santé | Congé maternité | Départ en retraite
`);

/** What is typed of a sortie, beside what its kind says. */
type Saisie = Partial<Ligne<"parcours">>;

/** Closes the parcours at `jour`, with every paper in order; étapes still running stop there, jobs go on. */
export function sortir(ctx: Contexte, dossier: Dossier, jour: Day, valeurs: Saisie): void {
  const parcours = dossier.parcours.at(-1);
  if (!parcours) return;
  const sixMois = addMonths(jour, 6) <= ctx.arrete;
  Object.assign(parcours, {
    date_sortie_prevue: jour - ctx.rng.int(3, 15),
    date_sortie_reelle: jour,
    document_sortie_signe: true,
    date_commission_sortie: jour,
    date_saisie_sortie: jour + ctx.rng.int(0, 8),
    situation_6_mois: sixMois ? valeurs.situation_sortie : null,
    ...valeurs,
  });
  for (const etape of dossier.etapes) {
    if (etape.famille === "accompagnement" && etape.date_debut === parcours.date_integration) etape.date_fin = jour;
    else if (etape.famille !== "emploi" && (etape.date_debut ?? 0) >= (parcours.date_integration ?? 0)) {
      if (finEtape(etape) > jour) Object.assign(etape, { date_fin_prevue: jour, date_fin: jour });
    }
  }
}

/** CDI of 28 h begun six months and some days before. */
export function sortirEnCdi(ctx: Contexte, dossier: Dossier, jour: Day, valeurs: Saisie = {}): void {
  emploi(ctx, dossier, addMonths(jour, -6) - ctx.rng.int(6, 25), null, { contrat: "CDI", heures_hebdo: 28 });
  sortir(ctx, dossier, jour, {
    nature_sortie: "Positive",
    motif_sortie: "Accès à un emploi durable",
    justificatif_sortie: "Contrat de travail et bulletins de salaire",
    situation_sortie: "EMPLOI",
    ...valeurs,
  });
}

/** CDD of eight months at full time, begun six months and some days before. */
export function sortirEnCdd(ctx: Contexte, dossier: Dossier, jour: Day): void {
  const debut = addMonths(jour, -6) - ctx.rng.int(6, 25);
  emploi(ctx, dossier, debut, addMonths(debut, 8) - 1, { contrat: "CDD", temps: "plein", heures_hebdo: 35 });
  sortir(ctx, dossier, jour, {
    nature_sortie: "Positive",
    motif_sortie: "CDD de plus de six mois",
    justificatif_sortie: "Contrat de travail",
    situation_sortie: "EMPLOI",
  });
}

/** Certification obtained at the end of a training of three months, some weeks before. */
export function sortirCertifie(ctx: Contexte, dossier: Dossier, jour: Day): void {
  const fin = jour - ctx.rng.int(8, 25);
  formation(ctx, dossier, addMonths(fin, -3), fin, { certifiante: true, certification_obtenue: true });
  sortir(ctx, dossier, jour, {
    nature_sortie: "Positive",
    motif_sortie: "Formation certifiante validée",
    justificatif_sortie: "Attestation de certification",
    situation_sortie: "RECHERCHE",
  });
}

/** CDD of five months, four of them elapsed: Dynamique, argued before the commission. */
export function sortirDynamique(ctx: Contexte, dossier: Dossier, jour: Day, valeurs: Saisie = {}): void {
  const debut = addMonths(jour, -4) - ctx.rng.int(3, 15);
  emploi(ctx, dossier, debut, addMonths(debut, 5) - 1, { contrat: "CDD", heures_hebdo: 24 });
  sortir(ctx, dossier, jour, {
    nature_sortie: "Dynamique",
    motif_sortie: "CDD de plus de quatre mois",
    argumentation_sortie: "Reprise d’activité stable, autonomie acquise dans la recherche d’emploi.",
    justificatif_sortie: "Contrat de travail",
    situation_sortie: "EMPLOI",
    ...valeurs,
  });
}

/** A sortie that is no result. No job nor certification may be near it. */
export function sortirAutrement(ctx: Contexte, dossier: Dossier, jour: Day, valeurs: Saisie = {}): void {
  sortir(ctx, dossier, jour, {
    nature_sortie: "Autre",
    motif_sortie: ctx.rng.pick(MOTIFS_AUTRE),
    situation_sortie: ctx.rng.chance(0.7) ? "RECHERCHE" : "INACTIF",
    ...valeurs,
  });
}
