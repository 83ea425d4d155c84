import { frNumber, frPercent } from "../core/format.ts";
import { columnsOf, type TableName, titreDuChamp } from "../tables/index.ts";
import { type Choix, type Dialogue, reponse } from "./dialogue.ts";
import type { ChampManquant, ColonneInspectee, FeuilleInspectee } from "./inspection.ts";

const AUCUNE = "aucune";
const DEDUIRE = "deduire";

/** « 0,82 » */
export function score(n: number): string {
  return frNumber(n, 2);
}

/** Ten values of a column at most, as they may be shown. */
export function valeursDe({ exemples }: ColonneInspectee, combien = exemples.length): string {
  return exemples.length === 0 ? "toujours vide" : [...new Set(exemples)].slice(0, combien).join(", ");
}

/** An answer that the values contradict is refused with its reason, and asked again. */
async function insister(
  dialogue: Dialogue,
  question: { message: string; choix: readonly Choix[]; initiale: string },
  contredit: (choisi: string) => string | null,
): Promise<string> {
  let refus = "";
  for (;;) {
    const choisi = reponse(await dialogue.choisir({ ...question, message: `${refus}${question.message}` }));
    const pourquoi = contredit(choisi);
    if (pourquoi === null) return choisi;
    refus = `${pourquoi}.\n`;
  }
}

function impossible(entete: string, table: TableName, champ: string, raison: string | null): string | null {
  return raison === null ? null : `« ${entete} » ne peut pas être « ${titreDuChamp(table, champ)} » : ${raison}`;
}

/**
 * Asks what a column is: what is proposed first, then every field of the tables of its sheet, then « aucune »; null for none.
 */
export async function demanderColonne(
  nom: string,
  { propositions }: FeuilleInspectee,
  colonne: ColonneInspectee,
  dialogue: Dialogue,
): Promise<{ table: TableName; champ: string } | null> {
  const liaisons = propositions.flatMap((p) => p.liaisons);
  const proposees = [
    ...liaisons.flatMap((l) =>
      l.entete === colonne.entete && l.champ !== null ? [{ table: l.table, champ: l.champ }] : [],
    ),
    ...colonne.propositions,
  ];
  const champs = new Map(proposees.map(({ table, champ }) => [`${table}.${champ}`, { table, champ }]));
  for (const table of new Set(propositions.flatMap((p) => p.tables))) {
    for (const champ of columnsOf(table).keys()) champs.set(`${table}.${champ}`, { table, champ });
  }
  const choix: Choix[] = [...champs].map(([valeur, { table, champ }]) => {
    const dite = proposees.some((p) => p.table === table && p.champ === champ);
    return { valeur, libelle: `${titreDuChamp(table, champ)} (${table})`, ...(dite ? { indice: "proposé" } : {}) };
  });
  choix.push({ valeur: AUCUNE, libelle: "Aucune : ne pas lire cette colonne" });
  const [premiere = AUCUNE] = proposees.length === 0 ? [AUCUNE] : champs.keys();
  const message = `${nom}, colonne « ${colonne.entete} » (${valeursDe(colonne)}) : qu'est-ce que c'est ?`;
  const choisi = await insister(dialogue, { message, choix, initiale: premiere }, (valeur) => {
    const c = champs.get(valeur);
    return c ? impossible(colonne.entete, c.table, c.champ, colonne.contredit(c.table, c.champ)) : null;
  });
  return champs.get(choisi) ?? null;
}

/**
 * Asks which column holds a field: every column, with ten of its values and what they suggest, the best first; and « aucune »
 * (null). `deductible`: share of the contacts whose text would tell it.
 */
export async function demanderChamp(
  nom: string,
  feuille: FeuilleInspectee,
  { table, champ, titre, propositions }: ChampManquant,
  deductible: number | null,
  dialogue: Dialogue,
): Promise<{ entete: string; deduire: boolean } | null> {
  const proches = new Map(propositions.map((p) => [p.entete, p]));
  const toutes = feuille.colonnes.filter((c) => c.entete !== "");
  const rang = (c: ColonneInspectee) => (c.champs.length === 0 ? 0 : 1);
  const autres = toutes.filter((c) => !proches.has(c.entete)).sort((a, b) => rang(a) - rang(b));
  const choix: Choix[] = [...proches.keys(), ...autres.map((c) => c.entete)].map((entete) => {
    const proche = proches.get(entete);
    const colonne = toutes.find((c) => c.entete === entete);
    const [deja] = colonne?.champs ?? [];
    const valeurs = colonne ? valeursDe(colonne) : "toujours vide";
    const pourquoi = proche
      ? `${score(proche.score)}, ${proche.raison} ; `
      : deja
        ? `déjà ${titreDuChamp(deja.table, deja.champ)} ; `
        : "";
    return { valeur: entete, libelle: entete, indice: pourquoi + valeurs };
  });
  if (deductible !== null) {
    choix.push({ valeur: DEDUIRE, libelle: `La déduire du texte du suivi (${frPercent(deductible, 0)} des contacts)` });
  }
  choix.push({ valeur: AUCUNE, libelle: "Aucune de ces colonnes" });
  const initiale = propositions[0]?.entete ?? (deductible === null ? AUCUNE : DEDUIRE);
  const message = `${nom} : quelle colonne donne « ${titre} » (${champ}) ?`;
  const choisi = await insister(dialogue, { message, choix, initiale }, (entete) => {
    const colonne = toutes.find((c) => c.entete === entete);
    return impossible(entete, table, champ, colonne?.contredit(table, champ) ?? null);
  });
  if (choisi === AUCUNE) return null;
  return { entete: choisi, deduire: choisi === DEDUIRE };
}
