/** What a reader meets by name, and what each name is. */
export interface Vocabulaire {
  /** The software where parcours are followed, as people say it. */
  readonly logiciel: string;
  /** Its whole name. */
  readonly logicielComplet: string;
  /** The Département's software, for those who receive the RSA. */
  readonly logicielDepartement: string;
  /** A référent de parcours, masculine. */
  readonly referent: string;
  readonly referents: string;
  /** The PLIE. */
  readonly plie: string;
  /** The rate of positive sorties without the neutral ones (in JSON: `forme: "caen"`). */
  readonly tauxNet: string;
}

/** The words of the norm `caen-2026`. */
export const VOCABULAIRE: Vocabulaire = {
  logiciel: "Viesion",
  logicielComplet: "Viesion Evolution",
  logicielDepartement: "Viesion du Département",
  referent: "APAP",
  referents: "APAP",
  plie: "PLIE du Pays de Caen",
  tauxNet: "Caen",
};

/** The words in force for a report (`Report.reglages`); those of `caen-2026` when it has none. */
export function motsDe({ reglages }: { reglages?: Readonly<Record<string, unknown>> | undefined }): Vocabulaire {
  return { ...VOCABULAIRE, ...(reglages?.["vocabulaire"] as Partial<Vocabulaire> | undefined) };
}

const VOYELLE = /^[aeiouyhàâéèêëîïôûù]/i;

/** « de Viesion », « d'Odyssée »: the name after « de », elided before a vowel. */
export function de(nom: string): string {
  return VOYELLE.test(nom) ? `d'${nom}` : `de ${nom}`;
}

/** « l'APAP », « le conseiller ». */
export function le(nom: string): string {
  return VOYELLE.test(nom) ? `l'${nom}` : `le ${nom}`;
}
