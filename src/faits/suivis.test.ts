import { expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { isoMonth, parseTypedMonth } from "../core/month.ts";
import { dossiersDe, jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { situation } from "../rules/exemple.ts";
import { moisDeSuivi } from "./suivis.ts";

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-01" };
const MOIS = ["2026-02", "2026-03", "2026-04", "2026-05"].map((m) => parseTypedMonth(m) ?? 0);

/** The judged months of a CDI since 1 February, as « month state day of the contact »; three months of follow-up from 30 April on. */
function suivis(entretiens: readonly Readonly<Record<string, string>>[], rejets: readonly string[] = []) {
  const tables = situation({
    etapes: [CDI],
    entretiens,
    autres: { affectations: [{ participant: "P0001", apap: "B", structure: "S", date_debut: "2026-03-31" }] },
  });
  const dossiers = dossiersDe(tables, { rejets: { etapes: rejets } });
  const { couverture } = dossiers.recenser();
  const [six, trois] = [6, 3].map((moisSuiviEmploi) => reglagesCommuns.parse({ moisSuiviEmploi }));
  const communsLe = (day: number) => (day < jour("2026-05-31") ? six : trois) ?? reglagesCommuns.parse({});
  return moisDeSuivi(dossiers.dossier(0), MOIS, { communsLe, couverture }).map(
    (s) => `${isoMonth(s.mois)} ${s.charge.apap} ${s.etat} ${s.contact ? isoDay(s.contact.date) : "-"}`,
  );
}

const APPEL = { modalite: "TELEPHONE" };

it("are done, missed, kept from judgement by a dropped row, or not covered; by the settings of each month", () => {
  const lignes = [
    { date: "2026-02-10", ...APPEL },
    { date: "2026-03-10", modalite: "MAIL" },
  ];
  expect(suivis(lignes)).toEqual([
    "2026-02 Alix MODÈLE fait 2026-02-10",
    "2026-03 B manque -",
    "2026-04 B non_couvert -",
  ]);
  expect(suivis(lignes, ["P0001"]).map((s) => s.split(" ").at(-2))).toEqual(["fait", "retenu", "non_couvert"]);
});
