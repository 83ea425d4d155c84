import type { ContenuProfil } from "../ingest/profile.ts";
import type { FeuilleInspectee, Inspection } from "./inspection.ts";

/** A sheet that reading would not take as it is, and that is more than notes beside tables. */
export function estDouteuse({ etat, refus, ressemble }: FeuilleInspectee): boolean {
  if (etat === "incomplete" || etat === "ambigue") return true;
  return etat === "inconnue" && (refus !== null || ressemble !== null);
}

/** Everything in an inspection that stands in the way of reading: wrong files, missing columns, refusals. */
export function refusDe({ fichiers, lecture }: Inspection): string[] {
  const refus = fichiers.flatMap(({ refus: tout, feuilles, laisse }) => {
    if (laisse) return [];
    return [tout, ...feuilles.map((f) => f.refus)].filter((r) => r !== null);
  });
  if (lecture.etat === "refusee" && !refus.includes(lecture.raison)) refus.push(lecture.raison);
  return [...new Set(refus)];
}

function deFeuille(feuille: FeuilleInspectee): number {
  // one question for all of it
  if (feuille.propositions.length > 0) return 1;
  const douteuse = estDouteuse(feuille) ? 1 : 0;
  const colonnes = feuille.colonnes.filter((c) => c.propositions.length > 0).length;
  return douteuse + feuille.manquants.length + colonnes;
}

/** Number of points that a person may settle: tables, columns, labels, and what nothing in the files tells. */
export function nombreDeDoutes(inspection: Inspection, present: ContenuProfil, programmationDonnee: boolean): number {
  const { niveauxChiffres, dureesDecimales, presenceVide, intitules, programmationConnue } = inspection;
  const feuilles = inspection.fichiers.filter((f) => !f.laisse).flatMap((f) => f.feuilles);
  const libelles = new Set(
    feuilles.flatMap((f) =>
      f.colonnes.flatMap(({ champs, nonComprises }) =>
        nonComprises.flatMap(({ valeur }) => (valeur === null || !champs[0] ? [] : [`${champs[0].champ}\n${valeur}`])),
      ),
    ),
  );
  const seuls = [
    niveauxChiffres > 0 && present.echelleNiveaux === null,
    dureesDecimales > 0 && present.uniteDuree === null,
    presenceVide?.recommandation != null && present.presenceVide === null,
    (intitules?.length ?? 0) > 0 && !programmationConnue && !programmationDonnee,
  ];
  const feux = inspection.feux.filter(
    ({ id, accepte, reponses }) => !accepte && id !== "LEC-01" && id !== "LEC-12" && reponses,
  );
  return feuilles.reduce((n, f) => n + deFeuille(f), 0) + libelles.size + seuls.filter(Boolean).length + feux.length;
}
