import { describe, expect, it } from "vitest";
import type { Figure } from "../core/report.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { debutDe, lireChiffres } from "./chiffres-transmis.ts";

const figure = (nom: string | null, periode: string, valeur: number): Figure => ({
  indicateur: "entretiens",
  portee: nom === null ? "ensemble" : "apap",
  nom,
  periode,
  ventilation: {},
  valeur,
  numerateur: null,
  denominateur: null,
  raison: null,
  reserve: null,
});
const JANVIER = figure("Genêt « œil »", "2026-01", 12);
const texte = [
  ...figuresJson({
    figures: [
      JANVIER,
      figure("Genêt « œil »", "2026-02", 9),
      figure(null, "2026-01", 20),
      figure(null, "2026-01..2026-02", 38),
    ],
    feux: [],
  }),
].join("");
const lire = (t: string, connues: readonly Figure[] = []) =>
  lireChiffres(
    new TextEncoder().encode(t),
    "2026-01",
    (debut) => connues.find((connue) => debutDe(connue) === debut) ?? null,
  );

describe("the figures of a month in a run's tableau.json", () => {
  it("are those of that month alone, whatever the letters of the names", () => {
    expect(lire(texte).figures.map((f) => [f.nom, f.valeur])).toEqual([
      ["Genêt « œil »", 12],
      [null, 20],
    ]);
  });

  it("are not parsed when today's say the same", () => {
    const lus = lire(texte, [JANVIER]);
    expect(lus.figures.map((f) => f.nom)).toEqual([null]);
    expect([...lus.connus]).toEqual([JANVIER]);
  });

  it("are refused whole when the file is cut, between two lines too", () => {
    const lignes = texte.split("\n");
    const cut = lignes.findIndex((l) => l.includes('"2026-02"'));
    expect(() => lire(lignes.slice(0, cut + 1).join("\n"))).toThrow();
    expect(() => lire(texte.slice(0, texte.indexOf('"valeur"') + 4))).toThrow();
  });
});
