import { moisApres, type Vue, veilleDu } from "./vue.ts";

const sansRejet = (alias: string, tables: readonly string[]): string =>
  `NOT EXISTS (SELECT 1 FROM rangees_rejetees t WHERE t.jeu = ${alias}.jeu AND t.participant = ${alias}.participant AND t.nom_table IN (${tables.map((t) => `'${t}'`).join(", ")}))`;

const executee = (alias: string, regle: string): string =>
  `NOT EXISTS (SELECT 1 FROM non_calcules n WHERE n.jeu = ${alias}.jeu AND n.indicateur = '${regle}')`;

/** The constats of ENT-01, OPE-01 and EMP-01 (domaine.md §5), those withheld left out. */
export const CONSTATS: readonly Vue[] = [
  {
    nom: "constats_ent_01",
    dit: "ENT-01 : un mois soumis et couvert sans face à face tenu.",
    sql: `
SELECT m.jeu, 'ENT-01' AS regle, m.participant, m.parcours, m.apap, m.structure, m.mois, m.fin AS date
FROM mois_soumis m
JOIN reglages r ON r.jeu = m.jeu AND m.fin BETWEEN r.du AND r.au
JOIN couverture k ON k.jeu = m.jeu AND k.apap = m.apap AND k.mois = m.mois AND k.couvert
LEFT JOIN face_a_face_du_mois f ON f.jeu = m.jeu AND f.participant = m.participant AND f.ordre = m.ordre AND f.mois = m.mois
WHERE m.controle AND r.ent01_active AND m.jours_soumis >= r.ent01_jours_soumis_min AND f.mois IS NULL
  AND ${sansRejet("m", ["entretiens", "etapes", "veilles"])} AND ${executee("m", "ENT-01")}`,
  },
  {
    nom: "constats_ope_01",
    dit: "OPE-01 : aucune opération de la programmation du PLIE dans l'année.",
    sql: `
SELECT p.jeu, 'OPE-01' AS regle, p.participant, p.parcours, c.apap, c.structure, CAST(NULL AS VARCHAR(7)) AS mois, p.arrete AS date
FROM (
  SELECT q.*, x.arrete, r.ope01_annee,
    CASE WHEN r.ope01_annee = 'civile' THEN ${veilleDu("CAST(x.arrete + INTERVAL '1' DAY AS DATE) - INTERVAL '12' MONTH")}
      ELSE CAST(x.arrete - INTERVAL '12' MONTH AS DATE) END AS apres
  FROM parcours_lus q
  JOIN extraction x ON x.jeu = q.jeu
  JOIN reglages r ON r.jeu = q.jeu AND x.arrete BETWEEN r.du AND r.au
  WHERE r.ope01_active AND (q.sortie IS NULL OR q.sortie > x.arrete)
    AND (r.ope01_annee <> 'civile' OR (extract(MONTH FROM x.arrete) = 12 AND extract(DAY FROM x.arrete) = 31))
) p
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND p.arrete BETWEEN c.du AND c.au
LEFT JOIN etats s ON s.jeu = p.jeu AND s.participant = p.participant AND s.jour = p.arrete AND s.rang_situation = 4
WHERE p.integration <= CASE WHEN p.ope01_annee = 'civile' THEN CAST(p.apres + INTERVAL '1' DAY AS DATE) ELSE p.apres END
  AND s.jour IS NULL
  AND NOT EXISTS (SELECT 1 FROM etapes_lues e WHERE e.jeu = p.jeu AND e.participant = p.participant
    AND e.programmation_plie AND e.famille <> 'accompagnement' AND e.fin >= e.debut AND e.fin > p.apres)
  AND ${sansRejet("p", ["etapes", "veilles"])} AND ${executee("p", "OPE-01")}`,
  },
  {
    nom: "constats_emp_01",
    dit: "EMP-01 : un mois de suivi jugé et couvert sans contact direct.",
    sql: `
SELECT m.jeu, 'EMP-01' AS regle, m.participant, m.parcours, m.apap, m.structure, m.mois, m.fin AS date
FROM suivis s
JOIN mois_soumis m ON m.jeu = s.jeu AND m.participant = s.participant AND m.ordre = s.ordre
JOIN reglages r ON r.jeu = m.jeu AND m.fin BETWEEN r.du AND r.au
JOIN couverture k ON k.jeu = m.jeu AND k.apap = m.apap AND k.mois = m.mois AND k.couvert
LEFT JOIN lignes_du_mois l ON l.jeu = m.jeu AND l.participant = m.participant AND l.mois = m.mois
WHERE m.controle AND r.emp01_active AND m.debut >= s.debut
  AND m.fin <= least(s.fin_etape, ${veilleDu(moisApres("s.debut", "r.mois_suivi_emploi"))})
  AND m.autres_parcours = 0 AND m.jours_veille < r.jours_veille_mois_suivi
  AND NOT COALESCE(CASE WHEN s.famille = 'formation' THEN l.direct_formation ELSE l.direct END, FALSE)
  AND ${sansRejet("m", ["entretiens", "etapes"])} AND ${executee("m", "EMP-01")}`,
  },
  {
    nom: "constats",
    dit: "Les constats des trois règles, par PLIE.",
    sql: `
SELECT x.plie, x.arrete, c.regle, c.participant, c.parcours, c.apap, c.structure, c.mois, c.date
FROM (
  SELECT * FROM constats_ent_01 UNION ALL SELECT * FROM constats_ope_01 UNION ALL SELECT * FROM constats_emp_01
) c
JOIN extraction x ON x.jeu = c.jeu`,
  },
];
