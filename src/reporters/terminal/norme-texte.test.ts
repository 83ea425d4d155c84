import { expect, it } from "vitest";
import { parseTypedDay } from "../../core/day.ts";
import type { Parametre } from "../../normes/norme.ts";
import { direSort } from "./norme-texte.ts";

it("says of a sentence which of its rules the norm puts off, and from which day", () => {
  const actif = (regle: string, depuis: string | null, valeur: boolean): Parametre => {
    return { nom: `${regle}.active`, depuis: depuis === null ? null : parseTypedDay(depuis), valeur, reference: "" };
  };
  const parametres = [
    actif("ENT-01", "2026-04-12", false),
    actif("ENT-01", "2026-09-01", true),
    actif("ENT-06", null, false),
    actif("ENT-10", "2026-01-01", false),
    actif("ENT-10", null, true),
  ];
  expect(direSort({ controlee: ["ENT-01", "ENT-06", "ENT-10", "ENT-12"], comptee: ["conformite"] }, parametres)).toBe(
    "contrôlée par ENT-01 (désactivée à partir du 12/04/2026, puis active à partir du 01/09/2026), ENT-06 (désactivée), ENT-10, ENT-12 ; comptée par conformite",
  );
});
