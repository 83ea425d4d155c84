import type { Catalogue, DemandeChiffre } from "../../indicators/catalogue.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import { isMissing } from "../document/cell.ts";
import { type Champ, champ } from "../document/lister.ts";
import type { Calcul, Cell, Column, Kind, Missing, Somme, Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import type { Chiffres, Rang } from "./chiffres.ts";
import { nomRang } from "./libelles.ts";
import { type DeSomme, sommesDe } from "./sommes.ts";
import { sommeOu } from "./totaux.ts";

/** Width of a column of figures, in characters; its header wraps. */
const LARGEUR = 9;

const PLUSIEURS = "plusieurs APAP de cette structure sont aussi rattachés à une autre : leurs parts ne se séparent pas";

const NON_SEPARABLE = "ce chiffre ne se partage pas entre les structures d'un même APAP";

/** What a column says otherwise than the catalogue. */
interface Presentation extends Pick<Column, "groupe" | "decimales" | "visuel"> {
  /** The indicator's id, or the values of its ventilation, when absent. */
  key?: string;
  titre?: string;
  kind?: Kind;
  /** Another period than the table's. */
  periode?: string;
  /** Distinct participants beside the parcours, printed only where the two differ. */
  personnes?: true;
}

/** A column of figures: one indicator, read for each row's scope. */
export interface ColonneChiffre extends Presentation {
  chiffre: DemandeChiffre;
  /** Numerator, denominator and live rate under one band: a rate is never printed alone. */
  taux?: true;
}

/** A column computed from others of its row by a live formula. */
export interface ColonneCalculee extends Presentation {
  key: string;
  titre: string;
  calcul: Calcul;
  /** The figure that it writes, which says why where it has none. */
  quotient?: DemandeChiffre;
}

export type Colonne = ColonneChiffre | ColonneCalculee;

/** A structure, and its APAPs. */
export interface Part {
  total: Rang;
  rangs: readonly Rang[];
}

/** APAPs of several structures; of each, its other ones, where each can be counted. */
export type Partages = ReadonlyMap<string | null, readonly Part[]>;

export interface TableDeChiffres extends Pick<Table, "id" | "titre" | "filtre" | "figer" | "figerColonnes"> {
  /** Columns before the figures, with one cell per row. */
  entetes: readonly Champ<Rang>[];
  rangs: readonly Rang[];
  /** Scope of the total row. */
  total: Rang;
  periode: string;
  colonnes: readonly Colonne[];
  /** Rows whose own figures reach beyond the total's scope (an APAP of two structures): shown for their part of it only. */
  partages?: Partages;
}

/** Heading column: the name of the scope; `cle`: column of « Participants » where it leads to the first of its own. */
export function nomEnTete(titre: string, cle: "apap" | "structure" | null): Champ<Rang> {
  const vers = cle === null ? {} : { vers: { feuille: "Participants", table: "participants", cle } };
  return champ("nom", titre, { kind: "text", ...vers }, nomRang);
}

/** A column of one figure, named and written as the catalogue says. */
export function colonne(chiffre: IndicateurId | DemandeChiffre, presentation: Presentation = {}): ColonneChiffre {
  return { chiffre: typeof chiffre === "string" ? { indicateur: chiffre } : chiffre, ...presentation };
}

/** One column per value of a key. */
export function colonnes(
  indicateur: IndicateurId,
  cle: string,
  valeurs: readonly string[],
  presentation: Omit<Presentation, "key" | "titre"> = {},
): ColonneChiffre[] {
  return valeurs.map((valeur) => colonne({ indicateur, ventilation: { [cle]: valeur } }, presentation));
}

/** Both terms of a quotient and the quotient, live. */
export function taux(chiffre: IndicateurId | DemandeChiffre, presentation: Presentation = {}): ColonneChiffre {
  return { ...colonne(chiffre, presentation), taux: true };
}

/** A column as the table has it. */
type Resolue = (ColonneChiffre | ColonneCalculee) & { key: string; titre: string };

const chiffreDe = (c: Resolue) => ("calcul" in c ? c.quotient : c.chiffre);

/** Key of the first column of a figure among these; null when it has none. */
export function cleDuChiffre(
  colonnes: readonly Colonne[],
  { indicateur, ventilation = {} }: DemandeChiffre,
): string | null {
  const dite = JSON.stringify(ventilation);
  for (const c of colonnes) {
    if ("calcul" in c) continue;
    const { chiffre, taux: deux } = c;
    if (JSON.stringify(chiffre.ventilation ?? {}) !== dite) continue;
    if (chiffre.indicateur === indicateur) return deux ? `${cleDe(c)}_num` : cleDe(c);
  }
  return null;
}

const cleDe = ({ key, chiffre }: ColonneChiffre): string =>
  key ?? (Object.values(chiffre.ventilation ?? {}).join("_") || chiffre.indicateur);

function resoudre(catalogue: Catalogue, c: Colonne): Resolue[] {
  if ("calcul" in c) return [c];
  const { chiffre, taux: _, ...presentation } = c;
  const key = cleDe(c);
  const { kind, decimales } = catalogue.ecriture(chiffre.indicateur);
  const terme = chiffre.terme !== undefined && chiffre.terme !== "valeur";
  const ecriture = terme || kind === "integer" ? {} : { kind, decimales };
  const titre = c.titre ?? catalogue.court(chiffre);
  if (!c.taux) return [{ ...ecriture, ...presentation, chiffre, key, titre }];
  const { periode, groupe = catalogue.court(chiffre) } = c;
  const deTerme = (suffixe: string, nom: "numerateur" | "denominateur"): Resolue => {
    const demande = { ...chiffre, terme: nom };
    return {
      key: `${key}_${suffixe}`,
      titre: catalogue.court(demande),
      groupe,
      chiffre: demande,
      ...(periode === undefined ? {} : { periode }),
    };
  };
  return [
    deTerme("num", "numerateur"),
    deTerme("den", "denominateur"),
    {
      ...ecriture,
      ...presentation,
      key: `${key}_taux`,
      titre: c.titre ?? (kind === "percent" ? "Taux" : "Moyenne"),
      groupe,
      calcul: { type: "ratio", num: `${key}_num`, den: `${key}_den` },
      quotient: chiffre,
    },
  ];
}

/**
 * A table of figures by scope. The total is a live sum when the rows make up the figure of the total's scope, else that
 * figure itself: a sum that would say something else is never printed.
 */
export function tableChiffres(chiffres: Chiffres, demande: TableDeChiffres): Table {
  const { rangs, entetes } = demande;
  const colonnes = avecPersonnes(chiffres, demande);
  const rows = rangs.map((rang, i) => {
    const cellules = colonnes.map((c): Cell => {
      const chiffre = chiffreDe(c);
      if (chiffre === undefined) return null;
      const lu = lireLaPart(chiffres, demande, rang, chiffre, c.periode ?? demande.periode);
      return "calcul" in c && !isMissing(lu) ? null : lu;
    });
    return [...entetes.map((e) => e.cellule(rang, i)), ...cellules];
  });
  const columns = colonnes.map((c, i): Column => {
    const { key, titre, groupe, kind = "integer", decimales, visuel } = c;
    const presentation = {
      key,
      titre,
      kind,
      width: visuel === undefined ? LARGEUR : LARGEUR + 3,
      ...(groupe === undefined ? {} : { groupe }),
      ...(decimales === undefined ? {} : { decimales }),
      ...(visuel === undefined ? {} : { visuel }),
    };
    const lu = (chiffre: DemandeChiffre) => chiffres.affiche(demande.total, chiffre, c.periode ?? demande.periode);
    if ("calcul" in c) {
      const total = c.quotient && lu(c.quotient);
      return { ...presentation, calcul: c.calcul, ...(total && isMissing(total) ? { total } : {}) };
    }
    const total = lu(c.chiffre);
    const cellules = rows.map((row) => row[entetes.length + i] ?? null);
    return { ...presentation, ...(chiffres.catalogue.additif(c.chiffre) ? sommeOu(cellules, total) : { total }) };
  });
  return {
    kind: "table",
    ...(demande.id === undefined ? {} : { id: demande.id }),
    ...(demande.titre === undefined ? {} : { titre: demande.titre }),
    columns: [...entetes.map((e) => e.column), ...columns],
    rows,
    total: nomRang(demande.total),
    ...(rows.length === 0 ? { vide: raisonDuVide(columns) } : {}),
    detaille: sommesAdditives(chiffres, demande, colonnes, columns),
    ...(demande.filtre ? { filtre: true } : {}),
    ...(demande.figer ? { figer: true, figerColonnes: demande.figerColonnes ?? entetes.length } : {}),
  };
}

/** Why a table has no scope to list: the reason that its totals give. */
function raisonDuVide(columns: readonly Column[]): string {
  const manque = columns.map(({ total = null }) => (typeof total === "string" ? null : total)).find(isMissing);
  return manque === undefined ? "Aucune ligne." : `Non calculé : ${raisonLisible(manque.motif)}.`;
}

/** Each column of an additive figure adds up to that of the total's scope, and each that prints a live sum. */
function sommesAdditives(
  chiffres: Chiffres,
  { total, periode }: TableDeChiffres,
  colonnes: readonly Resolue[],
  columns: readonly Column[],
): Somme[] {
  const demandes = colonnes.flatMap((c, i): DeSomme[] => {
    if ("calcul" in c) return [];
    const vive = columns[i]?.total === "somme";
    if (!vive && !chiffres.catalogue.additif(c.chiffre)) return [];
    return [{ column: c.key, chiffre: c.chiffre, periode: c.periode ?? periode }];
  });
  return sommesDe(chiffres, total, demandes);
}

function avecPersonnes(chiffres: Chiffres, { rangs, total, periode, colonnes }: TableDeChiffres): Resolue[] {
  const { catalogue } = chiffres;
  return colonnes.flatMap((c): Resolue[] => {
    const resolues = resoudre(catalogue, c);
    if ("calcul" in c || !c.personnes) return resolues;
    const indicateur = catalogue.personnesDe(c.chiffre.indicateur);
    if (indicateur === null) return resolues;
    const personnes = { ...c.chiffre, indicateur };
    const p = c.periode ?? periode;
    const different = [...rangs, total].some((rang) => {
      const n = chiffres.nombre(rang, personnes, p);
      return n !== null && n !== chiffres.nombre(rang, c.chiffre, p);
    });
    if (!different) return resolues;
    const { visuel: _, titre: __, personnes: ___, ...presentation } = c;
    return [...resolues, ...resoudre(catalogue, { ...presentation, key: indicateur, chiffre: personnes })];
  });
}

/** The figure of a row; that of a shared one is what the others leave of the total, or what it has less its parts elsewhere. */
export function lireLaPart(
  chiffres: Chiffres,
  demande: Part & Pick<TableDeChiffres, "partages">,
  rang: Rang,
  chiffre: DemandeChiffre,
  periode: string,
): Cell {
  const { partages, rangs } = demande;
  const ailleurs = partages?.get(rang.nom);
  if (!ailleurs) return chiffres.affiche(rang, chiffre, periode);
  const seul = !rangs.some((r) => r.nom !== rang.nom && partages?.has(r.nom));
  if (!seul && ailleurs.length === 0) return { motif: PLUSIEURS };
  /** What others leave of a figure. */
  const moins = (de: number | Missing, autres: readonly (number | Missing)[]): number | Missing =>
    autres.reduce((n, sien) => (typeof n !== "number" ? n : typeof sien === "number" ? n - sien : sien), de);
  const dans = (part: Part, partie: DemandeChiffre): number | Missing => {
    const lire = (qui: Rang) => chiffres.cellule(qui, partie, periode);
    return moins(lire(part.total), part.rangs.filter((r) => r.nom !== rang.nom).map(lire));
  };
  const reste = (partie: DemandeChiffre): number | Missing =>
    seul
      ? dans(demande, partie)
      : moins(
          chiffres.cellule(rang, partie, periode),
          ailleurs.map((part) => dans(part, partie)),
        );
  // what weakens the whole weakens the part
  const reserve = chiffres.figure(rang, chiffre, periode)?.reserve ?? null;
  const dire = (n: number | Missing): Cell => (typeof n !== "number" || reserve === null ? n : { value: n, reserve });
  if (chiffres.catalogue.additif(chiffre)) return dire(reste(chiffre));
  if (!chiffres.catalogue.additif({ ...chiffre, terme: "denominateur" })) return { motif: NON_SEPARABLE };
  const num = reste({ ...chiffre, terme: "numerateur" });
  const den = reste({ ...chiffre, terme: "denominateur" });
  if (typeof num !== "number" || typeof den !== "number") return { motif: NON_SEPARABLE };
  const { sansObjet = NON_SEPARABLE } = chiffres.catalogue.trouver(chiffre.indicateur) ?? {};
  return den === 0 ? { motif: sansObjet } : dire(num / den);
}
