import { EFFECTIF_MIN_TAUX, frCount, frInteger, frSur } from "../../../core/format.ts";
import { grouper } from "../../../core/grouper.ts";
import { retenue } from "../../../csf/grille.ts";
import { REPONSES, type Reponse } from "../../../csf/point.ts";
import { POINTS } from "../../../csf/points/index.ts";
import { referenceDuPoint } from "../../../csf/references.ts";
import type { TauxDetaille, TauxStrate } from "../../../csf/taux.ts";
import type { Norme } from "../../../normes/norme.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Calcul, Cell, Sheet, Somme, Table } from "../../document/model.ts";
import { type EtatCsf, type LigneScellee, tauxDuControle } from "../etat.ts";
import { phraseExtrapolation } from "../phrases-taux.ts";

export const RESULTAT = "Résultat";

/** « Résultat »: what the answers give, by live formulas on the grid: it changes as the manager decides. */
export function feuilleResultat(cadre: CadreControle, etat: EtatCsf, lignes: readonly LigneScellee[]): Sheet {
  const taux = tauxDuControle(etat, lignes);
  return feuilleControle(
    cadre,
    RESULTAT,
    { titre: "Résultat du contrôle", papier: 3, constat: titreResultat(lignes, taux) },
    [
      note([
        "Taux d'irrégularité de l'échantillon = participants avec au moins un point « Non conforme » ÷ participants contrôlés. La décision du gestionnaire l'emporte ; sans décision, la réponse du programme compte. Un point « À vérifier sur pièce » sans décision n'est ni conforme ni irrégulier : le taux n'est définitif qu'une fois tous ces points décidés.",
        "L'intervalle est exact, à 95 % (hypergéométrique) : K₁ et K₂ sont le moins et le plus d'irréguliers que la population peut compter sans que cet échantillon soit surprenant. Il est calculé à l'écriture, avec les décisions connues alors : rendez la grille (--reprise) pour le refaire.",
        ...(taux.sansIntervalle === null ? [] : [taux.sansIntervalle]),
        phraseExtrapolation(etat, taux),
      ]),
      intervalles(taux),
      personnes(cadre, etat, lignes, taux),
    ],
  );
}

/** « Par point »: the same by point; on a sheet of its own, since pages repeat the header of one table. */
export function feuilleParPoint(cadre: CadreControle, lignes: readonly LigneScellee[]): Sheet {
  return feuilleControle(
    cadre,
    "Par point",
    { titre: "Résultat du contrôle, point par point", nominative: false, constat: titrePoints(lignes) },
    [points(lignes, cadre.reglages.norme)],
  );
}

const nombre = (lignes: readonly LigneScellee[], reponse: Reponse) =>
  lignes.filter((l) => retenue(l) === reponse).length;

/** « À l'écriture : 2 participants irréguliers sur 10, 34 points à vérifier sur pièce »: formulas follow the decisions, a title does not. */
function titreResultat(lignes: readonly LigneScellee[], { ensemble }: TauxDetaille): string | null {
  if (ensemble.controles === 0) return null;
  return `À l'écriture : ${frCount(ensemble.irreguliers, "participant irrégulier", "participants irréguliers")} sur ${frInteger(ensemble.controles)}, ${frCount(nombre(lignes, "À vérifier sur pièce"), "point")} à vérifier sur pièce`;
}

function titrePoints(lignes: readonly LigneScellee[]): string | null {
  if (lignes.length === 0) return null;
  return `À l'écriture : ${frCount(nombre(lignes, "Non conforme"), "point non conforme", "points non conformes")}, ${frInteger(nombre(lignes, "À vérifier sur pièce"))} à vérifier sur pièce`;
}

/** A share, or both terms on fewer than ten; null of nobody. */
export function partOuFraction(n: number, total: number): number | string | null {
  if (total === 0) return null;
  return total < EFFECTIF_MIN_TAUX ? frSur(n, total) : n / total;
}

/** The rate of the sample and of each stratum, with its exact interval at 95 %. */
export function intervalles({ ensemble, strates }: TauxDetaille): Table {
  const part = (K: number | undefined, { population }: TauxStrate): Cell =>
    K === undefined || !population ? null : partOuFraction(K, population);
  return {
    id: "intervalles",
    titre: "Taux et intervalle exact à 95 %",
    ...lister(
      [...strates, ensemble],
      [
        champ("strate", "Strate", { kind: "text", width: 24 }, (t) => t.nom),
        champ("population", "Population (N)", "integer", (t) => t.population),
        champ("tires", "Contrôlés (n)", "integer", (t) => t.controles),
        champ("x", "Irréguliers (x)", "integer", (t) => t.irreguliers),
        champ("taux_strate", "Taux", "percent", (t) =>
          t.controles === 0 ? { motif: "aucun contrôlé", texte: "—" } : partOuFraction(t.irreguliers, t.controles),
        ),
        champ("k1", "K₁", "integer", (t) => t.intervalle?.min ?? null),
        champ("k2", "K₂", "integer", (t) => t.intervalle?.max ?? null),
        champ("de", "De", "percent", (t) => part(t.intervalle?.min, t)),
        champ("a", "À", "percent", (t) => part(t.intervalle?.max, t)),
      ],
    ),
  };
}

function compte(key: string, egal: string): Calcul {
  return {
    type: "nombre_si",
    feuille: "Grille",
    table: "grille",
    ou: [
      { column: key, egal: { cle: key } },
      { column: "retenu", egal },
    ],
  };
}

/** How many lines of the grid have each answer, for the person or the point of the line. */
function champsReponses<L>(key: "participant" | "point", siennes: (ligne: L) => readonly LigneScellee[]): Champ<L>[] {
  return REPONSES.map((reponse) =>
    champ(reponse, reponse, { kind: "integer", width: 12, total: "somme", calcul: compte(key, reponse) }, (ligne) =>
      nombre(siennes(ligne), reponse),
    ),
  );
}

/** Lines of the grid by the answer retained. */
function sommesReponses(lignes: readonly LigneScellee[]): Somme[] {
  return REPONSES.map((reponse) => ({
    column: reponse,
    chiffre: `lignes de la grille « ${reponse} »`,
    vaut: nombre(lignes, reponse),
  }));
}

function personnes(
  cadre: CadreControle,
  etat: EtatCsf,
  lignes: readonly LigneScellee[],
  { ensemble }: TauxDetaille,
): Table {
  const parPersonne = grouper(lignes, (l) => l.participant);
  return {
    id: "personnes",
    titre: "Par participant",
    ...lister(etat.personnes, [
      champsParticipant(cadre, (p) => p.participant),
      champ("apap", "APAP", { kind: "text", width: 18 }, (p) => p.apap ?? "Sans APAP"),
      champsReponses("participant", (p) => parPersonne.get(p.participant) ?? []),
      champ("irregulier", "Irrégulier (1 : oui)", {
        kind: "integer",
        width: 12,
        total: "somme",
        calcul: { type: "positif", de: "Non conforme" },
      }),
      champ("controle", "Contrôlé", { kind: "integer", width: 11, total: "somme" }, () => 1),
      champ(
        "taux",
        "Taux d'irrégularité",
        { kind: "percent", width: 13, calcul: { type: "ratio", num: "irregulier", den: "controle" } },
        // the rate is that of the sample: the line of a person has none
        () => ({ motif: "", texte: "" }),
      ),
    ]),
    detaille: [
      ...sommesReponses(lignes),
      { column: "irregulier", chiffre: "irréguliers du taux", vaut: ensemble.irreguliers },
      { column: "controle", chiffre: "contrôlés du taux", vaut: ensemble.controles },
    ],
    total: "Échantillon",
    vide: "Aucun participant dans l'échantillon.",
  };
}

/** The points of the CSF, and how many lines got each answer. */
export function points(lignes: readonly LigneScellee[], norme: Norme): Table {
  return {
    id: "points",
    titre: "Par point",
    ...lister(POINTS, [
      champ("point", "Point", "text", (point) => point.id),
      champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 66 }, (point) => point.titre),
      champ("reference", "Référence", { kind: "prose", width: 34 }, (point) => referenceDuPoint(point, norme)),
      champsReponses("point", (point) => lignes.filter((l) => l.point === point.id)),
    ]),
    detaille: sommesReponses(lignes),
    total: "Ensemble",
  };
}
