import { frCount } from "../../core/format.ts";
import { firstDay, frMonth } from "../../core/month.ts";
import { capitale } from "../../core/text.ts";
import { type ComptesSuivi, ETATS_SUIVI, type EtatSuivi, totalSuivi } from "../../registre/suivi.ts";
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

/** Columns of the states that are met in these counts; those always told, whatever the counts. */
function colonnesEtats(annee: readonly ComptesSuivi[], total: boolean): { etat: EtatSuivi; column: Column }[] {
  const rares: readonly EtatSuivi[] = ["declare_corrige", "justifie"];
  return ETATS_SUIVI.filter((etat) => !rares.includes(etat) || annee.some((c) => totalSuivi(c)[etat] > 0)).map(
    (etat) => ({
      etat,
      column: column(etat, TITRES[etat], { kind: "integer", ...(total ? { total: "somme" } : {}) }),
    }),
  );
}

/** The year month by month: what the picture shows. */
export function tableTendance(annee: readonly ComptesSuivi[]): Table {
  const etats = colonnesEtats(annee, false);
  return {
    id: "tendance",
    titre: "Constats d'un mois à l'autre",
    ...lister(annee, [
      champ("mois", "Mois", "month", ({ mois }) => firstDay(mois)),
      etats.map(({ etat, column }) => champDe(column, (comptes) => totalSuivi(comptes)[etat])),
    ]),
  };
}

/** Strokes that keep apart what greys would confuse. */
const MOTIFS = { persistant: "montant", declare_corrige: "descendant", justifie: "descendant" } as const;

export function graphiqueTendance(annee: readonly ComptesSuivi[]): ChartSource {
  const etats = colonnesEtats(annee, false);
  const dernier = annee.at(-1);
  return {
    type: "stacked-column",
    titre: dernier === undefined ? "Constats, mois par mois" : titreTendance(dernier),
    alt: "Colonnes empilées : constats de chaque mois, nouveaux, persistants et justifiés.",
    source: { table: "tendance", categories: "mois" },
    series: etats.flatMap(({ etat: column }): ChartSource["series"] => {
      if (column === "resolu") return [];
      return column === "nouveau" ? [{ column }] : [{ column, motif: MOTIFS[column] }];
    }),
    etiquettes: true,
  };
}

/** « Octobre 2026 : 3 constats nouveaux, 52 qui durent, 1 résolu » */
export function titreTendance(comptes: ComptesSuivi): string {
  const { nouveau, persistant, declare_corrige, resolu } = totalSuivi(comptes);
  const durent = persistant + declare_corrige;
  return `${capitale(frMonth(comptes.mois))} : ${frCount(nouveau, "constat nouveau", "constats nouveaux")}, ${frCount(durent, "qui dure", "qui durent")}, ${frCount(resolu, "résolu")}`;
}

/** Constats there in each month, by rule; what became of this month's. */
export function tableParRegle(annee: readonly ComptesSuivi[], titres: ReadonlyMap<string, string>): Table {
  const regles = [...new Set(annee.flatMap((c) => c.lignes.map((l) => l.regle)))].sort();
  return croisement(annee, {
    id: "par_regle",
    titre: "Par règle, mois par mois",
    entete: "Règle",
    lignes: regles.map((regle) => ({
      nom: regle,
      titre: titres.get(regle) ?? "",
      garde: (l) => l.regle === regle,
    })),
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
}

interface LigneCroisee {
  nom: string;
  titre?: string;
  garde: (l: ComptesSuivi["lignes"][number]) => boolean;
}

/** Months as columns: constats there in each; then what became of this month's. */
export function croisement(annee: readonly ComptesSuivi[], { id, titre, entete, lignes }: Croisement): Table {
  const etats = colonnesEtats(annee, true);
  const titree = lignes.some((l) => l.titre !== undefined);
  const anciens = annee.length - MOIS_ETROITS;
  const compter = (comptes: ComptesSuivi | undefined, garde: LigneCroisee["garde"] = () => true) =>
    totalSuivi({ mois: 0, lignes: comptes?.lignes.filter(garde) ?? [] });
  const presents = (comptes: ComptesSuivi, garde?: LigneCroisee["garde"]) => {
    const n = compter(comptes, garde);
    return n.nouveau + n.persistant + n.declare_corrige + n.justifie;
  };
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
          ({ garde }) => presents(comptes, garde),
          presents(comptes),
        ),
      ),
      etats.map(({ etat, column }) => ({
        column: { ...column, groupe: "Ce mois-ci" },
        cellule: ({ garde }: LigneCroisee) => compter(annee.at(-1), garde)[etat],
        vaut: compter(annee.at(-1))[etat],
      })),
    ]),
    total: nomRang(ENSEMBLE),
    vide: "Aucun constat.",
  };
}
