import { PlieError } from "../../core/plie-error.ts";
import { encodeWindows1252, horsWindows1252 } from "../../core/windows-1252.ts";
import type { ColonneMaDemarche, ReglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { DonneesLigne } from "./donnees.ts";
import { type DefautLigne, ecrireLigne } from "./ligne.ts";
import { COLONNES_NON_OFFICIELLES, NOM_MODELE } from "./modele-non-officiel.ts";

const SEPARATEURS: Readonly<Record<ReglagesMaDemarche["separateur"], string>> = {
  "point-virgule": ";",
  virgule: ",",
  tabulation: "\t",
  barre: "|",
};

/** The entry/exit file of one opération, and what there is to mend in it before it is uploaded. */
export interface FichierEntreesSorties {
  /** Null for the implicit opération. */
  operation: string | null;
  lignes: number;
  sorties: number;
  contenu: Uint8Array;
  defauts: readonly DefautLigne[];
}

/** The columns in force: the settings', else the shipped model's. */
export function colonnesEnVigueur({ colonnes }: ReglagesMaDemarche): readonly ColonneMaDemarche[] {
  return colonnes.length > 0 ? colonnes : COLONNES_NON_OFFICIELLES;
}

/** Name of the layout in force; the shipped one is never taken for the platform's. */
export function nomModele({ modele, colonnes }: ReglagesMaDemarche): string {
  if (colonnes.length === 0) return NOM_MODELE;
  return modele === "" ? `modèle des réglages (${NOM_MODELE})` : modele;
}

/**
 * The file of the records given, one per line, in their order; null when there is none, since an empty file is never
 * written. Throws PlieError on a label that the encoding does not hold. `autres` gives the defects of a record that no column shows.
 */
export function fichierEntreesSorties(
  operation: string | null,
  records: readonly DonneesLigne[],
  reglages: ReglagesMaDemarche,
  autres: (record: DonneesLigne) => readonly Omit<DefautLigne, "ligne" | "participant" | "colonne">[] = () => [],
): FichierEntreesSorties | null {
  if (records.length === 0) return null;
  const colonnes = colonnesEnVigueur(reglages);
  const separateur = SEPARATEURS[reglages.separateur];
  const ligneFin = reglages.finDeLigne === "crlf" ? "\r\n" : "\n";
  const debut = reglages.enTete ? 2 : 1;
  const defauts: DefautLigne[] = [];
  const textes = reglages.enTete ? [rangee(entetes(colonnes, reglages), separateur, reglages)] : [];
  for (const [i, record] of records.entries()) {
    const ligne = ecrireLigne(record, debut + i, colonnes, reglages);
    textes.push(rangee(ligne.cellules, separateur, reglages));
    defauts.push(
      ...ligne.defauts,
      ...autres(record).map((d) => ({ ...d, ligne: debut + i, participant: record.participant, colonne: null })),
    );
  }
  return {
    operation,
    lignes: records.length,
    sorties: records.filter((r) => r.sortie !== null).length,
    contenu: encoder(textes.map((texte) => `${texte}${ligneFin}`).join(""), reglages),
    defauts,
  };
}

/** Labels as the settings write them; refused when the file's encoding does not hold one of them. */
function entetes(colonnes: readonly ColonneMaDemarche[], { encodage }: ReglagesMaDemarche): string[] {
  return colonnes.map(({ libelle }) => {
    if (encodage === "windows-1252" && horsWindows1252(libelle).length > 0) {
      throw new PlieError(
        `réglages, maDemarche : le libellé « ${libelle} » a un caractère que Windows-1252 n'écrit pas ; changez-le, ou mettez encodage: utf-8-bom.`,
      );
    }
    return libelle;
  });
}

function rangee(cellules: readonly string[], separateur: string, { guillemets }: ReglagesMaDemarche): string {
  return cellules
    .map((texte) =>
      guillemets === "toujours" || texte.includes(separateur) || /["\r\n]|^\s|\s$/.test(texte)
        ? `"${texte.replaceAll('"', '""')}"`
        : texte,
    )
    .join(separateur);
}

function encoder(texte: string, { encodage }: ReglagesMaDemarche): Uint8Array {
  switch (encodage) {
    case "windows-1252":
      return encodeWindows1252(texte);
    case "utf-8":
      return new TextEncoder().encode(texte);
    case "utf-8-bom":
      return new TextEncoder().encode(`\ufeff${texte}`);
  }
}
