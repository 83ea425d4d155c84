/** The sheet of a workbook that an APAP or a structure fills and gives back. */
export const FEUILLE_RETOUR = "À corriger";
