/** Margins of an A4 page, in twentieths of a point, and the room between them. */
export const MARGE = 900;
export const LARGEUR = 11_906 - 2 * MARGE;
export const POLICE = "Arial";
/** Half-points: the text, and that of tables. */
export const CORPS = 19;
export const TABLE = 16;
