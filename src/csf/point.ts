import { frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { frMonth, lastDay } from "../core/month.ts";
import { holds } from "../core/period.ts";
import type { Constat, Preuve, ResultatRegle } from "../core/report.ts";
import { cleDeLigne, type Sujet } from "./sujet.ts";

/** The program's answer, and the manager's (who decides between the other three). */
export const REPONSES = ["Conforme", "Non conforme", "À vérifier sur pièce", "Sans objet"] as const;

export type Reponse = (typeof REPONSES)[number];

/** One point of §III and the Annexes, as the control looks at it. */
export interface PointControle {
  /** « 3.1 » */
  id: string;
  theme: string;
  titre: string;
  /** « III.1.3 » */
  reference: string;
  /** Rules that judge it. */
  regles: readonly string[];
  /** Why it has no object for this person; null when it has one. */
  sansObjet?: (sujet: Sujet) => string | null;
  /** What only the paper can show, although the data says nothing wrong; null: the data is enough. */
  aVoir?: (sujet: Sujet) => string | null;
  /** What was found, told beside « Conforme ». */
  constate?: (sujet: Sujet) => string | null;
  /** Lines of the extraction that the point was read on, whatever the answer. */
  lignes?: (sujet: Sujet) => readonly Preuve[];
}

/** A point judged for one person. */
export interface PointEvalue {
  point: PointControle;
  reponse: Reponse;
  /** Why, in French sentences. */
  constate: string;
  /** Lines that show it. */
  preuves: readonly Preuve[];
  /** How many of them were typed after the last day looked at. */
  apresCoup: number;
}

/** Sentences and lines kept: a grid is read by people. */
const MAX_PHRASES = 6;

/**
 * Judges a point: without object; else not in conformity when an unjustified constat *bloquant* or *majeur* says so; else to
 * be seen on paper when something stays open (a *mineur* constat, one that the PLIE justifies, a suspect rule, a rule that
 * did not run, a dropped row, an uncovered month, a piece); else in conformity.
 */
export function evaluer(point: PointControle, sujet: Sujet): PointEvalue {
  const juge = juger(point, sujet);
  const apresCoup = juge.preuves.filter((p) => sujet.apresCoup.has(cleDeLigne(p))).length;
  if (apresCoup === 0) return { ...juge, apresCoup };
  const marque = `Saisi après coup (après le ${frDay(sujet.fin)}) : ${frCount(apresCoup, "ligne")}.`;
  return { ...juge, constate: [marque, juge.constate].filter((t) => t !== "").join(" "), apresCoup };
}

function juger(point: PointControle, sujet: Sujet): Omit<PointEvalue, "apresCoup"> {
  const rien = point.sansObjet?.(sujet) ?? null;
  if (rien !== null) return { point, reponse: "Sans objet", constate: rien, preuves: [] };
  const fautes: Constat[] = [];
  const reserves: Constat[] = [];
  const ouverts: string[] = [];
  const notes: string[] = [];
  for (const id of point.regles) {
    const regle = sujet.verdicts.regle(id);
    if (regle === null || regle.etat === "non_executee") {
      ouverts.push(`${id} non exécutée (${regle?.raison ?? "règle absente"}).`);
      continue;
    }
    for (const constat of sujet.verdicts.constats(id, sujet.dossier.id)) {
      if (constat.justification) {
        reserves.push(constat);
        ouverts.push(`${constat.message} Justifié par le PLIE : ${constat.justification.raison}`);
      } else if (regle.etat === "suspecte") {
        reserves.push(constat);
        ouverts.push(`${constat.message} (${id} suspecte : colonne ou libellé sans doute mal compris)`);
      } else if (constat.gravite === "bloquant" || constat.gravite === "majeur") fautes.push(constat);
      else if (constat.gravite === "mineur") {
        reserves.push(constat);
        ouverts.push(constat.message);
      } else notes.push(constat.message);
    }
    ouverts.push(...nonJuges(regle, sujet));
  }
  const lues = point.lignes?.(sujet) ?? [];
  const preuves = (constats: readonly Constat[]) => uniques([...constats.flatMap((c) => c.preuves), ...lues]);
  if (fautes.length > 0) {
    const constate = phrases([...fautes.map((c) => c.message), ...ouverts]);
    return { point, reponse: "Non conforme", constate, preuves: preuves([...fautes, ...reserves]) };
  }
  const piece = point.aVoir?.(sujet) ?? null;
  if (piece !== null) ouverts.push(piece);
  const trouve = point.constate?.(sujet) ?? null;
  const faits = [...(trouve === null ? [] : [trouve]), ...notes];
  if (ouverts.length > 0) {
    return {
      point,
      reponse: "À vérifier sur pièce",
      constate: phrases([...ouverts, ...faits]),
      preuves: preuves(reserves),
    };
  }
  return { point, reponse: "Conforme", constate: phrases(faits), preuves: uniques(lues) };
}

/** What the rule could not judge about this person: a dropped row, or months of his APAP without any line. */
function nonJuges(regle: ResultatRegle, { dossier, contexte }: Sujet): string[] {
  const out: string[] = [];
  if (regle.nonJuges.some((n) => n.participant === dossier.id)) {
    out.push(`${regle.id} : une ligne de cette personne a été rejetée à la lecture, la preuve peut y être.`);
  }
  const mois = regle.nonJuges.flatMap(({ participant, apap, mois: month }) => {
    if (participant !== null || month === null) return [];
    const jour = lastDay(month);
    const tenu = dossier.parcours.some((p) => p.integration <= jour && p.fin >= jour);
    return tenu && holds(contexte.periode, jour) && dossier.chargeLe(jour).apap === apap ? [month] : [];
  });
  if (mois.length > 0) {
    const noms = mois.slice(0, 3).map(frMonth).join(", ");
    out.push(
      `${regle.id} : ${frCount(mois.length, "mois non couvert", "mois non couverts")} par l'extraction (${noms}${mois.length > 3 ? "…" : ""}).`,
    );
  }
  return out;
}

/** Each line once, those of the constats first. */
function uniques(preuves: readonly Preuve[]): Preuve[] {
  const vues = new Set<string>();
  return preuves.filter((preuve) => {
    const cle = cleDeLigne(preuve);
    if (vues.has(cle)) return false;
    vues.add(cle);
    return true;
  });
}

function phrases(liste: readonly string[]): string {
  const uniques = [...new Set(liste)];
  const reste = uniques.length - MAX_PHRASES;
  return [...uniques.slice(0, MAX_PHRASES), ...(reste > 0 ? [`Et ${reste} autres.`] : [])].join(" ");
}
