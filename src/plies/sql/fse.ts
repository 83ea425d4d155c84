import { moisApres, SANS_FIN, type Vue } from "./vue.ts";

const jourPlus = (jour: string, n: number): string => `CAST(${jour} + INTERVAL '${n}' DAY AS DATE)`;

/** The FSE+ records of the period (Regulation (EU) 2021/1057, annex I; domaine.md §7). */
export const FSE: readonly Vue[] = [
  {
    nom: "fse_parcours",
    dit: "Les parcours d'une opération FSE+ ouverts dans la période : une opération sans APAP ni structure les prend tous.",
    sql: `
SELECT o.jeu, o.code AS operation, o.debut AS debut_operation, o.fin AS fin_operation, p.participant, p.parcours, p.ordre,
  p.integration, p.sortie, p.fin,
  greatest(p.integration, o.debut) AS entree,
  CASE WHEN c.par_affectation THEN c.apap ELSE p.apap END AS apap,
  CASE WHEN c.par_affectation THEN c.structure ELSE p.structure END AS structure
FROM operations_fse o
JOIN extraction x ON x.jeu = o.jeu
JOIN parcours_lus p ON p.jeu = o.jeu AND p.connu
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant
  AND greatest(p.integration, o.debut) BETWEEN c.du AND c.au
WHERE greatest(x.periode_debut, o.debut) <= least(x.periode_fin, x.arrete, COALESCE(o.fin, ${SANS_FIN}))
  AND p.integration <= least(x.periode_fin, x.arrete, COALESCE(o.fin, ${SANS_FIN}))
  AND p.fin >= greatest(x.periode_debut, o.debut) AND p.fin >= p.integration
  AND (o.tout OR EXISTS (SELECT 1 FROM operations_fse_membres b WHERE b.jeu = o.jeu AND b.code = o.code
    AND ((b.genre = 'apap' AND b.nom = CASE WHEN c.par_affectation THEN c.apap ELSE p.apap END)
      OR (b.genre = 'structure' AND b.nom = CASE WHEN c.par_affectation THEN c.structure ELSE p.structure END))))`,
  },
  {
    nom: "fse_rangs",
    dit: "Le premier parcours d'un enregistrement donne l'entrée ; le dernier sorti, la sortie.",
    sql: `
SELECT f.*,
  row_number() OVER (PARTITION BY f.jeu, f.operation, f.participant ORDER BY f.ordre) AS rang_entree,
  row_number() OVER (PARTITION BY f.jeu, f.operation, f.participant ORDER BY f.fin DESC, f.ordre DESC) AS rang_sortie
FROM fse_parcours f`,
  },
  {
    nom: "fse_enregistrements",
    dit: "Un enregistrement : un participant dans une opération, ses données d'entrée et sa sortie.",
    sql: `
SELECT t.*,
  CASE WHEN t.statut IS NULL THEN NULL WHEN t.statut IN ('DE', 'DELD') THEN 'EECO02'
    WHEN t.statut = 'EMPLOI' THEN CASE WHEN t.inscrit THEN 'EECO02' ELSE 'EECO05' END ELSE 'EECO04' END AS categorie,
  (t.sexe IS NOT NULL AND t.date_naissance IS NOT NULL AND t.statut IS NOT NULL
    AND COALESCE(t.niveau_formation, 'A_PRECISER') <> 'A_PRECISER') AS complet,
  (t.sortie IS NOT NULL AND t.sortie >= t.periode_debut AND t.sortie <= least(t.periode_fin, t.arrete)) AS sorti
FROM (
  SELECT u.*,
    CASE WHEN u.entree > u.integration AND u.en_emploi AND NOT u.inscrit THEN 'EMPLOI' ELSE u.statut_emploi_entree END AS statut
  FROM (
    SELECT e.jeu, e.operation, e.participant, e.apap, e.structure, e.entree, e.integration,
      x.periode_debut, x.periode_fin, x.arrete, r.mois_longue_duree,
      p.sexe, p.date_naissance, p.niveau_formation, p.inscription_ft, p.statut_emploi_entree, p.rqth, p.nationalite,
      p.parent_ne_etranger, p.sans_domicile, p.zone_rurale,
      (COALESCE(p.inscription_ft = 'oui' OR p.inscription_ft <= CAST(e.entree AS VARCHAR(10)), FALSE)
        OR COALESCE(p.identifiant_ft_connu, FALSE)) AS inscrit,
      j.jeu IS NOT NULL AS en_emploi,
      CASE WHEN e.fin_operation <= x.arrete AND e.fin_operation < s.fin THEN e.fin_operation
        WHEN s.fin < ${SANS_FIN} THEN s.fin END AS sortie,
      CASE WHEN e.fin_operation <= x.arrete AND e.fin_operation < s.fin THEN NULL ELSE d.situation_sortie END AS situation_sortie,
      CASE WHEN e.fin_operation <= x.arrete AND e.fin_operation < s.fin THEN NULL ELSE d.situation_6_mois END AS situation_6_mois
    FROM fse_rangs e
    JOIN extraction x ON x.jeu = e.jeu
    JOIN reglages r ON r.jeu = e.jeu AND e.entree BETWEEN r.du AND r.au
    JOIN parcours_lus p ON p.jeu = e.jeu AND p.participant = e.participant AND p.ordre = e.ordre
    JOIN fse_rangs s ON s.jeu = e.jeu AND s.participant = e.participant AND s.rang_sortie = 1
      AND COALESCE(s.operation, '') = COALESCE(e.operation, '')
    JOIN parcours_lus d ON d.jeu = s.jeu AND d.participant = s.participant AND d.ordre = s.ordre
    LEFT JOIN (
      SELECT DISTINCT f.jeu, f.participant, f.entree FROM fse_rangs f
      JOIN etapes_lues t ON t.jeu = f.jeu AND t.participant = f.participant AND t.famille = 'emploi'
        AND t.debut <= f.entree AND t.fin >= f.entree
    ) j ON j.jeu = e.jeu AND j.participant = e.participant AND j.entree = e.entree
    WHERE e.rang_entree = 1
  ) u
) t`,
  },
  {
    nom: "fse_etapes_de_sortie",
    dit: "Ce que les étapes disent à la sortie ou dans les 28 jours : emploi, formation, certification obtenue depuis l'entrée.",
    sql: `
SELECT f.jeu, COALESCE(f.operation, '') AS operation, f.participant,
  bool_or(e.famille = 'emploi' AND e.debut <= ${jourPlus("f.sortie", 28)} AND e.fin >= f.sortie AND e.fin >= e.debut) AS emploi,
  bool_or(e.famille = 'formation' AND e.debut <= ${jourPlus("f.sortie", 28)} AND e.fin >= f.sortie AND e.fin >= e.debut) AS formation,
  bool_or(e.famille = 'formation' AND e.certification_obtenue IS TRUE AND e.fin >= f.entree AND e.fin <= ${jourPlus("f.sortie", 28)}) AS certification
FROM fse_enregistrements f
JOIN etapes_lues e ON e.jeu = f.jeu AND e.participant = f.participant
WHERE f.sorti
GROUP BY f.jeu, COALESCE(f.operation, ''), f.participant`,
  },
  {
    nom: "fse",
    dit: "Les enregistrements et leurs résultats de sortie ; la situation saisie décide seule, sinon les étapes.",
    sql: `
SELECT f.*, COALESCE(f.sexe, 'NON_CONNU') AS sexe_compte,
  f.sorti AND COALESCE(f.situation_sortie = 'EMPLOI', e.emploi, FALSE) AS sorti_en_emploi,
  f.sorti AND COALESCE(f.situation_sortie = 'FORMATION', e.formation, FALSE) AS sorti_en_formation,
  f.sorti AND COALESCE(e.certification, FALSE) AS certifie,
  f.sorti AND ${moisApres("f.sortie", "6")} <= f.arrete AS six_mois
FROM fse_enregistrements f
LEFT JOIN fse_etapes_de_sortie e ON e.jeu = f.jeu AND e.operation = COALESCE(f.operation, '') AND e.participant = f.participant`,
  },
];

/** The condition of each code on a record; `complets` of all but the first. */
export const CODES: Readonly<Record<string, string>> = {
  EECO01: "TRUE",
  EECO01_complets: "complet",
  EECO02: "complet AND categorie = 'EECO02'",
  EECO03: `complet AND categorie = 'EECO02' AND (COALESCE(statut_emploi_entree, '') = 'DELD' OR (inscription_ft NOT IN ('oui', 'non') AND inscription_ft <= CAST(${moisApres("entree", "-mois_longue_duree")} AS VARCHAR(10))))`,
  EECO04: "complet AND categorie = 'EECO04'",
  EECO05: "complet AND categorie = 'EECO05'",
  EECO06: "complet AND CAST(date_naissance + INTERVAL '18' YEAR AS DATE) > entree",
  EECO07:
    "complet AND CAST(date_naissance + INTERVAL '18' YEAR AS DATE) <= entree AND CAST(date_naissance + INTERVAL '30' YEAR AS DATE) > entree",
  EECO08: "complet AND CAST(date_naissance + INTERVAL '55' YEAR AS DATE) <= entree",
  EECO09: "complet AND niveau_formation = '1-2'",
  EECO10: "complet AND niveau_formation IN ('3', '3_V', '4')",
  EECO11: "complet AND niveau_formation IN ('5', '6', '7-8')",
  EECO12: "complet AND rqth",
  EECO13: "complet AND nationalite = 'HORS_UE'",
  EECO14: "complet AND parent_ne_etranger",
  EECO15: "FALSE",
  EECO16: "complet AND sans_domicile",
  EECO17: "complet AND zone_rurale",
  EECR01: "complet AND sorti AND categorie = 'EECO04' AND situation_sortie = 'RECHERCHE'",
  EECR02: "complet AND sorti_en_formation AND statut <> 'FORMATION'",
  EECR03: "complet AND certifie",
  EECR04: "complet AND sorti_en_emploi AND categorie IN ('EECO02', 'EECO04')",
  EECR05: "complet AND six_mois AND categorie IN ('EECO02', 'EECO04') AND situation_6_mois = 'EMPLOI'",
  EECR06: "complet AND six_mois AND categorie = 'EECO05' AND situation_6_mois = 'AMELIOREE'",
};
