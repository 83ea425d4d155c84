import { grouper } from "../core/grouper.ts";
import { type Month, yearOf } from "../core/month.ts";
import { avecAbsents } from "./absents.ts";
import { Attaque, type Faits } from "./attaque.ts";
import { BLOCS, type Bloc, blocDe, type Cellule, cellule, cleDe, type Mesure, STRUCTURES_MAX } from "./cellules.ts";
import { modeleDe } from "./modele.ts";
import { type CellulePubliee, type EditionPubliee, finDe, jusque } from "./points.ts";
import { type Etat, imprimee, type Publication } from "./publication.ts";

/** What stands at the head beside the sorties: with them, in the order in which they are kept. */
const PRINCIPAUX: ReadonlySet<string> = new Set(["F", "H"]);
const TOTAUX = ["accompagnes", "entrees", "entretiens", "prescriptions"] as const satisfies readonly Mesure[];

/**
 * Chooses what is published: the head first (sorties, the two terms of the rate, the sexes of those who entered, then the
 * totals), then as much detail as leaves nothing to be found, largest counts first.
 */
export function publier(
  au: Month,
  reels: readonly CellulePubliee[],
  avant: readonly EditionPubliee[],
  seuil: number,
): Publication {
  if (seuil === 0) return sansMasque(reels);
  const choix = new Choix(au, avecAbsents(reels, avant), avant, seuil);
  choix.tete([cellule("sorties")]);
  choix.taux();
  choix.sexes();
  for (const mesure of TOTAUX) choix.tete([cellule(mesure)], mesure === "entrees" && choix.sexesAttendus());
  // both sexes or none: one alone would keep later ones from being shown
  for (const bloc of BLOCS) if (bloc !== "sexe") choix.imprimer(bloc);
  choix.repeterSexes();
  choix.relire();
  return choix;
}

/** Every count as it is: nothing is small. */
function sansMasque(reels: readonly CellulePubliee[]): Publication {
  const nombres = new Map(reels.map(({ cellule, nombre }) => [cleDe(cellule), nombre]));
  const etat = (c: Cellule): Etat => {
    const nombre = nombres.get(cleDe(c)) ?? null;
    return nombre === null ? { etat: "tu" } : { etat: "montre", nombre };
  };
  return { etat, blocs: new Set(BLOCS), abandonnes: [], dejaTrouvees: 0 };
}

class Choix implements Publication {
  private readonly modele: ReturnType<typeof modeleDe>;
  private readonly attaque: Attaque;
  private readonly etats = new Map<string, Etat>();
  readonly blocs = new Set<Bloc>();

  constructor(
    private readonly au: Month,
    private readonly reels: readonly CellulePubliee[],
    private readonly avant: readonly EditionPubliee[],
    private readonly seuil: number,
  ) {
    this.modele = modeleDe(au, reels, avant);
    const { systeme, quantites, base, passe } = this.modele;
    this.attaque = new Attaque(systeme, quantites, seuil, base, passe);
  }

  get abandonnes(): readonly Bloc[] {
    return BLOCS.filter((b) => !this.blocs.has(b) && this.cellules(b).length > 0);
  }

  get dejaTrouvees(): number {
    return this.attaque.dejaTrouvees.length;
  }

  etat(cellule: Cellule): Etat {
    return this.etats.get(cleDe(cellule)) ?? { etat: "tu" };
  }

  /** Shown as it is today. */
  frais(cellule: Cellule): boolean {
    return this.etat(cellule).etat === "montre";
  }

  /** Counts of the whole PLIE, all as they are today (unless others are awaited), else all as they were last published, else masked. */
  tete(cellules: readonly Cellule[], attendre = false): void {
    if ((!attendre && this.montrees(cellules)) || this.repeter(cellules)) return;
    const siennes = this.connues(cellules);
    if (this.attaque.publier(this.voiler(siennes, []))) this.noter(siennes, "masque");
  }

  /** All of them as they are today; false when one is small, or something could be found. */
  private montrees(cellules: readonly Cellule[]): boolean {
    const siennes = this.connues(cellules);
    if (siennes.length < cellules.length || siennes.some((c) => c.nombre > 0 && c.nombre <= this.seuil)) return false;
    if (!this.attaque.publier(this.voiler([], siennes))) return false;
    this.noter(siennes, "montre");
    return true;
  }

  /** Both terms of the rate, as they are today or as they were last published: one alone would keep later ones from being shown. */
  taux(): void {
    const termes = [cellule("reussies"), cellule("rapportees")];
    if (!this.montrees(termes)) this.repeter(termes);
  }

  /** Counts as the last edition of the year that showed them all did, other than as 0; false when none did. */
  repeter(cellules: readonly Cellule[]): boolean {
    const candidats = this.avant
      .flatMap((e) => e.cellules)
      .filter((c) => c.nombre !== null && c.au <= this.au && yearOf(c.au) === yearOf(this.au));
    for (const fin of [...new Set(candidats.map(finDe))].sort((a, b) => b - a)) {
      const dites = cellules.map((c) => candidats.findLast((x) => finDe(x) === fin && cleDe(x.cellule) === cleDe(c)));
      // an old 0 beside people would be read as nobody
      if (dites.some((d) => d === undefined) || dites.every((d) => d?.nombre === 0)) continue;
      for (const d of dites) if (d) this.reprendre(d);
      return true;
    }
    return false;
  }

  private reprendre(c: CellulePubliee): void {
    this.etats.set(cleDe(c.cellule), { etat: "repris", nombre: c.nombre, ...jusque(c) });
  }

  /** The sexes of those who entered, before their total: a rare one would be found from it. */
  sexes(): void {
    const tous = this.cellules("sexe");
    const principaux = tous.filter((c) => PRINCIPAUX.has(c.cellule.valeur));
    const deTete = principaux.length === PRINCIPAUX.size && principaux.every((c) => c.nombre > this.seuil);
    if (deTete && this.attaque.publier(this.voiler(tous, principaux))) {
      this.blocs.add("sexe");
      this.noter(tous, "masque");
      this.noter(principaux, "montre");
      return;
    }
    this.repeterSexes((dits) => dits.filter((c) => PRINCIPAUX.has(c.cellule.valeur) && c.nombre !== null).length === 2);
  }

  /**
   * Both sexes will pass the threshold this year at the pace of its months, and one has not yet: their sum would then be too
   * near a total shown today. A first edition, which may be the only one, waits for nothing.
   */
  sexesAttendus(): boolean {
    const principaux = this.cellules("sexe").filter((c) => PRINCIPAUX.has(c.cellule.valeur));
    const enVue = ({ nombre }: Compte) => nombre * 12 > this.seuil * ((this.au % 12) + 1);
    return (
      this.avant.length > 0 &&
      !this.blocs.has("sexe") &&
      principaux.length === PRINCIPAUX.size &&
      principaux.every(enVue) &&
      principaux.some((c) => c.nombre <= this.seuil)
    );
  }

  /** The sexes as the last edition of the year that printed them so did. */
  repeterSexes(ainsi: (dits: readonly CellulePubliee[]) => boolean = () => true): void {
    const dits = this.avant.flatMap((e) =>
      e.cellules.filter((c) => blocDe(c.cellule) === "sexe" && yearOf(c.au) === yearOf(this.au) && c.au <= this.au),
    );
    const derniers = [...grouper(dits, finDe)].filter(([, siens]) => ainsi(siens)).sort(([a], [b]) => b - a)[0];
    if (!derniers || this.blocs.has("sexe")) return;
    this.blocs.add("sexe");
    for (const c of derniers[1]) this.reprendre(c);
  }

  /**
   * A table or a column, if something of it may be shown and what is masked in it cannot be found: the small counts are
   * masked, then as few others as it takes, the least first.
   */
  imprimer(bloc: Bloc): void {
    const comptes = this.cellules(bloc);
    if (this.blocs.has(bloc) || comptes.length === 0 || !this.aJour(bloc)) return;
    const montres = comptes.filter((c) => this.montrable(c)).sort((a, b) => b.nombre - a.nombre);
    const ecartes: Compte[] = [];
    while (!this.attaque.publier(this.voiler(comptes, montres))) {
      const moindre = montres.pop();
      if (!moindre) return;
      ecartes.unshift(moindre);
    }
    montres.push(...ecartes.filter((c) => this.attaque.publier(this.voiler([], [c]))));
    if (montres.length === 0 && comptes.some((c) => c.nombre > 0)) {
      this.attaque.retirer(this.voiler(comptes, []));
      return;
    }
    this.blocs.add(bloc);
    this.noter(comptes, "masque");
    this.noter(montres, "montre");
  }

  /**
   * Reads this edition as the next one will, without the real counts: where these contradict what a reader takes for granted
   * (nobody passes from one structure to another), a reader who is wrong may still find a small count. Detail is given up
   * until nothing is found: one block if that is enough, the last first; then the head.
   */
  relire(): void {
    if (!this.modele.contredit || this.dejaTrouvees > 0 || this.sure()) return;
    const imprimes = BLOCS.filter((b) => b !== "sexe" && this.blocs.has(b)).reverse();
    for (const bloc of imprimes) {
      const etats = new Map(this.etats);
      this.abandonner(bloc);
      if (this.sure()) return;
      this.blocs.add(bloc);
      for (const [cle, etat] of etats) this.etats.set(cle, etat);
    }
    for (const bloc of [...imprimes, "sexe" as const]) {
      this.abandonner(bloc);
      if (this.sure()) return;
    }
    for (const mesure of [...TOTAUX, "rapportees", "reussies", "sorties"] as const) {
      this.etats.delete(cleDe(cellule(mesure)));
      this.repeter([cellule(mesure)]);
      if (this.sure()) return;
    }
  }

  private abandonner(bloc: Bloc): void {
    this.blocs.delete(bloc);
    for (const { cellule: c } of this.cellules(bloc)) this.etats.delete(cleDe(c));
  }

  /** Nothing is found by who has the earlier editions and this one. */
  private sure(): boolean {
    const editions = [...this.avant, imprimee(this, this.reels)];
    const { systeme, quantites, base, passe } = modeleDe(this.au, [], editions);
    return new Attaque(systeme, quantites, this.seuil, base, passe).dejaTrouvees.length === 0;
  }

  /** Neither small, nor so near what another edition of the year shows that the difference would be. */
  private montrable({ cellule: c, nombre }: Compte): boolean {
    const cle = cleDe(c);
    const deja = this.avant.flatMap((e) =>
      e.cellules.flatMap((x) =>
        x.nombre !== null && yearOf(x.au) === yearOf(this.au) && cleDe(x.cellule) === cle ? [x.nombre] : [],
      ),
    );
    return nombre > this.seuil && deja.every((n) => n === nombre || Math.abs(n - nombre) > this.seuil);
  }

  /** A column by structure goes with a total of the same day. */
  private aJour(bloc: Bloc): boolean {
    if (bloc === "natures" || bloc === "taux")
      return this.frais(cellule("sorties")) && this.frais(cellule("rapportees"));
    if (bloc === "natures-par-structure") {
      const structures = this.cellules("sorties").length;
      return this.blocs.has("natures") && structures <= STRUCTURES_MAX;
    }
    if (bloc === "sexe" || bloc === "tranche_age" || bloc === "niveau") return true;
    return this.etat(cellule(bloc)).etat !== "repris";
  }

  private cellules(bloc: Bloc): Compte[] {
    return this.connues(this.reels.flatMap((c) => (blocDe(c.cellule) === bloc ? [c.cellule] : [])));
  }

  private connues(cellules: readonly Cellule[]): Compte[] {
    const nombres = new Map(this.reels.map((c) => [cleDe(c.cellule), c.nombre]));
    return cellules.flatMap((c) => {
      const nombre = nombres.get(cleDe(c));
      const inconnue = this.modele.inconnue(c);
      return nombre == null || inconnue === undefined ? [] : [{ cellule: c, nombre, inconnue }];
    });
  }

  /** These counts shown, and the zeros of those; the rest of those masked. */
  private voiler(comptes: readonly Compte[], montres: readonly Compte[]): Faits {
    const visibles = new Set([...montres, ...comptes.filter((c) => c.nombre === 0)]);
    return {
      montres: [...visibles].map(({ inconnue, nombre }) => ({ inconnue, valeur: nombre })),
      masques: comptes.flatMap((c) => (visibles.has(c) ? [] : [c.inconnue])),
    };
  }

  private noter(comptes: readonly Compte[], etat: "montre" | "masque"): void {
    for (const { cellule: c, nombre } of comptes) {
      this.etats.set(cleDe(c), etat === "montre" || nombre === 0 ? { etat: "montre", nombre } : { etat });
    }
  }
}

/** A count of this edition, and its unknown. */
interface Compte {
  readonly cellule: Cellule;
  readonly nombre: number;
  readonly inconnue: number;
}
