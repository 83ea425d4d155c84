import { type Day, parseTypedDay } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { isoMonth, type Month, parseTypedMonth } from "../core/month.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { type Attendues, type ChiffresTransmis, lireChiffres } from "./chiffres-transmis.ts";
import { type Cloture, lireCloture, NOM_CLOTURE } from "./cloture.ts";
import { lireReferents, type Referents } from "./referents.ts";
import { lireTrace, type SeriesVoulues, type Trace } from "./trace.ts";

/** One run: a folder `AAAA-MM/vN` of the register. */
export interface Version {
  mois: Month;
  numero: number;
  /** « 2026-01/v2 » */
  nom: string;
  dossier: string;
}

/** A month of the register: its mark is read when it is asked for. */
export class MoisDuRegistre {
  private lue: { cloture: Cloture | null } | null = null;

  constructor(
    readonly mois: Month,
    /** Oldest first; at least one. */
    readonly versions: readonly Version[],
    private readonly lire: () => Cloture | null,
  ) {}

  get cloture(): Cloture | null {
    this.lue ??= { cloture: this.lire() };
    return this.lue.cloture;
  }

  /** What was sent: the version that was marked, else the last one; null when the mark names a version that is gone. */
  get transmise(): Version | null {
    const { cloture } = this;
    const marquee = cloture === null ? this.versions.at(-1) : this.versions.find((v) => v.numero === cloture.version);
    return marquee ?? null;
  }
}

/** Something of the folder that could not be taken. */
export interface Ecarte {
  chemin: string;
  raison: string;
}

const VERSION = /^v([1-9]\d*)$/;
const MOIS = /^\d{4}-\d{2}$/;

/**
 * The folder `sorties/` as a register: the runs of `plie mensuel`, what was marked as sent. Files are read when they are
 * asked for; what is damaged or foreign is set aside with its reason, and never stops anything.
 */
export class Registre {
  readonly mois: readonly MoisDuRegistre[];
  private readonly refus: Ecarte[] = [];
  private readonly connus = new Map<string, Referents | null>();
  private readonly arretes = new Map<string, Day | null>();
  private tampon = new Uint8Array();

  constructor(
    readonly racine: string,
    private readonly disque: Disque,
  ) {
    this.mois = disque.nature(racine) === "dossier" ? this.lister() : [];
  }

  /** What was set aside so far, by path. */
  get ecartes(): readonly Ecarte[] {
    return [...this.refus].sort((a, b) => compareText(a.chemin, b.chemin));
  }

  /** The months sent before one, in order. */
  avant(mois: Month): Version[] {
    return this.mois.flatMap((m) => (m.mois < mois && m.transmise ? [m.transmise] : []));
  }

  private lister(): MoisDuRegistre[] {
    const { join } = this.disque.chemins;
    const mois: MoisDuRegistre[] = [];
    for (const nom of this.disque.lister(this.racine).sort(compareText)) {
      const m = MOIS.test(nom) ? parseTypedMonth(nom) : null;
      const dossier = join(this.racine, nom);
      if (m !== null && this.disque.nature(dossier) === "dossier") mois.push(...this.moisDe(m, dossier));
      else if (!nom.startsWith(".")) this.ecarter(nom, "ce n'est pas un mois de plie mensuel (AAAA-MM)");
    }
    return mois;
  }

  private moisDe(mois: Month, dossier: string): MoisDuRegistre[] {
    const { join } = this.disque.chemins;
    const versions: Version[] = [];
    let marque = false;
    for (const nom of this.disque.lister(dossier)) {
      const relatif = `${isoMonth(mois)}/${nom}`;
      const numero = VERSION.exec(nom)?.[1];
      if (nom === NOM_CLOTURE) marque = true;
      else if (numero !== undefined) {
        const version = { mois, numero: Number(numero), nom: relatif, dossier: join(dossier, nom) };
        if (this.entiere(version)) versions.push(version);
      } else if (!nom.startsWith(".")) this.ecarter(relatif, "ce n'est pas une version de plie mensuel (v1, v2…)");
    }
    versions.sort((a, b) => a.numero - b.numero);
    if (versions.length === 0) {
      const nom = isoMonth(mois);
      const dit = this.refus.some((e) => e.chemin.startsWith(`${nom}/`));
      if (!dit) this.ecarter(nom, "ce mois n'a aucune version de plie mensuel (v1, v2…)");
      return [];
    }
    return [new MoisDuRegistre(mois, versions, () => (marque ? this.cloture(mois, versions) : null))];
  }

  /** The mark of a month, if it can be read and its version is there. */
  private cloture(mois: Month, versions: readonly Version[]): Cloture | null {
    const relatif = `${isoMonth(mois)}/${NOM_CLOTURE}`;
    const { join } = this.disque.chemins;
    const cloture = lireCloture(this.json(join(this.racine, isoMonth(mois), NOM_CLOTURE), relatif), mois);
    if (cloture === null) this.ecarter(relatif, "ce fichier ne dit pas quelle version a été transmise");
    else if (!versions.some((v) => v.numero === cloture.version)) {
      this.ecarter(relatif, `la version transmise, v${cloture.version}, n'est plus là`);
    }
    return cloture;
  }

  private entiere({ nom, dossier }: Version): boolean {
    const { join } = this.disque.chemins;
    for (const fichier of ["constats.json", "tableau.json"]) {
      if (this.disque.nature(join(dossier, "donnees", fichier)) === "fichier") continue;
      this.ecarter(nom, `donnees/${fichier} n'y est pas`);
      return false;
    }
    return true;
  }

  private ecarter(chemin: string, raison: string): void {
    if (!this.refus.some((e) => e.chemin === chemin)) this.refus.push({ chemin, raison });
  }

  /** The bytes of a file, until the next one is read: a year is forty megabytes, whose fresh pages cost more than they do. */
  private octets(chemin: string, relatif: string, limite?: number): Uint8Array | null {
    try {
      if (this.disque.nature(chemin) !== "fichier") return null;
      return readWhole(this.disque.fichier(chemin), limite, (length) => this.place(length));
    } catch {
      this.ecarter(relatif, "ce fichier ne peut pas être lu");
      return null;
    }
  }

  private place(length: number): Uint8Array {
    if (length > PLACE_GARDEE) return new Uint8Array(length);
    if (length > this.tampon.length) this.tampon = new Uint8Array(Math.min(2 * length, PLACE_GARDEE));
    return this.tampon.subarray(0, length);
  }

  private json(chemin: string, relatif: string): unknown {
    const octets = this.octets(chemin, relatif);
    if (octets === null) return null;
    try {
      const lu: unknown = JSON.parse(new TextDecoder().decode(octets));
      // all that a run leaves is an object
      if (typeof lu === "object" && lu !== null && !Array.isArray(lu)) return lu;
    } catch {
      // told below
    }
    this.ecarter(relatif, "ce fichier est abîmé");
    return null;
  }

  /** A file of `donnees/` of a run, parsed; null when it is not there or cannot be read (then it is set aside). */
  donnees({ nom, dossier }: Version, fichier: string): unknown {
    return this.json(this.disque.chemins.join(dossier, "donnees", fichier), `${nom}/donnees/${fichier}`);
  }

  /** The figures of the run's own month, but those that say what today's do (`lireChiffres`); null when they cannot be read. */
  chiffres(version: Version, attendues: Attendues): ChiffresTransmis | null {
    const chemin = this.disque.chemins.join(version.dossier, "donnees", "tableau.json");
    const relatif = `${version.nom}/donnees/tableau.json`;
    const octets = this.octets(chemin, relatif);
    if (octets === null) return null;
    try {
      const lus = lireChiffres(octets, isoMonth(version.mois), attendues);
      if (lus.figures.length + attendues.trouvees.size > 0) return lus;
      this.ecarter(relatif, "aucun chiffre du mois n'y est");
    } catch {
      this.ecarter(relatif, "ce fichier est abîmé");
    }
    return null;
  }

  /** What the run left to explain later differences of some series; null for a run of an older plie. */
  trace(version: Version, series: SeriesVoulues): Trace | null {
    const relatif = `${version.nom}/donnees/registre.json`;
    const octets = this.octets(this.disque.chemins.join(version.dossier, "donnees", "registre.json"), relatif);
    const trace = octets === null ? null : lireTrace(octets, series);
    if (octets !== null && trace === null) {
      this.ecarter(relatif, "ce fichier est d'une autre version de plie, ou abîmé");
    }
    return trace;
  }

  /** Who was in charge of whom at the arrêté of a run; null for a run of an older plie. */
  referents(version: Version): Referents | null {
    return obtenir(this.connus, version.nom, () => lireReferents(this.donnees(version, "referents.json")));
  }

  /** Arrêté of a run; null when its constats cannot be read. */
  arrete(version: Version): Day | null {
    return obtenir(this.arretes, version.nom, () => {
      const chemin = this.disque.chemins.join(version.dossier, "donnees", "constats.json");
      // near the beginning of a file that may be long
      const texte = new TextDecoder().decode(this.octets(chemin, version.nom, ENTETE) ?? undefined);
      const lu = parseTypedDay(/^ {2}"arrete": "([^"]*)"/m.exec(texte)?.[1] ?? "");
      if (lu === null) this.ecarter(`${version.nom}/donnees/constats.json`, "l'arrêté n'y est pas");
      return lu;
    });
  }
}

/** Room kept between two files; a larger one has its own, given back. */
const PLACE_GARDEE = 16 << 20;

/** Bytes of `constats.json` that hold its first members. */
const ENTETE = 4096;
