import { AVANT } from "./contact.ts";
import { accompli, type Segment, sansBut } from "./segments.ts";

/** Natures that a text can tell. */
export type Nature = "DIAGNOSTIC" | "SUIVI" | "SUIVI_EMPLOI" | "BILAN" | "TRIPARTITE" | "COLLECTIF";

const TETE = `^${AVANT}(?:(?:rdv|rendez vous|entretien|ef|reunion|visio|tel|point|appel|rencontre)(?: (?:physique|tel|telephonique|visio|en presentiel|presentiel|de|d'un|en|collectif))*? )?`;

const DITS: Readonly<Record<Nature, string>> = {
  DIAGNOSTIC: `${TETE}(?:evaluation et )?diagnostic(?: (?:socio|initial|realise|physique|tel|en (?:presentiel|face|physique|visio)|de la situation|avec|\\d)| ?$)`,
  BILAN: `${TETE}bilan\\b(?! (?:des |(?:de |d')(?:ses|mes|competences?|sante|l'annee|prevention)|sanguin|comptable|medical|neuro|orthophonique|financier|dentaire|psycho|carbone|urologique|positif|negatif|satisfaisant|mitige|encourageant))`,
  TRIPARTITE: `^${AVANT}(?:(?:rdv|rendez vous|entretien|reunion|rencontre|point|visio|bilan)(?: [^ ]+){0,3} )?tripartite\\b`,
  COLLECTIF: `^${AVANT}(?:(?:info|information|reunion|seance|atelier|entretien|rdv|temps)s? (?:collectif|collective|coll)s?|info co)\\b(?!.* (?:le|du) \\d)`,
  SUIVI_EMPLOI: `^${AVANT}(?:(?:entretien|rdv|point|visite)(?: (?:de|tel|physique|en|visio|telephonique|presentiel))* )?suivi (?:dans l'|en |de l'|d')?emploi\\b`,
  SUIVI: `^${AVANT}(?:entretien|rdv|point)(?: (?:physique|tel|telephonique|visio))? de suivi\\b(?! (?:dans|en|de|d') ?(?:l')?emploi)`,
};
const MOTIFS = Object.entries(DITS).map(([nature, dit]) => [nature as Nature, new RegExp(dit)] as const);

/** The nature of the contact that a text tells; null when it tells none, or two that exclude each other. */
export function natureDe(segments: readonly Segment[]): Nature | null {
  const dites = new Set<Nature>();
  for (const segment of segments) {
    if (!accompli(segment)) continue;
    const texte = sansBut(segment);
    for (const [nature, motif] of MOTIFS) if (motif.test(texte)) dites.add(nature);
  }
  // a tripartite meeting held as a « bilan » is first of all a bilan
  if (dites.has("BILAN")) dites.delete("TRIPARTITE");
  const [nature, ...autres] = dites;
  return nature !== undefined && autres.length === 0 ? nature : null;
}
