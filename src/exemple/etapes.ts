import { addMonths, type Day } from "../core/day.ts";
import type { Contexte, Dossier } from "./contexte.ts";
import { type Ligne, ligne } from "./modele.ts";
import { EMPLOYEURS, FORMATIONS, OPERATEURS, OPERATIONS } from "./noms.ts";

type Etape = Ligne<"etapes">;

/** The accompaniment itself, an étape of the programming that lasts as long as the parcours. */
export function accompagnement(dossier: Dossier, integration: Day): Etape {
  return ajouterEtape(dossier, {
    famille: "accompagnement",
    intitule: "Accompagnement renforcé",
    programmation_plie: true,
    date_prescription: integration,
    date_debut: integration,
  });
}

/** Real or foreseen end: what ended by the arrêté has its date_fin, what runs on has only date_fin_prevue. */
function bornes(ctx: Contexte, debut: Day, fin: Day): Partial<Etape> {
  return { date_debut: debut, date_fin_prevue: fin, date_fin: fin <= ctx.arrete ? fin : null };
}

/** An étape of the participant, with these values. */
export function ajouterEtape(dossier: Dossier, valeurs: Partial<Etape>): Etape {
  const etape = ligne("etapes", { participant: dossier.id, ...valeurs });
  dossier.etapes.push(etape);
  return etape;
}

/** An operation of the PLIE's programming, part-time: it does not suspend the monthly face-to-face. */
export function operation(ctx: Contexte, dossier: Dossier, debut: Day, fin: Day, valeurs: Partial<Etape> = {}): Etape {
  return ajouterEtape(dossier, {
    famille: "operation",
    intitule: ctx.rng.pick(OPERATIONS),
    operateur: ctx.rng.pick(OPERATEURS),
    programmation_plie: true,
    date_prescription: debut - ctx.rng.int(5, 14),
    temps: "partiel",
    heures_hebdo: ctx.rng.pick([6, 9, 12, 14]),
    ...bornes(ctx, debut, fin),
    ...valeurs,
  });
}

/** A full-time training, not certifying. */
export function formation(ctx: Contexte, dossier: Dossier, debut: Day, fin: Day, valeurs: Partial<Etape> = {}): Etape {
  return ajouterEtape(dossier, {
    famille: "formation",
    intitule: ctx.rng.pick(FORMATIONS),
    operateur: ctx.rng.pick(OPERATEURS),
    programmation_plie: false,
    date_prescription: debut - ctx.rng.int(10, 30),
    temps: "plein",
    heures_hebdo: 35,
    certifiante: false,
    ...bornes(ctx, debut, fin),
    ...valeurs,
  });
}

/** A job; `fin` null = no end (CDI). 26 hours a week unless told. */
export function emploi(ctx: Contexte, dossier: Dossier, debut: Day, fin: Day | null, valeurs: Partial<Etape>): Etape {
  return ajouterEtape(dossier, {
    famille: "emploi",
    intitule: "Contrat de travail",
    programmation_plie: false,
    date_debut: debut,
    temps: "partiel",
    heures_hebdo: 26,
    temps_partiel_choisi: true,
    employeur: ctx.rng.pick(EMPLOYEURS),
    employeur_type: "ENTREPRISE",
    ...(fin === null ? {} : bornes(ctx, debut, fin)),
    ...valeurs,
  });
}

/** A short workshop of the programming, beside anything else: transversales never occupy the person. */
export function atelier(ctx: Contexte, dossier: Dossier, debut: Day, fin: Day): Etape {
  return ajouterEtape(dossier, {
    famille: "transversale",
    intitule: "Atelier collectif « Droits et mobilité »",
    operateur: ctx.rng.pick(OPERATEURS),
    programmation_plie: true,
    date_prescription: debut - 7,
    temps: "partiel",
    heures_hebdo: 3,
    ...bornes(ctx, debut, fin),
  });
}

/** End of an étape by domaine.md §4, the accompaniment aside. */
export function finEtape(etape: Etape): Day {
  if (etape.date_fin !== null) return etape.date_fin;
  if (etape.date_fin_prevue !== null) return etape.date_fin_prevue;
  const sansTerme = etape.contrat === "CDI" || etape.contrat === "CDI_INCLUSION" || etape.contrat === "CREATION";
  return sansTerme ? Number.MAX_SAFE_INTEGER : addMonths(etape.date_debut ?? 0, 6) - 1;
}

/** True when the étape takes the person's time (domaine.md §4): no monthly face-to-face is due on its days. */
export function occupe(etape: Etape): boolean {
  if (etape.famille === "emploi") {
    return etape.heures_hebdo === null || etape.heures_hebdo >= 20 || etape.temps_partiel_choisi === true;
  }
  if (etape.famille !== "operation" && etape.famille !== "formation") return false;
  if (etape.temps !== null) return etape.temps === "plein";
  return etape.heures_hebdo === null || etape.heures_hebdo >= 30;
}
