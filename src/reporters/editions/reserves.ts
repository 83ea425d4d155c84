import type { Note } from "../document/model.ts";
import type { Rang } from "./chiffres.ts";
import type { Socle } from "./socle.ts";

/**
 * What weakens the figures of one scope, the month's and those since January (precisions.md, General 22): one paragraph per
 * réserve, with the figures that it weakens; nothing when nothing does. Each figure bears its mark where it stands.
 */
export function noteReserves({ spans, chiffres }: Socle, rang: Rang): Note[] {
  const titres = new Map<string, Set<string>>();
  for (const { indicateur, periode, reserve } of chiffres.duRang(rang)) {
    if (reserve === null) continue;
    if (periode !== spans.courant && periode !== spans.cumul) continue;
    if (chiffres.catalogue.trouver(indicateur)?.groupe === "fse") continue;
    const titre = `${chiffres.catalogue.nomDe(indicateur)}${periode === spans.courant ? "" : " (depuis janvier)"}`;
    const siens = titres.get(reserve);
    if (siens) siens.add(titre);
    else titres.set(reserve, new Set([titre]));
  }
  if (titres.size === 0) return [];
  return [
    {
      kind: "note",
      titre: "Réserves : ce qui affaiblit ces chiffres",
      texte: [...titres].map(([reserve, siens]) => `${reserve} : ${[...siens].join(", ")}.`),
    },
  ];
}
