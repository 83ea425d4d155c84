import type { Day } from "../core/day.ts";
import { compter, obtenir } from "../core/grouper.ts";
import type { Period } from "../core/period.ts";
import type { Charge, Constat, Report } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { TABLE_NAMES } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { avisDe } from "./avis.ts";
import { TextesCommuns } from "./colonnes-communes.ts";
import { comparerTable, type Genre, type TableComparee } from "./differences.ts";
import { type EffetConstats, type EffetIndicateur, effetConstats, effetIndicateurs } from "./effets.ts";
import { type EntretiensClos, entretiensClos } from "./entretiens-clos.ts";

/** One of the two extractions, read and judged. */
export interface Lecture {
  /** As the user named it. */
  nom: string;
  extraction: Extraction;
  /** Judged at the older extraction's arrêté, with its figures. */
  report: Report;
}

/** Everything that differs between two extractions; what reporters turn into terminal, JSON and XLSX. */
export interface Comparaison {
  version: string;
  /** Older first. */
  noms: readonly [string, string];
  reports: readonly [Report, Report];
  /** Up to this day months are closed. */
  arrete: Day;
  periode: Period;
  /** Tables that both extractions hold, in the model's order. */
  tables: TableComparee[];
  entretiens: EntretiensClos | null;
  /** Participants with a difference in a closed month, most differences first. */
  participants: ParticipantConcerne[];
  constats: EffetConstats;
  indicateurs: EffetIndicateur[];
  /** French sentences: what was not compared, what to be careful about. */
  avis: string[];
}

/** Compares two extractions judged at the same arrêté. Pure: same extractions, same result. */
export function comparer(ancienne: Lecture, recente: Lecture, version: string): Comparaison {
  const { arrete, periode } = recente.report;
  const extractions = [ancienne.extraction, recente.extraction] as const;
  const textes = new TextesCommuns([extractions[0].pool, extractions[1].pool]);
  const tables: TableComparee[] = [];
  for (const name of TABLE_NAMES) {
    const [avant, apres] = [extractions[0].tables[name], extractions[1].tables[name]];
    if (avant && apres) tables.push(comparerTable([avant as TableData, apres as TableData], textes, arrete));
  }
  const constats = effetConstats(ancienne.report, recente.report);
  return {
    version,
    noms: [ancienne.nom, recente.nom],
    reports: [ancienne.report, recente.report],
    arrete,
    periode,
    tables,
    entretiens: entretiensClos(tables, arrete),
    participants: concernes(tables, constats, extractions),
    constats,
    indicateurs: effetIndicateurs(ancienne.report.figures, recente.report.figures),
    avis: avisDe(tables, extractions, { arrete, periode }),
  };
}

/** Columns changed on lines of closed months, most lines first. */
export function colonnesModifiees(comparaison: Comparaison): { table: TableComparee; champ: string; lignes: number }[] {
  return comparaison.tables
    .flatMap((table) => {
      const clos = table.differences.flatMap((d) => d.changements.filter(({ temps }) => temps === "clos"));
      return [...compter(clos.map(({ champ }) => champ))].map(([champ, lignes]) => ({ table, champ, lignes }));
    })
    .sort((a, b) => b.lignes - a.lignes || compareText(a.table.table, b.table.table) || compareText(a.champ, b.champ));
}

/** A participant whose closed months changed, with APAP and structure of the latest parcours. */
interface ParticipantConcerne extends Record<Genre, number>, Charge {
  participant: string;
  constatsApparus: number;
  constatsDisparus: number;
}

/** Participants with a difference in a closed month, most differences first, then by id. */
function concernes(
  tables: readonly TableComparee[],
  constats: EffetConstats,
  extractions: readonly [Extraction, Extraction],
): ParticipantConcerne[] {
  const charges = [chargesDe(extractions[1]), chargesDe(extractions[0])];
  const parId = new Map<string, ParticipantConcerne>();
  const neuf = (participant: string): ParticipantConcerne => {
    const charge = charges.map((c) => c.get(participant)).find((c) => c !== undefined);
    const { apap = null, structure = null } = charge ?? {};
    const zeros = { ajoutee: 0, modifiee: 0, supprimee: 0, constatsApparus: 0, constatsDisparus: 0 };
    return { participant, apap, structure, ...zeros };
  };
  for (const { differences } of tables) {
    for (const { participant, genre, temps } of differences) {
      if (temps === "clos" && participant !== null) obtenir(parId, participant, () => neuf(participant))[genre]++;
    }
  }
  const compter = (quels: "constatsApparus" | "constatsDisparus", liste: readonly Pick<Constat, "participant">[]) => {
    for (const { participant } of liste) {
      const connu = parId.get(participant ?? "");
      if (connu) connu[quels]++;
    }
  };
  compter("constatsApparus", constats.apparus);
  compter("constatsDisparus", constats.disparus);
  const total = (p: ParticipantConcerne) => p.ajoutee + p.modifiee + p.supprimee;
  return [...parId.values()].sort((a, b) => total(b) - total(a) || compareText(a.participant, b.participant));
}

/** APAP and structure of each participant's parcours integrated last. */
function chargesDe({ tables, pool }: Extraction): Map<string, Charge> {
  const derniers = new Map<string, { jour: number; charge: Charge }>();
  const data = tables.parcours;
  if (!data) return new Map();
  const cells = { participant: data.cells("participant"), jour: data.cells("date_integration") };
  for (let i = 0; i < data.length; i++) {
    const n = cells.participant[i] ?? NULL;
    if (n === NULL) continue;
    const jour = cells.jour[i] ?? NULL;
    const connu = derniers.get(pool.text(n));
    if (connu && connu.jour > jour) continue;
    const charge = {
      apap: data.value(i, "apap") as string | null,
      structure: data.value(i, "structure") as string | null,
    };
    derniers.set(pool.text(n), { jour, charge });
  }
  return new Map([...derniers].map(([id, { charge }]) => [id, charge]));
}
