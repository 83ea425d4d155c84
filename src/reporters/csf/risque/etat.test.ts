import { expect, it } from "vitest";
import type { LigneRisque } from "../../../csf/risque/modele.ts";
import { tete } from "./etat.ts";

const lignes = (...minutes: number[]) => minutes.map((n) => ({ minutes: n }) as LigneRisque);

it("names the fewest first records that hold what the first fifth holds", () => {
  // a fifth of ten: two records; the second holds nothing
  expect(tete({ lignes: lignes(60, 0, 0, 0, 0, 0, 0, 0, 0, 0) }, 0.2)).toEqual({ nombre: 1, part: 1 });
  expect(tete({ lignes: lignes(60, 15, 25, 0, 0, 0, 0, 0, 0, 0) }, 0.2)).toEqual({ nombre: 2, part: 0.75 });
  expect(tete({ lignes: lignes(0, 0) }, 0.2)).toEqual({ nombre: 0, part: 0 });
});
