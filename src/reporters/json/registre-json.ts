import { isoDay } from "../../core/day.ts";
import type { SourceLue } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import type { PreuveDatee } from "../../registre/causes.ts";
import { ecrireCle } from "../../registre/jetons.ts";
import type { Rectification, Rectifie } from "../../registre/rectification.ts";
import { membresReferents, type Referents } from "../../registre/referents.ts";
import { membresSuivi, type SuiviDuMois } from "../../registre/suivi.ts";
import { membresTrace, type Trace } from "../../registre/trace.ts";
import { choisir, Ecrites, enLignes } from "./lignes.ts";

/** `rectifies.json`: figures of closed months that are not what was sent, by month, then as figures are sorted. */
export function rectifiesJson(
  { rectifies, compares, renommages }: Rectification,
  sources: readonly SourceLue[],
): string {
  return enLignes([
    ["versions", compares.map((v) => v.nom)],
    ["renommages", renommages],
    ["rectifies", new Ecrites(lignes([...rectifies].sort(comparer), sources))],
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

/** Each as JSON writes it, without an object for each of its lines: there are thousands. */
function* lignes(rectifies: readonly Rectifie[], sources: readonly SourceLue[]): Generator<string> {
  const places = [null, ...sources].map((lue) =>
    JSON.stringify(choisir(lue ?? SANS_PLACE, "fichier", "feuille")).slice(0, -1),
  );
  const place = ({ source, ligne, saisie }: PreuveDatee) => {
    const ou = places[source === null ? 0 : source + 1] ?? places[0];
    return `${ou},"ligne":${ligne},"saisie":${saisie === null ? null : `"${isoDay(saisie)}"`}}`;
  };
  for (const { figure, transmis, actuel, version, causes } of rectifies) {
    const dites = causes.map(({ cause, effet, preuves, disparues, detail }) => {
      const reste = `"disparues":${disparues},"detail":${JSON.stringify(detail)}`;
      return `{"cause":"${cause}","effet":${effet},"preuves":[${preuves.map(place).join(",")}],${reste}}`;
    });
    const dit = JSON.stringify({
      ...choisir(figure, "indicateur", "portee", "nom", "periode", "ventilation"),
      transmis,
      actuel,
      version,
    });
    yield `${dit.slice(0, -1)},"causes":[${dites.join(",")}]}`;
  }
}

const SANS_PLACE = { fichier: null, feuille: null };

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
