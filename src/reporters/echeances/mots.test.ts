import { expect, test } from "vitest";
import { nombresTapes } from "../../rules/textes-fixture.ts";
import { agenda, echeance } from "./agenda-fixture.ts";
import { echeancesIcs } from "./echeances-ics.ts";
import { GENRES, nomEcheance, titreRetards } from "./mots.ts";
import { tablesEcheances } from "./tables.ts";

test("a name says the months in force, and none that was typed; six months after the sortie are the Regulation's", () => {
  const { SITUATION_SIX_MOIS: _, ...noms } = GENRES;
  for (const nom of Object.values(noms)) expect(nombresTapes(nom, new Set()), nom).toEqual([]);
  expect(nomEcheance({ genre: "COMMISSION_EMPLOI", mois: 7 })).toBe("7 mois d'emploi");
  expect(nomEcheance({ genre: "VEILLE" })).toBe("Veille");
});

test("the calendar and the lists say that name", () => {
  const e = echeance({ genre: "COMMISSION_EMPLOI", mois: 7 });
  expect(echeancesIcs(agenda([e]))).toContain("SUMMARY:P0042 : 7 mois d'emploi\r\n");
  const [table] = tablesEcheances([e], { au: e.jour, nom: null, avecCharge: false, aCocher: false, vide: "" });
  expect(table?.kind === "table" ? table.rows[0] : null).toContain("7 mois d'emploi");
});

test("none is overdue of what could be looked for only", () => {
  const ecartes = [{ genre: "VEILLE", regle: "VEI-02", raison: "aucune table veilles" }] as const;
  expect(titreRetards(0, [])).toBe("Aucune échéance dépassée");
  expect(titreRetards(0, ecartes)).toBe("Aucune échéance dépassée parmi celles qui ont pu être cherchées");
  expect(titreRetards(1, [])).toBe("1\u00a0échéance dépassée");
  expect(titreRetards(2, ecartes)).toBe("2\u00a0échéances dépassées");
});
