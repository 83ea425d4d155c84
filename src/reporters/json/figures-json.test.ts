import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../core/report.ts";
import { figuresJson } from "./figures-json.ts";

const figure = (change: Partial<Figure>): Figure => ({
  indicateur: "file_active",
  portee: "apap",
  nom: "Alix MODÈLE",
  periode: "2026-10",
  ventilation: {},
  valeur: 58,
  numerateur: null,
  denominateur: null,
  raison: null,
  reserve: null,
  ...change,
});

const json = (figures: Figure[]) => [...figuresJson({ figures, feux: [] })].join("");

describe("figuresJson", () => {
  it("gives one line per figure, keys in the order of interface.md", () => {
    expect(
      json([
        figure({}),
        figure({
          indicateur: "conformite",
          valeur: null,
          raison: "aucune table entretiens",
          ventilation: { b: "2", a: "1" },
        }),
      ]),
    ).toBe(`{
  "feux": [],
  "indicateurs": [
    {"indicateur":"conformite","portee":"apap","nom":"Alix MODÈLE","periode":"2026-10","ventilation":{"a":"1","b":"2"},"valeur":null,"numerateur":null,"denominateur":null,"raison":"aucune table entretiens","reserve":null},
    {"indicateur":"file_active","portee":"apap","nom":"Alix MODÈLE","periode":"2026-10","ventilation":{},"valeur":58,"numerateur":null,"denominateur":null,"raison":null,"reserve":null}
  ]
}
`);
    expect(json([])).toBe('{\n  "feux": [],\n  "indicateurs": []\n}\n');
  });

  it("gives the same bytes whatever the order of the figures", () => {
    const figures = [
      figure({ nom: null }),
      figure({ nom: "É" }),
      figure({ nom: "Z" }),
      figure({ portee: "ensemble", nom: null }),
      figure({ periode: "2026-01..2026-10" }),
      figure({ ventilation: { nature: "Autre" } }),
      figure({ ventilation: { nature: "Positive" } }),
    ];
    const attendu = json(figures);
    expect(attendu.indexOf('"nom":null')).toBeLessThan(attendu.indexOf('"nom":"Z"'));
    expect(attendu.indexOf('"nom":"Z"')).toBeLessThan(attendu.indexOf('"nom":"É"'));
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (melange) => json(melange) === attendu),
    );
  });
});
