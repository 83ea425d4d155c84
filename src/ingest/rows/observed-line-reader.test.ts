import { expect, it } from "vitest";
import { csv, readFiles } from "../extraction-fixture.ts";
import { cellText } from "../values/lecture.ts";

it("tells every line below the header, in order, with how it was sorted", async () => {
  const seen: string[] = [];
  const files: string[] = [];
  const extraction = await readFiles(
    {
      "suivi.csv": csv(
        "Suivi de mars",
        "participant;date;modalite;duree",
        "P1;05/03/2026;VISIO;45",
        "P1;05/03/2026;VISIO;45",
        "P1;31/02/2026;VISIO;45",
        "P1;06/03/2026;VISIO;abc",
        ";;;",
        "participant;date;modalite;duree",
        "Suivi de mars;;;",
        "P2;07/03/2026;VISIO;45;trop",
        'P3;08/03/2026;"VISIO',
        "Total;;;180",
      ),
    },
    {
      observer: {
        plans: (plans) => files.push(...plans.map((p) => p.file.name)),
        line: (_, { ligne, n, sort, cell }) => {
          seen.push(`${ligne} ${sort} ${Array.from({ length: n }, (__, i) => cellText(cell(i))).join("|")}`);
        },
      },
    },
  );
  expect(files).toEqual(["suivi.csv"]);
  expect(seen).toEqual([
    "3 gardee P1|05/03/2026|VISIO|45",
    "4 doublon P1|05/03/2026|VISIO|45",
    "5 rejetee P1|31/02/2026|VISIO|45",
    "6 gardee P1|06/03/2026|VISIO|abc",
    "7 vide |||",
    "8 entete participant|date|modalite|duree",
    "9 titre Suivi de mars|||",
    "10 fautive P2|07/03/2026|VISIO|45|trop",
    "11 fautive P3|08/03/2026",
    "12 total Total|||180",
  ]);
  expect(extraction.sources[0]?.lignes).toBe(seen.length);
});
