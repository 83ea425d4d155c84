import { frDay } from "../../../core/day.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { type Norme, titreDuCahier } from "../../../normes/norme.ts";
import { de, motsDe, type Vocabulaire } from "../../../normes/vocabulaire.ts";
import type { OperationFse } from "../../../parcours/fse/operations.ts";
import { JOURS_APRES_SORTIE } from "../../../parcours/fse/resultats.ts";
import type { ReglagesCommuns } from "../../../parcours/reglages.ts";
import { tableSources } from "../../controle/blocs.ts";
import { nonCherches } from "../../controle/cadre.ts";
import { alerte, discrete, noteTitree } from "../../document/blocs.ts";
import { isMissing } from "../../document/cell.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cards, Cell, KeyValues, Note, Sheet, Table } from "../../document/model.ts";
import { ENSEMBLE } from "../../editions/chiffres.ts";
import {
  type CadreFse,
  celluleFse,
  enregistrements,
  feuilleFse,
  nomOperation,
  rangOperation,
  totalFse,
} from "../cadre.ts";
import { phrasesHorsPeriode } from "../hors-periode.ts";

/** « Lisez-moi »: what this is, how it was counted, what is still to be confirmed. */
export function feuilleLisezMoi(cadre: CadreFse): Sheet {
  const blocs: Block[] = [
    ...(cadre.provisoire
      ? [
          alerte(
            `Écrivez l'opération conventionnée dans plie.yaml (code, intitulé, dates, APAP ou structures), puis relancez : rien ici n'est à déclarer avant.`,
          ),
        ]
      : []),
    ...phrasesHorsPeriode(cadre.horsPeriode).map((phrase): Note => alerte(`Attention : ${phrase}`)),
    cartes(cadre),
    tableOperations(cadre),
    feuilles(cadre),
    METHODE,
    reglement(cadre.reglages.norme),
    hypotheses(motsDe(cadre.report), cadre.reglages.communsLe(cadre.report.arrete)),
    { kind: "saut" },
    tableSources(cadre.report),
    fabrication(cadre),
  ];
  return feuilleFse(
    cadre,
    "Lisez-moi",
    { titre: "Indicateurs FSE+ : lisez-moi", papier: 2, constat: enregistrements(cadre) },
    blocs,
  );
}

function cartes(cadre: CadreFse): Cards {
  const { fiches, report } = cadre;
  const total = (indicateur: IndicateurId): Cell => celluleFse(cadre, ENSEMBLE, indicateur);
  const tous = total("EECO01");
  const raison = nonCherches(report);
  const sortis = fiches.filter((f) => f.sortie !== null).length;
  return {
    kind: "cartes",
    items: [
      { label: "EECO01 Participants", value: tous, detail: "tous les enregistrements" },
      { label: "dont complets", value: total("EECO01_complets"), detail: "seuls comptés ailleurs" },
      { label: "Sorties de la période", value: isMissing(tous) ? tous : sortis, detail: "enregistrements sortis" },
      { label: "EECR04 En emploi à la sortie", value: total("EECR04"), detail: "enregistrements complets" },
      {
        label: "Constats bloquants",
        value: raison === null ? report.resume.bloquant : { motif: raison },
        detail: "à lever, feuille Contrôles",
        ...(report.resume.bloquant > 0 ? { tone: "bloquant" as const } : {}),
      },
    ],
  };
}

function tableOperations(cadre: CadreFse): Table {
  const { operations, fiches, contexte } = cadre;
  const somme = { kind: "integer", total: "somme", width: 22 } as const;
  const total = (o: OperationFse, code: IndicateurId): Cell => celluleFse(cadre, rangOperation(o), code);
  return {
    titre: "Opérations",
    ...lister(operations, [
      champ("operation", "Opération", { kind: "text", width: 28 }, nomOperation),
      champ("debut", "Début", { kind: "date", width: 22 }, (o) => o.debut),
      champ("fin", "Fin", { kind: "date", width: 22 }, (o) => o.fin),
      champ(
        "tous",
        "Enregistrements",
        somme,
        (o) => {
          const tous = total(o, "EECO01");
          return isMissing(tous) ? tous : fiches.filter((f) => f.operation === o.code).length;
        },
        totalFse(cadre, "EECO01"),
      ),
      champ("complets", "Complets", somme, (o) => total(o, "EECO01_complets"), totalFse(cadre, "EECO01_complets")),
      champ("qui", "APAP et structures affectés", { kind: "prose", width: 30 }, (o) => {
        const { apaps = [], structures = [] } = contexte.listes.operationsFse.find((x) => x.code === o.code) ?? {};
        return [...structures, ...apaps].join(", ") || "tous";
      }),
    ]),
    ...(operations.length > 1 ? { total: "Ensemble" } : {}),
  };
}

function feuilles(cadre: CadreFse): KeyValues {
  const listes = enregistrements(cadre) !== null;
  const items = [
    ["Indicateurs", "EECO01 à 17 et EECR01 à 06 par sexe et par opération, et leurs vérifications"],
    ...(listes
      ? [
          ["Par structure, Par APAP", "les mêmes, à l'APAP et à la structure en charge le jour de l'entrée"],
          ["Participants", "une ligne par enregistrement : chaque indicateur et la raison qui l'y met ou non"],
          ["Décompte", "les mêmes lignes en 1 et 0, à filtrer et à additionner"],
          ["Complétude", "qui manque de quoi, une page par APAP à lui renvoyer"],
        ]
      : []),
    ["Contrôles", "constats FSE-01, 02, 03, 05, 06 par enregistrement, et cohérence des chiffres"],
    ["Cibles", "réalisé et cible de la convention"],
    ["PLIE", "sorties positives et dynamiques, à part : ce ne sont pas des résultats FSE+"],
    ...(cadre.fichiers === null ? [] : [["Entrées-sorties", "défauts du fichier à déposer, ligne par ligne"]]),
  ];
  return {
    kind: "valeurs",
    titre: "Les feuilles",
    items: items.map(([label = "", value = ""]) => ({ label, value })),
  };
}

const METHODE: Note = noteTitree("Méthode", [
  "• Un enregistrement = un participant dans une opération FSE+, dont un parcours est ouvert au moins un jour de la période. Entrée : la plus tardive de l'intégration et du début de l'opération ; un parcours repris d'une convention précédente est donc un nouvel enregistrement. Sortie : la première de la sortie réelle et de la fin de l'opération.",
  "• Un retour dans la même opération ne fait qu'un enregistrement : données de la première entrée, dernière sortie ; pas de sortie tant qu'un des parcours est ouvert.",
  "• Complet : sexe, date de naissance, situation à l'entrée et niveau de formation connus. EECO01 compte tous les enregistrements ; tout le reste, les enregistrements complets.",
  "• Chaque personne est dans un seul de EECO02, 04, 05 : l'inscription à France Travail l'emporte sur un petit emploi ; une personne en formation compte en EECO04. Âge : années révolues le jour de l'entrée.",
  `• Résultats à la sortie : la situation à la sortie, si elle est saisie, décide seule ; sinon les étapes qui couvrent un jour entre la sortie et les ${JOURS_APRES_SORTIE} jours qui suivent. Six mois après : situation saisie, une fois six mois passés à l'arrêté.`,
  "• La période est cumulée depuis son début : refaites ce classeur au 30/06, au 31/12 ou à toute autre date avec --periode.",
]);

const reglement = (norme: Norme): Note =>
  noteTitree("Textes", [
    "• Règlement (UE) 2021/1057 du 24 juin 2021 relatif au FSE+, annexe I : indicateurs communs de réalisation (EECO01 à 17) et de résultat (EECR01 à 06), participants en une fois par opération, résultats à la sortie ou dans les quatre semaines, et six mois après.",
    "• Programme national FSE+ « Emploi, Inclusion, Jeunesse, Compétences » 2021-2027, priorité 1, objectif spécifique H.",
    `• ${titreDuCahier(norme)} du PLIE pour ce que l'APAP saisit.`,
    "• Publicité : emblème de l'Union et mention « Cofinancé par l'Union européenne » sur chaque page de ce classeur.",
  ]);

const hypotheses = ({ logiciel }: Vocabulaire, { moisChomageLongueDuree }: ReglagesCommuns): Note =>
  noteTitree("Hypothèses à confirmer avec l'AGIBN", [
    "1. Un parcours repris d'une convention précédente entre dans la nouvelle opération à son premier jour, avec son âge et sa situation de ce jour.",
    "2. L'inscription à France Travail fait un chômeur (EECO02) d'une personne qui a un petit emploi ; les personnes en formation sont inactives (EECO04).",
    `3. Chômage de longue durée : DELD saisi à l'entrée, ou ${moisChomageLongueDuree} mois d'inscription à France Travail, quel que soit l'âge.`,
    "4. « Niveau V » sans diplôme : compté CITE 3 (niveau 3), signalé à préciser, car l'ancienne nomenclature classait d'après la dernière classe suivie.",
    `5. Quatre semaines = ${JOURS_APRES_SORTIE} jours, jour de sortie non compris ; sans situation saisie, les étapes décident et la recherche d'emploi (EECR01) n'est jamais déduite.`,
    "6. La fin de l'opération fait sortir le participant dont le parcours continue : ses résultats viennent des étapes, sans situation à saisir.",
    "7. Situation six mois après (EECR05, 06) : comptée sur toutes les personnes sorties, et non sur un échantillon représentatif.",
    `8. Zone rurale (EECO17) : d'après la colonne ${de(logiciel)} ; la définition européenne (degré d'urbanisation) n'est pas recalculée.`,
    "9. Appartenance à une minorité (EECO15) : non collectée en France, donc non calculée.",
    "10. Fichier d'entrées et de sorties : modèle non officiel, à caler sur la trame de Ma Démarche FSE+.",
  ]);

function fabrication({ report, reglages }: CadreFse): Note {
  const reglagesLus = `Réglages : ${reglages.fichier ?? "valeurs par défaut"}, préréglage ${reglages.prereglage}.`;
  return discrete([
    `Calculé par plie ${report.version} à l'arrêté du ${frDay(report.arrete)} : rien de ce qui est daté après n'est regardé. ${reglagesLus} « n.c. » : non calculable, avec sa raison sous le tableau ; ce n'est jamais zéro. Les totaux sont des formules.`,
    ...report.signalements.map((s) => `Justifications, ${s.fichier} ligne ${s.ligne} : ${s.message}`),
  ]);
}
