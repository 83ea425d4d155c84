import type { Day } from "../core/day.ts";
import type { Charge } from "../core/report.ts";
import { type NatureComptee, natureComptee } from "../faits/nature-sortie.ts";
import { CODES_EECO } from "../indicators/fse/eeco.ts";
import { CODES_EECR } from "../indicators/fse/eecr.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { DonneesEntree } from "../parcours/fse/donnees-entree.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import type { CodeResultat } from "../parcours/fse/resultats.ts";
import { type Manque, manquesDe } from "./completude.ts";
import type { DonneesLigne } from "./entrees-sorties/donnees.ts";
import { raisonAge, raisonEmploi, raisonNiveau, raisonPublics } from "./raisons-entree.ts";
import { raisonResultats, raisonSixMois } from "./raisons-sortie.ts";

/** Codes of the Regulation, in their order; EECO01 of the complete records among them. */
export const CODES_FSE = [...CODES_EECO, ...CODES_EECR];

/** Codes that one reason explains together. */
export const GROUPES_FSE = {
  emploi: ["EECO02", "EECO03", "EECO04", "EECO05"],
  age: ["EECO06", "EECO07", "EECO08"],
  niveau: ["EECO09", "EECO10", "EECO11"],
  publics: ["EECO12", "EECO13", "EECO14", "EECO16", "EECO17"],
  resultats: ["EECR01", "EECR02", "EECR03", "EECR04"],
  sixMois: ["EECR05", "EECR06"],
} as const;

export type GroupeFse = keyof typeof GROUPES_FSE;

/** A sortie réelle of the period, as the PLIE counts it: never an FSE+ result. */
export interface SortiePlie {
  parcours: string;
  date: Day;
  nature: NatureComptee;
  motif: string | null;
}

/** One record of the FSE+ as its lists show it, each derived code with its reason. */
export interface FicheFse
  extends Charge,
    Pick<DonneesLigne, "participant" | "operation" | "entree" | "sortie" | "sortieParOperation">,
    Pick<EnregistrementFse, "reprise" | "complet">,
    Pick<DonneesEntree, "sexe" | "age"> {
  nom: string | null;
  prenom: string | null;
  /** Ids of its parcours, by integration. */
  parcours: readonly string[];
  manques: readonly Manque[];
  /** Codes that the record is in, complete or not; only complete ones count, EECO01 aside. */
  codes: ReadonlySet<string>;
  raisons: Readonly<Record<GroupeFse, string>>;
  sorties: readonly SortiePlie[];
}

/** The list line of a record. */
export function ficheFse(
  e: EnregistrementFse,
  resultats: ReadonlySet<CodeResultat>,
  contexte: Pick<Contexte, "arrete" | "periode" | "communsLe" | "listes" | "listesLe">,
): FicheFse {
  const { dossier, donnees } = e;
  const fin = Math.min(contexte.periode.end, contexte.arrete);
  const nature = natureComptee(contexte.listesLe);
  return {
    operation: e.operation.code,
    participant: dossier.id,
    nom: dossier.participant?.nom ?? null,
    prenom: dossier.participant?.prenom ?? null,
    parcours: e.parcours.map((p) => p.id),
    apap: e.charge.apap,
    structure: e.charge.structure,
    entree: e.entree,
    reprise: e.reprise,
    sortie: e.sortieDansPeriode ? e.sortie : null,
    sortieParOperation: e.sortieDansPeriode && e.parcoursSorti === null,
    sexe: donnees.sexe,
    age: donnees.age,
    complet: e.complet,
    manques: manquesDe(e, contexte.arrete),
    codes: new Set(CODES_FSE.filter(({ compte }) => compte(e, resultats)).map(({ id }) => id)),
    raisons: {
      emploi: raisonEmploi(e, contexte.communsLe(e.entree).moisChomageLongueDuree),
      age: raisonAge(e),
      niveau: raisonNiveau(e),
      publics: raisonPublics(e),
      resultats: raisonResultats(e),
      sixMois: raisonSixMois(e, contexte.arrete),
    },
    sorties: e.parcours.flatMap((p): SortiePlie[] =>
      p.sortie === null || p.sortie > fin
        ? []
        : [{ parcours: p.id, date: p.sortie, nature: nature(p), motif: p.row.motif_sortie }],
    ),
  };
}
