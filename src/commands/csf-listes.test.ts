import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTypedDay } from "../core/day.ts";
import { classeurArchives } from "../reporters/csf/archives.ts";
import { classeurCsf } from "../reporters/csf/classeur.ts";
import { creerCadreCsf } from "../reporters/csf/etat.ts";
import { feuillesObservations } from "../reporters/csf/observations.ts";
import { blocsRapport } from "../reporters/csf/rapport.ts";
import { classeurRisque } from "../reporters/csf/risque/classeur.ts";
import { ecartsDesListes, nombreDeSommes } from "../reporters/document/listes-tester.ts";
import type { Sheet } from "../reporters/document/model.ts";
import { sheet } from "../reporters/document/sheet.ts";
import { DEFAULT_THEME } from "../reporters/xlsx/theme.ts";
import type { OptionsCsf } from "./csf.ts";
import { demandeDe } from "./csf-demande.ts";
import { etatDe } from "./csf-execution.ts";
import { etatDuRisque } from "./csf-risque.ts";
import { disqueAvec, ioMuet } from "./io-fixture.ts";
import { nomsConnus } from "./noms-connus.ts";
import { preparer } from "./preparer.ts";

const jour = (texte: string) => parseTypedDay(texte) ?? 0;
const DELAI = jour("2026-12-01");
const PERIODES = [
  { start: jour("2026-01-01"), end: jour("2026-10-31") },
  { start: jour("2026-01-01"), end: jour("2026-06-30") },
  { start: jour("2025-07-01"), end: jour("2026-03-31") },
];
const TIRAGES: readonly Pick<OptionsCsf, "taille" | "methode" | "strates">[] = [
  { taille: { nombre: 7 } },
  { taille: { pourcent: 30 }, strates: ["structure", "sortie"] },
  { taille: { pourcent: 20 }, methode: "minutes" },
  { taille: { pourcent: 100 } },
];

const demande = fc.record({
  graine: fc.integer({ min: 1, max: 10_000 }),
  anomalies: fc.constantFrom(0, 0.3, 1),
  periode: fc.constantFrom(...PERIODES),
  tirage: fc.constantFrom(...TIRAGES),
});

/** The sheets of every workbook of a control, and of its report, over an extraction of the fictional PLIE. */
async function feuilles({
  graine,
  anomalies,
  periode,
  tirage,
}: typeof demande extends fc.Arbitrary<infer T> ? T : never) {
  const io = ioMuet(disqueAvec({ extraction: { participants: 40, mois: 24, graine, anomalies, apaps: 3 } }));
  const options: OptionsCsf = { ...tirage, periode, silencieux: true, malgre: ["LEC-01", "LEC-06"] };
  const lue = await preparer(["/extraction"], options, io, { keepTexts: true });
  const preparation = { ...lue, arrete: Math.min(lue.arrete, periode.end) };
  const voulu = demandeDe(options, lue, nomsConnus(lue.extraction), null);
  const etat = {
    ...etatDe(preparation, voulu, null, null, new Map(), io),
    lueAu: lue.arrete,
    reponses: [],
  };
  const { reglages } = lue;
  const cadre = creerCadreCsf(etat, reglages, DEFAULT_THEME);
  const rapport = blocsRapport(cadre, { phase: "provisoire", delai: DELAI });
  const tete = { titre: "Rapport", sousTitres: [], mention: null, portrait: true };
  const toutes: Sheet[] = [
    ...classeurCsf(cadre).feuilles,
    ...classeurArchives(cadre).feuilles,
    ...feuillesObservations(cadre, DELAI).values(),
    sheet("Rapport", tete, rapport),
    ...classeurRisque(etatDuRisque(preparation, lue.arrete, null, io), reglages, DEFAULT_THEME).feuilles,
  ];
  return toutes;
}

it("every list of the control, of its report and of the order by risk sums to the figure that it details", async () => {
  let sommes = 0;
  await fc.assert(
    fc.asyncProperty(demande, async (voulu) => {
      const toutes = await feuilles(voulu);
      sommes = Math.max(sommes, nombreDeSommes(toutes));
      expect(ecartsDesListes(toutes)).toEqual([]);
      expect(colonnesVides(toutes)).toEqual([]);
    }),
    { numRuns: 6 },
  );
  expect(sommes).toBeGreaterThan(60);
});

/** Columns of minutes that no line of « Temps » fills. */
function colonnesVides(toutes: readonly Sheet[]): string[] {
  const temps = toutes.find((f) => f.nom === "Temps")?.blocks.find((b) => b.kind === "table");
  if (temps?.kind !== "table" || temps.rows.length === 0) return [];
  return temps.columns.flatMap((c, i) =>
    c.kind === "minutes" && temps.rows.every((row) => row[i] === null) ? [c.titre] : [],
  );
}
