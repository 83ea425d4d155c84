import type { LigneActivite } from "../../../core/fiche.ts";
import { frCount } from "../../../core/format.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import { MODALITES } from "../../../tables/lists.ts";
import { isMissing } from "../../document/cell.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, colonne, colonnes, taux } from "../tables-chiffres.ts";
import { imageSaisie } from "./images-saisie.ts";
import { moisNonCouverts, titreNonCouvert } from "./non-couverts.ts";
import { moisEtCumul, tableParApap } from "./par-apap.ts";
import { moisPuisCumul, tableParValeur } from "./par-valeur.ts";
import { aucunOuInconnu, constatEntretiens } from "./titres.ts";

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
  const constat = titreNonCouvert(socle, edition.rang) ?? constatEntretiens(socle, edition.rang);
  return feuille(socle, edition, "Moyens", { nominative: false, constat, papier: 1 }, [
    ...[
      { titre: "Entretiens en face à face", colonnes: ENTRETIENS },
      { titre: "Autres contacts et rendez-vous", colonnes: CONTACTS },
      { titre: "Prescriptions d'opérations du PLIE", colonnes: prescriptions },
    ].flatMap((sujet) => moisEtCumul(socle).map((span) => tableParApap(socle, edition, { ...sujet, ...span }))),
    ...imageSaisie(socle, edition),
    tableIntitules(socle, edition),
  ]);
}

/** « Moyens par personne »: the list behind, of its own so that its header stays in view. */
export function feuilleMoyensParPersonne(socle: Socle, edition: Edition): Sheet {
  const liste = { filtre: true, figer: true, figerColonnes: edition.avecNoms ? 2 : 1 };
  const constat = titreManques(socle.analyse.activites, moisNonCouverts(socle, edition.rang).length > 0);
  const titre = "Moyens par personne, depuis janvier";
  return feuille(socle, edition, "Moyens par personne", { titre, constat, papier: 1 }, [
    tableParParticipant(socle, edition, socle.analyse.activites, liste),
  ]);
}

/** « 12 mois manqués depuis janvier, 11 personnes »; none is told of those that were judged. */
export function titreManques(
  activites: readonly Pick<LigneActivite, "participant" | "moisJuges" | "moisSatisfaits">[],
  nonCouverts: boolean,
): string {
  if (activites.every((a) => a.moisJuges === null)) return "Mois manqués : aucun n'a pu être jugé";
  if (activites.every((a) => !a.moisJuges)) return "Mois manqués : aucun mois n'a été jugé";
  const manque = (a: (typeof activites)[number]) => (a.moisJuges ?? 0) - (a.moisSatisfaits ?? 0);
  const manques = activites.filter((a) => manque(a) > 0);
  const mois = manques.reduce((somme, a) => somme + manque(a), 0);
  if (mois === 0) return `Aucun mois manqué depuis janvier${nonCouverts ? ", parmi ceux qui ont pu être jugés" : ""}`;
  const personnes = new Set(manques.map((a) => a.participant)).size;
  return `${frCount(mois, "mois manqué", "mois manqués")} depuis janvier, ${frCount(personnes, "personne")}`;
}

function tableIntitules(socle: Socle, { rang }: Edition): Table {
  return tableParValeur(socle, rang, {
    titre: "Prescriptions par opération",
    indicateur: "prescriptions",
    cle: "intitule",
    entete: "Opération",
    valeurs: socle.chiffres.valeurs("prescriptions", "intitule", [socle.spans.cumul]),
    colonnes: moisPuisCumul(socle),
    total: "Ensemble",
    vide: "Aucune prescription depuis janvier.",
  });
}

/** Interviews of each parcours since January, by the APAP then en charge: number, gap, length, months judged and satisfied. */
export function tableParParticipant(
  socle: Socle,
  edition: Edition,
  activites: readonly LigneActivite[],
  table: Partial<Table> = {},
): Table {
  const { chiffres } = socle;
  const periode = socle.spans.cumul;
  const avecNom = edition.avecNoms;
  const compte = (
    key: string,
    titre: string,
    lire: (ligne: LigneActivite) => number | null,
    chiffre: Pick<DemandeChiffre, "indicateur" | "terme">,
  ) => {
    const { indicateur } = chiffre;
    const cellule = chiffres.cellule(edition.rang, { indicateur }, periode);
    const sinon = isMissing(cellule) ? cellule : { motif: "non calculé" };
    const vaut = chiffres.nombre(edition.rang, chiffre, periode);
    return champ(key, titre, { kind: "integer", total: "visible" }, (f: LigneActivite) => lire(f) ?? sinon, vaut);
  };
  const avecApap = edition.rang.portee !== "apap";
  return {
    id: "participants",
    ...lister(activites, [
      champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (f) => f.participant),
      avecNom && champ("nom", "NOM Prénom", "text", (f) => edition.nom(f.participant)),
      avecApap && champ("apap", "APAP", "text", (f) => f.apap ?? "Sans APAP"),
      champ("parcours", "Parcours", "text", (f) => f.parcours),
      compte("entretiens", "Face à face", (f) => f.entretiens, { indicateur: "entretiens" }),
      champ("dernier", "Dernier", "date", (f) => f.dernier),
      champ("ecart", "Jours entre deux", "decimal", (f) => f.ecartMoyen),
      champ("duree", "Durée moyenne", "minutes", (f) => f.dureeMoyenne),
      compte("juges", "Mois soumis jugés", (f) => f.moisJuges, { indicateur: "conformite", terme: "denominateur" }),
      compte("satisfaits", "Mois satisfaits", (f) => f.moisSatisfaits, {
        indicateur: "conformite",
        terme: "numerateur",
      }),
      champ("manquants", "Mois manqués", {
        kind: "integer",
        calcul: { type: "difference", de: "juges", moins: "satisfaits" },
      }),
      compte("prescriptions", "Prescriptions", (f) => f.prescriptions, { indicateur: "prescriptions" }),
    ]),
    total: "Lignes visibles",
    vide: aucunOuInconnu(socle, edition.rang, "accompagnes", "Aucun parcours accompagné depuis janvier."),
    ...table,
  };
}
