/** What the nominative editions remind their reader of (domaine.md §9). */
const CONFIDENTIEL =
  "Document confidentiel : données personnelles de participants. À ne transmettre qu'aux personnes habilitées, à conserver et à détruire selon les règles du RGPD et du FSE+.";

/** For an edition without names. */
export const CONFIDENTIEL_SANS_NOM =
  "Document confidentiel : participants désignés par leur seul identifiant, qui reste une donnée personnelle. À ne transmettre qu'aux personnes habilitées, à conserver et à détruire selon les règles du RGPD et du FSE+.";

/** The reminder of a sheet that lists participants, with their names or by id. */
export function mentionNoms(avecNoms: boolean): string {
  return avecNoms ? CONFIDENTIEL : CONFIDENTIEL_SANS_NOM;
}

/** Rules whose very name tells a sensitive fact of the participant (RSA): never line by line in a structure's edition. */
export const SENSIBLES = /^RSA-/;

/** How a structure's edition names the APAPs that are not its own. */
export const AUTRE_STRUCTURE = "APAP d'une autre structure";
