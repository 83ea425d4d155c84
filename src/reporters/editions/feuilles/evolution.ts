import { isoMonth } from "../../../core/month.ts";
import { NATURES } from "../../../faits/nature-sortie.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { dessin, discrete } from "../../document/blocs.ts";
import { isMissing } from "../../document/cell.ts";
import { champ, column, lister } from "../../document/lister.ts";
import type { Cell, ChartSource, Column, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille, partages } from "../edition.ts";
import { jourEnCours, moisDit, moisEnChiffres, moisEnColonne } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";
import { colonne, nomEnTete, tableChiffres } from "../tables-chiffres.ts";
import { champSomme, sommeOu } from "../totaux.ts";
import { constatFlux, titreFile, titreSorties } from "./titres.ts";

/** Width of a column, in characters; its header wraps. */
const LARGEUR = 12;

interface Serie {
  groupe: string;
  chiffre: DemandeChiffre;
}

const PAR_NATURE = "Sorties par nature";

function serie(groupe: string, indicateur: IndicateurId, reste: Partial<DemandeChiffre> = {}): Serie {
  return { groupe, chiffre: { indicateur, ...reste } };
}

const SERIES: readonly Serie[] = [
  serie("Parcours", "file_active"),
  serie("Parcours", "file_active_personnes"),
  serie("Parcours", "accompagnes"),
  serie("Parcours", "en_emploi"),
  serie("Flux", "entrees"),
  serie("Flux", "sorties"),
  ...NATURES.map((nature) => serie(PAR_NATURE, "sorties", { ventilation: { nature } })),
  serie("Entretiens", "entretiens"),
  serie("Entretiens", "conformite", { terme: "denominateur" }),
  serie("Entretiens", "conformite", { terme: "numerateur" }),
  serie("Entretiens", "conformite"),
  serie("Étapes", "prescriptions"),
];

/** Column of a series: the chart's series are found by it. */
function cleDe({ indicateur, ventilation = {}, terme }: DemandeChiffre): string {
  return [Object.values(ventilation)[0] ?? indicateur, ...(terme === undefined ? [] : [terme])].join("_");
}

/** The year month by month for one scope; its last row is the figure since January. */
export function tableEvolution(socle: Socle, rang: Rang, table: Partial<Table> = {}, natures = true): Table {
  const { chiffres, spans } = socle;
  const { catalogue } = chiffres;
  const lire = (chiffre: DemandeChiffre, periode: string) => chiffres.affiche(rang, chiffre, periode);
  const series = SERIES.filter(({ groupe, chiffre }) => {
    if (groupe === PAR_NATURE) return natures;
    return chiffre.indicateur !== "file_active_personnes" || personnesDifferent(socle, rang);
  });
  const estTaux = ({ indicateur, terme }: DemandeChiffre) =>
    terme === undefined && catalogue.ecriture(indicateur).nature === "taux";
  const mois = moisEnColonne(socle);
  const rows = spans.tous.map((m): Cell[] => [
    mois.dire(m),
    ...series.map(({ chiffre }) => {
      const lu = lire(chiffre, isoMonth(m));
      return estTaux(chiffre) && !isMissing(lu) ? null : lu;
    }),
  ]);
  const columns = series.map(({ groupe, chiffre }, i): Column => {
    const commun = { key: cleDe(chiffre), titre: catalogue.court(chiffre), groupe, width: LARGEUR };
    const total = lire(chiffre, spans.cumul);
    if (estTaux(chiffre)) {
      const [num, den] = [cleDe({ ...chiffre, terme: "numerateur" }), cleDe({ ...chiffre, terme: "denominateur" })];
      return {
        ...commun,
        kind: "percent",
        calcul: { type: "ratio", num, den },
        ...(isMissing(total) ? { total } : {}),
      };
    }
    const cellules = rows.map((row) => row[i + 1]);
    const { temps } = catalogue.indicateur(chiffre.indicateur);
    return { ...commun, kind: "integer", ...(temps === "flux" ? sommeOu(cellules, total) : { total }) };
  });
  return {
    kind: "table",
    id: "evolution",
    columns: [column("mois", "Mois", mois.kind), ...columns],
    rows,
    total: "Depuis janvier",
    detaille: sommesDe(
      chiffres,
      rang,
      series.flatMap(({ chiffre }) =>
        !estTaux(chiffre) && catalogue.indicateur(chiffre.indicateur).temps === "flux"
          ? [{ column: cleDe(chiffre), chiffre, periode: spans.cumul }]
          : [],
      ),
    ),
    ...table,
  };
}

function personnesDifferent({ chiffres, spans }: Socle, rang: Rang): boolean {
  return spans.tous.some((m) => {
    const p = isoMonth(m);
    return (
      chiffres.nombre(rang, { indicateur: "file_active" }, p) !==
      chiffres.nombre(rang, { indicateur: "file_active_personnes" }, p)
    );
  });
}

const NOTE =
  "Dernière ligne : le cumul depuis janvier pour les flux, la fin de la période pour les stocks (file active, en emploi) ; « accompagnés » compte les parcours ouverts au moins un jour.";

/** « Évolution » of the consolidé and of the reviews: the scope month by month, then each of its APAPs. */
export function feuilleEvolution(socle: Socle, edition: Edition): Sheet {
  return feuille(socle, edition, "Évolution", { nominative: false, constat: constatFlux(socle, edition.rang) }, [
    tableEvolution(socle, edition.rang, { figer: true, figerColonnes: 1 }),
    discrete([NOTE, ...(jourEnCours(socle) === null ? [] : [`Dernier mois : ${moisDit(socle).mois}.`])]),
    parMois(socle, edition, "File active par APAP, mois par mois", "file_active"),
    parMois(socle, edition, "Face à face tenus par APAP, mois par mois", "entretiens"),
  ]);
}

/** A figure of each APAP of the edition, a column a month. */
function parMois(socle: Socle, edition: Edition, titre: string, indicateur: IndicateurId): Table {
  const { rang } = edition;
  return tableChiffres(socle.chiffres, {
    titre,
    total: rang,
    entetes: [nomEnTete("APAP", null)],
    rangs: apapsDe(socle, edition),
    partages: partages(socle, rang),
    periode: socle.spans.courant,
    colonnes: socle.spans.tous.map((m) => {
      const iso = isoMonth(m);
      return colonne(indicateur, { key: iso, titre: moisEnChiffres(socle, m), periode: iso });
    }),
  });
}

function source(feuille: string | undefined): ChartSource["source"] {
  return { table: "evolution", categories: "mois", ...(feuille === undefined ? {} : { feuille }) };
}

/** File active at the end of each month since January; `feuilleSource`: where the table is, when elsewhere. */
export function graphiqueFileActive(socle: Socle, rang: Rang, feuilleSource?: string): ChartSource[] {
  const quoi = "Courbe de la file active à la fin de chaque mois depuis janvier.";
  return dessin("line", titreFile(socle, rang), quoi, source(feuilleSource), [{ column: "file_active" }]);
}

/** Exits of each month by nature; nothing without an exit, or where natures are not known. */
export function graphiqueSorties(socle: Socle, rang: Rang, feuilleSource?: string): ChartSource[] {
  const series = NATURES.map((column) => ({ column }));
  const quoi = "Colonnes empilées : sorties de chaque mois depuis janvier, par nature.";
  return dessin("stacked-column", titreNatures(socle, rang), quoi, source(feuilleSource), series);
}

/** What the exits by nature show; null without an exit. */
function titreNatures(socle: Socle, rang: Rang): string | null {
  const { chiffres, spans } = socle;
  return chiffres.nombre(rang, { indicateur: "sorties" }, spans.cumul) === 0 ? null : titreSorties(socle, rang);
}

/** Exits of a scope by nature: month and since January. */
export function tableNatures(socle: Socle, rang: Rang): Table {
  const { chiffres, spans } = socle;
  const deNature = (nature: string): DemandeChiffre => ({ indicateur: "sorties", ventilation: { nature } });
  const compte = (key: string, titre: string, periode: string) =>
    champSomme(key, titre, {
      lignes: NATURES,
      lire: (nature) => chiffres.affiche(rang, deNature(nature), periode),
      total: chiffres.affiche(rang, { indicateur: "sorties" }, periode),
    });
  return {
    id: "natures",
    titre: "Sorties par nature",
    ...lister(NATURES, [
      champ("nature", "Nature", "text", (nature) => chiffres.catalogue.court(deNature(nature))),
      compte("mois", moisDit(socle).mois, spans.courant),
      compte("cumul", "Depuis janvier", spans.cumul),
    ]),
    total: "Sorties",
  };
}

/** Exits since January by nature. */
export function graphiqueNatures(socle: Socle, rang: Rang): ChartSource[] {
  const quoi = "Barres : sorties depuis janvier par nature.";
  const source = { table: "natures", categories: "nature" };
  return dessin("bar", titreNatures(socle, rang), quoi, source, [{ column: "cumul" }]);
}
