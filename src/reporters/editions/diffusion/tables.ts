import { type Bloc, cellule, type Mesure } from "../../../diffusion/cellules.ts";
import { ligneDe, TITRES_DONNEES } from "../../../diffusion/feuille.ts";
import type { CellulePubliee } from "../../../diffusion/points.ts";
import type { Publication } from "../../../diffusion/publier.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import type { Block, Cell, Column, Table } from "../../document/model.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { ENTRANTS, NATURES_PUBLIEES, NOMBRES, rangsPublies, structureDe, valeursEntrants } from "./comptes.ts";
import { colonneNombre, type Montre, nombreDe } from "./montrer.ts";

/** What the tables are made of. */
export interface Matiere {
  socle: Socle;
  publication: Publication;
  montre: Montre;
}

/** Rows of a table: the whole PLIE alone when no structure's count is printed in it. */
function rangsDe({ socle, publication }: Matiere, ...blocs: readonly Bloc[]): readonly Rang[] {
  return blocs.some((b) => publication.blocs.has(b)) ? rangsPublies(socle) : [ENSEMBLE];
}

function table(
  titre: string,
  rangs: readonly Rang[],
  columns: readonly Column[],
  ligne: (rang: Rang) => Cell[],
): Table {
  return {
    kind: "table",
    titre,
    columns: [{ key: "nom", titre: "Structure", kind: "text" }, ...columns],
    rows: rangs.map((rang) => [nomRang(rang), ...ligne(rang)]),
    tones: rangs.map((rang) => (rang === ENSEMBLE ? "fort" : null)),
  };
}

/** The counts since January, by structure, and the chart of those that move. */
export function blocsNombres(matiere: Matiere): Block[] {
  const { socle, montre } = matiere;
  const { catalogue } = socle.chiffres;
  const nombres: Table = {
    ...table(
      "Depuis janvier, par structure",
      rangsDe(matiere, ...NOMBRES),
      NOMBRES.map((id, i) => colonneNombre(`c${i}`, catalogue.titre({ indicateur: id }))),
      (rang) => NOMBRES.map((id) => montre.cellule(cellule(id, structureDe(rang)))),
    ),
    id: "nombres",
  };
  const series = [1, 2].filter((i) => nombres.rows.slice(0, -1).some((row) => nombreDe(row[i + 1]) !== undefined));
  if (series.length === 0) return [nombres];
  const dessinees = series.map((i) => (i === 1 ? "Entrées" : "Sorties")).join(" et ");
  return [
    nombres,
    {
      kind: "graphiques",
      charts: [
        {
          type: "column",
          titre: `${dessinees} depuis janvier`,
          alt: `Colonnes : ${dessinees.toLowerCase()} depuis janvier, par structure et pour l'ensemble ; un effectif masqué n'est pas dessiné, il n'est pas 0.`,
          source: { table: "nombres", categories: "nom" },
          series: series.map((i) => ({ column: `c${i}` })),
          etiquettes: true,
        },
      ],
      hauteur: 15,
    },
  ];
}

/** The rate and its terms; the natures when they can be told. */
export function blocsSorties(matiere: Matiere): Block[] {
  const { socle, publication, montre } = matiere;
  const { catalogue } = socle.chiffres;
  const { tauxNet } = motsDe(socle.report);
  const colonnes = (key: string, groupe: string, den: string): Column[] => [
    colonneNombre(`${key}n`, "Positives et dynamiques", groupe),
    colonneNombre(`${key}d`, den, groupe),
    { key: `${key}t`, titre: "Taux", groupe, kind: "percent" },
  ];
  const terme = (mesure: Mesure, rang: Rang) => cellule(mesure, structureDe(rang));
  const taux = table(
    "Taux de sorties positives depuis janvier",
    rangsDe(matiere, "taux"),
    [
      ...colonnes("caen", `${tauxNet} : hors sorties neutralisées`, "Non neutralisées"),
      ...colonnes("brut", "Brut", "Toutes"),
    ],
    (rang) => [
      ...montre.rapport(terme("reussies", rang), terme("rapportees", rang)),
      ...montre.rapport(terme("reussies", rang), terme("sorties", rang)),
    ],
  );
  if (!publication.blocs.has("natures")) return [taux];
  const natures = table(
    "Sorties depuis janvier, par nature",
    rangsDe(matiere, "natures-par-structure"),
    NATURES_PUBLIEES.map((nature, i) =>
      colonneNombre(`c${i}`, catalogue.court({ indicateur: "sorties", ventilation: { nature } })),
    ),
    (rang) => NATURES_PUBLIEES.map((n) => montre.cellule(cellule("sorties", structureDe(rang), "nature", n))),
  );
  return [natures, taux];
}

/** Those who entered, by each criterion that can be told. */
export function blocsEntrants({ socle, publication, montre }: Matiere): Block[] {
  const { catalogue } = socle.chiffres;
  return ENTRANTS.filter((critere) => publication.blocs.has(critere)).map((critere): Table => {
    const titre = `Entrants : ${catalogue.titreVentilation("profil", critere).toLowerCase()}`;
    return {
      kind: "table",
      titre: `${titre}, depuis janvier`,
      columns: [{ key: "valeur", titre, kind: "text" }, colonneNombre("nombre", "Parcours")],
      rows: valeursEntrants(socle, critere).map((v): Cell[] => [
        libelle(v),
        montre.cellule(cellule("entrees", null, critere, v)),
      ]),
      vide: "Aucune entrée.",
    };
  });
}

/** Each published count on a line, masked ones included; what is given up is not there. */
export function tableDonnees({ socle, publication }: Matiere, comptes: readonly CellulePubliee[]): Table {
  const rows = comptes.flatMap(({ cellule: c, au }): Cell[][] => {
    const etat = publication.etat(c);
    if (etat.etat === "tu") return [];
    const nombre = etat.etat === "masque" ? null : etat.nombre;
    const ligne = ligneDe({ cellule: c, au: etat.etat === "repris" ? etat.au : au, nombre }, socle.spans.mois);
    return [[...ligne.slice(0, -1), nombre, ligne.at(-1) ?? null]];
  });
  return {
    kind: "table",
    titre: "Chiffres publiés",
    columns: TITRES_DONNEES.map(
      (titre): Column => (titre === "Nombre" ? colonneNombre("nombre", titre) : { key: titre, titre, kind: "text" }),
    ),
    rows,
    filtre: true,
    figer: true,
    relue: true,
    detaille: { rien: "les chiffres des autres feuilles, un par ligne" },
  };
}
