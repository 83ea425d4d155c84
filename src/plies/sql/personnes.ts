import { lendemainDu, SANS_FIN, type Vue, veilleDu } from "./vue.ts";

/** Columns of a participant; those that a parcours may hold too go after its own (domaine.md §2). */
const PROPRES = ["sexe", "date_naissance", "rqth", "qpv", "nationalite", "parent_ne_etranger", "zone_rurale"];
const A_L_ENTREE = [
  "statuts",
  "statut_emploi_entree",
  "niveau_formation",
  "inscription_ft",
  "identifiant_ft_connu",
  "sans_domicile",
];

/** Persons, parcours, and who is en charge, day by day (precisions.md, General 1, 2, 5, 7, 8, 14, 17). */
export const PERSONNES: readonly Vue[] = [
  {
    nom: "personnes",
    dit: "Une ligne par participant : la première valeur renseignée de chaque colonne, dans l'ordre des lignes.",
    sql: `
SELECT jeu, id AS participant,
${[...PROPRES, ...A_L_ENTREE].map((c) => `  min_by(${c}, rang) FILTER (WHERE ${c} IS NOT NULL) AS ${c}`).join(",\n")}
FROM participants
GROUP BY jeu, id`,
  },
  {
    nom: "parcours_lus",
    dit: "Les parcours intégrés à l'arrêté ; une sortie réelle postérieure se lit vide. « ordre » : par intégration.",
    sql: `
SELECT p.jeu, p.participant, p.id AS parcours, p.apap, p.structure, p.prescripteur,
  p.date_integration AS integration, p.date_sortie_prevue, p.nature_sortie, p.motif_sortie, p.motif_neutralise,
  p.situation_sortie, p.situation_6_mois,
  CASE WHEN p.date_sortie_reelle <= x.arrete THEN p.date_sortie_reelle END AS sortie,
  CASE WHEN p.date_sortie_reelle <= x.arrete THEN p.date_sortie_reelle ELSE ${SANS_FIN} END AS fin,
${A_L_ENTREE.map((c) => `  COALESCE(p.${c}, q.${c}) AS ${c}`).join(",\n")},
  q.participant IS NOT NULL AS connu, ${PROPRES.map((c) => `q.${c}`).join(", ")},
  row_number() OVER (PARTITION BY p.jeu, p.participant ORDER BY p.date_integration, p.rang) AS ordre
FROM parcours p
JOIN extraction x ON x.jeu = p.jeu
LEFT JOIN personnes q ON q.jeu = p.jeu AND q.participant = p.participant
WHERE p.date_integration <= x.arrete`,
  },
  {
    nom: "affectations_lues",
    dit: "Les passages de relais commencés à l'arrêté.",
    sql: `
SELECT a.jeu, a.participant, a.apap, a.structure, a.rang, a.date_debut AS debut, COALESCE(a.date_fin, ${SANS_FIN}) AS fin
FROM affectations a
JOIN extraction x ON x.jeu = a.jeu
WHERE a.date_debut <= x.arrete AND a.apap IS NOT NULL AND a.structure IS NOT NULL`,
  },
  {
    nom: "bornes",
    dit: "Les jours où, pour un participant, le parcours ou l'APAP en charge peut changer.",
    sql: `
SELECT jeu, participant, DATE '1900-01-01' AS du FROM parcours_lus
UNION SELECT jeu, participant, DATE '1900-01-01' FROM affectations_lues
UNION SELECT jeu, participant, integration FROM parcours_lus
UNION SELECT jeu, participant, ${lendemainDu("fin")} FROM parcours_lus WHERE fin < ${SANS_FIN}
UNION SELECT jeu, participant, debut FROM affectations_lues
UNION SELECT jeu, participant, ${lendemainDu("fin")} FROM affectations_lues WHERE fin < ${SANS_FIN}`,
  },
  {
    nom: "bornes_parcours",
    dit: "Au premier jour de chaque segment : le parcours qui le tient (le dernier intégré), celui d'avant, le premier, le suivant.",
    sql: `
SELECT b.jeu, b.participant, b.du,
  max(CASE WHEN p.integration <= b.du AND p.fin >= b.du THEN p.ordre END) AS tenant,
  max(CASE WHEN p.integration <= b.du THEN p.ordre END) AS precedent,
  min(p.ordre) AS premier,
  min(CASE WHEN p.integration > b.du AND p.fin >= p.integration THEN p.ordre END) AS suivant
FROM bornes b
LEFT JOIN parcours_lus p ON p.jeu = b.jeu AND p.participant = b.participant
GROUP BY b.jeu, b.participant, b.du`,
  },
  {
    nom: "bornes_affectation",
    dit: "L'affectation qui tient le premier jour d'un segment : la dernière commencée.",
    sql: `
SELECT jeu, participant, du, apap, structure
FROM (
  SELECT b.jeu, b.participant, b.du, a.apap, a.structure,
    row_number() OVER (PARTITION BY b.jeu, b.participant, b.du ORDER BY a.debut DESC, a.rang DESC) AS choix
  FROM bornes b
  JOIN affectations_lues a ON a.jeu = b.jeu AND a.participant = b.participant AND a.debut <= b.du AND a.fin >= b.du
) c
WHERE choix = 1`,
  },
  {
    nom: "en_charge",
    dit: "Qui est en charge d'un participant, du premier au dernier jour de chaque segment : l'affectation, sinon le parcours.",
    sql: `
SELECT b.jeu, b.participant, b.du,
  COALESCE(${veilleDu("lead(b.du) OVER (PARTITION BY b.jeu, b.participant ORDER BY b.du)")}, ${SANS_FIN}) AS au,
  b.tenant, b.suivant, a.participant IS NOT NULL AS par_affectation,
  CASE WHEN a.participant IS NOT NULL THEN a.apap ELSE p.apap END AS apap,
  CASE WHEN a.participant IS NOT NULL THEN a.structure ELSE p.structure END AS structure
FROM bornes_parcours b
LEFT JOIN bornes_affectation a ON a.jeu = b.jeu AND a.participant = b.participant AND a.du = b.du
LEFT JOIN parcours_lus p ON p.jeu = b.jeu AND p.participant = b.participant
  AND p.ordre = COALESCE(b.tenant, b.precedent, b.premier)`,
  },
];
