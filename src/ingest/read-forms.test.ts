import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { csv, readFiles, windows1252 } from "./extraction-fixture.ts";

const day = (year: number, month: number, dayOfMonth: number) => dayOf(year, month, dayOfMonth);

describe("forms of a file", () => {
  const lines = ["id;Durée;date;modalite;participant", "a;45;2026-03-05;VISIO;Zoé"];
  const text = csv(...lines);
  it.each<[string, string | Buffer, string, string]>([
    ["a UTF-8 mark", `\ufeff${text}`, "UTF-8 avec BOM", ";"],
    ["UTF-16 LE", Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16", ";"],
    ["UTF-16 BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "UTF-16", ";"],
    ["Windows-1252", windows1252(text), "Windows-1252", ";"],
    ["commas", text.replaceAll(";", ","), "UTF-8", ","],
    ["tabs", text.replaceAll(";", "\t"), "UTF-8", "\t"],
    ["bars", text.replaceAll(";", "|"), "UTF-8", "|"],
    ["CR", text.replaceAll("\r\n", "\r"), "UTF-8", ";"],
    ["LF", text.replaceAll("\r\n", "\n"), "UTF-8", ";"],
    ["no last line end", text.trimEnd(), "UTF-8", ";"],
    ["Excel's sep line", `sep=,\r\n${text.replaceAll(";", ",")}`, "UTF-8", ","],
    [
      "quotes everywhere",
      csv(
        ...lines.map((l) =>
          l
            .split(";")
            .map((c) => `"${c}"`)
            .join(";"),
        ),
      ),
      "UTF-8",
      ";",
    ],
  ])("%s", async (name, content, encodage, separateur) => {
    const { tables, sources } = await readFiles({ "suivi.txt": content });
    expect(sources[0]).toMatchObject({ encodage, separateur, lignes: 1, acceptees: 1 });
    expect(tables.entretiens?.row(0)).toMatchObject({
      participant: "Zoé",
      duree: 45,
      ligne: name.includes("sep") ? 3 : 2,
    });
  });

  it("locates a wrong byte of a UTF-8 file", async () => {
    const bytes = Buffer.concat([
      Buffer.from(csv("participant;date;modalite;commentaire", "P1;2026-03-05;VISIO;été")),
      Buffer.from("P2;2026-03-05;VISIO;"),
      Buffer.from([0xe9]),
      Buffer.from("cole\r\n"),
    ]);
    const { avis, tables } = await readFiles({ "a.csv": bytes }, { keepTexts: true });
    expect(avis.map((a) => [a.ligne, a.message])).toEqual([
      [3, "octet qui n'est pas de l'UTF-8, lu comme du Windows-1252"],
    ]);
    expect(tables.entretiens?.value(1, "commentaire")).toBe("école");
  });

  it("keeps texts only when asked", async () => {
    const files = {
      "a.csv": csv(
        "participant;date;modalite;commentaire",
        'P1;2026-03-05;VISIO;"a ""b""',
        'c"',
        "P2;2026-03-05;VISIO;-",
      ),
    };
    const without = (await readFiles(files)).tables.entretiens;
    expect([without?.value(0, "commentaire"), without?.value(1, "commentaire")]).toEqual([true, null]);
    const kept = (await readFiles(files, { keepTexts: true })).tables.entretiens;
    expect([kept?.value(0, "commentaire"), kept?.value(1, "commentaire")]).toEqual(['a "b"\nc', null]);
  });

  it("takes __proto__ and its kind for ordinary names", async () => {
    const { tables, sources } = await readFiles({
      "a.csv": csv(
        "__proto__;constructor;participant;date;modalite;toString",
        "x;y;__proto__;2026-03-05;VISIO;z",
        "x;y;P2;2026-03-05;__proto__;z",
      ),
    });
    expect(tables.entretiens?.rows().map((r) => r.participant)).toEqual(["__proto__"]);
    expect(sources[0]?.colonnes.map((c) => c.champ)).toEqual([null, null, "participant", "date", "modalite", null]);
  });

  it("settles short births by the year of the contacts, or the one given", async () => {
    const files = {
      "p.csv": csv("id;sexe;date_naissance", "P1;F;05/03/10", "P2;F;05/03/85"),
      "c.csv": csv("participant;date;modalite", "P1;2026-03-05;VISIO"),
    };
    const births = async (options = {}) =>
      (await readFiles(files, options)).tables.participants?.rows().map((p) => p.date_naissance);
    expect(await births()).toEqual([day(2010, 3, 5), day(1985, 3, 5)]);
    expect(await births({ anneeArrete: 2024 })).toEqual([day(1910, 3, 5), day(1985, 3, 5)]);
  });
});
