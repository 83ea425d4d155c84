import { motifsDe } from "../motifs-fichiers.ts";
import { nomDuLieu } from "./feuille-observee.ts";
import type { Forme } from "./formes/forme.ts";
import type { Liaison } from "./liaisons.ts";
import type { Proposee } from "./proposer.ts";

const cite = (texte: string): string => JSON.stringify(texte);

/** A mapping on one line: YAML reads JSON. */
function plat(valeurs: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(valeurs)
    .map(([cle, valeur]) => `${cite(cle)}: ${cite(valeur)}`)
    .join(", ")} }`;
}

/** A shape as the profile says it: its key, and what stands under it; null for a key with one value. */
export function formeEnYaml(forme: Forme): { cle: string; sous: string } | null {
  switch (forme.cle) {
    case "constantes":
      return { cle: forme.cle, sous: `${cite(forme.motif)}: ${plat(forme.valeurs)}` };
    case "cles":
      return { cle: forme.cle, sous: `${forme.table}: [${forme.parties.map(cite).join(", ")}]` };
    case "repete":
    case "depivoter":
      return { cle: forme.cle, sous: `${forme.table}: ${plat(forme.modeles)}` };
    case "vocabulaire":
      return { cle: forme.cle, sous: `${forme.champ}: ${plat(forme.mots)}` };
    case "deduction":
      return null;
  }
}

function colonnes(liaisons: readonly Liaison[]): string[] {
  const parTable = new Map<string, Record<string, string>>();
  for (const { table, entete, champ } of liaisons) {
    parTable.set(table, { ...parTable.get(table), [entete]: champ ?? "ignorer" });
  }
  if (parTable.size === 0) return [];
  return ["colonnes:", ...[...parTable].map(([table, lignes]) => `  ${table}: ${plat(lignes)}`)];
}

/** Files of a proposal as the profile names them, without their dates. */
export function motifsDesFichiers({ feuille, tables }: Proposee): string[] {
  return [...motifsDe(feuille.lieux.map((lieu) => ({ nom: nomDuLieu(lieu), tables }))).keys()];
}

/** What accepting a proposal writes in the profile. */
export function proposeeEnYaml(proposee: Proposee): string {
  const { tables, liaisons, formes } = proposee;
  const lignes = [
    "fichiers:",
    ...motifsDesFichiers(proposee).map((motif) => `  ${cite(motif)}: [${tables.join(", ")}]`),
    ...colonnes(liaisons),
  ];
  const parCle = new Map<string, string[]>();
  for (const forme of formes) {
    const yaml = formeEnYaml(forme);
    if (yaml) parCle.set(yaml.cle, [...(parCle.get(yaml.cle) ?? []), yaml.sous]);
  }
  for (const [cle, sous] of parCle) lignes.push(`${cle}:`, ...sous.map((s) => `  ${s}`));
  if (formes.some(({ cle }) => cle === "deduction")) lignes.push("deduction: true");
  return `${lignes.join("\n")}\n`;
}
