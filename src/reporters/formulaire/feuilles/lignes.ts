import { addMonths } from "../../../core/day.ts";
import { frMonth } from "../../../core/month.ts";
import { FEUILLES, MAX_SAISI, TITRES } from "../../../formulaire/forme.ts";
import type { Calculs, LigneCalculee } from "../../../formulaire/modele.ts";
import { champ, LIBRE, lister } from "../../document/lister.ts";
import type { Saisie, Sheet, Table } from "../../document/model.ts";
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
  const jour = dateDe(arrete, "Saisir la date de sortie proposée, jj/mm/aaaa.");
  const lu = { groupe: "Dans l'extraction" };
  const groupe = "À confirmer ou corriger";
  const situation = ({ situation }: LigneCalculee) => situationDite(situation);
  const contrat = ({ contrat }: LigneCalculee) => contratDit(contrat);
  return {
    ...lister(lignes, [
      champ("participant", TITRES.identifiant, "text", (l) => l.participant),
      avecNoms && champ("nom", "NOM Prénom", { kind: "text", width: 26 }, (l) => l.nom),
      champ("parcours", TITRES.parcours, "text", (l) => l.parcours),
      champ("integration", "Intégré le", "date", (l) => l.integration),
      champ("situation", TITRES.situationCalculee, { kind: "text", ...lu }, situation),
      champ("contrat", TITRES.contratCalcule, { kind: "text", ...lu }, contrat),
      champ("entretiens", TITRES.entretiensCalcules, { kind: "integer", width: 8, ...lu }, (l) => l.entretiens),
      champ("absences", TITRES.absencesCalculees, { kind: "integer", width: 8, ...lu }, (l) => l.absences),
      champ("sortie", TITRES.sortieCalculee, { kind: "date", ...lu }, (l) => l.sortiePrevue),
      champ(
        "situation_declaree",
        TITRES.situation,
        { kind: "text", groupe, saisie: liste(CHOIX.situations.keys()) },
        situation,
      ),
      champ(
        "contrat_declare",
        TITRES.contrat,
        { kind: "text", width: 18, groupe, saisie: liste(CHOIX.contrats.keys()) },
        contrat,
      ),
      champ("entretiens_declares", TITRES.entretiens, { kind: "integer", groupe, saisie: entier }, (l) => l.entretiens),
      champ("absences_declarees", TITRES.absences, { kind: "integer", groupe, saisie: entier }, (l) => l.absences),
      champ("sortie_declaree", TITRES.sortie, { kind: "date", groupe, saisie: jour }, (l) => l.sortiePrevue),
      champ("observation", TITRES.observation, { kind: "prose", width: 24, groupe, saisie: LIBRE }),
    ]),
    figer: true,
    figerColonnes: avecNoms ? 2 : 1,
    vide: "Aucun parcours accompagné dans le mois.",
  };
}

/** Years around the arrêté in which a date may be typed. */
const ANNEES = 5;

function dateDe(arrete: number, message: string): Saisie {
  return { type: "date", min: addMonths(arrete, -12 * ANNEES), max: addMonths(arrete, 12 * ANNEES), message };
}

function tableAjouts({ arrete }: Calculs, avecNoms: boolean): Table {
  const jour = dateDe(arrete, "Saisir la date d'intégration ou de prise en charge, jj/mm/aaaa.");
  return {
    titre: "Participants accompagnés dans le mois et absents de la liste",
    ...lister(Array.from({ length: AJOUTS }), [
      champ("ajout", TITRES.ajout, { kind: "text", saisie: LIBRE }),
      avecNoms && champ("nom", "NOM Prénom", { kind: "text", saisie: LIBRE }),
      champ("observation", TITRES.observation, { kind: "text", saisie: LIBRE }),
      champ("depuis", TITRES.depuis, { kind: "date", saisie: jour }),
    ]),
  };
}
