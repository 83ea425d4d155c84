import { expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { parseTypedMonth } from "../core/month.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { horsMurs } from "./hors-murs.ts";

const jour = (texte: string) => parseTypedDay(texte) ?? 0;
const PERIODE = { start: jour("2026-01-01"), end: jour("2026-06-30") };
const rencontre = (row: Readonly<Record<string, string>>) => ({
  date: "2026-03-10",
  partenaire: "Mission locale",
  duree: "60",
  signature_apap: "oui",
  signature_partenaire: "oui",
  apap: "Alix MODÈLE",
  ...row,
});

it("counts meetings with partners apart, by APAP and month, with what their sheet lacks", () => {
  const { tables } = canonicalExtraction({
    emargements_hors_murs: [
      rencontre({}),
      rencontre({ date: "2026-03-12", duree: "0", signature_partenaire: "" }),
      rencontre({ date: "2026-04-01", signature_apap: "non" }),
      rencontre({ apap: "" }),
      // outside: before, after the period, after the arrêté
      rencontre({ date: "2025-12-31" }),
      rencontre({ date: "2026-07-01" }),
      rencontre({ date: "2026-06-20" }),
    ],
  });
  const mois = (texte: string) => parseTypedMonth(texte);
  expect(horsMurs({ tables }, { periode: PERIODE, arrete: jour("2026-06-15") })).toEqual([
    {
      apap: null,
      mois: mois("2026-03"),
      rencontres: 1,
      minutes: 60,
      sansDuree: 0,
      sansSignatureApap: 0,
      sansSignaturePartenaire: 0,
    },
    {
      apap: "Alix MODÈLE",
      mois: mois("2026-03"),
      rencontres: 2,
      minutes: 60,
      sansDuree: 1,
      sansSignatureApap: 0,
      sansSignaturePartenaire: 1,
    },
    {
      apap: "Alix MODÈLE",
      mois: mois("2026-04"),
      rencontres: 1,
      minutes: 60,
      sansDuree: 0,
      sansSignatureApap: 1,
      sansSignaturePartenaire: 0,
    },
  ]);
});

it("says nothing without that table", () => {
  expect(horsMurs(canonicalExtraction({}), { periode: PERIODE, arrete: PERIODE.end })).toEqual([]);
});
