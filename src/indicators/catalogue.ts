import type { Day } from "../core/day.ts";
import { frInteger, frNumber, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { minuscule } from "../core/text.ts";
import { direParDate } from "../core/texte-date.ts";
import { type ReglagesCommuns, reglagesCommuns } from "../parcours/reglages.ts";
import { INDICATEURS, type IndicateurId } from "./index.ts";
import { definitionDe, type Indicateur, type Ventilation } from "./indicator.ts";
import { libelle } from "./libelles.ts";
import { type Audience, type Groupe, UNITES } from "./presentation.ts";

/** One figure, as asked for by a cell: an indicator, under one ventilation or none. */
export interface DemandeChiffre {
  indicateur: IndicateurId;
  ventilation?: Readonly<Record<string, string>>;
  /** The figure itself unless given. */
  terme?: "valeur" | "numerateur" | "denominateur";
}

/** A line of figures on a sheet or a page. */
export interface Ligne {
  titre: string;
  court: string;
  chiffre: DemandeChiffre;
  /** Key whose every value met makes a line under the heading `titre`: the values are not known beforehand. */
  par: string | null;
  /** Indicator whose persons these are: the line is shown only where the two differ. */
  personnesDe: IndicateurId | null;
}

/** A group of figures, and its lines. */
export interface GroupeDeLignes {
  groupe: Groupe;
  lignes: readonly Ligne[];
}

export type Nature = (typeof UNITES)[keyof typeof UNITES]["nature"];

const AUDIENCES: readonly Audience[] = ["plie", "structure", "apap"];

const COMMUNS = reglagesCommuns.parse({});

/**
 * The figures and their presentation, said once: labels, how they are written, who sees them, and the lines that each
 * group makes. Sheets, pages, forms and terminal ask it; none of them names a figure otherwise.
 */
export class Catalogue {
  private readonly parId: ReadonlyMap<string, Indicateur>;
  /** Lines already asked for: every edition prints them. */
  private readonly lignes = new Map<string, readonly GroupeDeLignes[]>();

  /** `communsLe`: the settings that definitions say, as of each of `jours`, in order. */
  constructor(
    readonly indicateurs: readonly Indicateur[],
    private readonly communsLe: (day: Day) => ReglagesCommuns = () => COMMUNS,
    private readonly jours: readonly Day[] = [0],
  ) {
    this.parId = new Map(indicateurs.map((i) => [i.id, i]));
  }

  /** The indicator of a name, undefined when it has none (a name typed in the settings). */
  trouver(id: string): Indicateur | undefined {
    return this.parId.get(id);
  }

  indicateur(id: IndicateurId): Indicateur {
    const trouve = this.parId.get(id);
    if (!trouve) throw new Error(`${id}: not in this catalogue`);
    return trouve;
  }

  /** What it counts and when, from the settings in force, and since when where they change. */
  definition(indicateur: Indicateur): string {
    return direParDate(this.jours, (day) => definitionDe(indicateur, this.communsLe(day)));
  }

  /** True for what adds up over the scopes: additive indicators, and both terms of any quotient but what scopes count apart. */
  additif({ indicateur, terme = "valeur" }: DemandeChiffre): boolean {
    const { additif, diviseParPortee } = this.indicateur(indicateur);
    return terme === "valeur" ? additif : terme === "numerateur" || diviseParPortee !== true;
  }

  /** The same indicator in distinct participants, null when it has none. */
  personnesDe(id: IndicateurId): IndicateurId | null {
    const trouve = this.indicateurs.find((i) => i.personnesDe === id);
    return trouve && this.connait(trouve.id) ? trouve.id : null;
  }

  /** True when an audience may be shown a figure read back: people's characteristics and motifs are the PLIE's alone. */
  montre(id: string, ventilation: Readonly<Record<string, string>>, audience: Audience): boolean {
    const i = this.parId.get(id);
    if (!i) return audience === "plie";
    return siennes(i, ventilation).every((v) => (v.audiences ?? i.audiences ?? AUDIENCES).includes(audience));
  }

  /** The group of a figure read back, that of its indicator where its ventilation is in none; null when it has none of that name. */
  groupeDe(id: string, ventilation: Readonly<Record<string, string>>): Groupe | null {
    const i = this.parId.get(id);
    return i === undefined ? null : (siennes(i, ventilation)[0]?.groupe ?? i.groupe);
  }

  /** Count, rate or mean; a count when the catalogue has none of that name. */
  natureDe(id: string): Nature {
    const i = this.parId.get(id);
    return i === undefined ? "nombre" : UNITES[i.unite].nature;
  }

  /** How the figure is written. */
  ecriture(id: IndicateurId): (typeof UNITES)[keyof typeof UNITES] {
    return UNITES[this.indicateur(id).unite];
  }

  /** A value as it is written in a text: « 84,6 % », « 1 204 », « 45,5 »; plain where the catalogue has no such figure. */
  ecrire(id: string, valeur: number): string {
    const kind = this.connait(id) ? this.ecriture(id).kind : "decimal";
    if (kind === "percent") return frPercent(valeur, 1);
    return kind === "integer" ? frInteger(valeur) : frNumber(valeur, 2);
  }

  /** « Entretien mensuel respecté »: the label where a line has room. */
  titre(demande: DemandeChiffre): string {
    return this.nom(demande, 0);
  }

  /** The label of a figure read back (JSON, settings, another version): its id when the catalogue has none of that name. */
  nomDe(id: string, ventilation: Readonly<Record<string, string>> = {}): string {
    return this.connait(id) ? this.titre({ indicateur: id, ventilation }) : id;
  }

  /** Name of a term of a quotient read back, its ventilation's own, or that of the first one. */
  terme(id: string, terme: "numerateur" | "denominateur", ventilation: Readonly<Record<string, string>> = {}): string {
    const rang = terme === "numerateur" ? 0 : 1;
    const i = this.parId.get(id);
    const [[cle = "", valeur = ""] = []] = Object.entries(ventilation);
    const sienne = i && ventilationDe(i, cle, valeur)?.termes;
    const noms = sienne ?? i?.termes ?? i?.ventilations.find((v) => v.termes)?.termes;
    return noms?.[rang] ?? (rang === 0 ? "Numérateur" : "Dénominateur");
  }

  /** « Entretien mensuel »: the label at the head of a column or in the legend of a chart. */
  court(demande: DemandeChiffre): string {
    return this.nom(demande, 1);
  }

  /** « entretien mensuel »: the same inside a sentence. */
  enPhrase(demande: DemandeChiffre): string {
    return minuscule(this.court(demande));
  }

  /** Heading of the lines of a key. */
  titreVentilation(id: IndicateurId, cle: string): string {
    const i = this.indicateur(id);
    return i.ventilations.find((v) => !v.fixe && v.cles.length === 1 && v.cles[0] === cle)?.titre ?? i.titre;
  }

  /** Values of a key in the order of sheets and pages, null when they are not known beforehand. */
  ordre(id: IndicateurId, cle: string): readonly string[] | null {
    const ventilations = this.indicateur(id).ventilations.filter(
      (v) => !v.fixe && v.cles.length === 1 && v.cles[0] === cle,
    );
    const connues = ventilations.flatMap((v) => v.ordre ?? v.valeurs ?? []);
    return connues.length === 0 ? null : connues;
  }

  /**
   * The lines of an audience, group by group in the order of `GROUPES`, then in that of the indicators: the total, then
   * each ventilation of one key. `nature` keeps the counts, the rates or the means only.
   */
  groupes(audience: Audience, groupes: readonly Groupe[] = GROUPES_DU_MOIS): readonly GroupeDeLignes[] {
    return obtenir(this.lignes, `${audience} ${groupes}`, () => this.groupesDe(audience, groupes));
  }

  private groupesDe(audience: Audience, groupes: readonly Groupe[]): GroupeDeLignes[] {
    return groupes
      .map((groupe) => ({ groupe, lignes: this.indicateurs.flatMap((i) => this.lignesDe(i, groupe, audience)) }))
      .filter(({ lignes }) => lignes.length > 0);
  }

  private lignesDe(i: Indicateur, groupe: Groupe, audience: Audience): Ligne[] {
    const { id } = i;
    if (!this.connait(id)) return [];
    const personnesDe = i.personnesDe !== undefined && this.connait(i.personnesDe) ? i.personnesDe : null;
    const vues = new Set<string>();
    return i.ventilations.flatMap((v): Ligne[] => {
      const sien = v.groupe === undefined ? i.groupe : v.groupe;
      if (sien !== groupe || !(v.audiences ?? i.audiences ?? AUDIENCES).includes(audience)) return [];
      const ligne = (chiffre: DemandeChiffre, par: string | null): Ligne => ({
        titre: par === null ? this.titre(chiffre) : (v.titre ?? i.titre),
        court: this.court(chiffre),
        chiffre,
        par,
        personnesDe,
      });
      const [cle] = v.cles;
      if (cle === undefined) return [ligne({ indicateur: id }, null)];
      if (v.cles.length > 1 || personnesDe !== null) return [];
      if (v.noms !== undefined) {
        return (v.valeurs ?? []).map((valeur) => ligne({ indicateur: id, ventilation: { [cle]: valeur } }, null));
      }
      if (vues.has(cle)) return [];
      vues.add(cle);
      return [ligne({ indicateur: id }, cle)];
    });
  }

  /** True for the id of a figure of the catalogue. */
  connait(id: string): id is IndicateurId {
    return this.parId.has(id);
  }

  private nom({ indicateur, ventilation = {}, terme = "valeur" }: DemandeChiffre, rang: 0 | 1): string {
    const i = this.indicateur(indicateur);
    const [cle, autre] = Object.keys(ventilation);
    const seule = autre === undefined ? cle : undefined;
    const v = seule === undefined ? undefined : ventilationDe(i, seule, ventilation[seule] ?? "");
    const termes = v?.termes ?? i.termes;
    if (terme !== "valeur" && termes) return termes[terme === "numerateur" ? 0 : 1];
    const titre = rang === 0 ? i.titre : i.court;
    if (cle === undefined) return titre;
    const noms = seule === undefined ? undefined : v?.noms?.[ventilation[seule] ?? ""];
    if (noms) return noms[rang];
    const valeurs = Object.values(ventilation).map(libelle).join(", ");
    return rang === 0 ? `${titre} : ${valeurs}` : valeurs;
  }
}

/** The declared ventilations by the keys of a figure. */
function siennes(i: Indicateur, ventilation: Readonly<Record<string, string>>): readonly Ventilation[] {
  const n = Object.keys(ventilation).length;
  return i.ventilations.filter(
    (v) => v.cles.length + Object.keys(v.fixe ?? {}).length === n && v.cles.every((c) => c in ventilation),
  );
}

/** The declared ventilation that holds a value of a key. */
function ventilationDe(i: Indicateur, cle: string, valeur: string): Ventilation | undefined {
  return i.ventilations.find((v) => v.cles.length === 1 && v.cles[0] === cle && (v.valeurs?.includes(valeur) ?? true));
}

/** Groups of the monthly editions: the FSE+ and the targets have theirs. */
const GROUPES_DU_MOIS: readonly Groupe[] = [
  "parcours",
  "etapes",
  "sorties",
  "entretiens",
  "prescriptions",
  "entrants",
  "public",
];

/** The program's own. */
export const CATALOGUE = new Catalogue(INDICATEURS);
