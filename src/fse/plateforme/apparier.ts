import { isoDay } from "../../core/day.ts";
import { grouper } from "../../core/grouper.ts";
import { foldName } from "../../core/text.ts";
import { identifiantNu } from "../../tables/identifiants.ts";
import type { LigneListeFse } from "../../tables/liste-fse.ts";
import type { DonneesLigne } from "../entrees-sorties/donnees.ts";
import type { Lien } from "./modele.ts";

/** Lines that one record may be, and how it was found. */
export interface Apparie {
  record: DonneesLigne;
  lignes: readonly LigneListeFse[];
  lien: Lien;
}

export interface Appariement {
  apparies: readonly Apparie[];
  records: readonly DonneesLigne[];
  lignes: readonly LigneListeFse[];
}

/** « nom|prenom|naissance », null when one of the three is unknown. */
export function clePersonne(nom: unknown, prenom: unknown, naissance: unknown): string | null {
  if (typeof nom !== "string" || typeof prenom !== "string" || typeof naissance !== "number") return null;
  return `${foldName(nom)}|${foldName(prenom)}|${isoDay(naissance)}`;
}

/** Key of the person of a line of the platform's list; null where name or birth is missing. */
export const cleLigne = (l: LigneListeFse): string | null => clePersonne(l.nom, l.prenom, l.date_naissance);
const cleRecord = ({ valeurs: v }: DonneesLigne): string | null => clePersonne(v.nom, v.prenom, v.date_naissance);

/** True when the line is of that opération: of any, when the list or the settings do not tell them. */
function memeOperation({ operation }: DonneesLigne, ligne: LigneListeFse, connues: ReadonlySet<string>): boolean {
  if (operation === null || ligne.operation === null) return true;
  const sienne = foldName(ligne.operation);
  return sienne === foldName(operation) || !connues.has(sienne);
}

/**
 * Pairs records and lines: by identifier, exactly; then, for lines whose identifier is nobody's, by surname, first name and
 * birth, all three equal. What is only near is proposed elsewhere, never paired. Two lines of one record stay together.
 */
export function apparierFse(
  records: readonly DonneesLigne[],
  lignes: readonly LigneListeFse[],
  connus: ReadonlySet<string>,
): Appariement {
  const operations = new Set(records.flatMap((r) => (r.operation === null ? [] : [foldName(r.operation)])));
  const libres = new Set(lignes);
  const restants = new Set(records);
  const apparies: Apparie[] = [];
  const passer = (
    lien: Lien,
    cleDuRecord: (r: DonneesLigne) => string | null,
    cleDeLaLigne: (l: LigneListeFse) => string | null,
  ) => {
    const parCle = grouper(libres, cleDeLaLigne);
    for (const record of [...restants]) {
      const cle = cleDuRecord(record);
      const siennes = (cle === null ? [] : (parCle.get(cle) ?? [])).filter(
        (l) => libres.has(l) && memeOperation(record, l, operations),
      );
      if (siennes.length === 0) continue;
      for (const ligne of siennes) libres.delete(ligne);
      restants.delete(record);
      apparies.push({ record, lignes: siennes, lien });
    }
  };
  passer(
    "identifiant",
    (r) => r.participant,
    (l) => l.id,
  );
  passer("nom", cleRecord, (l) => (l.id !== null && connus.has(l.id) ? null : cleLigne(l)));
  return { apparies, records: [...restants], lignes: [...libres] };
}

/** Why a line that was not paired may be this record, in French; null when nothing says so. */
export function pourquoiProche(record: DonneesLigne, ligne: LigneListeFse): string | null {
  const { nom, prenom, date_naissance: naissance } = record.valeurs;
  if (ligne.id !== null && identifiantNu(ligne.id) === identifiantNu(record.participant)) {
    return "identifiant à la casse, aux espaces ou aux zéros de tête près";
  }
  if (typeof nom !== "string" || typeof prenom !== "string" || ligne.nom === null || ligne.prenom === null) return null;
  const [a, b] = [foldName(nom), foldName(prenom)];
  const [c, d] = [foldName(ligne.nom), foldName(ligne.prenom)];
  const memeNaissance = ligne.date_naissance !== null && ligne.date_naissance === naissance;
  if (a === c && b === d) return "mêmes nom et prénom, naissance différente ou inconnue";
  if (!memeNaissance) return null;
  if (a === d && b === c) return "nom et prénom échangés, même naissance";
  if (a === c) return "même naissance, même nom, autre prénom";
  return b === d ? "même naissance, même prénom, autre nom" : null;
}
