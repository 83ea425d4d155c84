import { describe, expect, it } from "vitest";
import { csv, readFiles } from "../extraction-fixture.ts";

const suivi = (fin: string) =>
  csv(
    "participant;date;modalite;apap",
    ...Array.from({ length: 30 }, (_, i) => `P${i};05/03/2026;VISIO;${["Ada LOVELACE", "Bob MARTIN"][i % 2]}`),
  ) + fin;
const genres = async (contenu: string, autre = csv("participant;motif;date_debut", "P1;x;01/02/2026")) =>
  (await readFiles({ "suivi.csv": contenu, "veilles.csv": autre }, { juges: true })).empechements.map((e) => e.genre);

describe("a text whose last line has no line end", () => {
  it("is whole when its last value is one of the column's", async () => {
    expect(await genres(suivi("P9;06/03/2026;VISIO;Ada LOVELACE"))).toEqual([]);
  });

  it("is cut when its last value is the beginning of one of the column's", async () => {
    expect(await genres(suivi("P9;06/03/2026;VISIO;Ada LOV"))).toEqual(["coupe"]);
  });

  it("may be cut when nothing tells, and the other files end as they should", async () => {
    expect(await genres(suivi("P9;06/03/2026;VISIO;Zoé NOUVELLE"))).toEqual(["peut_etre_coupe"]);
    expect(
      await genres(suivi("P9;06/03/2026;VISIO;Zoé NOUVELLE"), "participant;motif;date_debut\r\nP1;x;01/02/2026"),
    ).toEqual([]);
  });

  it("ends as it should with its line end, whatever its last value", async () => {
    expect(await genres(suivi("P9;06/03/2026;VISIO;Ada LOV\r\n"))).toEqual([]);
  });
});
