import { frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { frMonth, lastDay, monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { type Constat, type Preuve, RANGEE_REJETEE, type ResultatRegle } from "../core/report.ts";
import { cleDeLigne, type Sujet, type Verdicts } from "./sujet.ts";

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
  /** Due once per record of the opération, whatever the year of integration, until an earlier control has settled it. */
  unefois?: true;
  /** Why it has no object for this person; null when it has one. */
  sansObjet?: (sujet: Sujet) => string | null;
  /** What only the paper can show, although the data says nothing wrong; null: the data is enough. */
  aVoir?: (sujet: Sujet) => string | null;
  /** What was found, told beside « Conforme ». */
  constate?: (sujet: Sujet) => string | null;
  /** Lines of the extraction that the point was read on, whatever the answer. */
  lignes?: (sujet: Sujet) => readonly Preuve[];
  /** Other lines without which the answer could be another: not shown, but told when they were typed late. */
  soutiens?: (sujet: Sujet) => readonly Preuve[];
}

type SansTheme = Omit<PointControle, "theme">;

/** A point by its number, what is controlled and the article that asks for it. */
export function point(
  id: string,
  titre: string,
  reference: string,
  suite: Omit<SansTheme, "id" | "titre" | "reference">,
): SansTheme {
  return { id, titre, reference, ...suite };
}

/** The points of one theme. */
export function surLeTheme(theme: string, points: readonly SansTheme[]): PointControle[] {
  return points.map((point) => ({ ...point, theme }));
}

/** A point judged for one person. */
export interface PointEvalue {
  point: PointControle;
  reponse: Reponse;
  /** Why, in French sentences. */
  constate: string;
  /** Constats that make it *non conforme*; empty otherwise. */
  fautes: readonly Constat[];
  /** Lines that show it. */
  preuves: readonly Preuve[];
  /** How many of them were typed after the last day looked at. */
  apresCoup: number;
  /** How many of these after the draw. */
  apresTirage: number;
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
  const soutiens = juge.reponse === "Sans objet" ? [] : (point.soutiens?.(sujet) ?? []);
  const appuis = uniques([...juge.preuves, ...soutiens]);
  const combien = (lignes: ReadonlySet<string>) => appuis.filter((p) => lignes.has(cleDeLigne(p))).length;
  const [apresCoup, apresTirage] = [combien(sujet.apresCoup), combien(sujet.apresTirage)];
  if (apresCoup === 0) return { ...juge, apresCoup, apresTirage };
  const tirage =
    apresTirage === 0 || sujet.tirageAu === null
      ? ""
      : `, dont ${frCount(apresTirage, "après le tirage", "après le tirage")} (lu au ${frDay(sujet.tirageAu)})`;
  const marque = `Saisi après coup (après le ${frDay(sujet.fin)}) : ${frCount(apresCoup, "ligne")}${tirage}.`;
  return { ...juge, constate: [marque, juge.constate].filter((t) => t !== "").join(" "), apresCoup, apresTirage };
}

function juger(point: PointControle, sujet: Sujet): Omit<PointEvalue, "apresCoup" | "apresTirage"> {
  const deja = point.unefois ? sujet.anterieurs.get(`${sujet.dossier.id}\n${point.id}`) : null;
  const rien = deja ?? point.sansObjet?.(sujet) ?? null;
  const verdicts = point.unefois ? sujet.verdictsEntree : sujet.verdicts;
  if (rien !== null) return { point, reponse: "Sans objet", constate: rien, fautes: [], preuves: [] };
  const fautes: Constat[] = [];
  const reserves: Constat[] = [];
  const ouverts: string[] = [];
  const notes: string[] = [];
  for (const id of point.regles) {
    const regle = verdicts.regle(id);
    if (regle === null || regle.etat === "non_executee") {
      ouverts.push(`${id} non exécutée (${regle?.raison ?? "règle absente"}).`);
      continue;
    }
    for (const constat of constatsDe(verdicts, id, point, sujet)) {
      if (constat.justification) {
        reserves.push(constat);
        ouverts.push(
          `${constat.message} Justifié par le PLIE : ${constat.justification.raison.replace(/[.\s]+$/, "")}.`,
        );
      } else if (regle.etat === "suspecte") {
        reserves.push(constat);
        ouverts.push(`${constat.message} (${id} suspecte : colonne ou libellé sans doute mal compris)`);
      } else if (constat.gravite === "bloquant" || constat.gravite === "majeur") fautes.push(constat);
      else if (constat.gravite === "mineur") {
        reserves.push(constat);
        ouverts.push(constat.message);
      } else notes.push(constat.message);
    }
    ouverts.push(...nonJuges(regle, point, sujet));
  }
  const lues = point.lignes?.(sujet) ?? [];
  const preuves = (constats: readonly Constat[]) => uniques([...constats.flatMap((c) => c.preuves), ...lues]);
  if (fautes.length > 0) {
    const constate = phrases([...fautes.map((c) => c.message), ...ouverts]);
    return { point, reponse: "Non conforme", constate, fautes, preuves: preuves([...fautes, ...reserves]) };
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
      fautes: [],
      preuves: preuves(reserves),
    };
  }
  return { point, reponse: "Conforme", constate: phrases(faits), fautes: [], preuves: uniques(lues) };
}

/** Constats of a rule about this person; of an entry point, about the parcours under control alone. */
function constatsDe(verdicts: Verdicts, id: string, point: PointControle, { dossier, parcours }: Sujet) {
  const constats = verdicts.constats(id, dossier.id);
  return point.unefois ? constats.filter((c) => parcours.some((p) => p.id === c.parcours)) : constats;
}

/**
 * What the rule could not judge about this person: a dropped row, a presence that cannot be read on the sheet, or months of his APAP without any line; of an entry point,
 * the months of integration.
 */
function nonJuges(regle: ResultatRegle, point: PointControle, { dossier, contexte, parcours }: Sujet): string[] {
  const out: string[] = [];
  const siennes = regle.nonJuges.filter((n) => n.participant === dossier.id);
  for (const raison of new Set(siennes.map((n) => n.raison))) {
    out.push(
      raison === RANGEE_REJETEE
        ? `${regle.id} : une ligne de cette personne a été rejetée à la lecture, la preuve peut y être.`
        : `${regle.id} non jugée : ${raison}.`,
    );
  }
  const mois = regle.nonJuges.flatMap(({ participant, apap, mois: month }) => {
    if (participant !== null || month === null) return [];
    const jour = lastDay(month);
    const regarde = point.unefois
      ? parcours.some((p) => monthOf(p.integration) === month)
      : holds(contexte.periode, jour) && dossier.parcours.some((p) => p.integration <= jour && p.fin >= jour);
    return regarde && dossier.chargeLe(jour).apap === apap ? [month] : [];
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
