import { obtenir } from "../core/grouper.ts";
import type { Constat, Preuve, Report } from "../core/report.ts";
import { compareBy, compareText } from "../core/text.ts";
import type { HorsCd14 } from "../faits/doubles-saisies.ts";
import type { Reglage } from "../faits/seuil.ts";
import { tempsEligible } from "../faits/temps-eligible.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { nomAffiche } from "../parcours/participants.ts";
import { bilansDe } from "./bilan.ts";
import { lignesCd14 } from "./lignes-cd14.ts";
import { type HorsFeuille, type HorsViesion, lignesEmargement, lignesHors } from "./lignes-emargement.ts";
import type { BilanParticipant, Comptes, LigneCd14, LigneEmargement, Rapprochement } from "./modele.ts";

const HORS_PERIODE = "hors de la période, ou après l'arrêté";

/** Rules told on the lines of each list. */
const REGLES_EMARGEMENT = /^EMA-/;
const REGLES_CD14 = /^RSA-/;

const RAISONS_VIESION: readonly (readonly [HorsViesion, string])[] = [
  ["autre_modalite", "d'une autre modalité que le face à face"],
  ["autre_interlocuteur", "avec un autre interlocuteur que le participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
];

const RAISONS_FEUILLE: readonly (readonly [HorsFeuille, string])[] = [
  ["a_distance", "à distance (appel, mail, visio…)"],
  ["illisible", "de présence illisible, sans signature du participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
];

const RAISONS_CD14: readonly (readonly [HorsCd14, string])[] = [
  ["hors_periode", "hors de la période, ou avant la double saisie"],
  ["autre_interlocuteur", "avec un autre interlocuteur que le participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
  ["non_arsa", "de participants hors RSA, que le Département ne suit pas"],
];

/** Gathers both sides of every appointment, one dossier at a time; nothing is lost on the way. */
export class CollecteRapprochement {
  private readonly lignes: LigneEmargement[] = [];
  private readonly lignes14: LigneCd14[] = [];
  private readonly bilans: BilanParticipant[] = [];
  private readonly noms = new Map<string, string>();
  private readonly hors = {
    viesion: new Map<HorsViesion, number>(),
    feuille: new Map<HorsFeuille, number>(),
  };
  private readonly hors14 = { viesion: new Map<HorsCd14, number>(), cd14: new Map<HorsCd14, number>() };

  constructor(
    private readonly contexte: Contexte,
    private readonly reglage: Reglage,
  ) {}

  dossier(dossier: Dossier): void {
    const { contexte, reglage } = this;
    const { tables } = contexte.extraction;
    const avant = this.lignes.length + this.lignes14.length;
    if (tables.emargements) {
      const temps = tempsEligible(dossier, contexte, reglage);
      const lignes = lignesEmargement(dossier, contexte, temps, reglage);
      for (const ligne of lignes) this.lignes.push(ligne);
      const { viesion, feuille } = lignesHors(dossier, contexte);
      for (const [raison] of RAISONS_VIESION) ajouter(this.hors.viesion, raison, viesion[raison]);
      for (const [raison] of RAISONS_FEUILLE) ajouter(this.hors.feuille, raison, feuille[raison]);
      for (const bilan of bilansDe(dossier, contexte, lignes, temps)) this.bilans.push(bilan);
    }
    if (tables.entretiens_cd14) {
      const { lignes, horsViesion, horsCd14 } = lignesCd14(dossier, contexte, reglage);
      for (const ligne of lignes) this.lignes14.push(ligne);
      for (const [raison] of RAISONS_CD14) {
        ajouter(this.hors14.viesion, raison, horsViesion[raison]);
        ajouter(this.hors14.cd14, raison, horsCd14[raison]);
      }
    }
    const nom = nomAffiche(dossier.participant);
    if (nom !== null && this.lignes.length + this.lignes14.length > avant) this.noms.set(dossier.id, nom);
  }

  /** Everything, with the constats of the report on each line; by APAP, participant and day. */
  fin(report: Pick<Report, "constats">): Rapprochement {
    const { tables } = this.contexte.extraction;
    const constats = parPreuve(report.constats);
    const annoter = <L extends LigneEmargement | LigneCd14>(lignes: L[], regles: RegExp): L[] => {
      for (const ligne of lignes) ligne.constats = constatsDe(ligne, constats, regles);
      return lignes.sort((a, b) => compareText(a.apap, b.apap) || compareText(a.participant, b.participant));
    };
    return {
      emargement: tables.emargements
        ? { lignes: annoter(this.lignes, REGLES_EMARGEMENT), comptes: [this.comptesViesion(), this.comptesFeuille()] }
        : null,
      cd14: tables.entretiens_cd14
        ? { lignes: annoter(this.lignes14, REGLES_CD14), comptes: [this.comptes14("viesion"), this.comptes14("cd14")] }
        : null,
      bilans: this.bilans.sort(compareBy((b) => [b.apap, b.participant, b.structure])),
      noms: this.noms,
    };
  }

  private comptesViesion(): Comptes {
    const { lues, nombre } = horsPeriode(this.contexte, "entretiens");
    return compter(this.contexte.vocabulaire.logiciel, this.lignes, "viesion", lues, [
      { raison: HORS_PERIODE, nombre },
      ...RAISONS_VIESION.map(([raison, texte]) => ({ raison: texte, nombre: this.hors.viesion.get(raison) ?? 0 })),
    ]);
  }

  private comptesFeuille(): Comptes {
    const { lues, nombre } = horsPeriode(this.contexte, "emargements");
    return compter("Émargement", this.lignes, "feuille", lues, [
      { raison: HORS_PERIODE, nombre },
      ...RAISONS_FEUILLE.map(([raison, texte]) => ({ raison: texte, nombre: this.hors.feuille.get(raison) ?? 0 })),
    ]);
  }

  private comptes14(cote: "viesion" | "cd14"): Comptes {
    const { contexte } = this;
    const table = horsPeriode(
      contexte,
      cote === "viesion" ? "entretiens" : "entretiens_cd14",
      contexte.listes.dateCd14,
    );
    const hors = RAISONS_CD14.filter(([raison]) => cote === "viesion" || raison !== "non_arsa").map(
      ([raison, texte]) => ({
        raison: texte,
        nombre: raison === "hors_periode" ? table.nombre : (this.hors14[cote].get(raison) ?? 0),
      }),
    );
    const nom = cote === "viesion" ? contexte.vocabulaire.logiciel : contexte.vocabulaire.logicielDepartement;
    return compter(nom, this.lignes14, cote === "viesion" ? "viesion" : "feuille", table.lues, hors);
  }
}

function ajouter<K>(map: Map<K, number>, cle: K, nombre: number): void {
  map.set(cle, (map.get(cle) ?? 0) + nombre);
}

/** Rules with a constat on a line, by source and line in one number. */
type Regles = ReadonlyMap<number, ReadonlySet<string>>;

const AUCUNE: readonly string[] = [];
/** More lines than any source holds. */
const LIGNES_MAX = 2 ** 31;

function cleDe({ source, ligne }: Preuve): number {
  return source * LIGNES_MAX + ligne;
}

function parPreuve(constats: readonly Constat[]): Regles {
  const map = new Map<number, Set<string>>();
  for (const c of constats) {
    for (const preuve of c.preuves) obtenir(map, cleDe(preuve), () => new Set()).add(c.regle);
  }
  return map;
}

/** Most lines have none: nothing is made for them. */
function constatsDe(
  { viesion, feuille }: LigneEmargement | LigneCd14,
  constats: Regles,
  regles: RegExp,
): readonly string[] {
  const a = viesion ? constats.get(cleDe(viesion.preuve)) : undefined;
  const b = feuille ? constats.get(cleDe(feuille.preuve)) : undefined;
  return a || b ? [...new Set([...(a ?? []), ...(b ?? [])])].filter((id) => regles.test(id)).sort() : AUCUNE;
}

/**
 * Lines of a table, and those dated before the period (or `depuis`), after it or after the arrêté: counted on the table
 * itself, so that the sum with what the dossiers hold is a true check.
 */
function horsPeriode(
  { extraction, periode, arrete }: Contexte,
  table: "entretiens" | "emargements" | "entretiens_cd14",
  depuis = periode.start,
): { lues: number; nombre: number } {
  const data = extraction.tables[table];
  if (!data) return { lues: 0, nombre: 0 };
  const dates = data.cells("date");
  const debut = Math.max(periode.start, depuis);
  const fin = Math.min(periode.end, arrete);
  let nombre = 0;
  for (let i = 0; i < data.length; i++) {
    const date = dates[i] as number;
    if (date < debut || date > fin) nombre++;
  }
  return { lues: data.length, nombre };
}

/** The counts of one side over its lines; `hors`: what was left out. */
function compter(
  cote: string,
  lignes: readonly (LigneEmargement | LigneCd14)[],
  champ: "viesion" | "feuille",
  lues: number,
  hors: Comptes["hors"],
): Comptes {
  let appariees = 0;
  let seules = 0;
  for (const ligne of lignes) {
    if (ligne[champ] === null) continue;
    if (ligne.passe !== null) appariees++;
    else seules++;
  }
  const laissees = hors.reduce((somme, { nombre }) => somme + nombre, 0);
  return { cote, lues, hors, appariees, seules, perdues: lues - laissees - appariees - seules };
}
