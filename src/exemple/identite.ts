import { addMonths, type Day } from "../core/day.ts";
import { labels } from "../tables/column.ts";
import type { Contexte } from "./contexte.ts";
import { type Ligne, ligne } from "./modele.ts";
import { COMMUNES, NOMS_DEBUT, NOMS_FIN, PRENOMS_F, PRENOMS_H } from "./noms.ts";

const NIVEAUX = labels(`
  Sans diplôme | Brevet des collèges | CAP | CAP | BEP | Bac | Bac professionnel | BTS | Licence | Master
`);

/** A complete participant who may enter the PLIE on `integration`: registered, eligible, aged 19 to 60. */
export function inventerParticipant(ctx: Contexte, id: string, integration: Day, arsa: boolean): Ligne<"participants"> {
  const { rng } = ctx;
  const femme = rng.chance(0.55);
  let nom = "";
  let prenom = "";
  let naissance = 0;
  do {
    nom = `${rng.pick(NOMS_DEBUT)}-${rng.pick(NOMS_FIN)}`.toUpperCase();
    prenom = rng.pick(femme ? PRENOMS_F : PRENOMS_H);
    naissance = addMonths(integration, -12 * rng.int(19, 60)) - rng.int(0, 360);
  } while (ctx.identites.has(`${nom}|${prenom}|${naissance}`));
  ctx.identites.add(`${nom}|${prenom}|${naissance}`);
  const [commune, codePostal] = rng.pick(COMMUNES);
  const longueDuree = rng.chance(0.5);
  const inactif = !longueDuree && rng.chance(0.06);
  const statuts: ("ARSA" | "DELD" | "DE" | "ASS" | "AAH" | "AUTRE")[] = [];
  if (arsa) statuts.push("ARSA");
  if (longueDuree) statuts.push("DELD");
  else if (!inactif) statuts.push("DE");
  if (!arsa && rng.chance(0.08)) statuts.push(rng.chance(0.6) ? "ASS" : "AAH");
  if (statuts.length === 0) statuts.push("AUTRE");
  return ligne("participants", {
    id,
    nom,
    prenom,
    sexe: rng.chance(0.01) ? "NB" : femme ? "F" : "H",
    date_naissance: naissance,
    nationalite: rng.chance(0.85) ? "FR" : rng.chance(0.3) ? "UE" : "HORS_UE",
    code_postal: codePostal,
    commune,
    qpv: rng.chance(0.35),
    rqth: rng.chance(0.12),
    parent_ne_etranger: rng.chance(0.25),
    zone_rurale: rng.chance(0.2),
    statuts,
    statut_emploi_entree: longueDuree ? "DELD" : inactif ? "INACTIF" : "DE",
    niveau_formation: rng.pick(NIVEAUX),
    inscription_ft: integration - rng.int(longueDuree ? 400 : 60, longueDuree ? 1500 : 330),
    identifiant_ft: `${String(rng.int(0, 9999999)).padStart(7, "0")}X`,
    soumis_droits_devoirs: arsa ? true : null,
    orientation_emploi_rsa: arsa ? true : null,
    contrat_engagement: arsa ? integration - rng.int(-20, 40) : null,
    sans_domicile: rng.chance(0.04),
  });
}
