import { frCount, frInteger } from "../core/format.ts";
import { frMonth, type Month } from "../core/month.ts";
import type { Rubrique } from "../formulaire/rubriques.ts";
import type { Indices } from "./indices.ts";

/** A participant who counts differently in the form's lines and in the extraction. */
export interface PartLigne {
  participant: string;
  declare: number;
  calcule: number;
}

/** A gap and all that may explain it. */
export interface Ecart {
  rubrique: Rubrique;
  declare: number;
  calcule: number;
  auFormulaire: number | null;
  precedent: number | null;
  mois: Month;
  parts: readonly PartLigne[];
  indices: Indices;
}

/** Participants named in a cause; the others are counted. */
const NOMMES = 6;

/** Likely causes of a gap, the likeliest first; one at least. */
export function causesDe(ecart: Ecart): string[] {
  const trouvees = [
    parLignes,
    parExtraction,
    parMoisPrecedent,
    parCouverture,
    parRelais,
    parSortie,
    parContacts,
  ].flatMap((chercher) => chercher(ecart) ?? []);
  return trouvees.length > 0 ? trouvees : [parDefaut(ecart)];
}

function liste(ids: readonly string[]): string {
  const reste = ids.length - NOMMES;
  return ids.slice(0, NOMMES).join(", ") + (reste > 0 ? ` et ${frCount(reste, "autre")}` : "");
}

function parLignes({ parts }: Ecart): string | null {
  if (parts.length === 0) return null;
  const dits = parts.map((p) => `${p.participant} (${frInteger(p.declare)} au lieu de ${frInteger(p.calcule)})`);
  return `lignes corrigées par l'APAP : ${liste(dits)}`;
}

function parExtraction({ declare, calcule, auFormulaire }: Ecart): string | null {
  if (auFormulaire === null || auFormulaire === calcule) return null;
  const depuis = `l'extraction a changé depuis le formulaire (${frInteger(auFormulaire)} alors)`;
  return declare === auFormulaire
    ? `${depuis}, que l'APAP a laissé tel quel : lignes saisies ou corrigées après l'export`
    : depuis;
}

function parMoisPrecedent({ declare, auFormulaire, precedent, mois }: Ecart): string | null {
  if (precedent === null || declare !== precedent || declare === auFormulaire) return null;
  return `c'est le chiffre du mois précédent (${frMonth(mois - 1)})`;
}

function parCouverture({ rubrique, indices }: Ecart): string | null {
  if (rubrique.genre !== "contact" || indices.couvert) return null;
  return "mois non couvert : l'extraction n'a aucune ligne d'entretien de cet APAP ce mois-là";
}

function parRelais({ rubrique, declare, calcule, indices }: Ecart): string | null {
  if (rubrique.genre !== "stock" && rubrique.genre !== "proposition" && rubrique.genre !== "contact") return null;
  if (declare > calcule && indices.partis.length > 0)
    return `parcours passé à un autre APAP dans le mois : ${liste(indices.partis)}`;
  if (declare < calcule && indices.recus.length > 0)
    return `parcours reçu d'un autre APAP dans le mois : ${liste(indices.recus)}`;
  return null;
}

function parSortie({ rubrique, declare, calcule, indices }: Ecart): string | null {
  if (indices.sortiesASaisir.length === 0) return null;
  const plus = rubrique.genre === "sortie" && declare > calcule;
  const moins = (rubrique.genre === "stock" || rubrique.genre === "proposition") && declare < calcule;
  if (!plus && !moins) return null;
  return `sortie prévue et pas encore saisie comme réelle : ${liste(indices.sortiesASaisir)}`;
}

function parContacts({ rubrique, declare, calcule, auFormulaire, indices }: Ecart): string | null {
  if (rubrique.genre !== "contact" || !indices.couvert) return null;
  if (declare < calcule && indices.doublons > 0)
    return `${frCount(indices.doublons, "double probable", "doubles probables")} dans l'extraction (DON-01)`;
  if (declare > calcule && indices.aPreciser > 0)
    return `${frCount(indices.aPreciser, "face à face")} à la présence à préciser dans Viesion`;
  if (declare > calcule && declare !== auFormulaire)
    return "contact saisi après l'export, ou pas encore saisi dans Viesion";
  return null;
}

function parDefaut({ rubrique, declare, calcule }: Ecart): string {
  if (declare < calcule) return "compté par l'extraction et pas par l'APAP : à voir avec lui";
  switch (rubrique.genre) {
    case "entree":
      return "entrée pas encore saisie dans Viesion, ou datée d'un autre mois";
    case "sortie":
      return "sortie pas encore saisie dans Viesion, d'une autre nature ou d'un autre mois";
    case "prescription":
      return "prescription pas encore saisie dans Viesion, ou datée d'un autre mois";
    default:
      return "compté par l'APAP et pas par l'extraction : à voir avec lui";
  }
}
