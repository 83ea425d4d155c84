import { frDay } from "../../../core/day.ts";
import { EFFECTIF_MIN_TAUX, frCount, frInteger, frPercent } from "../../../core/format.ts";
import type { LigneRisque } from "../../../csf/risque/modele.ts";
import { CAUSES } from "../../../faits/temps-eligible.ts";
import type { SignalLeve } from "../../../signaux/juger-signaux.ts";
import { type CadreNoms, champsParticipant } from "../../controle/cadre.ts";
import { note, noteTitree } from "../../document/blocs.ts";
import { champ, champDe, lister } from "../../document/lister.ts";
import type { Block, Cards, Cell, Note, Somme, Table } from "../../document/model.ts";
import { CAUSES_LISIBLES } from "../../rapprochement/mots.ts";
import { SANS_APAP } from "./avant.ts";
import { type EtatRisque, tete } from "./etat.ts";

const TETE = 0.2;

export const NOTE_SIGNAUX: Note = note(
  "Un signal est une question, jamais un constat : ces façons de faire arrivent à des équipes honnêtes. Il n'entre dans aucun taux et ne va dans l'édition d'aucun APAP ; il dit seulement où regarder d'abord.",
);

/** What a control of every record would find, in six figures. */
export function cartes(etat: EtatRisque): Cards {
  const { lignes, population, irreguliers } = etat;
  const somme = (champ: (l: LigneRisque) => number) => lignes.reduce((n, l) => n + champ(l), 0);
  const { nombre, part } = tete(etat, TETE);
  return {
    kind: "cartes",
    items: [
      { label: "Enregistrements", value: population },
      {
        label: "Qui seraient non conformes",
        value: irreguliers,
        detail:
          population === 0
            ? ""
            : population < EFFECTIF_MIN_TAUX
              ? `sur ${frInteger(population)}`
              : `${frPercent(irreguliers / population)} ; chacun vaut ${frPercent(1 / population, 2)} du taux`,
      },
      { label: "Minutes non retenues", value: somme((l) => l.minutes), detail: "d'après les données" },
      { label: "Minutes à prouver", value: somme((l) => l.minutesAProuver), detail: "feuille non fournie" },
      { label: "Minutes à regarder", value: somme((l) => l.minutesSignalees), detail: "sur des lignes signalées" },
      ...(part === 0
        ? []
        : [
            {
              label: "Les premiers",
              value: nombre,
              detail:
                part === 1
                  ? "portent toutes les minutes non retenues"
                  : `portent ${frPercent(part)} des minutes non retenues`,
            },
          ]),
    ],
  };
}

/** The order: every record, most to lose first. */
export function tableOrdre(cadre: CadreNoms, etat: EtatRisque): Table {
  const { lignes } = etat;
  const minutes = (key: string, titre: string) =>
    ({ key, titre, kind: "minutes", groupe: "Minutes", total: "somme" }) as const;
  return {
    id: "ordre",
    titre: "Par où commencer",
    ...lister(lignes, [
      champ("rang", "Rang", "integer", (l) => l.rang),
      champsParticipant(cadre, (l) => l.participant),
      champ("apap", "APAP", "text", (l) => l.apap ?? SANS_APAP),
      champ("structure", "Structure", { kind: "text", large: true }, (l) => l.structure ?? "Sans structure"),
      champDe(minutes("perdues", "non retenues"), (l) => l.minutes),
      champDe({ ...minutes("prouver", "à prouver"), large: true }, (l) => l.minutesAProuver),
      champDe({ ...minutes("signalees", "à regarder"), large: true }, (l) => l.minutesSignalees),
      champDe({ ...minutes("eligibles", "éligibles"), large: true }, (l) => l.minutesEligibles),
      champ("attendu", "Attendu", { kind: "decimal", groupe: "Minutes", large: true }, (l) => l.attendu),
      champ("points", "Règles en défaut", { kind: "prose", width: 26 }, (l) => enDefaut(l)),
      champ("signaux", "Signaux", { kind: "prose", width: 14 }, (l) =>
        [...l.signaux, ...l.ressemblances.map((id) => `(${id})`)].join(", "),
      ),
      champ("corrections", "À mener", { kind: "integer", large: true }, (l) => l.corrections.length),
    ]),
    total: "Ensemble",
    detaille: sommesOrdre(etat),
    vide: "Aucun enregistrement dans la période.",
  };
}

/** What the order adds up to: the records, the corrections listed after it, and minutes that close. */
function sommesOrdre({ lignes, corrections, population, filtre }: EtatRisque): Somme[] {
  const somme = (de: (l: LigneRisque) => number) => lignes.reduce((n, l) => n + de(l), 0);
  const causes = somme((l) => Object.values(l.causes).reduce((n, minutes) => n + minutes, 0));
  const listees = { column: "corrections", chiffre: "corrections à mener", vaut: corrections.length };
  return [
    ...(filtre === null ? [{ chiffre: "enregistrements", vaut: population }, listees] : []),
    {
      column: "perdues",
      chiffre: "minutes de chaque cause, au-delà des feuilles, et des dossiers en question",
      vaut: causes + somme((l) => l.minutesEcart + l.minutesEnJeu),
    },
    { column: "prouver", chiffre: "minutes à prouver", vaut: somme((l) => l.minutesAProuver) },
    { column: "signalees", chiffre: "minutes sur des lignes signalées", vaut: somme((l) => l.minutesSignalees) },
    { column: "eligibles", chiffre: "minutes éligibles", vaut: somme((l) => l.minutesEligibles) },
  ];
}

/** Rules in default; for minutes that no rule speaks of, their causes. */
function enDefaut({ points, bloquants, causes }: LigneRisque): Cell {
  if (points.length > 0) return { value: points.join(", "), tone: bloquants > 0 ? "bloquant" : "majeur" };
  return CAUSES.filter((cause) => (causes[cause] ?? 0) > 0)
    .map((cause) => CAUSES_LISIBLES[cause])
    .join(", ");
}

/** The APAP; of a question put to a structure, its APAPs with the share of each. */
function aQui({ structure, apaps }: SignalLeve): string {
  if (apaps.length === 1) return apaps[0]?.apap ?? SANS_APAP;
  return `${structure} : ${apaps.map((a) => `${a.apap ?? SANS_APAP} (${frPercent(a.mesure)})`).join(", ")}`;
}

/** Questions raised, each with its measure, the APAP's own past and the others'. */
export function blocsSignaux({ signaux }: EtatRisque): Block[] {
  const part = (valeur: number | null, motif: string): Cell => valeur ?? { motif };
  return [
    NOTE_SIGNAUX,
    signaux.signaux.length === 0
      ? note("Aucune question : rien ne se détache du passé ni des autres.")
      : {
          id: "signaux",
          titre: "Questions à poser",
          ...lister(signaux.signaux, [
            champ("signal", "Signal", "text", (s) => s.id),
            champ("apap", "APAP", { kind: "prose", width: 26 }, (s) => aQui(s)),
            champ("question", "Question", { kind: "prose", width: 60 }, (s) => s.question),
            champ("mesure", "Part", "percent", (s) => s.mesure),
            champ("passe", "Avant", "percent", (s) => part(s.passe, "trop peu de lignes avant la période")),
            champ("autres", "Les autres", "percent", (s) => part(s.autres, "aucun autre APAP à comparer")),
            champ("unites", "Sur", { kind: "text", large: true }, (s) => frCount(s.unites, ...s.unite)),
          ]),
        },
    {
      id: "signaux-regardes",
      titre: "Ce qui a été regardé",
      ...lister(signaux.etats, [
        champ("signal", "Signal", "text", (e) => e.id),
        champ("apaps", "APAP mesurés", "integer", (e) => e.apaps),
        champ("titre", "Ce qu'il regarde", { kind: "prose", width: 60 }, (e) => e.titre),
        champ("leves", "Questions", "integer", (e) => e.leves),
        champ("raison", "Non regardé", { kind: "prose", width: 30, large: true }, (e) => e.raison),
      ]),
    },
  ];
}

/** How the order is made, in words. */
export function noteMethode({ lueAu, report, reglages }: EtatRisque): Note {
  const poids = Number(reglages["poidsFeuilleManquante"]);
  return noteTitree("Comment l'ordre est fait", [
    `Chaque enregistrement est jugé comme le contrôle le jugerait, au ${frDay(report.arrete)}, extraction lue au ${frDay(lueAu)}. « Attendu » additionne ses minutes : en entier celles que les données ne permettent pas de retenir, celles d'un dossier dont l'éligibilité même est en cause, et l'écart au-dessus de la feuille ; pour ${frPercent(poids)} celles dont la feuille n'est pas fournie ; pour le poids de ses signaux celles d'une ligne signalée, et pour une part de ce poids celles qui ressemblent à un signal sans en atteindre le seuil, à proportion de ce que les autres APAP n'expliquent pas (entre parenthèses dans la colonne Signaux). À égalité : les bloquants, puis les règles en défaut.`,
    "Un rendez-vous manqué et saisi comme tel ne réclame rien : il ne compte pas.",
    "Les minutes disent où regarder. Elles ne sont jamais des euros ni une correction : les APAP sont affectés en totalité à l'opération.",
  ]);
}
