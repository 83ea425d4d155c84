import { expect, test } from "vitest";
import { jour } from "../rapport-fixture.ts";
import { readParts, textOf } from "../xlsx/zip.ts";
import { agenda, echeance } from "./agenda-fixture.ts";
import { echeancesXlsx } from "./echeances-xlsx.ts";

test("one line per échéance with its day as a date, participants as text, a filter, the EU emblem", async () => {
  const parts = readParts(
    await echeancesXlsx(
      agenda([
        echeance({ genre: "VEILLE", participant: "0042" }),
        echeance({ genre: "VEILLE", jour: jour("2026-10-19") }),
      ]),
    ),
  );
  const sheet = textOf(parts, "xl/worksheets/sheet1.xml") ?? "";
  const strings = textOf(parts, "xl/sharedStrings.xml") ?? "";
  // Excel's serial of 31/10/2026
  expect(sheet).toContain("<v>46326</v>");
  expect(textOf(parts, "xl/tables/table1.xml")).toContain("<autoFilter");
  expect(sheet).toContain("<drawing");
  for (const texte of ["0042", "dans 11 jours", "en retard de 1 jour", "Veille", "Alix MODÈLE"]) {
    expect(strings).toContain(`>${texte.replaceAll(" jour", "\u00a0jour")}</t>`);
  }
});

test("who is to be received this month stands apart, those not seen for longest first, the never seen before all", async () => {
  const liste = [echeance({ participant: "P1" }), echeance({ participant: "P2", vu: jour("2026-08-01") })];
  const parts = readParts(await echeancesXlsx(agenda([...liste, echeance({ participant: "P3", vu: null })])));
  const strings = textOf(parts, "xl/sharedStrings.xml") ?? "";
  expect(strings).toContain("À recevoir en face à face en octobre 2026");
  expect(["P3", "P2", "P1"].map((id) => strings.indexOf(`>${id}</t>`))).toEqual(
    ["P3", "P2", "P1"].map((id) => strings.indexOf(`>${id}</t>`)).sort((a, b) => a - b),
  );
});

test("the same agenda gives the same bytes", async () => {
  const list = [echeance()];
  expect(await echeancesXlsx(agenda(list))).toEqual(await echeancesXlsx(agenda(list)));
});
