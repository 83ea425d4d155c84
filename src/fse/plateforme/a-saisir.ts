import type { ColonneMaDemarche, ReglagesMaDemarche } from "../../parcours/fse/reglages-ma-demarche.ts";
import type { SourceMaDemarche } from "../../parcours/fse/sources-ma-demarche.ts";
import type { ChampFse, LigneListeFse } from "../../tables/liste-fse.ts";
import type { DonneesLigne } from "../entrees-sorties/donnees.ts";
import { colonnesEnVigueur } from "../entrees-sorties/fichier.ts";
import { ecrireLigne } from "../entrees-sorties/ligne.ts";
import { CHAMPS_COMPARES, type ChampCompare, type RapprochementFse } from "./modele.ts";

/** Field of the list for each source of the entry/exit file that has one. */
export const CHAMP_DE_SOURCE: Readonly<Partial<Record<SourceMaDemarche, ChampFse>>> = {
  operation_code: "operation",
  id: "id",
  nom: "nom",
  prenom: "prenom",
  sexe: "sexe",
  date_naissance: "date_naissance",
  date_entree: "date_entree",
  situation_entree: "situation_entree",
  date_sortie: "date_sortie",
  situation_sortie: "situation_sortie",
};

/** A cell to type on a line that the platform has. */
export interface ASaisir {
  ligne: LigneListeFse;
  record: DonneesLigne;
  champ: ChampCompare;
  /** Header of the platform's column. */
  colonne: string;
  /** As the settings say that the platform writes it. */
  valeur: string;
  /** What stands there now, as read. */
  actuelle: string | number | null;
  /** Deduced from the étapes: to be confirmed before it is typed. */
  deduite: boolean;
}

/** What to type, in the order of the platform: its lines, then its columns. Our empty values are not typed over its own. */
export function aSaisir(
  { paires }: RapprochementFse,
  colonnes: readonly { entete: string; champ: ChampFse | null }[],
  reglages: ReglagesMaDemarche,
): ASaisir[] {
  const ordre = colonnes.flatMap(({ entete, champ }) => {
    const compare = CHAMPS_COMPARES.find((c) => c === champ);
    return compare ? [{ entete, champ: compare }] : [];
  });
  const modele = colonnesEnVigueur(reglages);
  return paires.flatMap(({ ligne, record, ecarts }) =>
    ordre.flatMap(({ entete, champ }) => {
      const ecart = ecarts.find((e) => e.champ === champ);
      if (!ecart || ecart.viesion === null) return [];
      return [
        {
          ligne,
          record,
          champ,
          colonne: entete,
          valeur: ecrite(record, champ, modele, reglages),
          actuelle: ecart.plateforme,
          deduite: champ === "situation_sortie" && record.situationDeduite,
        },
      ];
    }),
  );
}

/** Participants to create, each with every column of the model, in its order. */
export function aCreer({ records }: RapprochementFse, reglages: ReglagesMaDemarche) {
  const colonnes = colonnesEnVigueur(reglages);
  return {
    colonnes: colonnes.map((c) => c.libelle),
    rangees: records.map(({ record }) => ({ record, cellules: ecrireLigne(record, 0, colonnes, reglages).cellules })),
  };
}

function ecrite(
  record: DonneesLigne,
  champ: ChampCompare,
  modele: readonly ColonneMaDemarche[],
  reglages: ReglagesMaDemarche,
): string {
  const colonne = modele.find((c) => CHAMP_DE_SOURCE[c.source] === champ) ?? { ...SANS_MODELE, source: champ };
  return ecrireLigne(record, 0, [colonne], reglages).cellules[0] ?? "";
}

const SANS_MODELE = { libelle: "", valeurs: {}, obligatoire: "non" } as const;
