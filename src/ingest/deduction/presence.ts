import type { Segment } from "./segments.ts";

/** Presences that a text can tell. */
export type Presence = "PRESENT" | "ABSENT_EXCUSE" | "ABSENT" | "ANNULE" | "A_PRECISER";

const SUJET =
  "(?:(?:elle|il|(?:mme|madame|monsieur|mr|m)(?: [a-z']+){0,2}|(?:la |le )?(?:participante?|beneficiaire|personne)|l'interesse) )?";
const TETE_DE_RDV = /^(?:rdv|rendez vous|entretien|visio)\b/;
const RDV = "(?:rdv|rendez vous|entretien|visio)";
const AU_RDV = "(?:au rdv|au rendez vous|a l'entretien|au rdv de ce jour|ce jour|ce matin|aujourd'hui)";
/** A segment that begins by naming the contact: what follows is said of it. */
const CONTACT =
  "(?:(?:rdv|rendez vous|entretien|ef|visio|faf|f/f|presentiel|physique|face a face|permanence)(?: (?:physique|phys|phy|tel|en presentiel|presentiel|en visio|visio|de suivi|face a face|en physique|de diagnostic|collectif|tripartite|prevu|a|le|\\d\\S*)){0,4} )?";
const SANS = "(?:sans (?:prevenir|motif|excuse|nouvelles?|justificatif|justification|explication)|et n'a pas prevenu)";

/** What tells each, the first that does. */
const DITS: Partial<Readonly<Record<Presence, readonly string[]>>> = {
  ABSENT_EXCUSE: [
    `^${CONTACT}${SUJET}(?:est |etait )?(?:absente? excusee?|absente? justifiee?|absence (?:excusee|justifiee))\\b`,
    `^${SUJET}(?:s'est excusee?|s'excuse)\\b`,
    `^${CONTACT}excusee?(?: ?$| (?:car|par|cause|ce jour)| pour (?:maladie|raisons?|cause|arret|rdv|probleme))`,
    `^${SUJET}(?:a prevenu|previent) de son absence\\b`,
  ],
  ABSENT: [
    `^${CONTACT}${SUJET}ne s'(?:est|etait) pas (?:presentee?|connectee?|deplacee?)(?: ?$| ${AU_RDV}| et | ${SANS})`,
    `^${CONTACT}${SUJET}(?:n'est )?pas venue?(?: ?$| ${AU_RDV}| ${SANS})`,
    `^${SUJET}ne vient pas(?: ?$| ${AU_RDV})`,
    `^${SUJET}n'a pas honore (?:le|son) ${RDV}(?: ?$| de ce jour)`,
    `^${CONTACT.replace(" )?", " )")}(?:non honoree?|pas honoree?|manquee?|loupee?)(?: ?$| ${SANS})`,
    `^${CONTACT}${SUJET}(?:est |etait )?(?:absente?|non presentee?)(?: (?:non excusee?|non justifiee?|injustifiee?))?(?: ?$| ${AU_RDV}| ${SANS})`,
    `^${CONTACT}absence(?: (?:non excusee|injustifiee|non justifiee))?(?: ?$| ${AU_RDV}| ${SANS})`,
  ],
  ANNULE: [
    `^(?:le |son )?${CONTACT.replace(" )?", " )")}(?:est |a ete )?(?:annulee?|reportee?|decalee?)(?: ?$| (?:par|pour|cause|a sa|a la|a ma|au|en|car|suite|ce jour))`,
    `^(?:annulation|report) (?:du|de l'|de son|de la) ?${RDV}\\b`,
    `^${SUJET}annule (?:son|le) ${RDV}(?: ?$| de ce jour| du jour)`,
  ],
  PRESENT: [
    `^${CONTACT}${SUJET}(?:est |etait )?presente?(?: ?$| ${AU_RDV}| et (?:a l'heure|ponctuelle?|motivee?))`,
    `^${SUJET}s'est (?:bien )?presentee?(?: ?$| ${AU_RDV}| au ${RDV})`,
    `^${SUJET}(?:est )?venue? ${AU_RDV}`,
  ],
};
const MOTIFS = Object.entries(DITS).flatMap(([presence, dits]) =>
  dits.map((dit) => [presence as Presence, new RegExp(dit)] as const),
);

/** Something else than our appointment, or another day. */
const AILLEURS =
  /\b(?:formation|chantier|travail|poste|cours|stage|ecole|atelier|employeur|of|dernier|derniere|precedente?|depuis|lors|repetees?|jours|veille|hier|souvent|deja|risque|si|medecin|caf|avocat|banque|tribunal|embauche|france travail|mission locale|visite|commission)\b/;

const NON_JOINT =
  /\b(?:pas de reponse|sans reponse|ne (?:me )?repond(?:s|ait)? pas|injoignable|(?:pas|non) joignable|non joint|repondeur|messagerie|message (?:vocal|laisse)|laisse (?:un )?message)\b/;

/** Told by somebody else: it is about his own days, not about our appointment. */
const RAPPORTEUR = /\b(?:formateur|formatrice|of|organisme|employeur|tuteur|tutrice|encadrante?|chantier|ecole)\b/;

/** Presences that a segment tells. */
export function presencesDe(segment: Segment): Set<Presence> {
  const dites = new Set<Presence>();
  const { texte } = segment;
  for (const [presence, motif] of MOTIFS) {
    const trouve = motif.exec(texte);
    if (!trouve || AILLEURS.test(trouve[0])) continue;
    // what follows the words themselves may tell that they are about something else
    if (presence !== "ABSENT_EXCUSE" && presence !== "ANNULE" && AILLEURS.test(texte)) continue;
    dites.add(presence);
    break;
  }
  return dites;
}

/** The person warned beforehand: the absence is excused. */
const A_PREVENU = /\b(?:a|avait|m'a|nous a) (?:bien )?prevenu\b|\bpour s'excuser\b/;

/**
 * The presence that a text tells, null when it has no word of it. Words that contradict each other, and a call that
 * nobody took, are `A_PRECISER`: neither present nor absent.
 */
export function presenceDe(segments: readonly Segment[], parTelephone: boolean): Presence | null {
  const dites = new Set<Presence>();
  for (const [i, segment] of segments.entries()) {
    const rapporte = segments.some(
      (s, k) => k < i && s.phrase === segment.phrase && RAPPORTEUR.test(s.texte) && !TETE_DE_RDV.test(s.texte),
    );
    for (const presence of presencesDe(segment)) if (!rapporte) dites.add(presence);
  }
  if (dites.has("ABSENT")) {
    const prevenu = segments.some(({ texte }) => A_PREVENU.test(texte) && !/n'a(?:vait)? pas prevenu/.test(texte));
    if (prevenu || dites.has("ABSENT_EXCUSE")) {
      dites.delete("ABSENT");
      dites.add("ABSENT_EXCUSE");
    }
  }
  const [presence, ...autres] = dites;
  if (autres.length > 0) return "A_PRECISER";
  if (presence !== undefined) return presence;
  return parTelephone && segments.some(({ texte }) => NON_JOINT.test(texte)) ? "A_PRECISER" : null;
}
