import { alerte, discrete } from "../../document/blocs.ts";
import { type Champ, champ } from "../../document/lister.ts";
import type { Note, Sheet, Table } from "../../document/model.ts";
import { enDeux } from "../../document/sheet.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille, partages } from "../edition.ts";
import { moisDit, nomRang } from "../libelles.ts";
import { AUTRE_STRUCTURE } from "../mentions.ts";
import type { Socle } from "../socle.ts";
import { type Colonne, nomEnTete, tableChiffres } from "../tables-chiffres.ts";
import { COLONNES_ENTRETIENS, COLONNES_PARCOURS } from "./colonnes-apap.ts";
import { blocsGrille } from "./grille.ts";
import { LE_PLUS_A_FAIRE } from "./grille-etat.ts";
import { imagesMultiples, imagesPoints } from "./images-apap.ts";
import { constatParcours, titreStructures } from "./titres.ts";

/** Heading columns of a list of APAPs: its structures, then its name. */
export function apapEnTetes({ structuresDe }: Socle, structure?: string | null): Champ<Rang>[] {
  const nom = nomEnTete("APAP", "apap");
  if (structure !== undefined) return [nom];
  const siennes = (rang: Rang) =>
    [...(structuresDe.get(rang.nom) ?? [])].map((s) => nomRang({ portee: "structure", nom: s })).join(", ");
  return [nom, champ("structure", "Structure", "text", siennes)];
}

/** Heading columns of a list of structures: its name, and how many APAPs it has. */
export function structureEnTetes({ apapsDe }: Socle): Champ<Rang>[] {
  const combien = (rang: Rang) => `${(apapsDe.get(rang.nom) ?? []).filter((a) => a.nom !== null).length} APAP`;
  return [nomEnTete("Structure", "structure"), champ("apaps", "APAP", "text", combien)];
}

/** What a pair of tables shows: « Sorties », « depuis janvier ». */
export interface Sujet {
  titre: string;
  quand: string;
  periode: string;
  colonnes: readonly Colonne[];
  /** Name of the table by APAP, for charts and tests. */
  id?: string;
}

/** The same columns by structure, for the équipe du PLIE, then by APAP. */
export function tablesParPortee(socle: Socle, edition: Edition, sujet: Sujet): Table[] {
  const { titre, quand, periode, colonnes } = sujet;
  const total = edition.rang;
  const ensemble = total.portee === "ensemble";
  const parStructure = {
    titre: `${titre} par structure, ${quand}`,
    total,
    entetes: structureEnTetes(socle),
    rangs: socle.structures,
    periode,
    colonnes,
  };
  return [...(ensemble ? [tableChiffres(socle.chiffres, parStructure)] : []), tableParApap(socle, edition, sujet)];
}

/** Columns by APAP of the edition; one that belongs to two structures shows its part of this one only. */
export function tableParApap(socle: Socle, edition: Edition, { titre, quand, periode, colonnes, id }: Sujet): Table {
  const total = edition.rang;
  return tableChiffres(socle.chiffres, {
    ...(id === undefined ? {} : { id }),
    titre: `${titre} par APAP, ${quand}`,
    total,
    entetes: apapEnTetes(socle, total.portee === "structure" ? total.nom : undefined),
    rangs: apapsDe(socle, edition),
    partages: partages(socle, total),
    periode,
    colonnes,
  });
}

type Quand = Pick<Sujet, "quand" | "periode">;

/** The month, then since January. */
export function moisEtCumul(socle: Socle): readonly [mois: Quand, cumul: Quand] {
  const { spans } = socle;
  return [
    { quand: moisDit(socle).mois, periode: spans.courant },
    { quand: "depuis janvier", periode: spans.cumul },
  ];
}

/** « Par APAP »: who is late, then the figures of the month by APAP. */
export function feuilleParApap(socle: Socle, edition: Edition): Sheet {
  const [mois] = moisEtCumul(socle);
  const images = enDeux([...imagesPoints(socle, edition), ...imagesMultiples(socle, edition)]);
  // the sheet says the finding of its first table
  const [grille, ...autres] = blocsGrille(socle, edition);
  const constat = grille?.kind === "table" ? (grille.titre?.replace(`, ${LE_PLUS_A_FAIRE}`, "") ?? null) : null;
  return feuille(socle, edition, "Par APAP", { nominative: false, constat, papier: 2 }, [
    ...(grille?.kind === "table" ? [{ ...grille, titre: `Qui est en retard, ${LE_PLUS_A_FAIRE}` }] : []),
    ...autres,
    { kind: "saut" },
    ...images.dessins,
    ...SUJETS.map((sujet) => tableParApap(socle, edition, { ...sujet, ...mois })),
    ...notes(socle, edition),
    ...images.sources,
  ]);
}

/** « Par APAP (suite) »: the same by structure, and since January. */
export function feuilleParApapSuite(socle: Socle, edition: Edition): Sheet {
  const [mois, cumul] = moisEtCumul(socle);
  const parStructure = (sujet: Sujet) => tablesParPortee(socle, edition, sujet).slice(0, -1);
  const constat = titreStructures(socle, edition.rang) ?? constatParcours(socle, edition.rang);
  const titre = "Par APAP et par structure, suite";
  return feuille(socle, edition, "Par APAP (suite)", { titre, constat, nominative: false, papier: 1 }, [
    ...SUJETS.flatMap((sujet) => parStructure({ ...sujet, ...mois })),
    ...SUJETS.flatMap(({ titre, colonnes }) =>
      tablesParPortee(socle, edition, { titre, colonnes, ...cumul }).reverse(),
    ),
    ...notes(socle, edition),
  ]);
}

const SUJETS = [
  { id: "parcours", titre: "Parcours", colonnes: COLONNES_PARCOURS },
  { id: "entretiens", titre: "Entretiens et opérations", colonnes: COLONNES_ENTRETIENS },
] as const;

function notes(socle: Socle, edition: Edition): Note[] {
  const deux = partages(socle, edition.rang);
  const noms = [...deux.keys()].map((nom) => nom ?? "Sans APAP").join(", ");
  const partage = `Rattaché aussi à une autre structure dans l'extraction : ${noms}. Seule la part de cette structure est comptée ici.`;
  return [
    ...(deux.size === 0 ? [] : [alerte(partage)]),
    discrete(
      "Chaque chiffre va à l'APAP et à la structure en charge ce jour-là. Un passage de relais est reçu par l'un et cédé par l'autre : pour une structure, seuls comptent ceux d'une autre structure, et l'ensemble n'en a pas.",
    ),
  ];
}

/** How an edition names an APAP: those of another structure are not named in a structure's. */
export function nomApap(socle: Socle, edition: Edition): (apap: string | null) => string {
  const siens = new Set(apapsDe(socle, edition).map((a) => a.nom));
  return (apap) =>
    apap === null || edition.rang.portee !== "structure" || siens.has(apap)
      ? nomRang({ portee: "apap", nom: apap })
      : AUTRE_STRUCTURE;
}
