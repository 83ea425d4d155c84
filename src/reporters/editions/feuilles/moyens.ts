import type { Fiche } from "../../../core/fiche.ts";
import { frMonth } from "../../../core/month.ts";
import { MODALITES } from "../../../tables/lists.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import { type Edition, feuille } from "../edition.ts";
import { libelle } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, tableChiffres, taux } from "../tables-chiffres.ts";
import { apapEnTetes } from "./par-apap.ts";

const AUTRES_MODALITES = Object.keys(MODALITES).filter((m) => m !== "FACE_A_FACE");

const ENTRETIENS: readonly Colonne[] = [
  ...taux(
    "par",
    "Par personne accompagnée",
    { indicateur: "entretiens_par_participant" },
    ["Face à face", "Personnes", "Moyenne"],
    { kind: "decimal", decimales: 2, motifNul: "aucune personne accompagnée" },
  ),
  ...taux("duree", "Durée moyenne", { indicateur: "entretiens_duree_moyenne" }, ["Minutes", "Retenus", "Moyenne"], {
    kind: "minutes",
    decimales: 1,
    motifNul: "aucun entretien retenu",
  }),
  ...taux(
    "intervalle",
    "Écart entre deux entretiens",
    { indicateur: "entretiens_intervalle_moyen" },
    ["Jours", "Écarts", "Moyenne"],
    { kind: "decimal", motifNul: "aucun écart à mesurer" },
  ),
  ...taux(
    "saisie",
    "Durée saisie",
    { indicateur: "entretiens_part_avec_duree" },
    ["Avec durée", "Face à face", "Part"],
    { motifNul: "aucun entretien tenu" },
  ),
  ...taux(
    "conformite",
    "Entretien mensuel",
    { indicateur: "conformite" },
    ["Mois satisfaits", "Mois jugés", "Respecté"],
    { motifNul: "aucun mois soumis et couvert à juger" },
  ),
];

const CONTACTS: readonly Colonne[] = [
  ...AUTRES_MODALITES.map(
    (modalite): Colonne => ({
      key: modalite,
      titre: libelle(modalite),
      groupe: "Autres contacts, présents",
      chiffre: { indicateur: "contacts", ventilation: { modalite } },
    }),
  ),
  { key: "absences", titre: "Absences", groupe: "Rendez-vous", chiffre: { indicateur: "absences" } },
  { key: "a_preciser", titre: "À préciser", groupe: "Rendez-vous", chiffre: { indicateur: "contacts_a_preciser" } },
];

/** « Moyens »: interviews, other contacts, prescriptions, then the list by participant. */
export function feuilleMoyens(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans, apaps } = socle;
  const total = edition.rang;
  const mois = frMonth(spans.mois);
  const parApap = { total, entetes: apapEnTetes(socle), rangs: apaps };
  const familles = chiffres.valeurs("prescriptions", "famille", [spans.cumul]);
  const prescriptions = (periode: string): Colonne[] => [
    ...familles.map(
      (famille): Colonne => ({
        key: famille,
        titre: libelle(famille),
        groupe: "Par famille",
        chiffre: { indicateur: "prescriptions", ventilation: { famille } },
      }),
    ),
    { key: "total", titre: "Prescriptions", chiffre: { indicateur: "prescriptions" } },
    {
      key: "entree",
      titre: "Suivies d'une entrée",
      groupe: "Suite",
      chiffre: { indicateur: "prescriptions", ventilation: { suite: "entree" } },
    },
    {
      key: "sans_entree",
      titre: "Sans entrée",
      groupe: "Suite",
      chiffre: { indicateur: "prescriptions", ventilation: { suite: "sans_entree" } },
    },
    {
      key: "avec",
      titre: "Personnes avec prescription",
      groupe: "Personnes accompagnées",
      chiffre: { indicateur: "participants_avec_prescription" },
      periode,
    },
    {
      key: "sans",
      titre: "Personnes sans prescription",
      groupe: "Personnes accompagnées",
      chiffre: { indicateur: "participants_sans_prescription" },
      periode,
    },
  ];
  return feuille(socle, edition, "Moyens", [
    tableChiffres(chiffres, {
      ...parApap,
      titre: `Entretiens en face à face par APAP, ${mois}`,
      periode: spans.courant,
      colonnes: ENTRETIENS,
    }),
    tableChiffres(chiffres, {
      ...parApap,
      titre: "Entretiens en face à face par APAP, depuis janvier",
      periode: spans.cumul,
      colonnes: ENTRETIENS,
    }),
    tableChiffres(chiffres, {
      ...parApap,
      titre: `Autres contacts et rendez-vous par APAP, ${mois}`,
      periode: spans.courant,
      colonnes: CONTACTS,
    }),
    tableChiffres(chiffres, {
      ...parApap,
      titre: "Autres contacts et rendez-vous par APAP, depuis janvier",
      periode: spans.cumul,
      colonnes: CONTACTS,
    }),
    tableChiffres(chiffres, {
      ...parApap,
      titre: `Prescriptions d'opérations du PLIE par APAP, ${mois}`,
      periode: spans.courant,
      colonnes: prescriptions(spans.courant),
    }),
    tableChiffres(chiffres, {
      ...parApap,
      titre: "Prescriptions d'opérations du PLIE par APAP, depuis janvier",
      periode: spans.cumul,
      colonnes: prescriptions(spans.cumul),
    }),
    tableIntitules(socle, edition),
    tableParParticipant(edition, socle.analyse.fiches, { titre: "Par participant, depuis janvier", filtre: true }),
  ]);
}

function tableIntitules({ chiffres, spans }: Socle, { rang }: Edition): Table {
  const lire = (intitule: string, periode: string) =>
    chiffres.cellule(rang, { indicateur: "prescriptions", ventilation: { intitule } }, periode);
  return {
    kind: "table",
    titre: "Prescriptions par opération",
    columns: [
      { key: "intitule", titre: "Opération", kind: "text" },
      { key: "mois", titre: frMonth(spans.mois), kind: "integer", total: "somme" },
      { key: "cumul", titre: "Depuis janvier", kind: "integer", total: "somme" },
    ],
    rows: chiffres
      .valeurs("prescriptions", "intitule", [spans.cumul])
      .map((i): Cell[] => [libelle(i), lire(i, spans.courant), lire(i, spans.cumul)]),
    total: "Ensemble",
    vide: "Aucune prescription depuis janvier, ou programmation inconnue.",
  };
}

/** Interviews of each parcours since January: number, gap, length, months subject and satisfied. */
export function tableParParticipant(edition: Edition, fiches: readonly Fiche[], table: Partial<Table> = {}): Table {
  const avecNom = edition.avecNoms;
  const avecApap = edition.rang.portee !== "apap";
  return {
    kind: "table",
    id: "participants",
    columns: [
      { key: "participant", titre: "Identifiant", kind: "text" },
      ...(avecNom ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
      ...(avecApap ? [{ key: "apap", titre: "APAP", kind: "text" } as const] : []),
      { key: "parcours", titre: "Parcours", kind: "text" },
      { key: "entretiens", titre: "Face à face", kind: "integer", total: "visible" },
      { key: "dernier", titre: "Dernier", kind: "date" },
      { key: "ecart", titre: "Jours entre deux", kind: "decimal" },
      { key: "duree", titre: "Durée moyenne", kind: "minutes" },
      { key: "juges", titre: "Mois soumis jugés", kind: "integer", total: "visible" },
      { key: "satisfaits", titre: "Mois satisfaits", kind: "integer", total: "visible" },
      {
        key: "manquants",
        titre: "Mois manqués",
        kind: "integer",
        calcul: { type: "difference", de: "juges", moins: "satisfaits" },
      },
      { key: "prescriptions", titre: "Prescriptions", kind: "integer", total: "visible" },
    ],
    rows: fiches.map((f): Cell[] => [
      f.participant,
      ...(avecNom ? [edition.nom(f.participant)] : []),
      ...(avecApap ? [f.apap ?? "Sans APAP"] : []),
      f.parcours,
      f.entretiens,
      f.dernierEntretien,
      f.ecartMoyen,
      f.dureeMoyenne,
      f.moisJuges,
      f.moisSatisfaits,
      null,
      f.prescriptions,
    ]),
    total: "Lignes visibles",
    vide: "Aucun parcours accompagné depuis janvier.",
    ...table,
  };
}
