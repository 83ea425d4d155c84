import * as z from "zod";
import { proportion } from "../core/seuil.ts";
import dimanches from "./sig-01-dimanches.ts";
import uneDuree from "./sig-02-une-duree.ts";
import memeTexte from "./sig-03-meme-texte.ts";
import journees from "./sig-04-journees-impossibles.ts";
import rafale from "./sig-05-saisie-en-rafale.ts";
import jamaisDAbsence from "./sig-06-jamais-d-absence.ts";
import aLaMinute from "./sig-07-feuilles-a-la-minute.ts";
import justeAuDessus from "./sig-08-juste-au-dessus.ts";
import type { Signal } from "./signal.ts";

/** Every signal, in the order of their ids. */
export const SIGNAUX: readonly Signal[] = [
  dimanches,
  uneDuree,
  memeTexte,
  journees,
  rafale,
  jamaisDAbsence,
  aLaMinute,
  justeAuDessus,
];

/** Section `risque` of the norm: how the order by risk weighs what is not certain, and the thresholds of each signal. */
export const reglagesRisque = z.strictObject({
  poidsFeuilleManquante: proportion(0.1, "part comptée des minutes dont la feuille d'émargement n'est pas fournie"),
  partStructure: proportion(
    0.5,
    "part des unités d'une structure à partir de laquelle une question que posent plusieurs de ses APAP est posée une fois, à la structure",
  ),
  ...Object.fromEntries(SIGNAUX.map(({ id, titre, params }) => [id, params.prefault({}).describe(titre)])),
});

/** The section as read: the weight, and each signal's thresholds under its id. */
export type ReglagesRisque = z.infer<typeof reglagesRisque>;
