import type { Vue } from "./vue.ts";

const jourDe = (date: string): string => `CAST(extract(DAY FROM ${date}) AS INTEGER)`;

/** Months of parcours: jours soumis, jours suivis, coverage, and what was done (domaine.md §4 and §5). */
export const MOIS: readonly Vue[] = [
  {
    nom: "mois_de_parcours",
    dit: "Un parcours dans un mois : ses jours jusqu'à l'arrêté (du … au), et qui en est en charge le dernier jour.",
    sql: `
SELECT p.jeu, p.participant, p.parcours, p.ordre, p.integration, p.fin AS fin_parcours, m.mois, m.debut, m.fin, m.controle,
  greatest(p.integration, m.debut) AS du, least(p.fin, x.arrete, m.fin) AS au, c.apap, c.structure
FROM parcours_lus p
JOIN extraction x ON x.jeu = p.jeu
JOIN mois m ON m.jeu = p.jeu AND p.integration <= m.fin AND p.fin >= m.debut
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND m.fin BETWEEN c.du AND c.au`,
  },
  {
    nom: "empechements",
    dit: "Ce qui ôte des jours à un parcours dans un mois : veille, étape qui occupe, parcours intégré plus tard (un jour, un parcours).",
    sql: `
SELECT m.jeu, m.participant, m.ordre, m.mois, e.genre,
  ${jourDe("greatest(e.debut, m.du)")} AS premier, ${jourDe("least(e.fin, m.au)")} AS dernier
FROM mois_de_parcours m
JOIN (
  SELECT jeu, participant, 0 AS apres, 'veille' AS genre, debut, fin FROM veilles_lues
  UNION ALL SELECT jeu, participant, 0, 'etape', debut, fin FROM jours_occupes
  UNION ALL SELECT jeu, participant, ordre, 'parcours', integration, fin FROM parcours_lus WHERE ordre > 1
) e ON e.jeu = m.jeu AND e.participant = m.participant
  AND e.debut <= e.fin AND e.debut <= m.au AND e.fin >= m.du AND m.du <= m.au
WHERE e.genre <> 'parcours' OR e.apres > m.ordre`,
  },
  {
    nom: "jours_otes",
    dit: "Combien de jours distincts ils ôtent : un jour compte une fois, à l'empêchement qui l'atteint le premier.",
    sql: `
SELECT jeu, participant, ordre, mois,
  sum(greatest(0, dernier - greatest(premier, COALESCE(deja, 0) + 1) + 1)) AS non_soumis,
  sum(CASE WHEN genre <> 'etape' THEN greatest(0, dernier - greatest(premier, COALESCE(deja_suivi, 0) + 1) + 1) ELSE 0 END) AS non_suivis,
  sum(CASE WHEN genre = 'veille' THEN greatest(0, dernier - greatest(premier, COALESCE(deja_veille, 0) + 1) + 1) ELSE 0 END) AS en_veille,
  sum(CASE WHEN genre = 'parcours' THEN 1 ELSE 0 END) AS autres_parcours
FROM (
  SELECT jeu, participant, ordre, mois, genre, premier, dernier,
    max(dernier) OVER avant AS deja,
    max(CASE WHEN genre <> 'etape' THEN dernier END) OVER avant AS deja_suivi,
    max(CASE WHEN genre = 'veille' THEN dernier END) OVER avant AS deja_veille
  FROM empechements
  WINDOW avant AS (PARTITION BY jeu, participant, ordre, mois ORDER BY premier, dernier, genre
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
) j
GROUP BY jeu, participant, ordre, mois`,
  },
  {
    nom: "lignes_du_mois",
    dit: "Par participant et par mois : une ligne de suivi, un face à face tenu, un contact direct.",
    sql: `
SELECT c.jeu, c.participant, m.mois,
  bool_or(c.presence = 'PRESENT' AND c.modalite IN ('FACE_A_FACE', 'TELEPHONE', 'VISIO') AND c.interlocuteur IN ('PARTICIPANT', 'EMPLOYEUR')) AS direct,
  bool_or(c.presence = 'PRESENT' AND c.modalite IN ('FACE_A_FACE', 'TELEPHONE', 'VISIO') AND c.interlocuteur IN ('PARTICIPANT', 'EMPLOYEUR', 'OPERATEUR')) AS direct_formation
FROM contacts c
JOIN mois m ON m.jeu = c.jeu AND c.date BETWEEN m.debut AND m.fin
GROUP BY c.jeu, c.participant, m.mois`,
  },
  {
    nom: "face_a_face_du_mois",
    dit: "Les mois de parcours où un face à face a été tenu dans le parcours.",
    sql: `
SELECT DISTINCT c.jeu, c.participant, c.tenant AS ordre, m.mois
FROM contacts c
JOIN mois m ON m.jeu = c.jeu AND c.date BETWEEN m.debut AND m.fin
WHERE c.tenu AND c.tenant IS NOT NULL`,
  },
  {
    nom: "mois_soumis",
    dit: "Les jours soumis et suivis de chaque mois de parcours, et s'il a une ligne de suivi.",
    sql: `
SELECT m.*, l.participant IS NOT NULL AS avec_ligne,
  CASE WHEN m.du > m.au THEN 0 ELSE ${jourDe("m.au")} - ${jourDe("m.du")} + 1 - COALESCE(o.non_soumis, 0) END AS jours_soumis,
  CASE WHEN m.du > m.au THEN 0 ELSE ${jourDe("m.au")} - ${jourDe("m.du")} + 1 - COALESCE(o.non_suivis, 0) END AS jours_suivis,
  COALESCE(o.en_veille, 0) AS jours_veille, COALESCE(o.autres_parcours, 0) AS autres_parcours
FROM mois_de_parcours m
LEFT JOIN jours_otes o ON o.jeu = m.jeu AND o.participant = m.participant AND o.ordre = m.ordre AND o.mois = m.mois
LEFT JOIN lignes_du_mois l ON l.jeu = m.jeu AND l.participant = m.participant AND l.mois = m.mois`,
  },
  {
    nom: "couverture",
    dit: "Les mois d'APAP dont les lignes sont dans l'extraction : une absence ne prouve rien dans les autres.",
    sql: `
SELECT s.jeu, s.apap, s.mois,
  COALESCE(max(d.mois) IS NOT NULL, FALSE) OR CASE WHEN sum(s.n) < 5 THEN max(s.ligne) = 1
    ELSE 1.0 * sum(s.k) / sum(s.n) >= max(r.part_couverte) END AS couvert
FROM (
  SELECT jeu, apap, mois, 1 AS n, CASE WHEN avec_ligne THEN 1 ELSE 0 END AS k, 0 AS ligne
  FROM mois_soumis WHERE jours_suivis >= 15
  UNION ALL
  SELECT l.jeu, c.apap, l.mois, 0, 0, 1
  FROM lignes_du_mois l
  JOIN mois m ON m.jeu = l.jeu AND m.mois = l.mois
  JOIN en_charge c ON c.jeu = l.jeu AND c.participant = l.participant AND m.fin BETWEEN c.du AND c.au
  UNION ALL
  SELECT jeu, apap, mois, 0, 0, 0 FROM mois_declares
) s
JOIN mois m ON m.jeu = s.jeu AND m.mois = s.mois
JOIN reglages r ON r.jeu = s.jeu AND m.fin BETWEEN r.du AND r.au
LEFT JOIN mois_declares d ON d.jeu = s.jeu AND d.apap = s.apap AND d.mois = s.mois
WHERE s.apap IS NOT NULL
GROUP BY s.jeu, s.apap, s.mois`,
  },
  {
    nom: "suivis",
    dit: "Le suivi d'un emploi durable ou d'une formation certifiante commencés dans le parcours ; « fin_etape » : ce qui peut le couper.",
    sql: `
SELECT p.jeu, p.participant, p.parcours, p.ordre, e.famille, e.debut, e.rang, least(e.fin, p.fin) AS fin_etape
FROM parcours_lus p
JOIN etapes_lues e ON e.jeu = p.jeu AND e.participant = p.participant
  AND e.debut >= p.integration AND e.debut <= p.fin AND e.fin >= e.debut
WHERE (e.famille = 'formation' AND e.certifiante)
  OR (e.famille = 'emploi' AND NOT e.partiel_subi AND (
    e.contrat IN ('CDI', 'CDI_INCLUSION', 'CONTRAT_PRO', 'APPRENTISSAGE', 'CREATION')
    OR (e.contrat = 'CDD' AND CAST(e.debut + INTERVAL '6' MONTH AS DATE) <= CAST(COALESCE(e.date_fin_prevue, e.date_fin) + INTERVAL '1' DAY AS DATE))))`,
  },
];
