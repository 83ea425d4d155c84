import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonths, frPlages } from "../../core/plages.ts";
import { RANGEE_REJETEE, type Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Note } from "../document/model.ts";

/** APAPs and participants named; the other formats have all of them. */
const PREMIERS = 10;

/**
 * « Ce qui n'a pas été jugé »: uncovered months by APAP, participants of whom constats of absence are withheld, rules not
 * run by reason, and what the result of the others leaves open. Nothing is listed when everything was judged.
 */
export function nonJuges(report: Report): Note {
  const ouverts = report.regles.flatMap((r) => (r.etat === "executee" && r.raison ? [`– ${r.id} : ${r.raison}.`] : []));
  return noteTitree("Ce qui n'a pas été jugé", [
    ...moisNonCouverts(report),
    ...participantsRetenus(report),
    ...reglesNonExecutees(report),
    ...ouverts,
  ]);
}

function moisNonCouverts({ regles }: Report): string[] {
  const dits = regles.flatMap((r) => r.nonJuges.flatMap(({ apap, mois }) => (mois === null ? [] : [{ apap, mois }])));
  if (dits.length === 0) return [];
  const apaps = [...grouper(dits, ({ apap }) => apap)].sort(([a], [b]) => compareText(a, b));
  return [
    "Mois que l'extraction ne couvre pas (contacts absents, ou trop peu de parcours qui en ont), donc non jugés :",
    ...apaps
      .slice(0, PREMIERS)
      .map(([apap, siens]) => `  ${apap ?? "Sans APAP"} : ${frMonths([...new Set(siens.map(({ mois }) => mois))])}`),
    ...(apaps.length > PREMIERS ? [`  et ${frCount(apaps.length - PREMIERS, "autre APAP", "autres APAP")}`] : []),
  ];
}

function participantsRetenus({ regles }: Report): string[] {
  const retenus = regles.flatMap((regle) =>
    regle.nonJuges.flatMap(({ participant, raison }) => (participant === null ? [] : [{ regle, participant, raison }])),
  );
  return [...grouper(retenus, ({ raison }) => raison)].map(([raison, siens]) => {
    const ids = [...new Set(siens.map(({ participant }) => participant))].sort(compareText);
    const plages = plagesDe([...new Set(siens.map(({ regle }) => regle))], regles);
    const pourquoi = raison === RANGEE_REJETEE ? " dont une ligne est rejetée" : `, ${raison}`;
    return `${frCount(ids.length, "participant")}${pourquoi} : la preuve qui manque y est peut-être, aucun constat d'absence ne ${ids.length > 1 ? "les" : "le"} vise (${plages}) : ${ids.slice(0, PREMIERS).join(", ")}${ids.length > PREMIERS ? "…" : "."}`;
  });
}

function reglesNonExecutees({ regles }: Report): string[] {
  const parRaison = grouper(
    regles.filter((r) => r.etat === "non_executee"),
    (r) => r.raison ?? "",
  );
  return [...parRaison].map(
    ([raison, siennes]) =>
      `– ${plagesDe(siennes, regles)} ${siennes.length > 1 ? "non exécutées" : "non exécutée"} : ${raison}.`,
  );
}

/** Rules in their order, neighbours joined: « ENT-01 à ENT-06, ENT-09 ». */
export function plagesDe(regles: Report["regles"], toutes: Report["regles"]): string {
  return frPlages(
    regles.map((r) => r.id),
    toutes.map((r) => r.id),
  );
}
