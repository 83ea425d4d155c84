import type { Reglages } from "../../../config/reglages.ts";
import { frCount, frInteger } from "../../../core/format.ts";
import { tableSources } from "../../controle/blocs.ts";
import { creerCadreControle, feuilleControle, type OptionsFeuille } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import { workbookOf } from "../../document/sheet.ts";
import { periodeLisible } from "../../fse/cadre.ts";
import type { Theme } from "../../xlsx/theme.ts";
import { renderWorkbook } from "../../xlsx/workbook.ts";
import {
  cartes,
  NOTE,
  tableAConfirmer,
  tableACreer,
  tableASaisir,
  tableEcarts,
  tableLignesSeules,
  tableParDonnee,
  tableParNom,
  tableSorties,
} from "./blocs.ts";
import { blocsLecture } from "./blocs-lecture.ts";
import { tableDoublons, tableTardives } from "./blocs-saisie.ts";
import type { EtatFse } from "./etat.ts";

/** How many lines each list has, in words; what is said when none has any. */
function dits(vide: string, ...listes: readonly (readonly [Table, string, string])[]): string {
  const comptes = listes.flatMap(([{ rows }, un, plusieurs]) =>
    rows.length === 0 ? [] : [frCount(rows.length, un, plusieurs)],
  );
  return comptes.join(" ; ") || vide;
}

/** True when some table of a sheet has a row. */
function aDesLignes({ blocks }: Sheet): boolean {
  return blocks.some((block) => block.kind === "table" && block.rows.length > 0);
}

const sansPoint = (phrase = ""): string => phrase.replace(/\.$/, "");

const TITRE = "Ma Démarche FSE+ et Viesion";

/** The platform's list beside the records, as a workbook: what blocks first, then what to type. Same state, same bytes. */
export function rapprochementFseXlsx(etat: EtatFse, reglages: Reglages, theme: Theme): Promise<Uint8Array> {
  const cadre = creerCadreControle(etat.report, reglages, etat.noms, theme);
  const { filtre } = etat;
  const liste = (table: Table): Table => ({ ...table, figer: true, filtre: true });
  const feuille = (
    nom: string,
    titre: string,
    blocs: readonly (Block | null)[],
    options: Partial<OptionsFeuille> = {},
  ): Sheet => feuilleControle(cadre, nom, { filtre, ...options, titre: `${TITRE} : ${titre}` }, blocs);
  const sorties = tableSorties(cadre, etat);
  const saisies = tableASaisir(cadre, etat);
  const creations = tableACreer(cadre, etat, true);
  const [aConfirmer, parNom] = [tableAConfirmer(cadre, etat), tableParNom(cadre, etat)];
  const ecarts = tableEcarts(cadre, etat);
  const seules = tableLignesSeules(cadre, etat);
  const [doublons, tardives] = [tableDoublons(cadre, etat), tableTardives(cadre, etat)];
  const listes = [
    feuille("À saisir", "à saisir", [liste(saisies)], {
      constat: dits("Rien à saisir", [saisies, "valeur à saisir", "valeurs à saisir"]),
    }),
    feuille("À créer", "à créer", [liste(creations)], {
      papier: 1,
      constat: dits("Personne à créer", [creations, "participant à créer", "participants à créer"]),
    }),
    feuille("À confirmer", "à confirmer", [aConfirmer, parNom], {
      constat: dits(
        "Rien à confirmer",
        [aConfirmer, "ligne à confirmer", "lignes à confirmer"],
        [parNom, "ligne rapprochée par le nom", "lignes rapprochées par le nom"],
      ),
    }),
    feuille("Écarts", "écarts", [liste(ecarts)], {
      constat: dits("Aucune valeur ne diffère", [ecarts, "valeur qui diffère", "valeurs qui diffèrent"]),
    }),
    feuille("Plateforme seule", "lignes sans enregistrement", [liste(seules)], {
      constat: dits("Toutes les lignes ont leur enregistrement", [
        seules,
        "ligne sans enregistrement ici",
        "lignes sans enregistrement ici",
      ]),
    }),
    feuille("Doublons et délais", "doublons et délais", [doublons, tardives], {
      constat: dits(
        `Aucun doublon. ${sansPoint(tardives.vide)}`,
        [doublons, "doublon", "doublons"],
        [tardives, "saisie tardive", "saisies tardives"],
      ),
    }),
  ];
  const pleines = listes.filter(aDesLignes);
  // a list without a line is a sentence, not a page
  const riens = [
    ...(sorties.rows.length === 0 ? [sorties.vide] : []),
    ...listes.filter((f) => !pleines.includes(f)).map(({ constat }) => `${constat}.`),
  ];
  const feuilles = [
    feuille(
      "Synthèse",
      "ce qui est à faire",
      [
        cartes(etat),
        NOTE,
        riens.length === 0 ? null : note(riens.join(" ")),
        sorties.rows.length === 0 ? null : sorties,
        tableParDonnee(etat),
      ],
      {
        constat: dits(
          "Aucune sortie à déclarer, personne à créer",
          [sorties, "sortie non déclarée", "sorties non déclarées"],
          [creations, "participant à créer", "participants à créer"],
        ),
      },
    ),
    ...pleines,
    feuille("Lecture", "ce qui a été lu", [...blocsLecture(etat), tableSources(etat.report)], {
      constat: `${frCount(etat.liste.lignes.length, "ligne comparée", "lignes comparées")} sur ${frInteger(etat.liste.lues)}`,
      nominative: false,
      papier: 1,
    }),
  ];
  return renderWorkbook(workbookOf(etat.report, theme, `${TITRE}, ${periodeLisible(etat)}`, feuilles));
}
