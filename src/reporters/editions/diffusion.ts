import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { frDay } from "../../core/day.ts";
import { frDe } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { NATURES } from "../../faits/nature-sortie.ts";
import { INDICATEURS, type IndicateurId } from "../../indicators/index.ts";
import { libelle } from "../../indicators/libelles.ts";
import { motsDe, type Vocabulaire } from "../../normes/vocabulaire.ts";
import type { Block, Cell, Column, Sheet, Table } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { renderWorkbook, type Workbook } from "../xlsx/workbook.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { classeur } from "./consolide.ts";
import { DonneesPubliees, type Publiee } from "./donnees-publiees.ts";
import { nomRang } from "./libelles.ts";
import { creerSocle, type OptionsEditions, type Socle } from "./socle.ts";

const MASQUE = "effectif masqué : de 1 au seuil, ou qui permettrait d'en retrouver un autre";
/** What is kept visible longest: the two terms of the whole PLIE's rate, then its totals. */
const COUTS = { ligne: 0, total: 1, taux: 2 } as const;
/** Counts of the first sheet, by structure. */
const NOMBRES = ["accompagnes", "entrees", "sorties", "entretiens", "prescriptions"] as const;
const ENTRANTS = ["sexe", "tranche_age", "niveau"] as const;

/**
 * One workbook that can be published: no participant and no APAP, values and no formulas, figures since January only, small
 * counts masked together with those that would give them back (src/reporters/editions/masquer.ts).
 */
export async function* editionPubliable(
  analyse: Analyse,
  reglages: Reglages,
  options: OptionsEditions = {},
): AsyncGenerator<Artefact> {
  const socle = creerSocle(analyse, reglages, options);
  yield {
    chemin: `diffusion-${socle.spans.cumul.replace("..", "-a-")}.xlsx`,
    contenu: await renderWorkbook(classeurPubliable(socle)),
  };
}

/** The workbook of the publishable edition. */
export function classeurPubliable(socle: Socle): Workbook {
  const seuil = socle.reglages.affichage.diffusionMasque;
  const donnees = new DonneesPubliees(seuil);
  const rangs: readonly Rang[] = [...socle.structures, ENSEMBLE];
  const { catalogue } = socle.chiffres;
  const nombres = NOMBRES.map((id) => ({
    id,
    titre: catalogue.titre({ indicateur: id }),
    cellules: rangs.map((r) => donnees.cellule(lire(socle, r, id), r === ENSEMBLE ? COUTS.total : COUTS.ligne)),
  }));
  const nombre = (id: (typeof NOMBRES)[number]): readonly Publiee[] => {
    const trouve = nombres.find((n) => n.id === id);
    if (!trouve) throw new Error(`${id}: not published`);
    return trouve.cellules;
  };
  const sorties = NATURES.map((nature) => ({
    titre: catalogue.court({ indicateur: "sorties", ventilation: { nature } }),
    cellules: rangs.map((r) => donnees.cellule(lire(socle, r, "sorties", { nature }))),
  }));
  const total = nombre("sorties");
  for (const { cellules } of [...nombres, ...sorties]) donnees.somme(cellules.slice(0, -1), cellules.at(-1));
  for (const r of rangs.keys())
    donnees.somme(
      sorties.map((s) => s.cellules[r]),
      total[r],
    );
  const taux = rangs.map((_, r) => {
    const [p, d, , n] = sorties.map((s) => s.cellules[r]);
    const cout = rangs[r] === ENSEMBLE ? COUTS.taux : COUTS.ligne;
    const reussies = donnees.composee([p, d], cout);
    const rapportees = donnees.difference(total[r], n, cout);
    return { reussies, rapportees, toutes: total[r] };
  });
  const entrants = ENTRANTS.map((cle) => {
    const valeurs = socle.chiffres.valeurs("profil", cle, [socle.spans.cumul], { flux: "entrees" });
    const cellules = valeurs.map((v) =>
      donnees.cellule(lire(socle, ENSEMBLE, "profil", { flux: "entrees", [cle]: v })),
    );
    donnees.somme(cellules, nombre("entrees").at(-1));
    return { titre: `Entrants : ${catalogue.titreVentilation("profil", cle).toLowerCase()}`, valeurs, cellules };
  });
  donnees.masquer();

  const noms = rangs.map(nomRang);
  const feuilles: Sheet[] = [
    feuille(socle, "Chiffres", [
      parStructure("Depuis janvier, par structure", "nombres", noms, nombres),
      {
        kind: "graphiques",
        charts: [
          {
            type: "column",
            titre: "Entrées et sorties depuis janvier",
            alt: "Colonnes : entrées et sorties depuis janvier, par structure et pour l'ensemble ; un effectif masqué n'est pas dessiné.",
            source: { table: "nombres", categories: "nom" },
            series: [{ column: "c1" }, { column: "c2" }],
            etiquettes: true,
          },
        ],
        hauteur: 15,
      },
    ]),
    feuille(socle, "Sorties", [
      parStructure("Sorties depuis janvier, par nature", "natures", noms, sorties),
      tableTaux(noms, taux, motsDe(socle.report)),
    ]),
    feuille(
      socle,
      "Entrants",
      entrants.map(({ titre, valeurs, cellules }) => ({
        kind: "table",
        titre: `${titre}, depuis janvier`,
        columns: [
          { key: "valeur", titre, kind: "text" },
          { key: "nombre", titre: "Parcours", kind: "integer" },
        ],
        rows: valeurs.map((v, i): Cell[] => [libelle(v), montrer(cellules[i])]),
        vide: "Aucune entrée.",
      })),
    ),
    feuille(socle, "Méthode", methode(socle, seuil)),
  ];
  return classeur(socle, titreDe(socle), feuilles, "autres");
}

function titreDe({ spans }: Socle): string {
  return `Le PLIE de janvier à ${frMonth(spans.mois)}`;
}

function feuille(socle: Socle, nom: string, blocks: readonly Block[]): Sheet {
  const sousTitres = [`${socle.theme.nom} · arrêté au ${frDay(socle.report.arrete)}`];
  return sheet(nom, { titre: `${nom} — ${titreDe(socle)}`, sousTitres }, blocks);
}

function lire({ chiffres, spans }: Socle, rang: Rang, indicateur: IndicateurId, ventilation = {}): number | null {
  return chiffres.nombre(rang, { indicateur, ventilation }, spans.cumul);
}

function montrer(cellule: Publiee | undefined): Cell {
  if (!cellule || cellule.valeur === null) return { motif: "non calculable" };
  return cellule.masquee ? { motif: MASQUE } : cellule.valeur;
}

/** One column of counts: one per scope. */
interface Publiees {
  titre: string;
  cellules: readonly Publiee[];
}

function parStructure(titre: string, id: string, noms: readonly string[], colonnes: readonly Publiees[]): Table {
  return {
    kind: "table",
    id,
    titre,
    columns: [
      { key: "nom", titre: "Structure", kind: "text" },
      ...colonnes.map((c, i): Column => ({ key: `c${i}`, titre: c.titre, kind: "integer" })),
    ],
    rows: noms.map((nom, r): Cell[] => [nom, ...colonnes.map((c) => montrer(c.cellules[r]))]),
    tones: noms.map((_, r) => (r === noms.length - 1 ? "fort" : null)),
  };
}

function tableTaux(
  noms: readonly string[],
  taux: readonly { reussies: Publiee; rapportees: Publiee; toutes: Publiee | undefined }[],
  { tauxNet }: Vocabulaire,
): Table {
  const rapport = (num: Publiee, den: Publiee | undefined): Cell[] => {
    const cellules = [montrer(num), montrer(den)];
    const [n, d] = cellules;
    if (typeof n !== "number" || typeof d !== "number") return [...cellules, { motif: MASQUE }];
    return [...cellules, d === 0 ? { motif: "aucune sortie à rapporter" } : n / d];
  };
  const colonnes = (key: string, groupe: string, den: string): Column[] => [
    { key: `${key}n`, titre: "Positives et dynamiques", groupe, kind: "integer" },
    { key: `${key}d`, titre: den, groupe, kind: "integer" },
    { key: `${key}t`, titre: "Taux", groupe, kind: "percent" },
  ];
  return {
    kind: "table",
    titre: "Taux de sorties positives depuis janvier",
    columns: [
      { key: "nom", titre: "Structure", kind: "text" },
      ...colonnes("caen", `${tauxNet} : hors sorties neutralisées`, "Non neutralisées"),
      ...colonnes("brut", "Brut", "Toutes"),
    ],
    rows: noms.map((nom, r): Cell[] => {
      const t = taux[r];
      return t ? [nom, ...rapport(t.reussies, t.rapportees), ...rapport(t.reussies, t.toutes)] : [nom];
    }),
    tones: noms.map((_, r) => (r === noms.length - 1 ? "fort" : null)),
  };
}

function methode({ report, theme, chiffres }: Socle, seuil: number): Block[] {
  const cites = new Set<IndicateurId>([...NOMBRES, "taux_sorties_positives", "profil"]);
  return [
    {
      kind: "note",
      titre: "Ce qui est publié",
      texte: [
        `Chiffres ${frDe(theme.nom)}, calculés à l'arrêté du ${frDay(report.arrete)} depuis le 1er janvier. Aucun participant et aucun accompagnateur n'y figure. Les nombres sont des parcours : une personne revenue compte pour chacun des siens.`,
        seuil > 0
          ? `Les effectifs de 1 à ${seuil} sont masqués (« n.c. »), ainsi que ceux qui permettraient de les retrouver par différence, dans un tableau, entre tableaux ou dans un graphique. Zéro est montré. Un taux n'est donné que si ses deux termes le sont.`
          : "Aucun effectif n'est masqué : les réglages l'ont demandé.",
        "Ne pas publier deux éditions qui se recouvrent (deux mois de la même année, ou deux versions du même mois) : leur différence redonnerait des effectifs masqués.",
      ],
    },
    {
      kind: "table",
      titre: "Définitions",
      columns: [
        { key: "titre", titre: "Chiffre", kind: "prose" },
        { key: "definition", titre: "Définition", kind: "prose", width: 80 },
      ],
      rows: INDICATEURS.filter((i) => cites.has(i.id)).map((i) => [i.titre, chiffres.catalogue.definition(i)]),
    },
  ];
}
