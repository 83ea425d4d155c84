import { frNumber, frPercent, frSur, frTaux } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import type { Figure } from "../../../core/report.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { raisonLisible } from "../../document/raison.ts";
import type { Chiffres, Rang } from "../../editions/chiffres.ts";
import { type Html, html } from "../html.ts";
import type { PeriodeVue, Vue } from "./vues.ts";

/** What a cell prints for one scope and one span. */
type Lire = (rang: Rang, periode: PeriodeVue) => string;

/** Scope and span that a cell keeps whatever is chosen, by their indexes. */
interface Fixe {
  vue?: number;
  periode?: number;
}

/**
 * The cells of a page that follow its selectors. Each prints the edition's own scope and month; the script puts the text
 * of another scope or span in its place, from the very texts made here.
 */
export class Cellules {
  private readonly lire: Lire[] = [];
  private readonly cles = new Map<string, number>();
  private readonly motifs: string[] = [];

  constructor(
    private readonly chiffres: Chiffres,
    private readonly vues: readonly Vue[],
    private readonly periodes: readonly PeriodeVue[],
  ) {}

  /** A table cell of one figure; `vue` and `periode` fix it when given (indexes), else it follows the selectors. */
  chiffre(demande: DemandeChiffre, fixe: Fixe = {}): Html {
    const { attributs, texte } = this.cellule(cleDe(demande), (rang, p) => this.texte(rang, demande, p.label), fixe);
    return html`<td class="n"${attributs}>${texte}</td>`;
  }

  /** A figure read first: big, with the month before or the target since January beneath; `fixe` as in `chiffre`. */
  cle(demande: DemandeChiffre, fixe: Fixe = {}): Html {
    const valeur = this.cellule(cleDe(demande), (rang, p) => this.texte(rang, demande, p.label), fixe);
    const detail = this.cellule(`detail ${cleDe(demande)}`, (rang, p) => this.detail(rang, demande, p), fixe);
    return html`<b${valeur.attributs}>${valeur.texte}</b><small${detail.attributs}>${detail.texte}</small>`;
  }

  private detail(rang: Rang, demande: DemandeChiffre, { label, precedent, enCours }: PeriodeVue): string {
    if (precedent !== null)
      return `mois précédent${enCours ? " entier" : ""} : ${this.texte(rang, demande, precedent)}`;
    const objectif = this.chiffres.objectif(rang, demande, label);
    return objectif === null ? "" : `objectif : ${this.formater(demande.indicateur, objectif)}`;
  }

  private cellule(cle: string, lire: Lire, fixe: Fixe): { attributs: Html; texte: string } {
    const n = obtenir(this.cles, cle, () => this.lire.push(lire) - 1);
    const vue = this.vues[fixe.vue ?? 0];
    const periode = this.periodes[fixe.periode ?? 0];
    const v = fixe.vue === undefined ? null : html` data-v="${fixe.vue}"`;
    const p = fixe.periode === undefined ? null : html` data-p="${fixe.periode}"`;
    return { attributs: html` data-c="${n}"${v}${p}`, texte: vue && periode ? lire(vue.rang, periode) : "" };
  }

  /** Texts of every cell, by scope, then cell: spans one after the other, split at `|`. */
  donnees(): { periodes: string[]; vues: string[]; textes: string[][] } {
    return {
      periodes: this.periodes.map((p) => p.nom),
      vues: this.vues.map((v) => v.nom),
      textes: this.vues.map(({ rang }) => this.lire.map((lire) => this.periodes.map((p) => lire(rang, p)).join("|"))),
    };
  }

  /** Why figures are missing, and what weakens those that bear a réserve, in the order of their numbers; complete once `donnees` was asked for. */
  notes(): readonly string[] {
    return this.motifs.map(raisonLisible);
  }

  private texte(rang: Rang, demande: DemandeChiffre, periode: string): string {
    const figure = this.chiffres.figure(rang, demande, periode);
    const cellule = this.chiffres.cellule(rang, demande, periode, figure);
    if (typeof cellule !== "number") return `n.c. (${this.note(cellule.motif)})`;
    if (demande.terme !== undefined) return frNumber(cellule);
    const texte = this.ecrire(demande, cellule, figure);
    return figure?.reserve == null ? texte : `${texte} (${this.note(`réserve : ${figure.reserve}`)})`;
  }

  private ecrire(demande: DemandeChiffre, cellule: number, figure: Figure | null): string {
    const texte = this.formater(demande.indicateur, cellule);
    const { nature, kind } = this.chiffres.catalogue.ecriture(demande.indicateur);
    const { numerateur = null, denominateur = null } = figure ?? {};
    if (nature !== "taux" || numerateur === null || denominateur === null) return texte;
    return kind === "percent"
      ? frTaux(numerateur, denominateur, cellule)
      : `${texte} (${frSur(numerateur, denominateur)})`;
  }

  /** A number as its indicator is read: a share in percent, a mean with a decimal, a count whole. */
  private formater(indicateur: IndicateurId, valeur: number): string {
    const { kind, decimales } = this.chiffres.catalogue.ecriture(indicateur);
    return kind === "percent" ? frPercent(valeur) : frNumber(valeur, decimales);
  }

  private note(motif: string): number {
    const connu = this.motifs.indexOf(motif);
    return connu < 0 ? this.motifs.push(motif) : connu + 1;
  }
}

function cleDe({ indicateur, ventilation, terme }: DemandeChiffre): string {
  return JSON.stringify([indicateur, ventilation ?? {}, terme ?? "valeur"]);
}
