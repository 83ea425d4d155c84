import { addMonths, type Day } from "../core/day.ts";
import { labels } from "../tables/column.ts";
import { apapLe, type Contexte, type Dossier } from "./contexte.ts";
import { contact, jourLibre, nouveauDossier, ouvrirParcours, suspendre } from "./dossier.ts";
import type { Apap } from "./equipe.ts";
import { atelier, emploi, finEtape, formation, operation } from "./etapes.ts";
import { ligne } from "./modele.ts";
import { EMPLOYEURS, POSTES } from "./noms.ts";
import { sortirAutrement, sortirCertifie, sortirDynamique, sortirEnCdd, sortirEnCdi } from "./sorties.ts";
import { COURANT, suivre } from "./suivi.ts";

const MOTIFS_VEILLE = labels(`
  Problème de santé | Indisponibilité | Maternité | Raisons familiales | Déménagement provisoire
`);

/** Lasts of a parcours: what it comes to at the arrêté. */
type Destin = "ouvert" | "sorti" | "sorti avant" | "en emploi" | "sortie proposée" | "revenu";

function tirerDestin(ctx: Contexte): Destin {
  const x = ctx.rng.next();
  if (x < 0.03) return "sorti avant";
  if (x < 0.12) return "sorti";
  if (x < 0.19) return "en emploi";
  if (x < 0.21) return "sortie proposée";
  if (x < 0.23) return "revenu";
  return "ouvert";
}

/** Who may take a dossier over: the predecessor that left at the start of the period, the colleagues. */
export interface Releve {
  predecesseur: Apap | null;
  collegues: readonly Apap[];
}

/** An ordinary dossier, without any defect. */
export function dossierCourant(ctx: Contexte, id: string, apap: Apap, releve: Releve): Dossier {
  const { rng, arrete, debutPeriode } = ctx;
  const destin = tirerDestin(ctx);
  const recent = destin === "ouvert" && rng.chance(0.09);
  const ancien = debutPeriode - rng.int(30, 430);
  const integration = recent
    ? rng.int(debutPeriode + 5, arrete - 20)
    : destin === "ouvert"
      ? ancien
      : Math.min(ancien, addMonths(debutPeriode, -8));
  const dossier = nouveauDossier(ctx, id, apap, integration, rng.chance(0.45));
  passerLeRelais(ctx, dossier, apap, releve, destin);
  if (destin === "revenu" || destin === "sorti avant") {
    const sortie = debutPeriode - rng.int(25, 80);
    remplir(ctx, dossier, sortie - 10);
    sortirAutrement(ctx, dossier, sortie);
  }
  if (destin === "revenu") {
    suivreEtBilans(ctx, dossier);
    ouvrirParcours(ctx, dossier, debutPeriode + rng.int(20, 90));
  }
  vivre(ctx, dossier, destin);
  suivreEtBilans(ctx, dossier);
  mettreEnRelation(ctx, dossier);
  return dossier;
}

/** Handovers: from the predecessor at the start of the period; now and then from an APAP to a colleague. */
function passerLeRelais(ctx: Contexte, dossier: Dossier, apap: Apap, releve: Releve, destin: Destin): void {
  const { rng, arrete, debutPeriode } = ctx;
  if (destin === "sorti avant") return;
  const integration = dossier.parcours[0]?.date_integration ?? 0;
  if (releve.predecesseur !== null && integration < debutPeriode) {
    dossier.relais = { jour: debutPeriode, apap, affecte: true };
    attribuer(dossier, releve.predecesseur);
  } else if (releve.collegues.length > 0 && destin === "ouvert" && rng.chance(0.04)) {
    const jour = Math.max(integration + 40, rng.int(debutPeriode - 90, arrete - 60));
    if (jour < arrete - 30) dossier.relais = { jour, apap: rng.pick(releve.collegues), affecte: true };
  }
}

/** Gives the parcours, and the contacts it already has, to another APAP. */
export function attribuer(dossier: Dossier, apap: Apap): void {
  dossier.apap = apap;
  for (const parcours of dossier.parcours) Object.assign(parcours, { apap: apap.nom, structure: apap.structure });
  for (const entretien of dossier.entretiens) entretien.apap = apap.nom;
}

function vivre(ctx: Contexte, dossier: Dossier, destin: Destin): void {
  const { rng, arrete, debutPeriode } = ctx;
  const fin = arrete + 90;
  if (destin === "ouvert" || destin === "revenu") {
    remplir(ctx, dossier, fin);
    garantirOperation(ctx, dossier);
  } else if (destin === "en emploi") {
    const debut = arrete - rng.int(20, 150);
    remplir(ctx, dossier, debut - 5);
    if (rng.chance(0.5)) emploi(ctx, dossier, debut, null, { contrat: "CDI", heures_hebdo: rng.pick([24, 28, 30]) });
    else emploi(ctx, dossier, debut, addMonths(debut, 9), { contrat: "CDD", temps: "plein", heures_hebdo: 35 });
    garantirOperation(ctx, dossier);
  } else if (destin === "sortie proposée") {
    const debut = addMonths(arrete, -6) - rng.int(2, 20);
    remplir(ctx, dossier, debut - 5);
    emploi(ctx, dossier, debut, null, { contrat: "CDI", heures_hebdo: 30 });
    garantirOperation(ctx, dossier);
    const parcours = dossier.parcours.at(-1);
    if (parcours) parcours.date_sortie_prevue = arrete + rng.int(2, 25);
  } else if (destin === "sorti") {
    sortirDansLaPeriode(ctx, dossier, rng.int(debutPeriode + 10, arrete - 3));
  }
}

function sortirDansLaPeriode(ctx: Contexte, dossier: Dossier, jour: Day): void {
  const x = ctx.rng.next();
  // the job or training that leads out begins at most 215 days before the sortie
  const avant = x < 0.65 ? 215 : 10;
  remplir(ctx, dossier, jour - avant - 5);
  garantirOperation(ctx, dossier, jour - avant);
  if (x < 0.25) sortirEnCdi(ctx, dossier, jour);
  else if (x < 0.38) sortirEnCdd(ctx, dossier, jour);
  else if (x < 0.48) sortirCertifie(ctx, dossier, jour);
  else if (x < 0.65) sortirDynamique(ctx, dossier, jour);
  else sortirAutrement(ctx, dossier, jour);
}

/** Étapes one after the other, with gaps, from the last integration to `jusque` at most; one veille now and then. */
function remplir(ctx: Contexte, dossier: Dossier, jusque: Day): void {
  const { rng, arrete } = ctx;
  const integration = dossier.parcours.at(-1)?.date_integration ?? 0;
  let veille = !rng.chance(0.15);
  let debut = integration + rng.int(12, 45);
  for (let n = 0; debut <= Math.min(jusque, arrete); n++) {
    const fin = Math.min(debut + dureeEtape(ctx, dossier, n), jusque);
    if (fin < debut + 14) break;
    const x = rng.next();
    if (n === 0 || x < 0.5)
      operation(ctx, dossier, debut, fin, rng.chance(0.12) ? { temps: "plein", heures_hebdo: 35 } : {});
    else if (x < 0.6)
      operation(ctx, dossier, debut, fin, { programmation_plie: false, intitule: "Prestation de droit commun" });
    else if (x < 0.72) formation(ctx, dossier, debut, fin);
    else if (x < 0.8) atelier(ctx, dossier, debut, fin);
    else if (!veille && n > 0) {
      veille = true;
      const reprise = Math.min(debut + 80, fin);
      const motif = rng.pick(MOTIFS_VEILLE);
      const date_fin = reprise <= arrete ? reprise : null;
      suspendre(dossier, debut, reprise, { motif, date_fin, date_validation: debut - rng.int(0, 5) });
    } else contratCourt(ctx, dossier, debut, fin);
    debut = fin + rng.int(20, 75);
  }
}

function dureeEtape(ctx: Contexte, dossier: Dossier, n: number): number {
  const courte = dossier.apap.operationsCourtes || dossier.relais?.apap.operationsCourtes;
  return courte ? ctx.rng.int(20, 52) : ctx.rng.int(25, n === 0 ? 90 : 98);
}

/** Never four months of CDD or interim, which would make a Dynamique of a later sortie. */
function contratCourt(ctx: Contexte, dossier: Dossier, debut: Day, fin: Day): void {
  const x = ctx.rng.next();
  if (x < 0.5)
    emploi(ctx, dossier, debut, fin, {
      contrat: "CDDI",
      employeur: "Chantier d’insertion L’Écluse",
      employeur_type: "SIAE",
    });
  else if (x < 0.8) emploi(ctx, dossier, debut, fin, { contrat: "CDD", temps: "plein", heures_hebdo: 35 });
  else emploi(ctx, dossier, debut, fin, { contrat: "INTERIM", temps: "plein", heures_hebdo: 35 });
}

/** One étape of the programming within the year for whoever is open long enough in it (OPE-01, OPE-02). */
function garantirOperation(ctx: Contexte, dossier: Dossier, jusque = ctx.arrete): void {
  const from = Math.max(ctx.debutPeriode, dossier.parcours.at(-1)?.date_integration ?? 0);
  const deja = dossier.etapes.some(
    (e) =>
      e.programmation_plie &&
      e.famille !== "accompagnement" &&
      finEtape(e) >= from &&
      (e.date_debut ?? 0) <= ctx.arrete,
  );
  if (deja || jusque < from + 45) return;
  const debut = from + ctx.rng.int(15, 35);
  atelier(ctx, dossier, debut, debut + 30);
}

/** The contacts of the last parcours, and the bilan of each operation of two months or more (§II.2.2). */
function suivreEtBilans(ctx: Contexte, dossier: Dossier): void {
  const parcours = dossier.parcours.at(-1);
  if (!parcours) return;
  suivre(ctx, dossier, parcours, COURANT);
  const derniere = Math.min(parcours.date_sortie_reelle ?? ctx.arrete, ctx.arrete);
  for (const etape of dossier.etapes) {
    const { date_debut: debut, date_fin: fin } = etape;
    if (etape.famille !== "operation" || debut === null || fin === null || fin < ctx.debutHistorique) continue;
    if (debut < (parcours.date_integration ?? 0) || fin - debut < 50) continue;
    const jour =
      jourLibre(ctx, dossier, fin + 1, Math.min(fin + 20, derniere)) ??
      jourLibre(ctx, dossier, Math.max(fin - 25, debut), Math.min(fin, derniere));
    if (jour !== null) contact(ctx, dossier, jour, { nature: "BILAN", duree: 50, motif: "Bilan de l’opération" });
  }
}

function mettreEnRelation(ctx: Contexte, dossier: Dossier): void {
  const { rng, arrete, debutPeriode } = ctx;
  const parcours = dossier.parcours.at(-1);
  const from = Math.max(debutPeriode, parcours?.date_integration ?? 0);
  const to = Math.min(arrete, parcours?.date_sortie_reelle ?? arrete);
  if (to < from) return;
  for (let n = rng.int(0, 2); n > 0; n--) {
    const date = rng.int(from, to);
    dossier.misesEnRelation.push(
      ligne("mises_en_relation", {
        participant: dossier.id,
        date,
        employeur: rng.pick(EMPLOYEURS),
        poste: rng.pick(POSTES),
        resultat: rng.pick(["Embauche", "Refus de l’employeur", "Refus du participant", "En attente"]),
        apap: apapLe(dossier, date).nom,
      }),
    );
  }
}
