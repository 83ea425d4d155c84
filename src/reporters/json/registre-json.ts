import type { Preuve, SourceLue } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import type { PreuveDatee } from "../../registre/causes.ts";
import { ecrireCle } from "../../registre/jetons.ts";
import type { Rectification, Rectifie } from "../../registre/rectification.ts";
import { membresReferents, type Referents } from "../../registre/referents.ts";
import { membresSuivi, type SuiviDuMois } from "../../registre/suivi.ts";
import { membresTrace, type Trace } from "../../registre/trace.ts";
import { choisir, enLignes, jour } from "./lignes.ts";

/** `rectifies.json`: figures of closed months that are not what was sent, by month, then as figures are sorted. */
export function rectifiesJson(
  { rectifies, compares, renommages }: Rectification,
  sources: readonly SourceLue[],
): string {
  const tries = [...rectifies].sort(comparer);
  return enLignes([
    ["versions", compares.map((v) => v.nom)],
    ["renommages", renommages],
    ["rectifies", tries.map((r) => rectifie(r, sources))],
  ]);
}

function comparer(a: Rectifie, b: Rectifie): number {
  return (
    a.mois - b.mois ||
    compareText(a.figure.indicateur, b.figure.indicateur) ||
    compareText(a.figure.portee, b.figure.portee) ||
    compareText(a.figure.nom, b.figure.nom) ||
    compareText(ecrireCle(a.figure.ventilation), ecrireCle(b.figure.ventilation))
  );
}

function rectifie(r: Rectifie, sources: readonly SourceLue[]) {
  return {
    ...choisir(r.figure, "indicateur", "portee", "nom", "periode", "ventilation"),
    ...choisir(r, "transmis", "actuel", "version"),
    causes: r.causes.map((c) => ({
      ...choisir(c, "cause", "effet"),
      preuves: c.preuves.map((p) => place(p, sources)),
      ...choisir(c, "disparues", "detail"),
    })),
  };
}

function place({ source, ligne, saisie }: PreuveDatee, sources: readonly Pick<SourceLue, "fichier" | "feuille">[]) {
  const lue = source === null ? undefined : sources[source satisfies Preuve["source"]];
  return {
    fichier: lue?.fichier ?? null,
    feuille: lue?.feuille ?? null,
    ligne,
    saisie: jour(saisie),
  };
}

/** `suivi.json`: what became of each constat, since when. */
export function suiviJson(suivi: SuiviDuMois): string {
  return enLignes(membresSuivi(suivi));
}

/** `registre.json`: tokens and fingerprints, for the next runs. */
export function traceJson(trace: Trace): string {
  return enLignes(membresTrace(trace));
}

/** `referents.json`: who was in charge of whom at the arrêté. */
export function referentsJson(referents: Referents): string {
  return enLignes(membresReferents(referents));
}
