import { type Day, dayOf } from "../core/day.ts";
import { firstDay, isoMonth, lastDay, monthOf } from "../core/month.ts";
import { periodLabel } from "../core/period.ts";
import { type Reglage, seuilDe } from "../faits/seuil.ts";
import { Periodes } from "../indicators/periodes.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Noms } from "./anonymes.ts";

/** A value of a cell, as it is written. */
export type Valeur = string | number | boolean | null;
/** Rows, in the order of the table's columns. */
export type Lignes = readonly (readonly Valeur[])[];

/** Days before and after all others that a table holds. */
const DEPUIS_TOUJOURS = jour(1900, 1, 1);
const SANS_FIN = jour(2199, 12, 31);

/** The rows of the tables that say how an extraction is judged; columns as in `TABLES_DU_JEU`. */
export function reglagesDuJeu(contexte: Contexte, reglage: Reglage, noms: Noms): Readonly<Record<string, Lignes>> {
  const { arrete, periode, listes, presenceVide, extraction } = contexte;
  const periodes = new Periodes(arrete, listes.convention);
  const debut = Math.min(periode.start, ...periodes.liste.map((p) => p.debut));
  return {
    extraction: [
      [periode.start, periode.end, periodLabel(periode), listes.protocole?.debut ?? null, presenceVide ?? "A_PRECISER"],
    ],
    periodes: periodes.liste.map((p) => [p.label, p.debut, p.fin]),
    mois: moisDepuis(debut, contexte),
    reglages: etendues(contexte, reglage),
    operations_fse:
      listes.operationsFse.length === 0
        ? [[null, periode.start, null, true]]
        : listes.operationsFse.map((o) => [o.code, o.debut, o.fin, o.apaps.length + o.structures.length === 0]),
    operations_fse_membres: listes.operationsFse.flatMap(({ code, apaps, structures }) => [
      ...apaps.map((nom) => [code, "apap", noms.apap(ecrit(extraction, "apap", nom))]),
      ...structures.map((nom) => [code, "structure", ecrit(extraction, "structure", nom)]),
    ]),
    mois_declares: listes.moisCouverts.map(({ apap, mois }) => [
      noms.apap(ecrit(extraction, "apap", apap)),
      isoMonth(mois),
    ]),
    rangees_rejetees: [...extraction.participantsRejetes].flatMap(([table, ids]) =>
      [...ids].sort().map((id) => [table, noms.participant(id)]),
    ),
  };
}

function moisDepuis(debut: Day, { arrete, mois }: Contexte): Lignes {
  const controles = new Set(mois);
  const lignes: Valeur[][] = [];
  for (let m = monthOf(debut); m <= monthOf(arrete); m++) {
    lignes.push([isoMonth(m), firstDay(m), lastDay(m), controles.has(m)]);
  }
  return lignes;
}

/** One row a stretch between two dates of effect. */
function etendues({ effets, communsLe, arrete }: Contexte, reglage: Reglage): Lignes {
  const debuts = [DEPUIS_TOUJOURS, ...effets];
  return debuts.map((du, rang) => {
    const c = communsLe(du);
    return [
      du,
      (debuts[rang + 1] ?? SANS_FIN + 1) - 1,
      c.visioVautFaceAFace,
      c.heuresTempsPartielSubi,
      c.heuresTempsPlein,
      c.moisEtapeSansFin,
      c.moisVeilleSansFin,
      c.moisSuiviEmploi,
      c.joursVeilleMoisSuivi,
      c.moisChomageLongueDuree,
      c.partCouverte,
      c.fileActiveAvecVeilles,
      reglage("ENT-01", du).active,
      seuilDe(reglage, "ENT-01", "joursSoumisMin", du),
      reglage("EMP-01", du).active,
      reglage("OPE-01", arrete).active,
      String(reglage("OPE-01", arrete).params["annee"]),
    ];
  });
}

function ecrit({ pool }: Contexte["extraction"], domaine: "apap" | "structure", nom: string): string {
  return pool.text(pool.internName(domaine, nom));
}

function jour(annee: number, mois: number, quantieme: number): Day {
  const day = dayOf(annee, mois, quantieme);
  if (day === null) throw new Error("no such day");
  return day;
}
