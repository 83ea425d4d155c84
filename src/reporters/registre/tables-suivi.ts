import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { firstDay, frMonth } from "../../core/month.ts";
import { capitale } from "../../core/text.ts";
import {
  type ComptesSuivi,
  ETATS_SUIVI,
  type EtatSuivi,
  type LigneComptes,
  PREMIER_MOIS,
  presents,
  totalSuivi,
} from "../../registre/suivi.ts";
import { champ, champDe, column, lister } from "../document/lister.ts";
import type { ChartSource, Column, Table } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { nomRang } from "../editions/libelles.ts";

const TITRES: Readonly<Record<EtatSuivi, string>> = {
  nouveau: "Nouveaux",
  persistant: "Persistants",
  declare_corrige: "Déclarés corrigés, encore là",
  justifie: "Justifiés",
  resolu: "Résolus",
};

/** A column of counts by state. */
interface ColonneEtat {
  column: Column;
  compte: (mois: Pick<ComptesSuivi, "premier" | "lignes">) => number | null;
}

/**
 * Columns of the states that are met in these counts; those always told, whatever the counts. What was there in a month
 * with none before it is told apart: neither new nor lasting.
 */
function colonnesEtats(annee: readonly ComptesSuivi[], total: boolean): ColonneEtat[] {
  const rares: readonly EtatSuivi[] = ["declare_corrige", "justifie"];
  const colonne = (key: string, titre: string): Column =>
    column(key, titre, { kind: "integer", ...(total ? { total: "somme" } : {}) });
  const premier: ColonneEtat = {
    column: colonne("premier", "Premier mois"),
    compte: (mois) => (mois.premier ? presents(totalSuivi(mois)) : null),
  };
  const etats = ETATS_SUIVI.filter((etat) => !rares.includes(etat) || annee.some((c) => totalSuivi(c)[etat] > 0));
  return [
    ...(annee.some((c) => c.premier) ? [premier] : []),
    ...etats.map(
      (etat): ColonneEtat => ({
        column: colonne(etat, TITRES[etat]),
        compte: (mois) => (mois.premier ? null : totalSuivi(mois)[etat]),
      }),
    ),
  ];
}

/** The year month by month: what the picture shows. */
export function tableTendance(annee: readonly ComptesSuivi[]): Table {
  const etats = colonnesEtats(annee, false);
  return {
    id: "tendance",
    titre: "Constats d'un mois à l'autre",
    ...lister(annee, [
      champ("mois", "Mois", "month", ({ mois }) => firstDay(mois)),
      etats.map(({ column, compte }) => champDe(column, compte)),
    ]),
  };
}

/** Strokes that keep apart what greys would confuse. */
const MOTIFS: Readonly<Record<string, "montant" | "descendant">> = {
  persistant: "montant",
  declare_corrige: "descendant",
  justifie: "descendant",
};

/** Constats of each month by state, stacked. */
export function graphiqueTendance(annee: readonly ComptesSuivi[]): ChartSource {
  const etats = colonnesEtats(annee, false);
  const dernier = annee.at(-1);
  return {
    type: "stacked-column",
    titre: dernier === undefined ? "Constats, mois par mois" : titreTendance(dernier),
    alt: "Colonnes empilées : constats de chaque mois, nouveaux, persistants et justifiés.",
    source: { table: "tendance", categories: "mois" },
    series: etats.flatMap(({ column: { key } }): ChartSource["series"] => {
      const motif = MOTIFS[key];
      return key === "resolu" ? [] : [{ column: key, ...(motif === undefined ? {} : { motif }) }];
    }),
    etiquettes: true,
  };
}

/** « Octobre 2026 : 3 constats nouveaux, 52 qui durent, 1 résolu » */
export function titreTendance(comptes: ComptesSuivi): string {
  const n = totalSuivi(comptes);
  const { nouveau, persistant, declare_corrige, resolu } = n;
  const durent = persistant + declare_corrige;
  const mois = capitale(frMonth(comptes.mois));
  if (comptes.premier) return `${mois} : ${frCount(presents(n), "constat")}, ${PREMIER_MOIS}`;
  return `${mois} : ${frCount(nouveau, "constat nouveau", "constats nouveaux")}, ${frCount(durent, "qui dure", "qui durent")}, ${frCount(resolu, "résolu")}`;
}

/** Constats there in each month, by rule; what became of this month's. */
export function tableParRegle(annee: readonly ComptesSuivi[], titres: ReadonlyMap<string, string>): Table {
  const regles = [...new Set(annee.flatMap((c) => c.lignes.map((l) => l.regle)))].sort();
  return croisement(annee, {
    id: "par_regle",
    titre: "Par règle, mois par mois",
    entete: "Règle",
    lignes: regles.map((regle) => ({ nom: regle, titre: titres.get(regle) ?? "" })),
    de: (l) => l.regle,
  });
}

/** Months that a terminal shows: the last ones. */
const MOIS_ETROITS = 4;

/** Rows that count some of the lines of each month. */
interface Croisement {
  id: string;
  titre: string;
  entete: string;
  lignes: readonly LigneCroisee[];
  /** Name of the row where a line is counted. */
  de: (l: LigneComptes) => string;
}

interface LigneCroisee {
  nom: string;
  titre?: string;
}

/** Months as columns: constats there in each; then what became of this month's. */
export function croisement(annee: readonly ComptesSuivi[], { id, titre, entete, lignes, de }: Croisement): Table {
  const titree = lignes.some((l) => l.titre !== undefined);
  const anciens = annee.length - MOIS_ETROITS;
  // of a first month there is nothing to tell but what is there, its own column
  const dernier = annee.slice(-1).filter((comptes) => !comptes.premier);
  const etats = dernier.length === 0 ? [] : colonnesEtats(dernier, true);
  const parNom = new Map(annee.map((comptes) => [comptes, grouper(comptes.lignes, de)] as const));
  const restreint = (comptes: ComptesSuivi, nom: string) => ({
    premier: comptes.premier,
    lignes: parNom.get(comptes)?.get(nom) ?? [],
  });
  return {
    id,
    titre,
    ...lister(lignes, [
      champ("nom", entete, "text", ({ nom }) => nom),
      titree && champ("titre", "Constat", { kind: "prose", width: 44, large: true }, (l) => l.titre ?? ""),
      annee.map((comptes, i) =>
        champ(
          `m${comptes.mois}`,
          frMonth(comptes.mois),
          {
            kind: "integer",
            ...(i < anciens ? { large: true } : {}),
            groupe: "Constats présents",
            width: 10,
            total: "somme",
          },
          ({ nom }) => presents(totalSuivi(restreint(comptes, nom))),
          presents(totalSuivi(comptes)),
        ),
      ),
      dernier.flatMap((comptes) =>
        etats.map(({ column, compte }) => ({
          column: { ...column, groupe: "Ce mois-ci" },
          cellule: ({ nom }: LigneCroisee) => compte(restreint(comptes, nom)),
          vaut: compte(comptes),
        })),
      ),
    ]),
    total: nomRang(ENSEMBLE),
    vide: "Aucun constat.",
  };
}
