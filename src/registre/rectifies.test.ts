import { expect, it } from "vitest";
import type { Figure } from "../core/report.ts";
import { ecartsTransmis } from "./rectifies.ts";
import { Noms } from "./renommages.ts";

const figure = (indicateur: string, nom: string | null, valeur: number): Figure => ({
  indicateur,
  portee: nom === null ? "ensemble" : "apap",
  nom,
  periode: "2026-09",
  ventilation: {},
  valeur,
  numerateur: null,
  denominateur: null,
  raison: null,
  reserve: null,
});

it("tells all that it compared: the same, the others and those that are gone; not an indicator that was not sent", () => {
  const meme = figure("entretiens", null, 12);
  const [avant, apres] = [figure("sorties", null, 3), figure("sorties", null, 4)];
  const partie = figure("sorties", "Genêt", 1);
  const neuve = figure("relais", null, 2);
  const transmis = { figures: [avant, partie], indicateurs: new Set(["sorties"]) };
  const { ecarts, comparees } = ecartsTransmis(transmis, [meme, apres, neuve], new Set([meme]), new Noms([]));
  expect(comparees.map(({ indicateur, nom }) => [indicateur, nom])).toEqual([
    ["entretiens", null],
    ["sorties", null],
    ["sorties", "Genêt"],
  ]);
  expect(ecarts.map(({ figure: { nom }, transmis: t, actuel }) => [nom, t, actuel])).toEqual([
    [null, 3, 4],
    ["Genêt", 1, null],
  ]);
});
