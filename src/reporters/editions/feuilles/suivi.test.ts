import { expect, it } from "vitest";
import type { LigneComptes } from "../../../registre/suivi.ts";
import { mois, rapport } from "../../rapport-fixture.ts";
import { nonSuivis } from "./suivi.ts";

it("says how many of the month before are neither resolved nor lasting, their rule being suspect or off", () => {
  const ligne = (regle: string, persistant: number, resolu = 0): LigneComptes => {
    return { regle, apap: "Alix", structure: "S", nouveau: 0, persistant, declare_corrige: 0, justifie: 1, resolu };
  };
  const dire = (...lignes: LigneComptes[]) =>
    nonSuivis(REPORT, { mois: mois("2026-09"), premier: false, lignes }).replaceAll("\u00a0", " ");
  expect(dire(ligne("ENT-04", 0), ligne("ENT-01", 9))).toBe(
    " 1 autre n'est pas suivi ce mois-ci, sa règle étant suspecte ou non exécutée (ENT-04).",
  );
  expect(dire(ligne("ENT-04", 2), ligne("OPE-01", 0), ligne("OPE-01", 1))).toBe(
    " 6 autres ne sont pas suivis ce mois-ci, leur règle étant suspecte ou non exécutée (ENT-04, OPE-01).",
  );
  expect([dire(ligne("ENT-01", 9)), nonSuivis(REPORT, null)]).toEqual(["", ""]);
});

const [REGLE] = rapport({}).regles;
const REPORT = {
  regles: (["executee", "suspecte", "non_executee"] as const).flatMap((etat, i) =>
    REGLE === undefined ? [] : [{ ...REGLE, id: ["ENT-01", "ENT-04", "OPE-01"][i] ?? "", etat }],
  ),
};
