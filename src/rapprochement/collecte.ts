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

type Raisons<R> = readonly (readonly [R, string])[];

const RAISONS_VIESION: Raisons<HorsViesion> = [
  ["autre_modalite", "d'une autre modalité que le face à face"],
  ["autre_interlocuteur", "avec un autre interlocuteur que le participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
];

const RAISONS_FEUILLE: Raisons<HorsFeuille> = [
  ["a_distance", "à distance (appel, mail, visio…)"],
  ["illisible", "de présence illisible, sans signature du participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
];

const HORS_PERIODE_CD14 = "hors de la période, ou avant la double saisie";

const RAISONS_CD14: Raisons<HorsCd14> = [
  ["autre_interlocuteur", "avec un autre interlocuteur que le participant"],
  ["annule_ou_a_preciser", "annulées ou à préciser"],
];

const HORS_RSA = "de participants hors RSA, que le Département ne suit pas";

/** Lines of the period left out of one side, by reason. */
class Hors<R extends string> {
  private readonly nombres = new Map<R, number>();

  constructor(private readonly raisons: Raisons<R>) {}

  ajouter(siens: Readonly<Record<R, number>>): void {
    for (const [raison] of this.raisons) this.nombres.set(raison, (this.nombres.get(raison) ?? 0) + siens[raison]);
  }

  /** In words, in the order of the reasons. */
  dits(): Comptes["hors"] {
    return this.raisons.map(([raison, texte]) => ({ raison: texte, nombre: this.nombres.get(raison) ?? 0 }));
  }
}

type Ligne = LigneEmargement | LigneCd14;

/** Gathers both sides of every appointment, one dossier at a time; nothing is lost on the way. */
export class CollecteRapprochement {
  private readonly lignes: LigneEmargement[] = [];
  private readonly lignes14: LigneCd14[] = [];
  private readonly bilans: BilanParticipant[] = [];
  private readonly noms = new Map<string, string>();
  private readonly hors = { viesion: new Hors(RAISONS_VIESION), feuille: new Hors(RAISONS_FEUILLE) };
  private readonly hors14 = {
    viesion: new Hors<HorsCd14>([...RAISONS_CD14, ["non_arsa", HORS_RSA]]),
    cd14: new Hors(RAISONS_CD14),
  };

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
      this.hors.viesion.ajouter(viesion);
      this.hors.feuille.ajouter(feuille);
      for (const bilan of bilansDe(dossier, contexte, lignes, temps)) this.bilans.push(bilan);
    }
    if (tables.entretiens_cd14) {
      const { lignes, horsViesion, horsCd14 } = lignesCd14(dossier, contexte, reglage);
      for (const ligne of lignes) this.lignes14.push(ligne);
      this.hors14.viesion.ajouter(horsViesion);
      this.hors14.cd14.ajouter(horsCd14);
    }
    const nom = nomAffiche(dossier.participant);
    if (nom !== null && this.lignes.length + this.lignes14.length > avant) this.noms.set(dossier.id, nom);
  }

  /** Everything, with the constats of the report on each line; by APAP, participant and day. */
  fin(report: Pick<Report, "constats">): Rapprochement {
    const { tables } = this.contexte.extraction;
    const constats = parPreuve(report.constats);
    const annoter = <L extends Ligne>(lignes: L[], regles: RegExp): L[] => {
      for (const ligne of lignes) ligne.constats = constatsDe(ligne, constats, regles);
      return lignes.sort((a, b) => compareText(a.apap, b.apap) || compareText(a.participant, b.participant));
    };
    const { lignes, lignes14, hors, hors14, contexte } = this;
    const { logiciel, logicielDepartement } = contexte.vocabulaire;
    const saisies = horsPeriode(contexte, "entretiens", contexte.listes.dateCd14);
    const autres = horsPeriode(contexte, "entretiens_cd14", contexte.listes.dateCd14);
    return {
      emargement: tables.emargements && {
        lignes: annoter(lignes, REGLES_EMARGEMENT),
        comptes: [
          compter(logiciel, lignes, "viesion", horsPeriode(contexte, "entretiens"), hors.viesion.dits()),
          compter("Émargement", lignes, "feuille", horsPeriode(contexte, "emargements"), hors.feuille.dits()),
        ],
      },
      cd14: tables.entretiens_cd14 && {
        lignes: annoter(lignes14, REGLES_CD14),
        comptes: [
          compter(logiciel, lignes14, "viesion", saisies, hors14.viesion.dits(), HORS_PERIODE_CD14),
          compter(logicielDepartement, lignes14, "feuille", autres, hors14.cd14.dits(), HORS_PERIODE_CD14),
        ],
      },
      bilans: this.bilans.sort(compareBy((b) => [b.apap, b.participant, b.structure])),
      noms: this.noms,
    };
  }
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
function constatsDe({ viesion, feuille }: Ligne, constats: Regles, regles: RegExp): readonly string[] {
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

/** The counts of one side over its lines; `hors`: what was left out of those of the period, the others being `dits` so. */
function compter(
  cote: string,
  lignes: readonly Ligne[],
  champ: "viesion" | "feuille",
  { lues, nombre }: ReturnType<typeof horsPeriode>,
  hors: Comptes["hors"],
  dits = HORS_PERIODE,
): Comptes {
  let appariees = 0;
  let seules = 0;
  for (const ligne of lignes) {
    if (ligne[champ] === null) continue;
    if (ligne.passe !== null) appariees++;
    else seules++;
  }
  const laissees = hors.reduce((somme, h) => somme + h.nombre, nombre);
  const tous = [{ raison: dits, nombre }, ...hors];
  return { cote, lues, hors: tous, appariees, seules, perdues: lues - laissees - appariees - seules };
}
