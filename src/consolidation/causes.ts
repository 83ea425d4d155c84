import { frCount, frInteger } from "../core/format.ts";
import { frMonth, type Month } from "../core/month.ts";
import type { Rubrique } from "../formulaire/rubriques.ts";
import type { Indices } from "./indices.ts";

/** A participant who counts differently in the form's lines and in the extraction. */
export interface PartLigne {
  participant: string;
  declare: number;
  calcule: number;
  /** The APAP changed the line; else it is the extraction that moved. */
  corrigee: boolean;
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
export function causesDe(donne: Ecart): string[] {
  const gap = donne.declare - donne.calcule;
  const net = donne.parts.reduce((somme, p) => somme + p.declare - p.calcule, 0);
  // lines that pull the other way explain nothing
  const ecart = net * gap > 0 ? donne : { ...donne, parts: [] };
  // once the lines make up the whole gap, nothing is left to the other clues but why the lines differ
  const suite = net === gap ? [] : [parCouverture, parRelais, parSortie, parMoisPrecedent];
  const trouvees = [parLignes, parExtraction, ...suite, parContacts].flatMap((chercher) => chercher(ecart) ?? []);
  return trouvees.length > 0 ? trouvees : [parDefaut(ecart)];
}

function liste(ids: readonly string[]): string {
  const reste = ids.length - NOMMES;
  return ids.slice(0, NOMMES).join(", ") + (reste > 0 ? ` et ${frCount(reste, "autre")}` : "");
}

function dire(parts: readonly PartLigne[]): string {
  return liste(parts.map((p) => `${p.participant} (${frInteger(p.declare)} au lieu de ${frInteger(p.calcule)})`));
}

function parLignes({ parts }: Ecart): string | null {
  const corrigees = parts.filter((p) => p.corrigee);
  return corrigees.length === 0 ? null : `lignes corrigées par l'APAP : ${dire(corrigees)}`;
}

function parExtraction({ declare, calcule, auFormulaire, parts }: Ecart): string | null {
  if (auFormulaire === null || auFormulaire === calcule) return null;
  const autres = parts.filter((p) => !p.corrigee);
  const depuis = `l'extraction a changé depuis le formulaire (${frInteger(auFormulaire)} alors)${autres.length === 0 ? "" : ` : ${dire(autres)}`}`;
  return declare === auFormulaire ? `lignes saisies ou corrigées après l'export, ${depuis}` : depuis;
}

function parMoisPrecedent({ declare, auFormulaire, precedent, mois }: Ecart): string | null {
  if (precedent === null || declare !== precedent || declare === auFormulaire) return null;
  return `c'est le chiffre du mois précédent (${frMonth(mois - 1)})`;
}

function parCouverture({ rubrique, indices }: Ecart): string | null {
  if (rubrique.genre !== "contact" || indices.couvert) return null;
  return "mois non couvert : l'extraction n'a pas, ou trop peu, de lignes d'entretien de cet APAP ce mois-là";
}

function parRelais({ rubrique, declare, calcule, indices }: Ecart): string | null {
  if (rubrique.genre !== "stock" && rubrique.genre !== "proposition" && rubrique.genre !== "contact") return null;
  // contacts stay with whoever was in charge on their day, parcours go with the handover
  const partis = rubrique.genre === "contact" ? declare < calcule : declare > calcule;
  const ids = partis ? indices.partis : indices.recus;
  if (ids.length === 0) return null;
  return `parcours ${partis ? "passé à un" : "reçu d'un"} autre APAP dans le mois : ${liste(ids)}`;
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
    return `${frCount(indices.aPreciser, "face à face", "face à face")} à la présence à préciser dans le logiciel`;
  if (declare > calcule && declare !== auFormulaire)
    return "contact saisi après l'export, ou pas encore saisi dans le logiciel";
  return null;
}

function parDefaut({ rubrique, declare, calcule }: Ecart): string {
  if (declare < calcule) return "compté par l'extraction et pas par l'APAP : à voir avec lui";
  return PAR_DEFAUT[rubrique.genre] ?? "compté par l'APAP et pas par l'extraction : à voir avec lui";
}

const PAR_DEFAUT: Partial<Record<Rubrique["genre"], string>> = {
  entree: "entrée pas encore saisie dans le logiciel, ou datée d'un autre mois",
  sortie: "sortie pas encore saisie dans le logiciel, d'une autre nature ou d'un autre mois",
  prescription: "prescription pas encore saisie dans le logiciel, ou datée d'un autre mois",
};
