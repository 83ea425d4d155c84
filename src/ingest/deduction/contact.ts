/** How a contact is named at the beginning of a segment; what stands elsewhere tells of other people's contacts. */

/** When, before what. */
export const AVANT =
  "(?:(?:ce jour|ce matin|aujourd'hui|nouvel|nouveau|1 ?er|premiere?|2 ?e|bref|court|long|rapide|(?:le |du )?\\d+/\\d+(?:/\\d+)?) )*";
const VENUE =
  "(?:(?:s'est presentee?|est venue?|venue?|presente?|absente?|recue?|vue?) (?:au|a l'|a son|en|sur|ce jour en) ?)?";

const NOM =
  "(?:rdv|rendez vous|entretiens?|ent|ef|rencontre|echanges?|contact|point|bilan|suivi|diagnostic|tripartite|seance|reunion|evaluation et diagnostic|relance|(?:information|info|atelier) collecti(?:f|ve))";

const DUREE =
  "(?:\\(?(?:\\d{1,3} ?(?:mn|min|minutes?|m|')|\\d{1,2} ?h(?:eures?)? ?\\d{0,2}(?: ?min)?|1/[24] ?h|3/4 ?h|(?:1/[24]|3/4) d'heure|(?:une )?demi heure|un quart d'heure|trois quarts? d'heure|une heure|deux heures)\\)?)";

/** A segment that begins like a contact: « rdv », « entretien de suivi », « ce jour, bilan »… */
export const TETE_DE_CONTACT = new RegExp(`^${AVANT}${VENUE}${NOM}\\b`);

/** Words between the contact's noun and its modality: what the contact is about, its length. */
const ENTRE = "(?:(?! (?:d'embauche|avec un|avec une)\\b) [^ ]+){0,5}?";

/** What may follow a bare word such as « physique » or « tel » at the beginning of a segment. */
const SUITE_NUE = `(?= ?$| ?${DUREE}| avec\\b| tripartite\\b| (?:absente?|presente?|annulee?|reportee?|non honore)\\b| a \\d| le \\d| de \\d| d'une?\\b| \\d fois\\b| durant\\b| pendant\\b)`;

/** Regular expression of a modality: bare at the beginning, after a contact's noun, or after a duration. */
export function motif(mots: string, options: { nu?: string } = {}): RegExp {
  return new RegExp(
    [
      `^${AVANT}${VENUE}(?:en |au |par |a )?${mots}${options.nu ?? SUITE_NUE}`,
      `^${AVANT}${VENUE}${NOM}${ENTRE} (?:en |au |par |a |d')?${mots}\\b`,
      `^${DUREE}(?: d'entretien| de rdv)? (?:en |au |par |de |d')?(?:entretien )?${mots}\\b`,
    ].join("|"),
  );
}
