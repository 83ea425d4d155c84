import { frCount, frInteger } from "../../core/format.ts";
import type { Month } from "../../core/month.ts";
import { frMonths, frPlages } from "../../core/plages.ts";
import type { Report } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** APAPs and participants named; the other formats have all of them. */
const PREMIERS = 10;

/**
 * « Ce qui n'a pas été jugé »: uncovered months by APAP, participants of whom constats of absence are withheld, rules not
 * run by reason, and what the result of the others leaves open. Empty when everything was judged.
 */
export function nonJuges(report: Report, terminal: Terminal): string {
  const lines = [...moisNonCouverts(report), ...participantsRetenus(report), ...reglesNonExecutees(report)];
  for (const r of report.regles) if (r.etat === "executee" && r.raison) lines.push(`  – ${r.id} : ${r.raison}.`);
  if (lines.length === 0) return "";
  return [
    craie(terminal).bold("Ce qui n'a pas été jugé"),
    ...lines.map((l) => plier(l, terminal.colonnes, l.startsWith("  –") ? "      " : "    ")),
  ].join("\n");
}

function moisNonCouverts({ regles }: Report): string[] {
  const parApap = new Map<string | null, Set<Month>>();
  for (const r of regles) {
    for (const { apap, mois } of r.nonJuges) {
      if (mois === null) continue;
      const siens = parApap.get(apap);
      if (siens) siens.add(mois);
      else parApap.set(apap, new Set([mois]));
    }
  }
  if (parApap.size === 0) return [];
  const apaps = [...parApap].sort(([a], [b]) => compareText(a, b));
  return [
    "  Mois que l'extraction ne couvre pas (contacts absents, ou trop peu de parcours qui en ont), donc non jugés :",
    ...apaps.slice(0, PREMIERS).map(([apap, mois]) => `    ${apap ?? "Sans APAP"} : ${frMonths([...mois])}`),
    ...(apaps.length > PREMIERS ? [`    et ${frInteger(apaps.length - PREMIERS)} autres APAP`] : []),
  ];
}

function participantsRetenus({ regles }: Report): string[] {
  const ids = new Set<string>();
  const concernees: string[] = [];
  for (const r of regles) {
    const siens = r.nonJuges.flatMap((n) => (n.participant === null ? [] : [n.participant]));
    for (const id of siens) ids.add(id);
    if (siens.length > 0) concernees.push(r.id);
  }
  if (ids.size === 0) return [];
  const tries = [...ids].sort(compareText);
  const suite = tries.length > PREMIERS ? "…" : ".";
  const plages = frPlages(
    concernees,
    regles.map((r) => r.id),
  );
  return [
    `  ${frCount(ids.size, "participant")} dont une ligne est rejetée : la preuve qui manque y est peut-être, aucun constat d'absence ne les vise (${plages}) : ${tries.slice(0, PREMIERS).join(", ")}${suite}`,
  ];
}

function reglesNonExecutees({ regles }: Report): string[] {
  const parRaison = new Map<string, string[]>();
  for (const r of regles) {
    if (r.etat !== "non_executee") continue;
    const siennes = parRaison.get(r.raison ?? "");
    if (siennes) siennes.push(r.id);
    else parRaison.set(r.raison ?? "", [r.id]);
  }
  const ordre = regles.map((r) => r.id);
  return [...parRaison].map(
    ([raison, ids]) => `  – ${frPlages(ids, ordre)} ${ids.length > 1 ? "non exécutées" : "non exécutée"} : ${raison}.`,
  );
}
