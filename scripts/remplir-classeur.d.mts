export function remplirClasseur(
  source: string,
  cible: string,
  premiere: string,
  saisir: (
    feuille: string,
    textes: ReadonlyMap<string, string>,
    taper: (titre: string, valeur: string | number | Date) => void,
  ) => void,
): Promise<void>;
