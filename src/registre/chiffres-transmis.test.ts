import { describe, expect, it } from "vitest";
import type { Figure } from "../core/report.ts";
import { figuresJson } from "../reporters/json/figures-json.ts";
import { Attendues, lireChiffres } from "./chiffres-transmis.ts";

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
const lire = (t: string, attendues = new Attendues([])) =>
  lireChiffres(new TextEncoder().encode(t), "2026-01", attendues);

describe("the figures of a month in a run's tableau.json", () => {
  it("are those of that month alone, whatever the letters of the names", () => {
    expect(lire(texte).figures.map((f) => [f.nom, f.valeur])).toEqual([
      ["Genêt « œil »", 12],
      [null, 20],
    ]);
  });

  it("are not parsed when today's say the same, be some of them new or other", () => {
    const [autre, ensemble] = [figure("Genêt « œuf »", "2026-01", 21), figure(null, "2026-01", 20)];
    const attendues = new Attendues([JANVIER, autre, ensemble]);
    expect(lire(texte, attendues).figures).toEqual([]);
    expect([...attendues.trouvees]).toEqual([JANVIER, ensemble]);
  });

  it("are parsed when the value differs, by a digit at its end too", () => {
    const attendues = new Attendues([figure("Genêt « œil »", "2026-01", 1), figure(null, "2026-01", 20)]);
    expect(lire(texte, attendues).figures.map((f) => f.valeur)).toEqual([12]);
    expect([...attendues.trouvees].map((f) => f.valeur)).toEqual([20]);
  });

  it("are refused whole when the file is cut, between two lines too", () => {
    const lignes = texte.split("\n");
    const cut = lignes.findIndex((l) => l.includes('"2026-02"'));
    expect(() => lire(lignes.slice(0, cut + 1).join("\n"))).toThrow();
    expect(() => lire(texte.slice(0, texte.indexOf('"valeur"') + 4))).toThrow();
  });
});
