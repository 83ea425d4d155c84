import type { Day } from "../../core/day.ts";
import { compareText, foldName } from "../../core/text.ts";
import type { LigneListeFse } from "../../tables/liste-fse.ts";
import type { DonneesLigne } from "../entrees-sorties/donnees.ts";
import { apparierFse, cleLigne, pourquoiProche } from "./apparier.ts";
import {
  CHAMPS_COMPARES,
  type ChampCompare,
  type EcartFse,
  type LigneSeule,
  type PaireFse,
  type RapprochementFse,
  type RecordSeul,
} from "./modele.ts";

/** What the extraction knows of its participants, in or out of the opérations: id by « nom|prenom|naissance ». */
export interface Connus {
  ids: ReadonlySet<string>;
  parPersonne: ReadonlyMap<string, string>;
}

/**
 * Confronts the records of the opérations with the platform's lines. Values are compared where both sides can hold them: a
 * field without a column on the platform (`champs`) says nothing. `fin`: last day judged; `jours`: days to type.
 */
export function rapprocherFse(
  records: readonly DonneesLigne[],
  lignes: readonly LigneListeFse[],
  connus: Connus,
  { champs, fin, jours }: { champs: ReadonlySet<string>; fin: Day; jours: number },
): RapprochementFse {
  const { apparies, records: seuls, lignes: libres } = apparierFse(records, lignes, connus.ids);
  const longueDuree = lignes.some((l) => l.situation_entree === "CHOMEUR_LONGUE_DUREE");
  const paires = apparies.map(({ record, lignes: siennes, lien }): PaireFse => {
    // the line of the same entry is the record's; the others are its doubles
    const ligne = siennes.find((l) => l.date_entree === record.entree) ?? siennes[0];
    if (!ligne) throw new Error("a pair without its line");
    const sortie = record.sortie;
    return {
      record,
      ligne,
      lien,
      doublons: siennes.filter((l) => l !== ligne),
      ecarts: CHAMPS_COMPARES.flatMap((champ) => (champs.has(champ) ? ecartDe(champ, record, ligne, longueDuree) : [])),
      sortieNonDeclaree:
        sortie !== null && champs.has("date_sortie") && ligne.date_sortie === null ? fin - sortie : null,
      entreeTardive: retard(ligne.date_entree ?? record.entree, ligne.date_saisie_entree, jours),
      sortieTardive: ligne.date_sortie === null ? null : retard(ligne.date_sortie, ligne.date_saisie_sortie, jours),
    };
  });
  const proposees = new Set<LigneListeFse>();
  const records_ = seuls.map((record): RecordSeul => {
    const proches = libres.flatMap((ligne) => {
      const pourquoi = pourquoiProche(record, ligne);
      if (pourquoi === null) return [];
      proposees.add(ligne);
      return [{ ligne, pourquoi }];
    });
    return { record, depuis: fin - record.entree, proches };
  });
  return {
    paires: [...paires].sort((a, b) => a.ligne.ligne - b.ligne.ligne),
    records: [...records_].sort(
      (a, b) =>
        compareText(a.record.operation, b.record.operation) || compareText(a.record.participant, b.record.participant),
    ),
    lignes: lignesSeules(libres, proposees, connus),
    joursSaisie: jours,
  };
}

function retard(fait: Day, saisie: Day | null, jours: number): number | null {
  return saisie !== null && saisie - fait > jours ? saisie - fait : null;
}

/** Lines that are no record, each person of an opération once: the others are doubles of the first. */
function lignesSeules(
  libres: readonly LigneListeFse[],
  proposees: ReadonlySet<LigneListeFse>,
  connus: Connus,
): LigneSeule[] {
  const parCle = new Map<string, { ligne: LigneListeFse; doublons: LigneListeFse[] }>();
  for (const ligne of libres) {
    const qui = ligne.id ?? cleLigne(ligne) ?? `ligne ${ligne.ligne}`;
    const cle = `${foldName(ligne.operation ?? "")}\n${qui}`;
    const premiere = parCle.get(cle);
    if (premiere) premiere.doublons.push(ligne);
    else parCle.set(cle, { ligne, doublons: [] });
  }
  return [...parCle.values()].map(({ ligne, doublons }) => ({
    ligne,
    participant:
      ligne.id !== null && connus.ids.has(ligne.id)
        ? ligne.id
        : (connus.parPersonne.get(cleLigne(ligne) ?? "") ?? null),
    proposee: proposees.has(ligne),
    doublons,
  }));
}

function ecartDe(champ: ChampCompare, record: DonneesLigne, ligne: LigneListeFse, longueDuree: boolean): EcartFse[] {
  const viesion = valeurDe(champ, record, longueDuree);
  const plateforme = ligne[champ];
  if (viesion === null) {
    // an exit that we do not have is one; a situation without exit is nothing
    return plateforme === null || (champ === "situation_sortie" && record.sortie === null)
      ? []
      : [{ champ, genre: "absente", viesion, plateforme }];
  }
  if (plateforme === null) return [{ champ, genre: "a_saisir", viesion, plateforme }];
  const egaux =
    champ === "nom" || champ === "prenom"
      ? foldName(String(viesion)) === foldName(String(plateforme))
      : viesion === plateforme;
  return egaux ? [] : [{ champ, genre: "differe", viesion, plateforme }];
}

/** Our value of a field; a list that never says « longue durée » does not tell the two kinds of unemployment. */
function valeurDe(champ: ChampCompare, { valeurs }: DonneesLigne, longueDuree: boolean): string | Day | null {
  const valeur = valeurs[champ];
  if (champ === "situation_entree" && valeur === "CHOMEUR_LONGUE_DUREE" && !longueDuree) return "CHOMEUR";
  return typeof valeur === "string" || typeof valeur === "number" ? valeur : null;
}
