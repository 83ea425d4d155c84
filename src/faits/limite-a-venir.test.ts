import { describe, expect, it } from "vitest";
import { type Day, isoDay } from "../core/day.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { limiteAVenir, tronconsDepuis } from "./limite-a-venir.ts";

it("stretches begin on the day and on each later date of effect; the last has no end", () => {
  const troncons = (de: string, ...effets: string[]) =>
    tronconsDepuis(jour(de), effets.map(jour)).map(({ debut, fin }) => [
      isoDay(debut),
      Number.isFinite(fin) ? isoDay(fin) : null,
    ]);
  expect(troncons("2026-10-20")).toEqual([["2026-10-20", null]]);
  expect(troncons("2026-10-20", "2026-07-01", "2026-10-20", "2026-11-01")).toEqual([
    ["2026-10-20", "2026-10-31"],
    ["2026-11-01", null],
  ]);
});

describe("a limit judged at the arrêté, by the settings of the day on which it is reached", () => {
  /** Limits before and from 1 November, seen on 20 October. */
  const lire = (avant: string | null, depuis: string | null) => {
    const de = (texte: string | null) => (texte === null ? null : jour(texte));
    const change = jour("2026-11-01");
    const lue = limiteAVenir(jour("2026-10-20"), [change], (day: Day) => de(day < change ? avant : depuis));
    return lue && [lue.limite, lue.jour, lue.jugeLe].map(isoDay);
  };
  it.each([
    ["reached on the eve of the change", "2026-10-31", "2026-12-01", ["2026-10-31", "2026-10-31", "2026-10-31"]],
    ["not before the change: by the new one", "2026-11-01", "2026-12-01", ["2026-12-01", "2026-12-01", "2026-12-01"]],
    ["passed already: overdue, judged today", "2026-09-15", null, ["2026-09-15", "2026-09-15", "2026-10-20"]],
    [
      "the change puts it in the past: on that day",
      "2026-12-15",
      "2026-10-25",
      ["2026-10-25", "2026-11-01", "2026-11-01"],
    ],
    ["nothing asked until the change", null, "2026-09-15", ["2026-09-15", "2026-11-01", "2026-11-01"]],
    ["nothing asked any more", "2026-11-15", null, null],
    ["never", null, null, null],
  ])("%s", (_, avant, depuis, attendu) => expect(lire(avant, depuis)).toEqual(attendu));
});
