import type { Cellule } from "../../../diffusion/cellules.ts";
import { type Bloc, cellule, type Mesure } from "../../../diffusion/cellules.ts";
import { FEUILLE_DONNEES, ligneDe, TITRES_DONNEES } from "../../../diffusion/feuille.ts";
import type { CellulePubliee } from "../../../diffusion/points.ts";
import type { Publication } from "../../../diffusion/publication.ts";
import { CATALOGUE } from "../../../indicators/catalogue.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { graphiques } from "../../document/blocs.ts";
import { aFiltrer, champ, champDe, lister } from "../../document/lister.ts";
import type { Block, Cell, Column, Table } from "../../document/model.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import {
  DEMANDES,
  ENTRANTS,
  NATURES_PUBLIEES,
  NOMBRES,
  rangsPublies,
  structureDe,
  valeursEntrants,
} from "./comptes.ts";
import { colonneNombre, type Montre, nombreDe, signeDe } from "./montrer.ts";

const MOUVEMENTS = (["entrees", "sorties"] as const).map((id) => ({ id, titre: CATALOGUE.court({ indicateur: id }) }));

/** What the tables are made of. */
export interface Matiere {
  socle: Socle;
  publication: Publication;
  montre: Montre;
  /** False for what could not be computed, which is not masked. */
  calculable: (cellule: Cellule) => boolean;
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
    detaille: { rien: "publié : ce qui est masqué empêche toute somme" },
  };
}

/** The counts since January, by structure. */
export function tableNombres(matiere: Matiere): Table {
  const { socle, montre } = matiere;
  return table(
    "Depuis janvier, par structure",
    rangsDe(matiere, ...NOMBRES),
    NOMBRES.map((id, i) => colonneNombre(`c${i}`, socle.chiffres.catalogue.titre({ indicateur: id }))),
    (rang) => NOMBRES.map((id) => reserver(matiere, rang, id, montre.cellule(cellule(id, structureDe(rang))))),
  );
}

const INCOMPLET = "l'extraction est incomplète pour ce chiffre : les documents de l'équipe disent en quoi";

/** A published number with the mark of its réserve, whose text could tell small counts: it is said without any. */
function reserver({ socle }: Matiere, rang: Rang, mesure: Mesure, cell: Cell): Cell {
  const reserve = socle.chiffres.figure(rang, DEMANDES[mesure], socle.spans.cumul)?.reserve;
  return typeof cell === "number" && reserve ? { value: cell, reserve: INCOMPLET } : cell;
}

/**
 * Those who entered and left, drawn, and the table that the chart reads, on the sheet of data: a chart's cells hold no text,
 * so what is masked is said beside the structure's name. Nothing when no structure's count is shown.
 */
export function dessin(matiere: Matiere): { chart: Block; lu: Table } | null {
  const { montre } = matiere;
  const rangs = rangsPublies(matiere.socle);
  const valeur = (mesure: Mesure, rang: Rang) => montre.cellule(cellule(mesure, structureDe(rang)));
  const mesures = MOUVEMENTS.filter(({ id }) =>
    rangs.some((r) => r !== ENSEMBLE && nombreDe(valeur(id, r)) !== undefined),
  );
  if (mesures.length === 0) return null;
  // nothing but zeros is no picture
  if (rangs.every((r) => mesures.every(({ id }) => valeur(id, r) === 0))) return null;
  // beside ten structures, the whole would make all their bars one line
  const dessines = rangs.length > 2 ? rangs.filter((r) => r !== ENSEMBLE) : rangs;
  const sujet = `${mesures.map((m) => m.titre).join(" et ")} depuis janvier`;
  const tus = dessines.some((r) => mesures.some(({ id }) => nombreDe(valeur(id, r)) === undefined));
  const titre = `${sujet}${tus ? " ; « n.c. » : masqué, « n.p. » : non publié, jamais 0" : ""}`;
  // a column of its own, since LibreOffice does not draw the hatching that stands in no cell
  const haut = Math.max(...dessines.flatMap((r) => mesures.map(({ id }) => nombreDe(valeur(id, r)) ?? 0)));
  const nom = (rang: Rang) => {
    const tus = mesures.filter(({ id }) => nombreDe(valeur(id, rang)) === undefined);
    if (tus.length === 0) return nomRang(rang);
    return `${nomRang(rang)} (${tus.map((m) => `${m.titre.toLowerCase()} ${signeDe(valeur(m.id, rang))}`).join(", ")})`;
  };
  return {
    lu: {
      kind: "table",
      id: "mouvements",
      titre: `Graphique : ${sujet.toLowerCase()}`,
      detaille: { rien: "ce que dessine l'image, dont les chiffres sont dans « Chiffres »" },
      columns: [
        { key: "nom", titre: "Structure", kind: "text" },
        ...mesures.map(({ id, titre }) => colonneNombre(id, titre)),
        ...(tus ? [colonneNombre("tu", "Masqué ou non publié")] : []),
      ],
      rows: dessines.map((rang): Cell[] => {
        const valeurs = mesures.map(({ id }) => valeur(id, rang));
        return [nom(rang), ...valeurs, ...(tus ? [valeurs.every((v) => nombreDe(v) !== undefined) ? null : haut] : [])];
      }),
    },
    chart: graphiques(6 + Math.ceil(dessines.length * 1.6), [
      {
        type: "bar",
        titre,
        alt: `Barres : ${sujet.toLowerCase()}, par structure ; ce qui est masqué (n.c.) ou non publié (n.p.) est écrit à côté du nom, ce n'est pas 0.`,
        source: { feuille: FEUILLE_DONNEES, table: "mouvements", categories: "nom" },
        series: [
          ...mesures.map(({ id }) => ({ column: id })),
          ...(tus ? [{ column: "tu", couleur: "6B7280", motif: "descendant", muette: true } as const] : []),
        ],
        trous: [],
        etiquettes: true,
      },
    ]),
  };
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
    (rang) =>
      (
        [
          ["reussies", "rapportees"],
          ["reussies", "sorties"],
        ] as const
      ).flatMap(([num, den]) =>
        montre.rapport(terme(num, rang), terme(den, rang)).map((cell) => reserver(matiere, rang, num, cell)),
      ),
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
      titre: `${titre}, depuis janvier`,
      ...lister(valeursEntrants(socle, critere), [
        champ("valeur", titre, "text", (v) => libelle(v)),
        champDe(colonneNombre("nombre", "Parcours"), (v) => montre.cellule(cellule("entrees", null, critere, v))),
      ]),
      vide: "Aucune entrée.",
    };
  });
}

/** Each published count on a line, masked ones included; what is given up is not there. */
export function tableDonnees({ publication }: Pick<Matiere, "publication">, comptes: readonly CellulePubliee[]): Table {
  const rows = comptes.flatMap(({ cellule: c, ...edition }): Cell[][] => {
    const etat = publication.etat(c);
    if (etat.etat === "tu") return [];
    const nombre = etat.etat === "masque" ? null : etat.nombre;
    const ligne = ligneDe({ ...(etat.etat === "repris" ? etat : edition), cellule: c, nombre }, edition);
    return [[...ligne.slice(0, -1), nombre, ligne.at(-1) ?? null]];
  });
  return {
    kind: "table",
    titre: "Chiffres publiés",
    columns: TITRES_DONNEES.map(
      (titre): Column => (titre === "Nombre" ? colonneNombre("nombre", titre) : { key: titre, titre, kind: "text" }),
    ),
    rows,
    ...aFiltrer(),
    relue: true,
    detaille: { rien: "les chiffres des autres feuilles, un par ligne" },
  };
}
