import { describe, expect, it } from "vitest";
import { traceJson } from "../reporters/json/registre-json.ts";
import { type CelluleTracee, lireTrace, type Trace } from "./trace.ts";

const cellule = (
  indicateur: string,
  apap: string,
  apports: readonly (readonly [jeton: number, nombre: number])[],
): CelluleTracee => ({
  indicateur,
  terme: "valeur",
  ventilation: { sexe: "F" },
  apap,
  structure: "Tremplin « œil »",
  portee: null,
  apports: () => ({
    jetons: Float64Array.from(apports, ([jeton]) => jeton),
    nombres: Float64Array.from(apports, ([, n]) => n),
  }),
});
const TRACE: Trace = {
  format: 2,
  cellules: [
    cellule("entretiens", "Ada", [
      [0x616161616161, 1],
      [0xfffffffffffe, 2],
    ]),
    cellule("entretiens_duree_moyenne", "Ada", [[7, 45]]),
    cellule("contacts", "Basile", [[0x646464646464, 1]]),
  ],
  tables: new Map([
    ["etapes", { colonnes: ["participant", "intitule"], empreintes: Uint32Array.of(1, 2, 3, 4_294_967_295) }],
    ["veilles", { colonnes: [], empreintes: new Uint32Array(0) }],
  ]),
};
const apports = (c: CelluleTracee) => {
  const { jetons, nombres } = c.apports();
  return [...jetons].map((jeton, i) => [jeton, nombres[i]]);
};
const TEXTE = traceJson(TRACE);
const lire = (texte: string, ...indicateurs: string[]) =>
  lireTrace(new TextEncoder().encode(texte), new Map(indicateurs.map((i) => [i, new Set(['{"sexe":"F"}'])])));

describe("the trace of a run, read back from its bytes", () => {
  it("holds the cells of the indicators asked for alone, and every table", () => {
    const lue = lire(TEXTE, "entretiens");
    expect(lue?.cellules.map((c) => [c.indicateur, c.apap, c.structure, c.ventilation, apports(c)])).toEqual([
      [
        "entretiens",
        "Ada",
        "Tremplin « œil »",
        { sexe: "F" },
        [
          [0x616161616161, 1],
          [0xfffffffffffe, 2],
        ],
      ],
    ]);
    expect([...(lue?.tables ?? [])]).toEqual([...TRACE.tables]);
    expect(lire(TEXTE, "contacts", "entretiens")?.cellules.map((c) => c.apap)).toEqual(["Basile", "Ada"]);
    expect(lire(TEXTE)?.cellules).toEqual([]);
    const autre = new Map([["contacts", new Set(['{"sexe":"H"}'])]]);
    expect(lireTrace(new TextEncoder().encode(TEXTE), autre)?.cellules).toEqual([]);
  });

  it("is nothing when the file is of another version, cut, or damaged where it is read", () => {
    expect(lire(TEXTE.replace('"format": 2', '"format": 3'), "entretiens")).toBeNull();
    expect(lire("{}\n", "entretiens")).toBeNull();
    expect(lire("", "entretiens")).toBeNull();
    expect(lire(TEXTE.slice(0, TEXTE.indexOf('"empreintes"') + 20))).toBeNull();
    expect(lire(TEXTE.slice(0, TEXTE.lastIndexOf("    {")))).toBeNull();
    expect(lire(TEXTE.replace('"empreintes":"A', '"empreintes":"!'))).toBeNull();
    // the tokens of a cell, and what they brought
    const [jetons = ""] = /"jetons":"[^"]+"/.exec(TEXTE) ?? [];
    for (const autres of [jetons.replace(':"', ':"!'), jetons.replace(':"Z', ':"='), jetons.replace(':"Z', ':"')]) {
      expect(lire(TEXTE.replace(jetons, autres), "contacts")).toBeNull();
    }
    expect(lire(TEXTE.replace('"nombres":[1,2]', '"nombres":[1]'), "entretiens")).toBeNull();
    for (const [avant, apres] of [
      ['"terme":"valeur"', '"terme":"valeurs"'],
      ['"apap":"Basile"', '"apap":2'],
      ['"portee":null', '"portee":{"portee":"ville","nom":null}'],
      ['"nombres":null', '"nombres":["1"]'],
    ] as const) {
      const autre = TEXTE.split("\n").map((l) => (l.includes("Basile") ? l.replace(avant, apres) : l));
      expect([apres, lire(autre.join("\n"), "contacts")]).toEqual([apres, null]);
    }
    const abimee = TEXTE.replace('"indicateur":"contacts","terme":"valeur"', '"indicateur":"contacts","terme":"v');
    expect(lire(abimee, "contacts")).toBeNull();
    expect(lire(abimee, "entretiens")?.cellules.length).toBe(1);
  });
});
