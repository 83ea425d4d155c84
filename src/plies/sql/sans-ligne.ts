import type { Vue } from "./vue.ts";

/** What is not in the extraction is not 0 (domaine.md §6, precisions.md General 22). */
export const SANS_LIGNE: readonly Vue[] = [
  {
    nom: "charges_du_mois",
    dit: "Par mois, qui est en charge d'un parcours ouvert, et qui l'est d'une ligne de suivi le jour de la ligne.",
    sql: `
SELECT DISTINCT m.jeu, m.mois, c.apap, c.structure, FALSE AS ligne
FROM mois_de_parcours m
JOIN extraction x ON x.jeu = m.jeu
JOIN en_charge c ON c.jeu = m.jeu AND c.participant = m.participant AND least(m.fin, x.arrete) BETWEEN c.du AND c.au
WHERE m.du <= m.au
UNION
SELECT l.jeu, m.mois, l.apap, l.structure, TRUE
FROM contacts l
JOIN mois m ON m.jeu = l.jeu AND l.date BETWEEN m.debut AND m.fin`,
  },
  {
    nom: "sans_ligne",
    dit: "Les portées et périodes dont aucune ligne n'est dans l'extraction : leurs chiffres d'entretiens sont vides, pas nuls.",
    sql: `
SELECT jeu, portee, nom, periode
FROM (
  SELECT c.jeu, s.portee, CASE s.portee WHEN 'apap' THEN c.apap WHEN 'structure' THEN c.structure END AS nom, d.libelle AS periode,
    max(CASE WHEN NOT c.ligne AND c.apap IS NOT NULL AND l.apap IS NULL THEN 1 ELSE 0 END) AS sans,
    max(CASE WHEN c.ligne OR (c.apap IS NOT NULL AND l.apap IS NOT NULL) THEN 1 ELSE 0 END) AS avec
  FROM charges_du_mois c
  LEFT JOIN (SELECT DISTINCT jeu, mois, apap FROM charges_du_mois WHERE ligne) l
    ON l.jeu = c.jeu AND l.mois = c.mois AND l.apap = c.apap
  JOIN mois m ON m.jeu = c.jeu AND m.mois = c.mois
  JOIN periodes d ON d.jeu = c.jeu AND m.fin >= d.debut AND m.debut <= d.fin
  CROSS JOIN (VALUES ('ensemble'), ('structure'), ('apap')) AS s(portee)
  GROUP BY c.jeu, s.portee, CASE s.portee WHEN 'apap' THEN c.apap WHEN 'structure' THEN c.structure END, d.libelle
) t
WHERE sans = 1 AND avec = 0`,
  },
];
