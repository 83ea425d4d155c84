import { moisApres, SANS_FIN, type Vue, veilleDu } from "./vue.ts";

/** Étapes, veilles, contacts, and the situation of each day that a figure looks at (domaine.md §4). */
export const SITUATIONS: readonly Vue[] = [
  {
    nom: "veilles_lues",
    dit: "Les veilles : leur fin, sinon la fin prévue, sinon la plus longue que le texte permet.",
    sql: `
SELECT v.jeu, v.participant, v.date_debut AS debut,
  COALESCE(v.date_fin, v.date_fin_prevue, ${veilleDu(moisApres("v.date_debut", "r.mois_veille_sans_fin"))}) AS fin
FROM veilles v
JOIN extraction x ON x.jeu = v.jeu
JOIN reglages r ON r.jeu = v.jeu AND v.date_debut BETWEEN r.du AND r.au
WHERE v.date_debut <= x.arrete
  AND COALESCE(v.date_fin, v.date_fin_prevue, v.date_debut) >= v.date_debut`,
  },
  {
    nom: "etapes_lues",
    dit: "Les étapes commencées à l'arrêté, leur fin, et si le temps partiel est subi (règlage du jour où elles commencent).",
    sql: `
SELECT e.jeu, e.participant, e.rang, e.famille, e.contrat, e.temps, e.programmation_plie, e.certifiante,
  e.certification_obtenue, e.temps_partiel_choisi, e.date_fin_prevue, e.date_fin,
  NULLIF(e.heures_hebdo, 0) AS heures, e.date_debut AS debut,
  COALESCE(e.date_fin, e.date_fin_prevue,
    CASE WHEN e.famille = 'emploi' AND e.contrat IN ('CDI', 'CDI_INCLUSION', 'CREATION') THEN ${SANS_FIN}
      ELSE ${veilleDu(moisApres("e.date_debut", "r.mois_etape_sans_fin"))} END) AS fin,
  (e.famille = 'emploi' AND COALESCE(e.contrat, '') <> 'CREATION' AND COALESCE(NULLIF(e.heures_hebdo, 0), r.heures_partiel_subi) < r.heures_partiel_subi
    AND e.temps_partiel_choisi IS NOT TRUE) AS partiel_subi
FROM etapes e
JOIN extraction x ON x.jeu = e.jeu
JOIN reglages r ON r.jeu = e.jeu AND e.date_debut BETWEEN r.du AND r.au
WHERE e.date_debut <= x.arrete`,
  },
  {
    nom: "jours_occupes",
    dit: "Les jours où une étape occupe la personne, selon les seuils en vigueur chacun de ces jours.",
    sql: `
SELECT e.jeu, e.participant, greatest(e.debut, r.du) AS debut, least(e.fin, r.au) AS fin
FROM etapes_lues e
JOIN reglages r ON r.jeu = e.jeu AND r.du <= e.fin AND r.au >= e.debut
WHERE CASE
  WHEN e.famille = 'emploi' THEN NOT (COALESCE(e.contrat, '') <> 'CREATION'
    AND COALESCE(e.heures, r.heures_partiel_subi) < r.heures_partiel_subi AND e.temps_partiel_choisi IS NOT TRUE)
  WHEN e.famille IN ('operation', 'formation') THEN
    CASE WHEN e.temps IS NOT NULL THEN e.temps = 'plein' ELSE COALESCE(e.heures, r.heures_plein) >= r.heures_plein END
  ELSE FALSE END`,
  },
  {
    nom: "contacts",
    dit: "Les lignes du suivi à l'arrêté, leur parcours, et l'APAP en charge ce jour-là.",
    sql: `
SELECT l.jeu, l.participant, l.date, l.modalite, l.nature, l.interlocuteur, l.presence, l.duree,
  (l.presence = 'PRESENT' AND l.interlocuteur = 'PARTICIPANT'
    AND (l.modalite = 'FACE_A_FACE' OR (l.modalite = 'VISIO' AND l.visio_face_a_face))) AS tenu,
  c.tenant, CASE WHEN c.tenant IS NULL AND l.nature = 'DIAGNOSTIC' THEN c.suivant ELSE c.tenant END AS ordre,
  c.apap, c.structure
FROM (
  SELECT e.jeu, e.participant, e.date, e.modalite, e.duree, r.visio_face_a_face,
    COALESCE(e.nature, 'SUIVI') AS nature,
    COALESCE(e.interlocuteur, 'PARTICIPANT') AS interlocuteur,
    COALESCE(e.presence, CASE WHEN e.modalite IN ('FACE_A_FACE', 'VISIO') THEN x.presence_vide ELSE 'PRESENT' END) AS presence
  FROM entretiens e
  JOIN extraction x ON x.jeu = e.jeu
  JOIN reglages r ON r.jeu = e.jeu AND e.date BETWEEN r.du AND r.au
  WHERE e.date <= x.arrete
) l
LEFT JOIN en_charge c ON c.jeu = l.jeu AND c.participant = l.participant AND l.date BETWEEN c.du AND c.au`,
  },
  {
    nom: "jours_de_fin",
    dit: "Les derniers jours des périodes, et l'arrêté.",
    sql: "SELECT DISTINCT jeu, fin AS jour FROM periodes\nUNION SELECT jeu, arrete FROM extraction",
  },
  {
    nom: "etats",
    dit: "Ce qu'une veille ou une étape dit d'un participant un de ces jours : la veille, l'emploi, la formation, l'opération.",
    sql: `
SELECT jeu, participant, jour, max(rang_situation) AS rang_situation
FROM (
  SELECT j.jeu, v.participant, j.jour, 4 AS rang_situation
  FROM jours_de_fin j JOIN veilles_lues v ON v.jeu = j.jeu AND j.jour BETWEEN v.debut AND v.fin
  UNION ALL
  SELECT j.jeu, e.participant, j.jour,
    CASE e.famille WHEN 'emploi' THEN 3 WHEN 'formation' THEN 2 WHEN 'accompagnement' THEN 0 ELSE 1 END
  FROM jours_de_fin j JOIN etapes_lues e ON e.jeu = j.jeu AND j.jour BETWEEN e.debut AND e.fin
) s
GROUP BY jeu, participant, jour`,
  },
  {
    nom: "emplois_du_jour",
    dit: "L'emploi d'un de ces jours : le dernier commencé.",
    sql: `
SELECT jeu, participant, jour, contrat
FROM (
  SELECT j.jeu, e.participant, j.jour, e.contrat,
    row_number() OVER (PARTITION BY j.jeu, e.participant, j.jour ORDER BY e.debut DESC, e.rang DESC) AS choix
  FROM jours_de_fin j JOIN etapes_lues e ON e.jeu = j.jeu AND j.jour BETWEEN e.debut AND e.fin
  WHERE e.famille = 'emploi'
) t
WHERE choix = 1`,
  },
  {
    nom: "stocks",
    dit: "Les parcours ouverts à la fin d'une période, leur situation et qui en est en charge ce jour-là.",
    sql: `
SELECT p.*, d.libelle AS periode, d.fin AS jour, c.apap AS apap_en_charge, c.structure AS structure_en_charge,
  CASE COALESCE(s.rang_situation, 0) WHEN 4 THEN 'VEILLE' WHEN 3 THEN 'EMPLOI' WHEN 2 THEN 'FORMATION'
    WHEN 1 THEN 'OPERATION' ELSE 'ACCOMPAGNEMENT_SEUL' END AS situation,
  COALESCE(m.contrat, 'NON_RENSEIGNE') AS contrat,
  (r.file_active_avec_veilles OR COALESCE(s.rang_situation, 0) < 4) AS en_file_active
FROM parcours_lus p
JOIN periodes d ON d.jeu = p.jeu AND p.integration <= d.fin AND (p.sortie IS NULL OR p.sortie > d.fin)
JOIN reglages r ON r.jeu = p.jeu AND d.fin BETWEEN r.du AND r.au
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND d.fin BETWEEN c.du AND c.au
LEFT JOIN etats s ON s.jeu = p.jeu AND s.participant = p.participant AND s.jour = d.fin
LEFT JOIN emplois_du_jour m ON m.jeu = p.jeu AND m.participant = p.participant AND m.jour = d.fin`,
  },
];
