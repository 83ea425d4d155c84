import { frInteger } from "../../../core/format.ts";
import { firstDay } from "../../../core/month.ts";
import { ajouterSomme, type SommeTemps, sommeVide, type TempsMois } from "../../../csf/temps.ts";
import { CAUSES } from "../../../faits/temps-eligible.ts";
import { de, motsDe, type Vocabulaire } from "../../../normes/vocabulaire.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Column, Sheet, Somme, Table } from "../../document/model.ts";
import { blocsHorsMurs } from "../../emargement/hors-murs.ts";
import { CAUSES_LISIBLES } from "../../rapprochement/mots.ts";
import type { EtatCsf } from "../etat.ts";
import { blocsTempsParCause } from "../temps-par-cause.ts";
import { filtre } from "./tirage.ts";

export const GUIDE =
  "Ces minutes sont un guide pour savoir où regarder. Elles ne sont jamais des euros, et jamais une correction : les APAP sont affectés en totalité à l'opération.";

/** « Temps »: minutes by cause (domaine.md §8), per APAP and month, then for each person of the sample. */
export function feuilleTemps(cadre: CadreControle, etat: EtatCsf): Sheet {
  const { contacts, minutes } = etat.autresTardifs;
  return feuilleControle(cadre, "Temps", "Temps des rendez-vous : retenu ou non, et pourquoi", [
    {
      kind: "note",
      texte: [
        GUIDE,
        `Rendez-vous en face à face avec le participant. Une cause au plus par rendez-vous, la première de la gauche vers la droite. Minutes ${de(motsDe(cadre.report).logiciel)} = éligibles + au-delà de la feuille + celles de chaque cause. Éligible : rendez-vous tenu, feuille fournie, présence signée par le participant ; la plus petite des deux durées. « Feuille non fournie » : ni éligible ni inéligible, non contrôlé.`,
        ...(contacts > 0
          ? [
              `À part, sans feuille qui puisse les prouver : ${frInteger(contacts)} autres contacts (téléphone, visio, employeur) au-delà du suivi dans l'emploi, ${frInteger(minutes)} minutes (EMP-02).`,
            ]
          : []),
      ],
    },
    tableMois(etat),
    tablePersonnes(cadre, etat),
    ...blocsHorsMurs(etat.horsMurs),
  ]);
}

/** « Minutes par cause »: the same minutes in one table and one picture. */
export function feuilleCauses(cadre: CadreControle, etat: EtatCsf): Sheet {
  return feuilleControle(
    cadre,
    "Minutes par cause",
    "Minutes des rendez-vous : éligibles ou non, par cause",
    [{ kind: "note", texte: GUIDE }, ...blocsTempsParCause(etat)],
    { nominative: false },
  );
}

function colonnes({ logiciel }: Vocabulaire): Column[] {
  const minutes = (key: string, titre: string, groupe?: string): Column => ({
    key,
    titre,
    kind: "minutes",
    width: 11.5,
    total: "somme",
    ...(groupe === undefined ? {} : { groupe }),
  });
  return [
    { key: "contacts", titre: "Rendez-vous", kind: "integer", total: "somme", width: 11 },
    minutes("viesion", `Minutes ${logiciel}`),
    ...CAUSES.map((cause) => minutes(cause, CAUSES_LISIBLES[cause], "Minutes non retenues")),
    minutes("ecart", "Au-delà de la feuille", "Minutes non retenues"),
    minutes("eligibles", "Minutes éligibles"),
  ];
}

/** Sums that close: what is typed is what is eligible and what is not, cause by cause. */
function sommesTemps(liste: readonly SommeTemps[]): Somme[] {
  const somme = sommeVide();
  for (const t of liste) ajouterSomme(somme, t);
  const perdues = CAUSES.reduce((n, cause) => n + somme.causes[cause].minutes, 0);
  return [
    { column: "contacts", chiffre: "rendez-vous", vaut: somme.contacts },
    {
      column: "viesion",
      chiffre: "minutes éligibles, au-delà de la feuille, et de chaque cause",
      vaut: somme.eligibles + somme.ecart + perdues,
    },
    ...CAUSES.map((cause) => ({
      column: cause,
      chiffre: `minutes : ${CAUSES_LISIBLES[cause]}`,
      vaut: somme.causes[cause].minutes,
    })),
    { column: "ecart", chiffre: "minutes au-delà de la feuille", vaut: somme.ecart },
    { column: "eligibles", chiffre: "minutes éligibles", vaut: somme.viesion - somme.ecart - perdues },
  ];
}

/** Minutes not retained are left blank when there are none: the eye goes to the others. */
function cellules(t: SommeTemps): Cell[] {
  const causes = CAUSES.map((cause) => t.causes[cause].minutes || null);
  return [t.contacts, t.viesion, ...causes, t.ecart || null, t.eligibles];
}

function tableMois(etat: EtatCsf): Table {
  return {
    kind: "table",
    id: "temps",
    titre: `Par APAP en charge ce jour-là et par mois (filtre : ${filtre(etat)})`,
    columns: [
      { key: "apap", titre: "APAP", kind: "text", width: 20 },
      { key: "structure", titre: "Structure", kind: "text", width: 20 },
      { key: "mois", titre: "Mois", kind: "month", width: 15 },
      ...colonnes(motsDe(etat.report)),
    ],
    rows: etat.temps.map((t: TempsMois): Cell[] => [
      t.apap ?? "Sans APAP",
      t.structure ?? "Sans structure",
      firstDay(t.mois),
      ...cellules(t),
    ]),
    detaille: sommesTemps(etat.temps),
    total: "Ensemble",
    figer: true,
    filtre: true,
    vide: "Aucun rendez-vous dans la période.",
  };
}

function tablePersonnes(cadre: CadreControle, { personnes }: EtatCsf): Table {
  return {
    kind: "table",
    id: "temps_echantillon",
    titre: "Participants de l'échantillon, sur la période",
    columns: [
      ...colonnesParticipant(cadre),
      ...(cadre.avecNoms ? [] : [{ key: "apap", titre: "APAP", kind: "text", width: 20 } as const]),
      { key: "strate", titre: "Strate", kind: "text", width: 15 },
      ...colonnes(motsDe(cadre.report)),
    ],
    rows: personnes.map((p): Cell[] => [
      ...cellulesParticipant(cadre, p.participant),
      ...(cadre.avecNoms ? [] : [p.apap ?? "Sans APAP"]),
      p.strate,
      ...cellules(p.temps),
    ]),
    detaille: sommesTemps(personnes.map((p) => p.temps)),
    total: "Échantillon",
  };
}
