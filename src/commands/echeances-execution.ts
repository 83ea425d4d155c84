import { type Day, isoDay } from "../core/day.ts";
import type { Agenda } from "../core/echeance.ts";
import { langageDe } from "../normes/langage.ts";
import { echeancesJson } from "../reporters/json/echeances-json.ts";
import { echeancesTexte } from "../reporters/terminal/echeances-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import type { OptionsEcheances } from "./echeances.ts";
import { nomConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** Runs `plie echeances`; the day of reference is also the arrêté. */
export async function echeances(entrees: readonly string[], options: OptionsEcheances, io: Io): Promise<void> {
  const au = options.au ?? options.arrete ?? io.aujourdhui;
  const preparation = await preparer(entrees, { ...options, arrete: au }, io);
  const { extraction } = preparation;
  const apap = options.apap === undefined ? null : nomConnu(options.apap, nomsConnus(extraction).apaps, "--apap");
  const analyse = analyserPreparation(preparation, io, { regles: [], echeances: { au, jours: options.jours } });
  const agenda: Agenda = {
    version: io.version,
    au,
    jusquAu: au + options.jours,
    dernierContact: dernierContact(extraction, au),
    apap,
    echeances: analyse.echeances.filter((e) => apap === null || e.apap === apap),
    ecartes: analyse.echeancesEcartees,
    sources: analyse.report.sources,
  };
  const langage = langageDe(analyse.report);
  const nom = `echeances-${isoDay(au)}`;
  const ecrivains = {
    texte: (terminal: Terminal) => echeancesTexte(agenda, { ...terminal, parApap: options.parApap ?? false }),
    json: () => echeancesJson(agenda),
    xlsx: async () => (await import("../reporters/echeances/echeances-xlsx.ts")).echeancesXlsx(agenda, langage),
    ics: async () => (await import("../reporters/echeances/echeances-ics.ts")).echeancesIcs(agenda),
  };
  await livrer(options.format, { nom, langage, ecrivains }, options, io);
}

/** Day of the last line of entretiens on or before a day; null without any: what was done since is not in the extraction. */
function dernierContact(extraction: Extraction, au: Day): Day | null {
  const data = extraction.tables.entretiens;
  if (!data) return null;
  const dates = data.cells("date");
  let dernier = NULL;
  for (let i = 0; i < data.length; i++) {
    const date = dates[i] as number;
    if (date <= au && date > dernier) dernier = date;
  }
  return dernier === NULL ? null : dernier;
}
