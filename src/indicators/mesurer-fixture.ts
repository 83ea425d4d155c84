import { type Day, parseTypedDay, partsOf } from "../core/day.ts";
import { firstDay, isoMonth, type Month } from "../core/month.ts";
import { parseTypedPeriod } from "../core/period.ts";
import type { Figure, Preuve } from "../core/report.ts";
import type { Reserve } from "../core/reserve.ts";
import type { Reglage } from "../faits/seuil.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { type PresenceVide, reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import type { TableName } from "../tables/index.ts";
import type { Indicateur } from "./indicator.ts";
import { Mesures } from "./run-indicators.ts";
import type { SerieDite, Unite } from "./series.ts";

type Row = Readonly<Record<string, string>>;

/** A unit counted, with what it was counted in and its rows. */
export type Compte = SerieDite & Unite & { preuves: readonly Preuve[] };

/** What surrounds the figures of a test. */
export interface Cadre {
  /** 31 March 2026 unless said otherwise. */
  arrete?: string;
  periode?: string;
  communs?: Record<string, unknown>;
  listes?: Record<string, unknown>;
  presenceVide?: PresenceVide;
  rejets?: Partial<Record<TableName, readonly string[]>>;
  /** `P1 2026-02`: constats ENT-01 that are justified. */
  justifies?: readonly string[];
  /** Instead of rules that are all on, at their usual thresholds. */
  reglage?: Reglage;
  /** Told of every unit. */
  detail?: (compte: Compte) => void;
  /** Instead of those of the extraction. */
  reserves?: readonly Reserve[];
  /** Rejected rows of a table, beside those that are read. */
  rejetees?: Readonly<Partial<Record<TableName, number>>> | undefined;
}

/** The figures of some indicators on canonical rows. */
export function mesurer(
  indicateurs: Indicateur | readonly Indicateur[],
  tables: CanonicalTables,
  cadre: Cadre = {},
): Figure[] {
  const arrete = parseTypedDay(cadre.arrete ?? "2026-03-31") as Day;
  const extraction = canonicalExtraction(tables);
  for (const [table, ids] of Object.entries(cadre.rejets ?? {})) {
    extraction.participantsRejetes.set(table as TableName, new Set(ids));
  }
  for (const source of extraction.sources) source.rejetees = cadre.rejetees?.[source.table] ?? source.rejetees;
  const { detail } = cadre;
  const communs = reglagesCommuns.parse(cadre.communs ?? {});
  const listes = reglagesListes.parse(cadre.listes ?? {});
  const presenceVide = cadre.presenceVide ?? null;
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide });
  const periode = cadre.periode
    ? parseTypedPeriod(cadre.periode)
    : { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  if (!periode) throw new Error(`unreadable period ${cadre.periode}`);
  const cree = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide });
  const contexte = { ...cree, reserves: cadre.reserves ?? cree.reserves };
  const mesures = new Mesures(Array.isArray(indicateurs) ? indicateurs : [indicateurs as Indicateur], contexte, {
    reglage: cadre.reglage ?? (() => ({ active: true, params: { joursSoumisMin: 15, fileActive: 60 } })),
    estJustifie: (regle: string, participant: string, mois: Month) =>
      regle === "ENT-01" && (cadre.justifies ?? []).includes(`${participant} ${isoMonth(mois)}`),
    ...(detail
      ? { detail: (serie) => (unite) => detail({ ...serie, ...unite, preuves: [unite.preuves].flat() }) }
      : {}),
  });
  for (const dossier of dossiers) mesures.dossier(dossier);
  return mesures.fin();
}

/** Which figures to read: `portee` is `ensemble`, `apap:<nom>`, `structure:<nom>` (nothing after `:` = « Sans … »). */
export interface Choix {
  id: string;
  cle?: Row;
  portee?: string;
}

function choisies(figures: readonly Figure[], { id, cle = {}, portee = "ensemble" }: Choix): Figure[] {
  const [scope, nom] = portee.split(":");
  const key = JSON.stringify(Object.entries(cle).sort());
  return figures.filter(
    (f) =>
      f.indicateur === id &&
      f.portee === scope &&
      (f.nom ?? "") === (nom ?? "") &&
      JSON.stringify(Object.entries(f.ventilation).sort()) === key,
  );
}

/** Values by period; a period without a line is absent. */
export function parPeriode(figures: readonly Figure[], choix: Choix): Record<string, number | null> {
  return Object.fromEntries(choisies(figures, choix).map((f) => [f.periode, f.valeur]));
}

/** `numerateur/denominateur`, or the reason of a null, by period. */
export function quotients(figures: readonly Figure[], choix: Choix): Record<string, string | null> {
  return Object.fromEntries(
    choisies(figures, choix).map((f) => [
      f.periode,
      f.valeur === null ? f.raison : `${f.numerateur}/${f.denominateur}`,
    ]),
  );
}

/** Values of one period by the values of a key. */
export function parCle(
  figures: readonly Figure[],
  id: string,
  cle: string,
  periode: string,
): Record<string, number | null> {
  return Object.fromEntries(
    figures
      .filter((f) => f.indicateur === id && f.portee === "ensemble" && f.periode === periode)
      .filter((f) => Object.keys(f.ventilation).join() === cle)
      .map((f) => [f.ventilation[cle], f.valeur]),
  );
}

/** A participant, a woman born in 1985 unless said otherwise. */
export function personne(id: string, autres: Row = {}): Row {
  return { id, sexe: "F", date_naissance: "1985-05-14", statuts: "DE", niveau_formation: "4", ...autres };
}

/** A parcours of Alix, at Horizon, that anything may change. */
export function parcours(participant: string, integration: string, sortie = "", autres: Row = {}): Row {
  return {
    participant,
    apap: "Alix",
    structure: "Horizon",
    date_integration: integration,
    date_sortie_reelle: sortie,
    ...autres,
  };
}

/** A face-to-face of 45 minutes held with the participant. */
export function entretien(participant: string, date: string, autres: Row = {}): Row {
  return {
    participant,
    date,
    modalite: "FACE_A_FACE",
    nature: "SUIVI",
    interlocuteur: "PARTICIPANT",
    presence: "PRESENT",
    duree: "45",
    ...autres,
  };
}

/** An étape; an operation of the programming unless said otherwise. */
export function etape(participant: string, debut: string, fin = "", autres: Row = {}): Row {
  return {
    participant,
    famille: "operation",
    intitule: "Atelier",
    programmation_plie: "oui",
    date_debut: debut,
    date_fin: fin,
    temps: "partiel",
    ...autres,
  };
}
