import { expect, it } from "vitest";
import type { ConstatLocal, Report } from "../../core/report.ts";
import { rapport } from "../rapport-fixture.ts";
import { blocsLocales } from "./locales.ts";

const CONSTATS = (
  [
    ["LOC-01", "Alix"],
    ["LOC-01", "Brune"],
    ["LOC-01", "Brune"],
    ["LOC-02", "Alix"],
  ] as const
).map(
  ([regle, apap]): ConstatLocal => ({
    regle,
    apap,
    structure: "S",
    gravite: "mineur",
    participant: "P1",
    date: null,
    message: "X.",
    remede: "Vérifier.",
    preuves: [],
  }),
);
const LOCALES: NonNullable<Report["locales"]> = {
  regles: ["LOC-01", "LOC-02", "LOC-03"].map((id) => ({
    id,
    phrase: "X.",
    gravite: "mineur" as const,
    raison: id === "LOC-03" ? "aucune table veilles" : null,
    juges: 9,
    constats: CONSTATS.filter(({ regle }) => regle === id).length,
  })),
  constats: CONSTATS,
};

/** What each rule is said to find, and how many of its lines are listed below. */
function trouve(garde?: (c: ConstatLocal) => boolean) {
  const [regles, lignes] = blocsLocales(rapport({ locales: LOCALES }), garde).map((b) =>
    b.kind === "table" ? b : null,
  );
  return regles?.rows.map(([id, , , dit]) => [dit, lignes?.rows.filter(([regle]) => regle === id).length]);
}

it("counts for each reader the lines that they are listed, of how many looked at where all are", () => {
  const rien = "non exécutée, ";
  const [tous, brune] = [trouve(), trouve(({ apap }) => apap === "Brune")];
  expect(tous?.slice(0, 2)).toEqual([
    ["3 sur 9", 3],
    ["1 sur 9", 1],
  ]);
  expect(brune?.slice(0, 2)).toEqual([
    ["2", 2],
    ["0", 0],
  ]);
  // of rows that others have too, even who has every line is told no share
  expect(trouve(() => true)?.[0]).toEqual(["3", 3]);
  for (const lu of [tous, brune]) expect(String(lu?.[2]?.[0])).toContain(rien);
});
