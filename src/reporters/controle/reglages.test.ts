import { expect, it } from "vitest";
import { reglagesLisibles } from "./reglages.ts";

const lire = (valeur: unknown) => reglagesLisibles({ X: valeur }, true)[0]?.[1];

it("writes a setting by date of effect as what it was, then what it becomes, and by which text", () => {
  const paliers = (avant: unknown, apres: unknown) => [
    { depuis: null, valeur: avant, reference: null },
    { depuis: "2026-07-01", valeur: apres, reference: "avenant 1" },
  ];
  expect(lire({ active: paliers(true, false), joursMax: 15 })).toBe(
    "active : oui, puis non à partir du 01/07/2026 (avenant 1) · joursMax : 15",
  );
  expect(lire(paliers([], ["14000", "14100"]))).toBe(
    "liste vide ; puis 14000, 14100 à partir du 01/07/2026 (avenant 1)",
  );
  expect(lire(paliers("caen-2026", "ville"))).toBe("caen-2026, puis ville à partir du 01/07/2026 (avenant 1)");
});

it("writes what has no date as it is", () => {
  expect(lire({ a: 0.5, b: { c: null } })).toBe("a : 0,5 · b.c : non réglé");
  expect(lire(["a", "b"])).toBe("a, b");
});
