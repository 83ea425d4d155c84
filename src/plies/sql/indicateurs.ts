import { compareText } from "../../core/text.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import { CODES } from "./fse.ts";
import { SANS_FIN } from "./vue.ts";

/**
 * What gives one figure: the units in `de`, each with the APAP and structure en charge, the period, and a ventilation. Every
 * query gives `jeu, operation, cle, detail, periode, apap, structure, nombre`; `indicateur` is added by who assembles them.
 */
export type Requete = string;

const COLONNES = "cle, detail, periode, apap, structure";

/** One way of breaking a figure down: names of the keys in the JSON's order, and their values, both joined by `;`. */
const v = (cle: string, detail: string): string => `'${cle}' AS cle, ${detail} AS detail`;
const TOTAL = v("", "''");

/** Units counted: one each, or as many as `nombre` says. */
function compter(unites: string, nombre = "count(*)"): Requete {
  return `SELECT jeu, CAST(NULL AS VARCHAR(80)) AS operation, ${COLONNES}, ${nombre} AS nombre
FROM (${unites}) u
GROUP BY jeu, ${COLONNES}`;
}

/** Distinct participants of the units. */
function personnes(unites: string): Requete {
  return compter(`SELECT DISTINCT jeu, participant, ${COLONNES} FROM (${unites}) t`);
}

/** Parcours open at the end of a period, under the one en charge that day. */
const stock = (ventilation: string, condition = "TRUE"): string =>
  `SELECT jeu, participant, ${ventilation}, periode, apap_en_charge AS apap, structure_en_charge AS structure FROM stocks WHERE ${condition}`;

/** Something that happens on a day of a parcours, in the periods that hold it. */
const flux = (de: string, jour: string, ventilation: string, condition = "TRUE"): string =>
  `SELECT f.jeu, f.participant, ${ventilation}, d.libelle AS periode, c.apap, c.structure FROM ${de} f
JOIN periodes d ON d.jeu = f.jeu AND ${jour} BETWEEN d.debut AND d.fin
JOIN en_charge c ON c.jeu = f.jeu AND c.participant = f.participant AND ${jour} BETWEEN c.du AND c.au
WHERE ${condition}`;

/** Contacts of a parcours. */
const contacts = (ventilation: string, condition: string): string =>
  `SELECT f.jeu, f.participant, ${ventilation}, d.libelle AS periode, f.apap, f.structure FROM contacts f
JOIN periodes d ON d.jeu = f.jeu AND f.date BETWEEN d.debut AND d.fin
WHERE f.ordre IS NOT NULL AND ${condition}`;

/** Open at least one day of the period. */
const ACCOMPAGNES = `SELECT p.jeu, p.participant, ${TOTAL}, d.libelle AS periode, c.apap, c.structure FROM parcours_lus p
JOIN periodes d ON d.jeu = p.jeu AND p.integration <= d.fin AND p.fin >= d.debut AND p.fin >= p.integration
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND d.fin BETWEEN c.du AND c.au`;

/** Open the day before the period begins. */
const STOCK_DEBUT = `SELECT p.jeu, p.participant, ${TOTAL}, d.libelle AS periode, c.apap, c.structure FROM parcours_lus p
JOIN periodes d ON d.jeu = p.jeu AND p.integration < d.debut AND (p.sortie IS NULL OR p.sortie >= d.debut)
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND CAST(d.debut - INTERVAL '1' DAY AS DATE) BETWEEN c.du AND c.au`;

const ENTREES = flux("parcours_lus", "f.integration", TOTAL);
const SORTIES = flux("parcours_lus", "f.sortie", TOTAL);

/** The neutralised ones apart from Autre; a motif neutralises an Autre or an empty nature only (Annexe 2). */
const NATURE = v(
  "nature",
  `CASE WHEN f.nature_sortie IN ('Positive', 'Dynamique') THEN f.nature_sortie
  WHEN f.motif_neutralise THEN 'Neutralisee' ELSE COALESCE(f.nature_sortie, 'NON_RENSEIGNE') END`,
);

const ABSENCE =
  "f.modalite = 'FACE_A_FACE' AND f.interlocuteur = 'PARTICIPANT' AND f.presence IN ('ABSENT', 'ABSENT_EXCUSE')";

/** Several units of a figure, one after the other. */
const ensemble = (...unites: string[]): string => unites.join("\nUNION ALL\n");

/** A count whose terms are added or taken away. */
function solde(termes: readonly (readonly [string, 1 | -1])[]): Requete {
  return compter(
    ensemble(...termes.map(([unites, signe]) => `SELECT *, ${signe} AS signe FROM (${unites}) s`)),
    "sum(signe)",
  );
}

/** Columns of a profile, as `stocks` and `parcours_lus` have them. */
const SEXE = "COALESCE(f.sexe, 'NON_CONNU')";
const NIVEAU = "CASE f.niveau_formation WHEN '3_V' THEN '3' ELSE COALESCE(f.niveau_formation, 'NON_RENSEIGNE') END";
const age = (jour: string): string =>
  `CASE WHEN f.date_naissance IS NULL THEN 'NON_CONNU' ${[
    [55, "55+"],
    [45, "45-54"],
    [30, "30-44"],
    [18, "18-29"],
  ]
    .map(([ans, nom]) => `WHEN CAST(f.date_naissance + INTERVAL '${ans}' YEAR AS DATE) <= ${jour} THEN '${nom}'`)
    .join(" ")} ELSE '<18' END`;
const STATUTS = ["ARSA", "DELD", "DE", "ASS", "AAH", "AUTRE"];
const AVEC_STATUTS = `CROSS JOIN (VALUES ${[...STATUTS, "NON_RENSEIGNE"].map((s) => `('${s}')`).join(", ")}) AS n(statut)`;
const SON_STATUT =
  "((',' || COALESCE(f.statuts, '') || ',') LIKE ('%,' || n.statut || ',%') OR (n.statut = 'NON_RENSEIGNE' AND COALESCE(f.statuts, '') = ''))";
const a = (statut: string): string => `(',' || COALESCE(f.statuts, '') || ',') LIKE '%,${statut},%'`;

/** The four criteria, and three of them crossed. */
function profil(
  fixe: readonly [string, string] | null,
  unites: (ventilation: string, plus?: string, condition?: string) => string,
  jour: string,
): string {
  const dit = (...cles: (readonly [string, string])[]) => {
    const toutes = (fixe === null ? cles : [fixe, ...cles]).sort(([x], [y]) => compareText(x, y));
    return v(toutes.map(([cle]) => cle).join(";"), toutes.map(([, sql]) => sql).join(" || ';' || "));
  };
  return ensemble(
    unites(dit(["sexe", SEXE])),
    unites(dit(["niveau", NIVEAU])),
    unites(dit(["tranche_age", age(jour)])),
    unites(dit(["statut", "n.statut"]), AVEC_STATUTS, SON_STATUT),
    unites(dit(["sexe", SEXE], ["statut", "n.statut"], ["niveau", NIVEAU]), AVEC_STATUTS, SON_STATUT),
  );
}

const profilStock = (ventilation: string, plus = "", condition = "TRUE"): string =>
  `SELECT f.jeu, f.participant, ${ventilation}, f.periode, f.apap_en_charge AS apap, f.structure_en_charge AS structure FROM stocks f ${plus} WHERE f.en_file_active AND ${condition}`;
const profilEntrees = (ventilation: string, plus = "", condition = "TRUE"): string =>
  `SELECT f.jeu, f.participant, ${ventilation}, d.libelle AS periode, c.apap, c.structure FROM parcours_lus f
JOIN periodes d ON d.jeu = f.jeu AND f.integration BETWEEN d.debut AND d.fin
JOIN en_charge c ON c.jeu = f.jeu AND c.participant = f.participant AND f.integration BETWEEN c.du AND c.au ${plus}
WHERE ${condition}`;

/** Étapes of the programming at the day of their prescription, in a parcours. */
const prescriptions = (
  ventilation: string,
): string => `SELECT f.jeu, f.participant, ${ventilation}, d.libelle AS periode, c.apap, c.structure FROM (
  SELECT e.*, COALESCE(e.date_prescription, e.date_debut) AS jour, x.arrete, e.date_debut IS NOT NULL AND e.date_debut <= x.arrete AS commencee
  FROM etapes e JOIN extraction x ON x.jeu = e.jeu
  WHERE e.programmation_plie AND e.famille <> 'accompagnement' AND COALESCE(e.date_prescription, e.date_debut) <= x.arrete
) f
JOIN periodes d ON d.jeu = f.jeu AND f.jour BETWEEN d.debut AND d.fin
JOIN en_charge c ON c.jeu = f.jeu AND c.participant = f.participant AND f.jour BETWEEN c.du AND c.au
LEFT JOIN (
  SELECT DISTINCT b.jeu, b.participant, b.rang FROM etapes_lues b
  JOIN parcours_lus p ON p.jeu = b.jeu AND p.participant = b.participant
    AND p.integration <= b.fin AND p.fin >= b.debut AND p.fin >= p.integration AND b.fin >= b.debut
) q ON q.jeu = f.jeu AND q.participant = f.participant AND q.rang = f.rang
WHERE c.tenant IS NOT NULL OR q.rang IS NOT NULL`;

const EN_EMPLOI = "situation = 'EMPLOI'";
const misesEnRelation = (ventilation: string): string =>
  flux(
    "(SELECT m.* FROM mises_en_relation m JOIN extraction x ON x.jeu = m.jeu WHERE m.date <= x.arrete)",
    "f.date",
    ventilation,
    "c.tenant IS NOT NULL",
  );

/** A code by sexe, then in total. */
const fse = (
  code: string,
): Requete => `SELECT f.jeu, f.operation, ${v("sexe", "s.sexe")}, x.periode_libelle AS periode, f.apap, f.structure, count(*) AS nombre
FROM fse f
JOIN extraction x ON x.jeu = f.jeu
CROSS JOIN (VALUES ('F'), ('H'), ('NB'), ('NON_CONNU'), ('TOTAL')) AS s(sexe)
WHERE (s.sexe = 'TOTAL' OR s.sexe = f.sexe_compte) AND (${CODES[code]})
GROUP BY f.jeu, f.operation, s.sexe, x.periode_libelle, f.apap, f.structure`;

/** The query of every additive indicator of the catalogue; a test holds the two together. */
export const REQUETES: Readonly<Partial<Record<IndicateurId, Requete>>> = {
  file_active: compter(stock(TOTAL, "en_file_active")),
  file_active_personnes: personnes(stock(TOTAL, "en_file_active")),
  accompagnes: compter(ACCOMPAGNES),
  accompagnes_personnes: personnes(ACCOMPAGNES),
  stock_debut: compter(STOCK_DEBUT),
  stock_debut_personnes: personnes(STOCK_DEBUT),
  stock_fin: compter(stock(TOTAL)),
  stock_fin_personnes: personnes(stock(TOTAL)),
  entrees: compter(ENTREES),
  sorties: compter(
    ensemble(
      SORTIES,
      flux("parcours_lus", "f.sortie", NATURE),
      flux("parcours_lus", "f.sortie", v("motif", "COALESCE(f.motif_sortie, 'NON_RENSEIGNE')")),
    ),
  ),
  flux_ecart: solde([
    [STOCK_DEBUT, 1],
    [ENTREES, 1],
    [SORTIES, -1],
    [stock(TOTAL), -1],
  ]),
  propositions_sortie: compter(stock(TOTAL, "date_sortie_prevue IS NOT NULL")),
  propositions_sortie_personnes: personnes(stock(TOTAL, "date_sortie_prevue IS NOT NULL")),
  repartition_etapes: compter(stock(v("situation", "situation"))),
  repartition_etapes_personnes: personnes(stock(v("situation", "situation"))),
  en_emploi: compter(ensemble(stock(TOTAL, EN_EMPLOI), stock(v("contrat", "contrat"), EN_EMPLOI))),
  en_emploi_personnes: personnes(ensemble(stock(TOTAL, EN_EMPLOI), stock(v("contrat", "contrat"), EN_EMPLOI))),
  profil: compter(
    ensemble(profil(null, profilStock, "f.jour"), profil(["flux", "'entrees'"], profilEntrees, "f.integration")),
  ),
  profil_public: compter(
    ensemble(
      ...(
        [
          ["FEMME", "f.sexe = 'F'"],
          ["ARSA", a("ARSA")],
          ["DELD", a("DELD")],
          ["RQTH", "f.rqth"],
          ["QPV", "f.qpv"],
        ] as const
      ).map(([nom, condition]) => profilStock(v("public", `'${nom}'`), "", condition)),
    ),
  ),
  entretiens: compter(contacts(TOTAL, "f.tenu")),
  contacts: compter(contacts(v("modalite", "f.modalite"), "f.modalite <> 'FACE_A_FACE' AND f.presence = 'PRESENT'")),
  contacts_a_preciser: compter(contacts(TOTAL, "f.presence = 'A_PRECISER'")),
  absences: compter(contacts(TOTAL, ABSENCE)),
  prescriptions: compter(
    ensemble(
      prescriptions(TOTAL),
      prescriptions(v("famille", "f.famille")),
      prescriptions(v("intitule", "COALESCE(f.intitule, 'NON_RENSEIGNE')")),
      prescriptions(v("suite", "CASE WHEN f.commencee THEN 'entree' ELSE 'sans_entree' END")),
    ),
  ),
  suivi_emploi_personnes:
    personnes(`SELECT s.jeu, s.participant, ${TOTAL}, d.libelle AS periode, c.apap, c.structure FROM suivis s
JOIN periodes d ON d.jeu = s.jeu AND s.debut <= d.fin
JOIN reglages r ON r.jeu = s.jeu AND d.fin BETWEEN r.du AND r.au
JOIN en_charge c ON c.jeu = s.jeu AND c.participant = s.participant AND d.fin BETWEEN c.du AND c.au
WHERE least(s.fin_etape, CAST(CAST(s.debut + INTERVAL '1' MONTH * r.mois_suivi_emploi AS DATE) - INTERVAL '1' DAY AS DATE)) >= d.debut`),
  mises_en_relation: compter(
    ensemble(misesEnRelation(TOTAL), misesEnRelation(v("resultat", "COALESCE(f.resultat, 'NON_RENSEIGNE')"))),
  ),
  entrants: compter(
    flux("parcours_lus", "f.integration", v("prescripteur", "COALESCE(f.prescripteur, 'NON_RENSEIGNE')")),
  ),
  protocole_personnes:
    personnes(`SELECT p.jeu, p.participant, ${TOTAL}, d.libelle AS periode, c.apap, c.structure FROM parcours_lus p
JOIN extraction x ON x.jeu = p.jeu
JOIN periodes d ON d.jeu = p.jeu AND p.integration <= d.fin AND p.fin >= x.protocole_debut AND p.fin >= p.integration
JOIN en_charge c ON c.jeu = p.jeu AND c.participant = p.participant AND d.fin BETWEEN c.du AND c.au`),
  flux_reste: compter(
    `SELECT e.jeu, e.participant, ${TOTAL}, e.periode, c.apap, c.structure, e.signe FROM (
  SELECT g.*, count(*) OVER (PARTITION BY g.jeu, g.participant, g.ordre, g.periode) AS passages,
    sum(g.signe) OVER (PARTITION BY g.jeu, g.participant, g.ordre, g.periode) AS solde
  FROM (
    SELECT p.jeu, p.participant, p.ordre, d.libelle AS periode, CAST(d.debut - INTERVAL '1' DAY AS DATE) AS jour, 1 AS signe
    FROM parcours_lus p JOIN periodes d ON d.jeu = p.jeu AND p.integration < d.debut AND (p.sortie IS NULL OR p.sortie >= d.debut)
    UNION ALL
    SELECT p.jeu, p.participant, p.ordre, d.libelle, p.integration, 1
    FROM parcours_lus p JOIN periodes d ON d.jeu = p.jeu AND p.integration BETWEEN d.debut AND d.fin
    UNION ALL
    SELECT p.jeu, p.participant, p.ordre, d.libelle, p.sortie, -1
    FROM parcours_lus p JOIN periodes d ON d.jeu = p.jeu AND p.sortie BETWEEN d.debut AND d.fin
    UNION ALL
    SELECT p.jeu, p.participant, p.ordre, d.libelle, d.fin, -1
    FROM parcours_lus p JOIN periodes d ON d.jeu = p.jeu AND p.integration <= d.fin AND COALESCE(p.sortie, ${SANS_FIN}) > d.fin
  ) g
) e
JOIN en_charge c ON c.jeu = e.jeu AND c.participant = e.participant AND e.jour BETWEEN c.du AND c.au
WHERE e.solde <> 0 OR e.passages > 2`,
    "sum(signe)",
  ),
  ...Object.fromEntries(Object.keys(CODES).map((code) => [code, fse(code)])),
};
