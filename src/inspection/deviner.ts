import { emptyMatch, missingFields, type TableMatch } from "../ingest/headers/match-table.ts";
import type { Profil } from "../ingest/profile.ts";
import { type FeuilleObservee, nomDuLieu, regrouper, signatureDe } from "../ingest/reconnaissance/feuille-observee.ts";
import { aAccepter, type Proposee, proposer } from "../ingest/reconnaissance/proposer.ts";
import { REPONDRE } from "../ingest/reconnaissance/question.ts";
import type { TableName } from "../tables/index.ts";
import type { FeuilleVue } from "./feuille-vue.ts";

/** What the sheets that names do not settle would be, all together; those that are read tell them what persons are called. */
export function devinerTables(feuilles: readonly FeuilleVue[], profil: Profil): void {
  const lue = (feuille: FeuilleVue, table: TableName) =>
    feuille.refus === null && feuille.plan?.matches.some((m) => m.table === table) === true;
  const parcours = feuilles.some((feuille) => lue(feuille, "parcours"));
  const vues = feuilles.flatMap((feuille) => {
    const observee = observeeDe(feuille, parcours);
    return observee === null ? [] : [{ feuille, observee }];
  });
  const proposees = proposer(regrouper(vues.map(({ observee }) => observee)), profil);
  for (const { feuille, observee } of vues) {
    feuille.propositions = proposees.filter((p) => concerne(p, observee) && !enConflit(feuille, p));
    if (feuille.propositions.length > 0) retenir(feuille);
    else if (feuille.etat === "inconnue") feuille.matches = imposees(feuille);
  }
}

/** Two columns of one name in one table: a person decides which is which, no proposal does. */
function enConflit({ plan }: FeuilleVue, { tables }: Proposee): boolean {
  return plan?.matches.some((m) => m.conflicts.length > 0) === true && tables.length < PLAT;
}

function concerne({ feuille }: Proposee, observee: FeuilleObservee): boolean {
  const noms = observee.lieux.map(nomDuLieu);
  return (
    signatureDe(feuille.headers) === signatureDe(observee.headers) &&
    feuille.lieux.some((lieu) => noms.includes(nomDuLieu(lieu)))
  );
}

/** A sheet as the recognition sees it; null when there is nothing to see. */
function observeeDe(feuille: FeuilleVue, parcours: boolean): FeuilleObservee | null {
  const { look, entete, colonnes, lignes, premieres, plan, refus } = feuille;
  if (entete === null || look.context === null || lignes === 0) return null;
  const tables = plan?.matches.map((m) => m.table) ?? [];
  // a list of participants that carries the parcours, when nothing else does, is not settled yet
  const ouverte = refus !== null || (!parcours && tables.includes("participants"));
  return {
    lieux: [{ fichier: look.file.name, feuille: look.feuille, titres: titresDe(feuille) }],
    headers: entete.headers,
    ligne: entete.premiere,
    colonnes,
    lignes,
    premieres,
    indices: look.context.hints,
    lues: ouverte ? [] : (plan?.matches ?? []),
    imposees: look.context.forced,
  };
}

function titresDe({ look, entete }: FeuilleVue): string[] {
  const { cells, numbers } = look.sample;
  const au = entete?.premiere ?? 0;
  return cells
    .filter((_, i) => (numbers[i] ?? 0) < au)
    .flatMap((ligne) => ligne.filter((texte) => texte.trim() !== ""));
}

/** A flat file holds three tables: two columns of one name are then of two of them. */
const PLAT = 3;

/** A sheet that would be something is told as that: what its names say by themselves, and what is only proposed. */
function retenir(feuille: FeuilleVue): void {
  const tables = feuille.propositions.flatMap((p) => p.tables);
  if (feuille.plan !== null && feuille.refus !== null && tables.length >= PLAT) {
    feuille.plan = null;
    feuille.etat = "incomplete";
  }
  const aDire = feuille.propositions.filter((p) => aAccepter(p));
  if (feuille.refus !== null && aDire.length > 0) {
    feuille.refus = aDire.map(({ question }) => `${question} ${REPONDRE}`).join("\n");
  }
  const deja = feuille.plan?.matches.map((m) => m.table) ?? [];
  feuille.matches = feuille.propositions.flatMap((p) =>
    p.tables.filter((table) => !deja.includes(table)).map((table) => matchPropose(p, table, feuille)),
  );
}

/** The columns of a table that their own names give; the required ones that are only proposed are missing. */
function matchPropose({ champs, formes }: Proposee, table: TableName, { entete }: FeuilleVue): TableMatch {
  const match = emptyMatch(table, entete?.headers.length ?? 0);
  for (const { champs: donnes, colonne, exact } of champs) {
    const champ = donnes.find((c) => c.table === table)?.champ;
    if (exact && champ !== undefined) match.fields[colonne] = champ;
  }
  const donnes = new Set(formes.flatMap((f) => f.champs));
  match.missing = missingFields(match).filter((champ) => !donnes.has(champ));
  return match;
}

/** A sheet that nothing names is what the profile says. */
function imposees({ look, entete }: FeuilleVue): TableMatch[] {
  const largeur = entete?.headers.length ?? 0;
  return (look.context?.forced ?? []).map((table) => emptyMatch(table, largeur));
}
