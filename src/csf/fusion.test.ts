import { expect, it } from "vitest";
import { fusionner } from "./fusion.ts";
import type { Decision, LigneGrille, ParametresTirage } from "./grille.ts";
import type { GrilleLue } from "./lire-grille.ts";

const ligne = (
  participant: string,
  point: string,
  decision: Decision | null,
  commentaire: string | null,
): LigneGrille => ({
  ...{ participant, point, decision, commentaire },
  ...{ reponse: "Conforme", constate: "", sources: "" },
});
const grille = (
  fichier: string,
  decisions: readonly (Decision | null)[],
  autre: Partial<GrilleLue> = {},
): GrilleLue => ({
  fichier,
  parametres: { graine: "g" } as unknown as ParametresTirage,
  lignes: decisions.map((d, i) => ligne("P0001", `2.${i + 1}`, d, d && `${fichier} : ${d}`)),
  ...{ strates: new Map(), charges: new Map(), indicateurs: new Map(), archivage: new Map(), reponses: [] },
  ...autre,
});
const [OUI, NON] = ["Conforme", "Non conforme"] as const;

it("keeps one decision or several that agree; two that differ are a conflict, every comment kept", () => {
  const fiche = {
    fichier: "f",
    tapees: [{ participant: "P0001", point: "2.4", decision: NON, commentaire: null }],
  };
  const { grille: lue, conflits } = fusionner(
    [grille("a", [OUI, null, OUI, null, null]), grille("b", [OUI, NON, NON, null, null])],
    [fiche],
  );
  expect(lue.fichier).toBe("a et b et f");
  expect(lue.lignes.map((l) => [l.decision, l.commentaire])).toEqual([
    [OUI, "a : Conforme ; b : Conforme"],
    [NON, "b : Non conforme"],
    [null, "a : Conforme ; b : Non conforme"],
    [NON, null],
    [null, null],
  ]);
  expect(conflits).toEqual([
    {
      participant: "P0001",
      point: "2.3",
      avis: [
        { fichier: "a", decision: OUI, commentaire: "a : Conforme" },
        { fichier: "b", decision: NON, commentaire: "b : Non conforme" },
      ],
    },
  ]);
});

it("takes what the first file that says something says, of targets and of the archives", () => {
  const vu = (fait: string) => ({ fait, remarque: null });
  const a = {
    indicateurs: new Map([
      ["X", { prevu: null, declare: null }],
      ["Y", { prevu: 1, declare: null }],
    ]),
    archivage: new Map([["k", vu("a")]]),
  };
  const b = {
    indicateurs: new Map([
      ["X", { prevu: null, declare: 2 }],
      ["Y", { prevu: 3, declare: 4 }],
      ["Z", { prevu: 5, declare: null }],
    ]),
    archivage: new Map([
      ["k", vu("b")],
      ["l", vu("b")],
    ]),
  };
  const { grille: lue } = fusionner([grille("a", [], a), grille("b", [], b)], []);
  expect(Object.fromEntries(lue.indicateurs)).toEqual({
    X: { prevu: null, declare: 2 },
    Y: { prevu: 1, declare: null },
    Z: { prevu: 5, declare: null },
  });
  expect(Object.fromEntries(lue.archivage)).toEqual({ k: vu("a"), l: vu("b") });
});

it("refuses the grids of two draws: other parameters, other people", () => {
  const autre = { parametres: { graine: "h" } as unknown as ParametresTirage };
  expect(() => fusionner([grille("a", [OUI]), grille("b", [OUI], autre)], [])).toThrow(
    "« b » et « a » ne sont pas les grilles d'un même tirage",
  );
  expect(() => fusionner([grille("a", [OUI]), grille("b", [])], [])).toThrow("d'un même tirage");
  expect(() => fusionner([], [])).toThrow();
});
