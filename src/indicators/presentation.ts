/** Groups of figures, in the order in which sheets and pages show them, with their heading. */
export const GROUPES = {
  parcours: "Parcours",
  etapes: "Étapes et emploi",
  sorties: "Sorties",
  entretiens: "Entretiens et contacts",
  prescriptions: "Prescriptions et mises en relation",
  entrants: "Entrants",
  public: "Public de la file active",
  protocole: "Protocole d'accord",
  fse: "FSE+",
  objectifs: "Objectifs",
} as const;

export type Groupe = keyof typeof GROUPES;

/** Who may be shown a figure: the équipe du PLIE, a structure, an APAP. */
export type Audience = "plie" | "structure" | "apap";

/** People's characteristics and motifs: for the équipe du PLIE alone (domaine.md §9). */
export const INTERNE: readonly Audience[] = ["plie"];

/** How a figure is written and where it stands: with the counts, the rates (their two terms shown), or the means. */
interface Ecriture {
  nature: "nombre" | "taux" | "moyenne";
  kind: "integer" | "percent" | "decimal" | "minutes";
  decimales: number;
}

const ENTIER: Ecriture = { nature: "nombre", kind: "integer", decimales: 0 };

/** What one unit of a figure is; « part » is a number between 0 and 1. */
export const UNITES = {
  parcours: ENTIER,
  personnes: ENTIER,
  enregistrements: ENTIER,
  entretiens: ENTIER,
  contacts: ENTIER,
  "rendez-vous": ENTIER,
  étapes: ENTIER,
  "mises en relation": ENTIER,
  part: { nature: "taux", kind: "percent", decimales: 1 },
  "entretiens par personne": { nature: "moyenne", kind: "decimal", decimales: 2 },
  minutes: { nature: "moyenne", kind: "minutes", decimales: 1 },
  jours: { nature: "moyenne", kind: "decimal", decimales: 1 },
  mois: { nature: "moyenne", kind: "decimal", decimales: 1 },
} as const satisfies Record<string, Ecriture>;

export type Unite = keyof typeof UNITES;

/** How a figure goes over the months: `flux` adds up, `stock` is a state at their end, `periode` is counted anew. */
export type Temps = "flux" | "stock" | "periode";

/** How each is drawn over the months. */
export const TRACES = { flux: "column", stock: "line", periode: "line" } as const satisfies Record<Temps, string>;

/** Long label where a line has room, short one at the head of a column. */
export type Noms = readonly [long: string, court: string];
