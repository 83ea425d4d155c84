import { dayOf, partsOf } from "../core/day.ts";
import { firstDay, lastDay, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { assembler, parDate } from "./assembler.ts";
import type { Contexte, Dossier } from "./contexte.ts";
import { DONNEES } from "./defauts/donnees.ts";
import { EMARGEMENTS } from "./defauts/emargements.ts";
import { ENTRETIENS } from "./defauts/entretiens.ts";
import { ETAPES_EMPLOIS } from "./defauts/etapes-emplois.ts";
import { PUBLIC_FSE } from "./defauts/public-fse.ts";
import { type Atelier, ancien, moisDe, type Recette } from "./defauts/recette.ts";
import { VEILLES_SORTIES } from "./defauts/veilles-sorties.ts";
import { doubler, effacerMois, emarger, horaires } from "./derivation.ts";
import { type Apap, composerEquipe } from "./equipe.ts";
import { filesHorsBornes } from "./file-active.ts";
import type { Attendu, GeneratedExtraction, GenerationOptions } from "./modele.ts";
import { attribuer, dossierCourant } from "./parcours-courant.ts";
import { Rng } from "./prng.ts";
import { distribuer, type Roles } from "./roles.ts";

/** Months that the planted defects need in the control period. */
const PERIODE_MIN = 8;

/**
 * A fictional extraction, the same for the same options: no clock, no chance but the seed's. With `anomalies` > 0 every
 * kind of defect is planted once while there are participants for it (at most 4 of 5 in the portfolios that host
 * them), then at random until the share is reached; the rest is clean. Throws a PlieError for impossible options.
 */
export function generateExtraction(options: GenerationOptions): GeneratedExtraction {
  const { participants, mois, graine, anomalies } = options;
  const arrete = options.arrete ?? dayOf(2026, 10, 31) ?? 0;
  const debutPeriode = dayOf(partsOf(arrete).year, 1, 1) ?? 0;
  verifier(options, arrete, debutPeriode);
  const ctx: Contexte = {
    rng: new Rng(graine),
    arrete,
    debutPeriode,
    debutHistorique: Math.min(firstDay(monthOf(arrete) - mois + 1), firstDay(monthOf(debutPeriode) - 1)),
    identites: new Set(),
  };
  const apaps = options.apaps ?? Math.max(1, Math.round(participants / 60));
  const structures = options.structures ?? Math.max(1, Math.ceil(apaps / 2));
  const equipe = composerEquipe(apaps, structures, ctx.debutHistorique, arrete);
  const roles: Roles =
    anomalies > 0
      ? distribuer(ctx, equipe, participants)
      : { hotes: [], successeur: null, parti: null, muette: null, attendus: [] };
  const places = repartir(equipe, participants);
  const ids = ctx.rng.shuffle(Array.from({ length: participants }, (_, n) => n + 1));
  const largeur = Math.max(4, String(participants).length);
  const prendreId = (apap: Apap): string => {
    places.set(apap, (places.get(apap) ?? 0) - 1);
    return `P${String(ids.pop()).padStart(largeur, "0")}`;
  };
  const dossiers: Dossier[] = [];
  const attendus: Attendu[] = [...roles.attendus];
  const atelier = (apap: Apap): Atelier => ({
    ctx,
    apap,
    equipe,
    id: () => prendreId(apap),
    livrer: (dossier) => void dossiers.push(dossier),
    mois: (n) => moisDe(debutPeriode, n),
  });
  if (roles.successeur !== null && roles.parti !== null) oublier(atelier(roles.successeur), roles.parti);
  for (const recette of choisirRecettes(ctx, places, roles, participants * anomalies)) {
    const [apap] = [...roles.hotes].sort((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0));
    if (apap && (places.get(apap) ?? 0) >= recette.dossiers) attendus.push(...recette.planter(atelier(apap)));
  }
  for (const apap of equipe) {
    const releve = {
      predecesseur: apap === roles.successeur ? roles.parti : null,
      collegues: equipe.filter((x) => x !== apap && x !== roles.muette?.apap && apap !== roles.muette?.apap),
    };
    while ((places.get(apap) ?? 0) > 0) dossiers.push(dossierCourant(ctx, prendreId(apap), apap, releve));
  }
  dossiers.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { entretiens } of dossiers) parDate(entretiens);
  horaires(dossiers);
  for (const dossier of dossiers) {
    emarger(ctx, dossier);
    doubler(ctx, dossier);
    for (const retouche of dossier.retouches) retouche();
    if (roles.muette) effacerMois(dossier, roles.muette.apap.nom, roles.muette.from, roles.muette.to);
  }
  attendus.push(...filesHorsBornes(ctx, dossiers, equipe));
  return assembler({ arrete, debutPeriode }, dossiers, [...equipe, ...(roles.parti ? [roles.parti] : [])], attendus);
}

function verifier(
  { participants, mois, graine, anomalies, ...reste }: GenerationOptions,
  arrete: number,
  debut: number,
): void {
  const entiers = [participants, mois, reste.apaps ?? 1, reste.structures ?? 1];
  if (!entiers.every((n) => Number.isInteger(n) && n >= 1) || !Number.isInteger(graine)) {
    throw new PlieError(
      "L'exemple demande des nombres entiers d'au moins 1 (participants, mois) et une graine entière.",
    );
  }
  if (!(anomalies >= 0 && anomalies <= 1)) {
    throw new PlieError(
      "La part d'anomalies de l'exemple est un nombre de 0 à 1, par exemple 0,2 : à corriger dans --anomalies.",
    );
  }
  if (arrete !== lastDay(monthOf(arrete))) {
    throw new PlieError("L'arrêté de l'exemple est le dernier jour d'un mois : à corriger dans --arrete.");
  }
  if (anomalies === 0) return;
  if (monthOf(arrete) - monthOf(debut) + 1 < PERIODE_MIN) {
    throw new PlieError(
      "Les anomalies de l'exemple demandent un arrêté de la fin août ou d'après : à corriger dans --arrete, ou passer --anomalies 0.",
    );
  }
}

/** Participants of each APAP, by its weight: the largest remainders take what is left. */
function repartir(equipe: readonly Apap[], participants: number): Map<Apap, number> {
  const total = equipe.reduce((n, apap) => n + apap.poids, 0);
  const parts = equipe.map((apap) => ({ apap, part: (participants * apap.poids) / total }));
  const places = new Map(parts.map(({ apap, part }) => [apap, Math.floor(part)]));
  let reste = participants - [...places.values()].reduce((a, b) => a + b, 0);
  const parReste = [...parts].sort((a, b) => (b.part % 1) - (a.part % 1));
  for (const { apap } of parReste) if (reste-- > 0) places.set(apap, (places.get(apap) ?? 0) + 1);
  return places;
}

/** Every recipe once, then at random up to the share asked for, within 4 places of 5 in the hosts' portfolios. */
function choisirRecettes(ctx: Contexte, places: Map<Apap, number>, roles: Roles, voulu: number): Recette[] {
  const capacite = Math.floor(roles.hotes.reduce((n, apap) => n + (places.get(apap) ?? 0), 0) * 0.8);
  const choisies: Recette[] = [];
  let pris = 0;
  for (const recette of RECETTES) {
    if (capacite === 0 || pris + recette.dossiers > capacite) continue;
    choisies.push(recette);
    pris += recette.dossiers;
  }
  const repetables = RECETTES.filter((recette) => !recette.unique);
  while (roles.hotes.length > 0 && pris < Math.min(voulu, capacite)) {
    const recette = ctx.rng.pick(repetables);
    choisies.push(recette);
    pris += recette.dossiers;
  }
  return choisies;
}

/** Two parcours that nobody handed over when their APAP left: the successor meets them, the tables say otherwise. */
function oublier(a: Atelier, parti: Apap): void {
  for (let n = 0; n < 2; n++) {
    ancien(a, (dossier) => {
      attribuer(dossier, parti);
      dossier.relais = { jour: a.ctx.debutPeriode, apap: a.apap, affecte: false };
    });
  }
}

/** Every defect that a participant's dossier can carry; those of the team are in `equipe-defauts.ts`. */
const RECETTES: readonly Recette[] = [
  ...ENTRETIENS,
  ...ETAPES_EMPLOIS,
  ...VEILLES_SORTIES,
  ...PUBLIC_FSE,
  ...EMARGEMENTS,
  ...DONNEES,
];
