import { frDe } from "../../../core/format.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { discrete } from "../../document/blocs.ts";
import { champ } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { dateDuStock, moisDit } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, colonne, colonnes, taux } from "../tables-chiffres.ts";
import { tableParApap, tablesParPortee } from "./par-apap.ts";
import { tableParValeur } from "./par-valeur.ts";
import { titreEmploi, titreInconnu } from "./titres.ts";

/** « Emploi »: who works, under which contract, and the follow-up in the job. */
export function feuilleEmploi(socle: Socle, edition: Edition): Sheet {
  const { chiffres, spans } = socle;
  const total = edition.rang;
  const contrats = chiffres.valeurs("en_emploi", "contrat", [spans.courant]);
  const emplois: Colonne[] = [
    ...colonnes("en_emploi", "contrat", contrats, { groupe: "Contrats" }),
    colonne("en_emploi", { personnes: true }),
  ];
  const suivi: Colonne[] = [
    taux("suivi_emploi", { groupe: moisDit(socle).mois }),
    colonne("suivi_emploi_personnes", { groupe: moisDit(socle).mois }),
    taux("suivi_emploi", { key: "cumul", groupe: "Depuis janvier", periode: spans.cumul }),
  ];
  const resultats = chiffres.valeurs("mises_en_relation", "resultat", [spans.cumul]);
  const relations: Colonne[] = [
    ...colonnes("mises_en_relation", "resultat", resultats, { groupe: "Par résultat, depuis janvier" }),
    colonne("mises_en_relation", { key: "cumul", titre: "Total depuis janvier" }),
    colonne("mises_en_relation", {
      key: "mois",
      titre: `Total ${frDe(moisDit(socle).mois)}`,
      periode: spans.courant,
    }),
  ];
  const fin = dateDuStock(socle);
  const constat =
    titreEmploi(socle, total) ?? titreInconnu(socle, total, "Parcours en emploi", { indicateur: "en_emploi" });
  const duMois = { periode: spans.courant };
  return feuille(socle, edition, "Emploi", { nominative: false, constat, papier: 1 }, [
    tableContrats(socle, total, contrats),
    ...tablesParPortee(socle, edition, { titre: "En emploi", quand: fin, colonnes: emplois, ...duMois }),
    ...tablesParPortee(socle, edition, {
      id: "suivi",
      titre: "Suivi dans l'emploi et la formation certifiante",
      quand: "mois et depuis janvier",
      colonnes: suivi,
      ...duMois,
    }),
    tableParApap(socle, edition, {
      titre: "Mises en relation",
      quand: "depuis janvier",
      periode: spans.cumul,
      colonnes: relations,
    }),
    discrete(
      `Une personne qui a plusieurs emplois compte pour le dernier commencé. Le contrat « non renseigné » est à saisir dans ${motsDe(socle.report).logiciel}.`,
    ),
  ]);
}

function tableContrats(socle: Socle, rang: Rang, valeurs: readonly string[]): Table {
  return tableParValeur(socle, rang, {
    id: "contrats",
    titre: `En emploi par contrat, ${dateDuStock(socle)}`,
    indicateur: "en_emploi",
    cle: "contrat",
    entete: "Contrat",
    valeurs,
    colonnes: [{ key: "parcours", titre: "Parcours", periode: socle.spans.courant, visuel: { type: "barre" } }],
    suite: [champ("part", "Part", { kind: "percent", calcul: { type: "part", de: "parcours" } })],
    total: "Ensemble",
    vide: "Aucun parcours en emploi ce jour-là.",
  });
}
