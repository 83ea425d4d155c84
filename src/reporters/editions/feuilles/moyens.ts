import type { LigneActivite } from "../../../core/fiche.ts";
import { frMonth } from "../../../core/month.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { MODALITES } from "../../../tables/lists.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { parValeur, sommesDe } from "../sommes.ts";
import { type Colonne, colonne, colonnes, taux } from "../tables-chiffres.ts";
import { imageSaisie } from "./images-saisie.ts";
import { moisEtCumul, tableParApap } from "./par-apap.ts";
import { titreEntretiens } from "./titres.ts";

const AUTRES_MODALITES = Object.keys(MODALITES).filter((m) => m !== "FACE_A_FACE");

const ENTRETIENS: readonly Colonne[] = [
  taux("entretiens_par_participant"),
  taux("entretiens_duree_moyenne"),
  taux("entretiens_intervalle_moyen"),
  taux("entretiens_part_avec_duree"),
  taux("conformite"),
];

const CONTACTS: readonly Colonne[] = [
  ...colonnes("contacts", "modalite", AUTRES_MODALITES, { groupe: "Autres contacts, présents" }),
  colonne("absences", { groupe: "Rendez-vous" }),
  colonne("contacts_a_preciser", { groupe: "Rendez-vous" }),
];

/** « Moyens »: interviews, other contacts, prescriptions; the list by participant is « Moyens par personne ». */
export function feuilleMoyens(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans } = socle;
  const familles = chiffres.valeurs("prescriptions", "famille", [spans.cumul]);
  const prescriptions: Colonne[] = [
    ...colonnes("prescriptions", "famille", familles, { groupe: "Par famille" }),
    colonne("prescriptions"),
    ...colonnes("prescriptions", "suite", ["entree", "sans_entree"], { groupe: "Suite" }),
    colonne("participants_avec_prescription", { groupe: "Personnes accompagnées" }),
    colonne("participants_sans_prescription", { groupe: "Personnes accompagnées" }),
  ];
  return feuille(
    socle,
    edition,
    "Moyens",
    [
      ...[
        { titre: "Entretiens en face à face", colonnes: ENTRETIENS },
        { titre: "Autres contacts et rendez-vous", colonnes: CONTACTS },
        { titre: "Prescriptions d'opérations du PLIE", colonnes: prescriptions },
      ].flatMap((sujet) => moisEtCumul(socle).map((span) => tableParApap(socle, edition, { ...sujet, ...span }))),
      ...imageSaisie(socle, edition),
      tableIntitules(socle, edition),
    ],
    { nominative: false, constat: titreEntretiens(socle, edition.rang), papier: 1 },
  );
}

/** « Moyens par personne »: the list behind, of its own so that its header stays in view. */
export function feuilleMoyensParPersonne(socle: Socle, edition: Edition): Sheet {
  const liste = { filtre: true, figer: true, figerColonnes: edition.avecNoms ? 2 : 1 };
  return feuille(
    socle,
    edition,
    "Moyens par personne",
    [tableParParticipant(socle, edition, socle.analyse.activites, liste)],
    { titre: "Moyens par personne, depuis janvier", papier: 1 },
  );
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
    ...parValeur(chiffres, rang, "intitule", {
      indicateur: "prescriptions",
      vide: "Aucune prescription depuis janvier.",
      colonnes: { mois: spans.courant, cumul: spans.cumul },
    }),
  };
}

/** Interviews of each parcours since January, by the APAP then en charge: number, gap, length, months judged and satisfied. */
export function tableParParticipant(
  { chiffres, spans: { cumul: periode } }: Socle,
  edition: Edition,
  activites: readonly LigneActivite[],
  table: Partial<Table> = {},
): Table {
  const avecNom = edition.avecNoms;
  const avecApap = edition.rang.portee !== "apap";
  return {
    kind: "table",
    id: "participants",
    columns: [
      { key: "participant", titre: "Identifiant", kind: "text", vers: VERS_DETAIL },
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
    rows: activites.map((f): Cell[] => [
      f.participant,
      ...(avecNom ? [edition.nom(f.participant)] : []),
      ...(avecApap ? [f.apap ?? "Sans APAP"] : []),
      f.parcours,
      f.entretiens,
      f.dernier,
      f.ecartMoyen,
      f.dureeMoyenne,
      f.moisJuges,
      f.moisSatisfaits,
      null,
      f.prescriptions,
    ]),
    total: "Lignes visibles",
    detaille: sommesDe(chiffres, edition.rang, [
      { column: "entretiens", chiffre: "entretiens", periode },
      { column: "juges", chiffre: { indicateur: "conformite", terme: "denominateur" }, periode },
      { column: "satisfaits", chiffre: { indicateur: "conformite", terme: "numerateur" }, periode },
      { column: "prescriptions", chiffre: "prescriptions", periode },
    ]),
    vide: "Aucun parcours accompagné depuis janvier.",
    ...table,
  };
}
