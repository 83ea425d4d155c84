import { expect, it } from "vitest";
import { INDICATEURS } from "./index.ts";

/** The indicators of the months that answer; those of the FSE+ with `fse`. */
function ids(choix: (i: (typeof INDICATEURS)[number]) => boolean | undefined, fse = false): string[] {
  return INDICATEURS.filter((i) => (i.cadre === "fse") === fse && choix(i)).map((i) => i.id);
}

const avec = (...noms: string[]) => noms.flatMap((nom) => [nom, `${nom}_personnes`]);
const STOCKS = avec("file_active", "accompagnes", "stock_debut", "stock_fin");
const FACE_A_FACE = [
  "entretiens",
  "entretiens_par_participant",
  "entretiens_duree_moyenne",
  "entretiens_part_avec_duree",
  "entretiens_intervalle_moyen",
];
const PAR_LIGNES = [...FACE_A_FACE, "contacts", "contacts_a_preciser", "absences"];
const ETAPES = avec("repartition_etapes", "en_emploi");
const PRESCRIPTIONS = ["prescriptions", "participants_avec_prescription", "participants_sans_prescription"];
const EMPLOI = ["suivi_emploi", "suivi_emploi_personnes"];

it.each([
  ["participants", []],
  ["etapes", [...ETAPES, "conformite", ...PRESCRIPTIONS, ...EMPLOI]],
  ["entretiens", [...PAR_LIGNES, "conformite", "suivi_emploi"]],
  ["mises_en_relation", ["mises_en_relation"]],
  ["effectifs", ["charge"]],
] as const)("without the table %s: no %o", (table, attendus) => {
  expect(ids((i) => i.reads.includes(table)).sort()).toEqual([...attendus].sort());
});

it("reads parcours for everything, the targets alone reading the other figures", () => {
  expect(ids((i) => !i.reads.includes("parcours"))).toEqual(["objectifs"]);
  expect(ids((i) => i.reads.join() !== "participants,parcours", true)).toEqual([]);
});

/** Each column without which a figure, or a way of breaking it down, is null (domaine.md §6: what its definition reads). */
it.each([
  ["parcours.date_sortie_reelle", ["taux_sorties_positives", "duree_parcours/sorti"]],
  [
    "parcours.nature_sortie",
    [
      "taux_sorties_positives",
      ...avec("sorties").flatMap((s) => [`${s}/Positive,Dynamique`, `${s}/Autre,Neutralisee,NON_RENSEIGNE`]),
    ],
  ],
  [
    "parcours.motif_sortie",
    [
      "taux_sorties_positives/caen",
      "taux_sorties_positives/sans_dynamique",
      ...avec("sorties").flatMap((s) => [`${s}/Autre,Neutralisee,NON_RENSEIGNE`, `${s}/motif`]),
    ],
  ],
  ["parcours.date_sortie_prevue", avec("propositions_sortie")],
  ["parcours.date_prescription", ["delai_integration"]],
  ["parcours.prescripteur", ["entrants/prescripteur"]],
  [
    "parcours.statuts",
    [
      "profil/statut",
      "profil/sexe,statut,niveau",
      "profil/flux,statut",
      "profil/flux,sexe,statut,niveau",
      "profil_public/ARSA,DELD",
    ],
  ],
  [
    "parcours.niveau_formation",
    ["profil/niveau", "profil/sexe,statut,niveau", "profil/flux,niveau", "profil/flux,sexe,statut,niveau"],
  ],
  [
    "participants.sexe",
    [
      "profil/sexe",
      "profil/sexe,statut,niveau",
      "profil/flux,sexe",
      "profil/flux,sexe,statut,niveau",
      "profil_public/FEMME",
    ],
  ],
  ["participants.date_naissance", ["profil/tranche_age", "profil/flux,tranche_age"]],
  ["participants.rqth", ["profil_public/RQTH"]],
  ["participants.qpv", ["profil_public/QPV"]],
  ["etapes.contrat", [...avec("en_emploi").map((i) => `${i}/contrat`), ...EMPLOI]],
  ["etapes.certifiante", EMPLOI],
  ["entretiens.duree", ["entretiens_duree_moyenne", "entretiens_part_avec_duree"]],
  ["entretiens.presence", ["absences"]],
  ["mises_en_relation.resultat", ["mises_en_relation/resultat"]],
] as const)("without the column %s: no %o", (colonne, attendus) => {
  const exigee = (colonnes: readonly string[] = []) => colonnes.some((c) => c.split("|").includes(colonne));
  const trouves = INDICATEURS.filter((i) => i.cadre !== "fse").flatMap((i) => [
    ...(exigee(i.colonnes) ? [i.id] : []),
    ...i.ventilations
      .filter((v) => exigee(v.colonnes))
      .map((v) => `${i.id}/${v.valeurs ?? [...Object.keys(v.fixe ?? {}), ...v.cles]}`),
  ]);
  expect(trouves.sort()).toEqual([...attendus].sort());
});

/** Each column that may be missing, the figure then bearing a réserve. */
it.each([
  [
    "parcours.date_sortie_reelle",
    [
      ...STOCKS,
      ...avec("sorties", "propositions_sortie"),
      ...ETAPES,
      ...["flux_ecart", "recus", "cedes", "flux_reste", "profil", "profil_public", "charge", "duree_parcours"],
    ],
  ],
  ["entretiens.presence", [...FACE_A_FACE, "contacts", "contacts_a_preciser", "conformite", "suivi_emploi"]],
  ["entretiens.interlocuteur", [...FACE_A_FACE, "absences", "conformite", "suivi_emploi"]],
  ["etapes.temps", ["conformite"]],
] as const)("with a weak column %s: a réserve beside %o", (colonne, attendus) => {
  expect(ids((i) => i.lit?.includes(colonne)).sort()).toEqual([...attendus].sort());
});

it.each([
  // a person met under two APAPs in the span, a quotient, a middle value, a handover seen from both sides
  [
    "does not add up",
    ids((i) => !i.additif),
    [
      "entrees_personnes",
      "sorties_personnes",
      "recus",
      "cedes",
      "taux_sorties_positives",
      ...FACE_A_FACE.slice(1),
      "conformite",
      "participants_avec_prescription",
      "participants_sans_prescription",
      "suivi_emploi",
      "charge",
      "duree_parcours",
      "delai_integration",
      "objectifs",
    ],
  ],
  ["does not add up, of the FSE+", ids((i) => !i.additif, true), []],
  ["is null for a month without a line (domaine.md §6)", ids((i) => i.parLignes), PAR_LIGNES],
  ["divides by what each scope counts", ids((i) => i.diviseParPortee), ["entretiens_par_participant"]],
  // precisions.md: more than 30 % of empty presences
  ["needs the presences", ids((i) => i.presences), [...FACE_A_FACE, "conformite", "suivi_emploi"]],
  [
    "counts distinct persons",
    ids((i) => i.enPersonnes),
    [
      ...avec(
        "file_active",
        "accompagnes",
        "stock_debut",
        "stock_fin",
        "entrees",
        "sorties",
        "propositions_sortie",
        "repartition_etapes",
        "en_emploi",
      ).filter((id) => id.endsWith("_personnes")),
      "suivi_emploi_personnes",
      "protocole_personnes",
    ],
  ],
  ["is on sheets and pages alone", ids((i) => i.horsJson), ["recus", "cedes", "flux_reste"]],
] as const)("%s", (_, trouves, attendus) => {
  expect([...trouves].sort()).toEqual([...attendus].sort());
});

it.each(INDICATEURS.map((i) => [i.id, i] as const))("%s names its clause and both its terms", (_, i) => {
  expect(i.clause.document).toMatch(i.cadre === "fse" ? /^reglement-fse$/ : /^(cahier-des-charges|annexe-2)$/);
  expect(i.clause.article).toMatch(/\S/);
  for (const termes of [i.termes, ...i.ventilations.map((v) => v.termes)]) {
    if (termes) expect(termes.map((t) => t.length > 3)).toEqual([true, true]);
  }
});

/** The four items of a complete record (domaine.md §7.1), then what each code reads. */
it.each([
  "participants.sexe",
  "participants.date_naissance",
  "parcours.statut_emploi_entree|participants.statut_emploi_entree",
  "parcours.niveau_formation|participants.niveau_formation",
])("%s is asked by the complete records of every code collected", (colonne) => {
  const tous = ids((i) => !["EECO01", "EECO15"].includes(i.id), true);
  expect(ids((i) => i.colonnes?.includes(colonne), true)).toEqual(tous);
});

it.each([
  ["participants.rqth", ["EECO12"]],
  ["participants.nationalite", ["EECO13"]],
  ["participants.parent_ne_etranger", ["EECO14"]],
  ["parcours.sans_domicile|participants.sans_domicile", ["EECO16"]],
  ["participants.zone_rurale", ["EECO17"]],
  ["parcours.situation_sortie", ["EECR01"]],
  ["parcours.situation_sortie|etapes.date_debut", ["EECR02", "EECR04"]],
  ["etapes.certification_obtenue", ["EECR03"]],
  ["parcours.situation_6_mois", ["EECR05", "EECR06"]],
] as const)("%s is asked by %o", (colonne, attendus) => {
  expect(ids((i) => i.colonnes?.includes(colonne), true)).toEqual(attendus);
});
