import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { relance, seriesAbsences } from "./ruptures.ts";

type Ligne = readonly [date: string, presence: string, autre?: Readonly<Record<string, string>>];

const dossier = (lignes: readonly Ligne[]) =>
  dossierDe(
    situation({ entretiens: lignes.map(([jj, presence, autre]) => ({ date: `2026-02-${jj}`, presence, ...autre })) }),
  );
const MAIL = { modalite: "MAIL" };

/** Runs as « days of the absences > day of the rupture »; two in a row make one, three from 20 February on. */
function series(lignes: readonly Ligne[]): string[] {
  const [parcours] = dossier(lignes).parcours;
  if (!parcours) throw new Error("no parcours");
  const dit = (date: number | undefined) => (date === undefined ? "" : isoDay(date).slice(8));
  return seriesAbsences(parcours, (d) => (d < jour("2026-02-20") ? 2 : 3)).map(
    ({ absences, rupture }) => `${absences.map((a) => dit(a.date))}>${dit(rupture?.date)}`,
  );
}

it.each<[string, readonly Ligne[], readonly string[]]>([
  ["no absence", [["02", "PRESENT"]], []],
  ["one absence is no rupture", [["02", "ABSENT"]], ["02>"]],
  [
    "excused or not, dated at the second",
    [
      ["02", "ABSENT"],
      ["03", "ABSENT_EXCUSE"],
      ["04", "ABSENT"],
    ],
    ["02,03,04>03"],
  ],
  [
    "a presence ends the run",
    [
      ["02", "ABSENT"],
      ["03", "PRESENT"],
      ["04", "ABSENT"],
      ["05", "ABSENT"],
    ],
    ["02>", "04,05>05"],
  ],
  [
    "a cancelled line and one to specify are skipped",
    [
      ["02", "ABSENT"],
      ["03", "ANNULE"],
      ["04", "A_PRECISER"],
      ["05", "ABSENT"],
    ],
    ["02,05>05"],
  ],
  [
    "another modality neither counts nor ends",
    [
      ["02", "ABSENT"],
      ["03", "PRESENT", MAIL],
      ["04", "ABSENT", MAIL],
      ["05", "ABSENT"],
    ],
    ["02,05>05"],
  ],
  [
    "each by the number asked for on its day",
    [
      ["20", "ABSENT"],
      ["21", "ABSENT"],
      ["22", "ABSENT"],
    ],
    ["20,21,22>22"],
  ],
])("%s", (_, lignes, attendu) => expect(series(lignes)).toEqual(attendu));

describe("something was tried from the 10th to the 25th", () => {
  it.each<[boolean, ...Ligne]>([
    [true, "10", "PRESENT", MAIL],
    [true, "25", "ABSENT", MAIL],
    [false, "09", "PRESENT", MAIL],
    [false, "26", "PRESENT", MAIL],
    [false, "12", "ANNULE", MAIL],
    [false, "12", "PRESENT", { ...MAIL, interlocuteur: "EMPLOYEUR" }],
    [false, "10", "ABSENT"],
    [true, "11", "ANNULE", { interlocuteur: "EMPLOYEUR" }],
    [true, "25", "ABSENT"],
    [false, "26", "PRESENT"],
  ])("%s: %s %s %j", (attendu, ...ligne) =>
    expect(relance(dossier([ligne, ["28", "PRESENT"]]), jour("2026-02-10"), jour("2026-02-25"))).toBe(attendu),
  );
});
