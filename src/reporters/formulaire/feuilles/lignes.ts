import { addMonths } from "../../../core/day.ts";
import { frMonth } from "../../../core/month.ts";
import { FEUILLES, MAX_SAISI, TITRES } from "../../../formulaire/forme.ts";
import type { Calculs, LigneCalculee } from "../../../formulaire/modele.ts";
import { column } from "../../document/lister.ts";
import type { Cell, Column, Saisie, Sheet, Table } from "../../document/model.ts";
import { CHOIX, contratDit, situationDite } from "../mots.ts";

/** Blank lines for people whom the list lacks. */
const AJOUTS = 8;

export interface OptionsLignes {
  avecNoms: boolean;
  mention: string;
}

/** « Mes participants »: each parcours of the month as the extraction has it, to confirm or correct. */
export function feuilleLignes(calculs: Calculs, apap: string, { avecNoms, mention }: OptionsLignes): Sheet {
  return {
    nom: FEUILLES.lignes,
    titre: `Participants de ${apap}, ${frMonth(calculs.mois)}`,
    sousTitres: [
      "Corriger les cases teintées là où l'extraction se trompe ; la situation est celle du dernier jour du mois.",
    ],
    mention,
    protege: true,
    blocks: [tableLignes(calculs, calculs.lignes(apap), avecNoms), tableAjouts(calculs, avecNoms)],
  };
}

const entier: Saisie = { type: "entier", min: 0, max: MAX_SAISI, message: "Saisir un nombre entier, 0 compris." };

function tableLignes({ arrete }: Calculs, lignes: readonly LigneCalculee[], avecNoms: boolean): Table {
  const liste = (valeurs: Iterable<string>): Saisie => ({ type: "liste", valeurs: [...valeurs] });
  return {
    kind: "table",
    columns: [
      column("participant", TITRES.identifiant, "text"),
      ...(avecNoms ? [column("nom", "NOM Prénom", { kind: "text", width: 26 })] : []),
      column("parcours", TITRES.parcours, "text"),
      column("integration", "Intégré le", "date"),
      column("situation", TITRES.situationCalculee, { kind: "text", groupe: DANS_L_EXTRACTION }),
      column("contrat", TITRES.contratCalcule, { kind: "text", groupe: DANS_L_EXTRACTION }),
      column("entretiens", TITRES.entretiensCalcules, { kind: "integer", width: 8, groupe: DANS_L_EXTRACTION }),
      column("absences", TITRES.absencesCalculees, { kind: "integer", width: 8, groupe: DANS_L_EXTRACTION }),
      column("sortie", TITRES.sortieCalculee, { kind: "date", groupe: DANS_L_EXTRACTION }),
      column("situation_declaree", TITRES.situation, {
        kind: "text",
        groupe: A_CONFIRMER,
        saisie: liste(CHOIX.situations.keys()),
      }),
      column("contrat_declare", TITRES.contrat, {
        kind: "text",
        width: 18,
        groupe: A_CONFIRMER,
        saisie: liste(CHOIX.contrats.keys()),
      }),
      column("entretiens_declares", TITRES.entretiens, { kind: "integer", groupe: A_CONFIRMER, saisie: entier }),
      column("absences_declarees", TITRES.absences, { kind: "integer", groupe: A_CONFIRMER, saisie: entier }),
      column("sortie_declaree", TITRES.sortie, {
        kind: "date",
        groupe: A_CONFIRMER,
        saisie: dateDe(arrete, "Saisir la date de sortie proposée, jj/mm/aaaa."),
      }),
      column("observation", TITRES.observation, {
        kind: "prose",
        width: 24,
        groupe: A_CONFIRMER,
        saisie: { type: "libre" },
      }),
    ],
    rows: lignes.map((l): Cell[] => {
      const chiffres: Cell[] = [
        situationDite(l.situation),
        contratDit(l.contrat),
        l.entretiens,
        l.absences,
        l.sortiePrevue,
      ];
      const qui = [l.participant, ...(avecNoms ? [l.nom] : []), l.parcours, l.integration];
      return [...qui, ...chiffres, ...chiffres, null];
    }),
    figer: true,
    figerColonnes: avecNoms ? 2 : 1,
    vide: "Aucun parcours accompagné dans le mois.",
  };
}

const DANS_L_EXTRACTION = "Dans l'extraction";
const A_CONFIRMER = "À confirmer ou corriger";

/** Years around the arrêté in which a date may be typed. */
const ANNEES = 5;

function dateDe(arrete: number, message: string): Saisie {
  return { type: "date", min: addMonths(arrete, -12 * ANNEES), max: addMonths(arrete, 12 * ANNEES), message };
}

function tableAjouts({ arrete }: Calculs, avecNoms: boolean): Table {
  const columns: Column[] = [
    column("ajout", TITRES.ajout, { kind: "text", saisie: { type: "libre" } }),
    ...(avecNoms ? [column("nom", "NOM Prénom", { kind: "text", saisie: { type: "libre" } })] : []),
    column("observation", TITRES.observation, { kind: "text", saisie: { type: "libre" } }),
    column("depuis", TITRES.depuis, {
      kind: "date",
      saisie: dateDe(arrete, "Saisir la date d'intégration ou de prise en charge, jj/mm/aaaa."),
    }),
  ];
  return {
    kind: "table",
    titre: "Participants accompagnés dans le mois et absents de la liste",
    columns,
    rows: Array.from({ length: AJOUTS }, () => columns.map(() => null)),
  };
}
