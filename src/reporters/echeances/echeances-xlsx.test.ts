import { expect, test } from "vitest";
import { jour } from "../rapport-fixture.ts";
import { readParts, textOf } from "../xlsx/zip.ts";
import { agenda, echeance } from "./agenda-fixture.ts";
import { echeancesXlsx } from "./echeances-xlsx.ts";

test("one line per échéance with its day as a date, participants as text, a filter, the EU emblem", async () => {
  const parts = readParts(
    await echeancesXlsx(agenda([echeance({ participant: "0042" }), echeance({ jour: jour("2026-10-19") })])),
  );
  const sheet = textOf(parts, "xl/worksheets/sheet1.xml") ?? "";
  const strings = textOf(parts, "xl/sharedStrings.xml") ?? "";
  // Excel's serial of 31/10/2026
  expect(sheet).toContain("<v>46326</v>");
  expect(sheet).toContain("<autoFilter");
  expect(sheet).toContain("<drawing");
  for (const texte of ["0042", "dans 11 jours", "en retard de 1 jour", "Entretien du mois", "Alix MODÈLE"]) {
    expect(strings).toContain(`>${texte.replaceAll(" jour", "\u00a0jour")}</t>`);
  }
});

test("the same agenda gives the same bytes", async () => {
  const list = [echeance()];
  expect(await echeancesXlsx(agenda(list))).toEqual(await echeancesXlsx(agenda(list)));
});
