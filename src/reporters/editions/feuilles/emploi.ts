import { frDe } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { libelle } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, tableChiffres, taux } from "../tables-chiffres.ts";
import { apapEnTetes, structureEnTetes } from "./par-apap.ts";

/** « Emploi »: who works, under which contract, and the follow-up in the job. */
export function feuilleEmploi(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans, structures, apaps } = socle;
  const total = edition.rang;
  const contrats = chiffres.valeurs("en_emploi", "contrat", [spans.courant]);
  const colonnes: Colonne[] = [
    ...contrats.map(
      (contrat): Colonne => ({
        key: contrat,
        titre: libelle(contrat),
        groupe: "Contrats",
        chiffre: { indicateur: "en_emploi", ventilation: { contrat } },
      }),
    ),
    { key: "total", titre: "En emploi", chiffre: { indicateur: "en_emploi" }, personnes: true },
  ];
  const suivi: Colonne[] = [
    ...taux("mois", frMonth(spans.mois), { indicateur: "suivi_emploi" }, ["Mois faits", "Mois jugés", "Fait"], {
      motifNul: "aucun mois de suivi couvert à juger",
    }),
    {
      key: "personnes",
      titre: "Personnes suivies",
      groupe: frMonth(spans.mois),
      chiffre: { indicateur: "suivi_emploi_personnes" },
    },
    ...taux("cumul", "Depuis janvier", { indicateur: "suivi_emploi" }, ["Mois faits", "Mois jugés", "Fait"], {
      motifNul: "aucun mois de suivi couvert à juger",
    }).map((c): Colonne => ("calcul" in c ? c : { ...c, periode: spans.cumul })),
  ];
  const resultats = chiffres.valeurs("mises_en_relation", "resultat", [spans.cumul]);
  const relations: Colonne[] = [
    ...resultats.map(
      (resultat): Colonne => ({
        key: `r_${resultat}`,
        titre: libelle(resultat),
        groupe: "Par résultat, depuis janvier",
        chiffre: { indicateur: "mises_en_relation", ventilation: { resultat } },
      }),
    ),
    { key: "cumul", titre: "Total depuis janvier", chiffre: { indicateur: "mises_en_relation" } },
    {
      key: "mois",
      titre: `Total ${frDe(frMonth(spans.mois))}`,
      chiffre: { indicateur: "mises_en_relation" },
      periode: spans.courant,
    },
  ];
  const fin = `à la fin ${frDe(frMonth(spans.mois))}`;
  const parApap = { total, entetes: apapEnTetes(socle), rangs: apaps };
  const parStructure = { total, entetes: structureEnTetes(socle), rangs: structures };
  return feuille(
    socle,
    edition,
    "Emploi",
    [
      tableContrats(socle, total, contrats),
      tableChiffres(chiffres, {
        ...parStructure,
        titre: `En emploi par structure, ${fin}`,
        periode: spans.courant,
        colonnes,
      }),
      tableChiffres(chiffres, { ...parApap, titre: `En emploi par APAP, ${fin}`, periode: spans.courant, colonnes }),
      tableChiffres(chiffres, {
        ...parStructure,
        titre: "Suivi dans l'emploi et la formation certifiante, par structure",
        periode: spans.courant,
        colonnes: suivi,
      }),
      tableChiffres(chiffres, {
        ...parApap,
        titre: "Suivi dans l'emploi et la formation certifiante, par APAP",
        periode: spans.courant,
        colonnes: suivi,
      }),
      tableChiffres(chiffres, {
        ...parApap,
        titre: "Mises en relation par APAP",
        periode: spans.cumul,
        colonnes: relations,
      }),
      {
        kind: "note",
        tone: "discret",
        texte:
          "Une personne qui a plusieurs emplois compte pour le dernier commencé. Le contrat « non renseigné » est à saisir dans Viesion.",
      },
    ],
    { nominative: false },
  );
}

function tableContrats({ chiffres, spans }: Socle, rang: Rang, contrats: readonly string[]): Table {
  return {
    kind: "table",
    id: "contrats",
    titre: `En emploi par contrat, à la fin ${frDe(frMonth(spans.mois))}`,
    columns: [
      { key: "contrat", titre: "Contrat", kind: "text" },
      { key: "parcours", titre: "Parcours", kind: "integer", total: "somme", visuel: { type: "barre" } },
      { key: "part", titre: "Part", kind: "percent", calcul: { type: "part", de: "parcours" } },
    ],
    rows: contrats.map((contrat): Cell[] => [
      libelle(contrat),
      chiffres.cellule(rang, { indicateur: "en_emploi", ventilation: { contrat } }, spans.courant),
      null,
    ]),
    total: "Ensemble",
    vide: "Personne en emploi ce jour-là.",
  };
}
