import { expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { isoMonth, type Month, monthOf } from "../core/month.ts";
import { Recueil } from "./causes.ts";
import type { Cloture } from "./cloture.ts";
import { moisClos } from "./rectification.ts";
import { MoisDuRegistre } from "./registre.ts";
import { reglagesChanges, reglagesEcrits } from "./reglages-changes.ts";

const ARRETE = dayOf(2026, 7, 31) ?? 0;
const JUILLET = monthOf(ARRETE);

function du(mois: Month, cloture: Cloture | null = null): MoisDuRegistre {
  const versions = [1, 2].map((numero) => ({ mois, numero, nom: `${isoMonth(mois)}/v${numero}`, dossier: "" }));
  return new MoisDuRegistre(mois, versions, () => cloture);
}

const clos = (...mois: readonly MoisDuRegistre[]) => moisClos({ mois }, ARRETE).map((v) => v.nom);

it("compares the twelve months before the arrêté's: the same month a year ago, not the one before it", () => {
  expect(clos(du(JUILLET - 13), du(JUILLET - 12), du(JUILLET - 1))).toEqual(["2025-07/v2", "2026-06/v2"]);
});

it("compares the arrêté's own month when it was marked as sent, in the version that was; never a later one", () => {
  const marque = { version: 1, empreinte: "", fichiers: [] };
  expect(clos(du(JUILLET), du(JUILLET + 1, marque))).toEqual([]);
  expect(clos(du(JUILLET, marque))).toEqual(["2026-07/v1"]);
  expect(clos(du(JUILLET - 1, { ...marque, version: 3 }))).toEqual([]);
});

it("names the settings that changed, that are new, and that are gone", () => {
  const manifeste = { outil: { version: "1" }, reglages: { a: { x: 1, y: 2 }, b: [1], parti: 1 } };
  const actuels = reglagesEcrits({ a: { x: 1, y: 3 }, b: [1], neuf: 0 });
  expect(reglagesChanges(manifeste, actuels, "1")).toMatchObject({
    reglages: ["a.y", "neuf", "parti"],
    autreVersion: null,
  });
  expect(reglagesChanges(manifeste, actuels, "2").autreVersion).toBe("1 → 2");
});

it("reads the number that a setting was and is on a day, from its dates of effect", () => {
  const dates = [
    { depuis: null, valeur: 15, reference: null },
    { depuis: "2026-05-01", valeur: 10, reference: "avenant" },
  ];
  const manifeste = { outil: { version: "1" }, reglages: { "ENT-01": { joursSoumisMin: 15 } } };
  const { nombres } = reglagesChanges(manifeste, reglagesEcrits({ "ENT-01": { joursSoumisMin: dates } }), "1");
  expect(nombres("ENT-01.joursSoumisMin", dayOf(2026, 7, 1) ?? 0)).toEqual([15, 10]);
  expect(nombres("ENT-01.joursSoumisMin", dayOf(2026, 5, 1) ?? 0)).toEqual([15, 10]);
  expect(nombres("ENT-01.joursSoumisMin", dayOf(2026, 4, 30) ?? 0)).toEqual([15, 15]);
  expect(nombres("ENT-01.autre", dayOf(2026, 7, 1) ?? 0)).toEqual([null, null]);
  expect(reglagesChanges(null, new Map(), "1").nombres("ENT-01.joursSoumisMin", dayOf(2026, 7, 1) ?? 0)).toEqual([
    null,
    null,
  ]);
});

it("counts each line that is gone, and a line that two shares name once", () => {
  const recueil = new Recueil();
  const gone = { source: null, ligne: null, saisie: null };
  const la = { source: 1, ligne: 7, saisie: null };
  recueil.ajouter({ cause: "ligne_supprimee", effet: -1, preuves: [gone], detail: null }, "P1");
  recueil.ajouter({ cause: "ligne_supprimee", effet: -1, preuves: [gone, la], detail: null }, "P2");
  recueil.ajouter({ cause: "ligne_supprimee", effet: 0, preuves: [la], detail: null }, "P2");
  const [cause] = recueil.fin(true);
  expect(cause).toMatchObject({ effet: -2, participants: ["P1", "P2"], preuves: [la], disparues: 2 });
});
