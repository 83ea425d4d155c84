import { type Day, frDay } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { lastDay, type Month } from "../core/month.ts";
import { SANS_LIGNE } from "../indicators/etat-lignes.ts";
import { INDICATEURS } from "../indicators/index.ts";
import type { Indicateur } from "../indicators/indicator.ts";
import type { Terme } from "../indicators/series.ts";
import type { Charge } from "../parcours/dossier.ts";
import { type Cause, type CauseTrouvee, type PreuveDatee, Recueil, type Trouvee } from "./causes.ts";
import { ecrireCle } from "./jetons.ts";
import type { LigneChangee, LignesChangees } from "./lignes-changees.ts";
import { SEUIL_SOUMIS } from "./mois-soumis.ts";
import type { Part, Parts, PartsDe, Qui } from "./parts.ts";
import type { EcartTransmis } from "./rectifies.ts";
import type { Referents } from "./referents.ts";
import { COUVERTS, groupesDe, SORTIE, SOUMIS } from "./tables-qui-comptent.ts";
import type { FaitTardif } from "./tardifs.ts";

/** What a run that was sent is compared with. */
export interface Ancien {
  mois: Month;
  arrete: Day;
  /** Who was in charge at that arrêté. */
  referents: Referents;
  lignes: Pick<LignesChangees, "de">;
  /** A constat of this participant and month was justified. */
  justifie(participant: string, mois: Month): boolean;
  /** Settings that are not the same any more, by name. */
  reglages: readonly string[];
  /** The month of this participant is judged under the threshold of then or under today's, not under both. */
  selonLeSeuil(participant: string): boolean;
  /** Another version of the program computed it. */
  autreVersion: string | null;
}

/** What today's run knows of its participants. */
export interface Actuel {
  referents: Referents;
  /** Parcours integrated and étapes begun after a day, of a participant. */
  tardifs(participant: string, apres: Day): readonly FaitTardif[];
  /** The row of the last parcours of a participant. */
  parcours(participant: string): PreuveDatee | null;
  /** A constat of this participant and month is justified. */
  justifie(participant: string, mois: Month): boolean;
}

const INDICATEUR: ReadonlyMap<string, Indicateur> = new Map(INDICATEURS.map((i) => [i.id, i]));
const ENSEMBLE: Qui = { portee: "ensemble", nom: null };
const TERMES: readonly Terme[] = ["valeur", "numerateur", "denominateur"];
/** Tables of contacts: their lines change the figures of their own month. */
const DATEES: ReadonlySet<string> = new Set(["entretiens", "mises_en_relation", "entretiens_cd14", "emargements"]);

/** Why the figures of one month are not those that were sent, participant by participant. */
export class Explication {
  private readonly partout = new Map<string, ReadonlySet<string | null>>();
  private readonly relais = new Map<string, readonly PreuveDatee[]>();
  private readonly classees = new Map<object, readonly Trouvee[]>();
  private lignesDuMois: { participant: string; ligne: LigneChangee }[] | null = null;

  constructor(
    private readonly ancien: Ancien,
    private readonly actuel: Actuel,
    private readonly parts: Pick<Parts, "de">,
    private readonly participants: readonly string[],
  ) {}

  /** The causes of a difference; never none. */
  de(ecart: EcartTransmis): CauseTrouvee[] {
    const { figure, transmis, actuel, raisons } = ecart;
    const recueil = new Recueil();
    const raison = transmis === null ? raisons[0] : actuel === null ? raisons[1] : null;
    const { indicateur, ventilation } = figure;
    const termes = TERMES.map((terme) => this.parts.de({ indicateur, ventilation, terme }, figure));
    const somme = sommeEgale(termes, transmis, actuel);
    const parts = termes.flatMap((t) => t.parts);
    const partout = figure.portee === "ensemble" || parts.length === 0 ? null : this.changentPartout(figure);
    for (const part of parts) {
      const { participant } = part;
      const passe = partout !== null && !partout.has(participant);
      for (const trouvee of this.expliquer(part, indicateur, passe)) {
        // what nobody's lines explain, in a figure that is computed no more
        const sansFigure = raison !== null && trouvee.cause === "indeterminee";
        recueil.ajouter(sansFigure ? { ...trouvee, cause: "non_calcule", detail: raison } : trouvee, participant);
      }
    }
    if (parts.length === 0) this.sansPart(figure, raison, recueil);
    return recueil.fin(somme);
  }

  /** Participants whose share of the whole PLIE's figure changed: those of the others only went from one to another. */
  private changentPartout(figure: EcartTransmis["figure"]): ReadonlySet<string | null> {
    const cle = `${figure.indicateur}|${ecrireCle(figure.ventilation)}`;
    return obtenir(this.partout, cle, () => {
      const parts = TERMES.flatMap((terme) => this.parts.de({ ...figure, terme }, ENSEMBLE).parts);
      return new Set(parts.map((p) => p.participant));
    });
  }

  /** A figure that nobody's share explains: it could not be computed, or stands on lines that nobody counts. */
  private sansPart({ portee, nom }: EcartTransmis["figure"], raison: string | null, recueil: Recueil): void {
    const dire = (cause: Cause, preuves: readonly PreuveDatee[], detail: string | null) =>
      recueil.ajouter({ cause, effet: 0, preuves, detail }, null);
    if (raison === SANS_LIGNE) {
      const lignes = this.lignesDe((charge) =>
        portee === "ensemble" ? true : charge?.[portee === "structure" ? "structure" : "apap"] === nom,
      );
      for (const l of lignes) dire(this.causeDe(l), [dater(l)], null);
      if (lignes.length > 0) return;
    }
    if (raison === null) dire(...this.sansLigne());
    else dire("non_calcule", [], raison);
  }

  private expliquer(part: Part, indicateur: string, passe: boolean): readonly Trouvee[] {
    if (passe || part.entiere === null) return this.classer(part, indicateur, passe);
    return obtenir(this.classees, part.entiere, () => this.classer(part, indicateur, passe));
  }

  private classer(part: Part, indicateur: string, passe: boolean): readonly Trouvee[] {
    const { participant } = part;
    const effet = part.apres - part.avant;
    const une = (cause: Cause, dites: readonly PreuveDatee[], detail: string | null = null): Trouvee[] => [
      { cause, effet, preuves: dites, detail },
    ];
    const changees = this.ancien.lignes.de(participant);
    // a share that only went from one APAP to another is a handover, whatever else was typed
    if (passe || (participant !== null && this.aChangeDApap(participant, indicateur, changees))) {
      return une("passation", this.relaisDe(participant, changees));
    }
    if (participant !== null && indicateur === SOUMIS && (part.avant === 0 || part.apres === 0)) {
      if (this.ancien.selonLeSeuil(participant)) return une("reglage", [], SEUIL_SOUMIS);
    }
    const preuves = part.preuves();
    const propres = changees.filter((l) => estDans(l, preuves));
    const tardives = propres.some((l) => l.saisie !== null && l.saisie > this.ancien.arrete);
    const definis = participant === null || tardives ? [] : this.definis(participant, preuves, part.apres, indicateur);
    if (definis.length > 0) return une("definition", [...placesDe(preuves), ...definis]);
    // new lines that make all of the difference: one reworded beside them, and counted as before, has no part in it
    const neuves = propres.filter((l) => l.genre === "ajoutee");
    // nothing that was added, and nothing that still counts, makes a count fall
    const perdues = effet < 0 ? this.perdues(changees, propres, indicateur, part.terme) : [];
    if (perdues.length > 0) return this.repartir(perdues, effet);
    if (propres.length > 0) return this.repartir(neuves.length === effet ? neuves : propres, effet);
    const lues = this.lues(changees, indicateur, part.terme);
    if (lues.length > 0) return this.repartir(lues, effet);
    if (participant !== null && this.changeDeJustification(participant)) return une("justification", []);
    const autres = participant !== null && COUVERTS.has(indicateur) ? this.autresDuMois(participant) : [];
    if (autres.length > 0) return une("couverture", autres.map(dater));
    return une(...this.sansLigne());
  }

  /** Justified since, or no more: a justification that ended. */
  private changeDeJustification(participant: string): boolean {
    const { mois } = this.ancien;
    return this.actuel.justifie(participant, mois) !== this.ancien.justifie(participant, mois);
  }

  /** The rows of affectations that changed, else the parcours whose référent did: the same for all his figures. */
  private relaisDe(participant: string | null, changees: readonly LigneChangee[]): readonly PreuveDatee[] {
    if (participant === null) return [];
    return obtenir(this.relais, participant, () => {
      const parcours = this.actuel.parcours(participant);
      const lignes = changees.filter((l) => l.table === "affectations").map(dater);
      return lignes.length === 0 && parcours !== null ? [parcours] : lignes;
    });
  }

  /** Of a figure that only counts the APAPs at work (charge): the participant went from one to another, and no more. */
  private aChangeDApap(participant: string, id: string, changees: readonly LigneChangee[]): boolean {
    if (!INDICATEUR.get(id)?.reads.includes("effectifs")) return false;
    const avant = changees.filter((l) => l.mois === null || l.mois <= this.ancien.mois);
    if (avant.some((l) => l.sortie || l.table === "veilles")) return false;
    return this.ancien.referents.get(participant)?.apap !== this.actuel.referents.get(participant)?.apap;
  }

  /** The parcours integrated, or the étapes begun, since the run, that make this figure change by its very definition. */
  private definis(participant: string, preuves: readonly number[], apres: number, id: string): PreuveDatee[] {
    const { arrete } = this.ancien;
    const reads = INDICATEUR.get(id)?.reads ?? [];
    return this.actuel
      .tardifs(participant, arrete)
      .filter(({ annonce, preuve }) => {
        if (annonce === null) return apres > 0 && reads.includes("entretiens");
        return reads.includes("etapes") && annonce <= arrete && (preuves.length === 0 || estDans(preuve, preuves));
      })
      .map((t) => t.preuve);
  }

  /** What is left when no line changed: of a month that was under way, the days that it had not reached; settings changed too are told. */
  private sansLigne(): readonly [Cause, readonly PreuveDatee[], string | null] {
    const { reglages, autreVersion, arrete, mois } = this.ancien;
    const aussi = reglages.length === 0 ? "" : ` ; changés aussi : ${reglages.join(", ")}`;
    if (arrete < lastDay(mois)) return ["mois_en_cours", [], `arrêté au ${frDay(arrete)}${aussi}`];
    if (reglages.length > 0) return ["reglage", [], reglages.join(", ")];
    return autreVersion === null ? ["indeterminee", [], null] : ["version", [], autreVersion];
  }

  /** Changed lines that can have moved a share: those of the first group of tables that has some (`groupesDe`). */
  private lues(changees: readonly LigneChangee[], id: string, terme: Terme): readonly LigneChangee[] {
    for (const groupe of groupesDe(INDICATEUR.get(id), terme)) {
      const siennes = changees.filter((l) => groupe.includes(l.table) || (l.sortie && groupe.includes(SORTIE)));
      const avant = siennes.filter((l) => l.mois === null || l.mois <= this.ancien.mois);
      if (avant.length === 0) continue;
      // of contacts, those of the month; else the last before it, from which an interval is counted
      const dernier = Math.max(...avant.map((l) => (DATEES.has(l.table) ? (l.mois ?? 0) : 0)));
      return dernier === 0 ? avant : avant.filter((l) => l.mois === dernier);
    }
    return [];
  }

  /** Of a count of contacts, the lines of the month that are gone, or changed and count no more (`comptees`: those that do). */
  private perdues(
    changees: readonly LigneChangee[],
    comptees: readonly LigneChangee[],
    id: string,
    terme: Terme,
  ): readonly LigneChangee[] {
    const indicateur = INDICATEUR.get(id);
    const tables = groupesDe(indicateur, terme)[0] ?? [];
    if (!indicateur?.additif || terme !== "valeur" || !tables.every((table) => DATEES.has(table))) return [];
    const siennes = changees.filter((l) => l.genre !== "ajoutee" && l.mois === this.ancien.mois);
    return siennes.filter((l) => tables.includes(l.table) && !comptees.includes(l));
  }

  /** Each line by its own cause; the effect goes line by line when each is worth one. */
  private repartir(lignes: readonly LigneChangee[], effet: number): Trouvee[] {
    const unites = Math.abs(effet) === lignes.length;
    return lignes.map((ligne, i) => ({
      cause: this.causeDe(ligne),
      effet: unites ? Math.sign(effet) : i === 0 ? effet : 0,
      preuves: [dater(ligne)],
      // a line that is gone has no place to be read at
      detail: ligne.genre === "supprimee" ? `table ${ligne.table}` : null,
    }));
  }

  private causeDe({ genre, table, saisie, sortie }: LigneChangee): Cause {
    if (table === "parcours" && sortie && genre === "modifiee") return "sortie_tardive";
    if (genre === "modifiee") return "ligne_modifiee";
    if (genre === "supprimee") return "ligne_supprimee";
    if (saisie === null || table === "parcours") return "ligne_ajoutee";
    return saisie > this.ancien.arrete ? "saisie_tardive" : "ligne_absente";
  }

  /** Lines of the month of the other participants of an APAP: what covers the month, or does not any more. */
  private autresDuMois(participant: string): LigneChangee[] {
    const apap = this.chargeDe(participant)?.apap ?? null;
    return this.lignesDe((charge) => charge?.apap === apap);
  }

  private chargeDe(participant: string): Charge | undefined {
    return this.ancien.referents.get(participant) ?? this.actuel.referents.get(participant);
  }

  /** Changed lines of entretiens of the month, of the participants in these charges. */
  private lignesDe(garde: (charge: Charge | undefined) => boolean): LigneChangee[] {
    this.lignesDuMois ??= this.participants.flatMap((id) =>
      this.ancien.lignes
        .de(id)
        .filter((l) => l.table === "entretiens" && l.mois === this.ancien.mois)
        .map((ligne) => ({ participant: id, ligne })),
    );
    return this.lignesDuMois.filter(({ participant }) => garde(this.chargeDe(participant))).map(({ ligne }) => ligne);
  }
}

/** The figure is the sum of its shares, then and now: what each cause adds is worth telling. */
function sommeEgale([valeur, ...termes]: readonly PartsDe[], transmis: number | null, actuel: number | null): boolean {
  if (!valeur || termes.some((t) => t.avant !== 0 || t.apres !== 0 || t.parts.length > 0)) return false;
  return Math.abs(valeur.avant - (transmis ?? 0)) < 1e-6 && Math.abs(valeur.apres - (actuel ?? 0)) < 1e-6;
}

function estDans({ source, ligne }: Pick<LigneChangee, "source" | "ligne">, preuves: readonly number[]): boolean {
  if (source === null) return false;
  for (let i = 0; i < preuves.length; i += 2) if (preuves[i] === source && preuves[i + 1] === ligne) return true;
  return false;
}

function placesDe(preuves: readonly number[]): PreuveDatee[] {
  const places: PreuveDatee[] = [];
  for (let i = 0; i < preuves.length; i += 2) {
    places.push({ source: preuves[i] ?? null, ligne: preuves[i + 1] ?? null, saisie: null });
  }
  return places;
}

function dater({ source, ligne, saisie }: LigneChangee): PreuveDatee {
  return { source, ligne, saisie };
}
