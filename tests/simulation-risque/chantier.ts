import { addMonths, type Day } from "../../src/core/day.ts";
import { generateExtraction } from "../../src/exemple/generer.ts";
import { type GeneratedExtraction, type Ligne, ligne } from "../../src/exemple/modele.ts";
import { Rng } from "../../src/exemple/prng.ts";

type Entretien = Ligne<"entretiens">;
type Emargement = Ligne<"emargements">;

/** An interview held in the period and the line of the sheet that proves it. */
export interface Preuve {
  entretien: Entretien;
  feuille: Emargement;
}

/**
 * A clean extraction of 2026 in which irregularities are planted, and what an auditor with the papers in hand would not
 * retain: minutes by participant. Only what is planted here is wrong: the rest of the extraction has no constat.
 */
export class Chantier {
  readonly extraction: GeneratedExtraction;
  readonly rng: Rng;
  /** Minutes that must not be retained, by participant. */
  readonly verite = new Map<string, number>();
  private readonly parId = new Map<string, Preuve[]>();
  private readonly portefeuilles = new Map<string, string[]>();

  constructor(graine: number, participants: number, apaps: number) {
    this.extraction = generateExtraction({ participants, mois: 24, graine, anomalies: 0, apaps });
    this.rng = new Rng(1000 + graine);
    const { emargements, entretiens, parcours } = this.extraction.lignes;
    const feuilles = new Map(emargements.map((e) => [`${e.participant}|${e.date}|${e.duree}`, e]));
    for (const entretien of entretiens) {
      // the sample draws its texts from a short list: here each is its own, as people write
      entretien.commentaire = `${entretien.commentaire ?? "Entretien."} Dossier repris au point ${entretien.id}.`;
      if (entretien.modalite !== "FACE_A_FACE" || entretien.presence !== "PRESENT") continue;
      if (entretien.nature === "DIAGNOSTIC" || entretien.nature === "COLLECTIF") continue;
      const feuille = feuilles.get(`${entretien.participant}|${entretien.date}|${entretien.duree}`);
      if (!feuille || !this.dansPeriode(entretien.date) || entretien.participant === null) continue;
      const siennes = this.parId.get(entretien.participant);
      if (siennes) siennes.push({ entretien, feuille });
      else this.parId.set(entretien.participant, [{ entretien, feuille }]);
    }
    for (const { participant, apap, date_sortie_reelle } of parcours) {
      if (participant === null || apap === null || date_sortie_reelle !== null) continue;
      if ((this.parId.get(participant)?.length ?? 0) < 6) continue;
      const file = this.portefeuilles.get(apap);
      if (file) file.push(participant);
      else this.portefeuilles.set(apap, [participant]);
    }
  }

  get apaps(): string[] {
    return [...this.portefeuilles.keys()].sort();
  }

  get fin(): Day {
    return this.extraction.arrete;
  }

  dansPeriode(jour: Day | null): boolean {
    return jour !== null && jour >= this.extraction.debutPeriode && jour <= this.extraction.arrete;
  }

  /** Takes `n` participants of a portfolio, or of any, that nothing was planted on yet and that `convient`. */
  prendre(n: number, apap: string | null = null, convient: (participant: string) => boolean = () => true): string[] {
    const pris: string[] = [];
    const files = this.rng.shuffle(apap === null ? this.apaps : [apap]).map((nom) => this.portefeuilles.get(nom) ?? []);
    for (const file of files) {
      for (const id of this.rng.shuffle(file.filter(convient))) {
        if (pris.length === n) return pris;
        file.splice(file.indexOf(id), 1);
        pris.push(id);
      }
    }
    return pris;
  }

  /** Without a job in the étapes: registration at France Travail is then asked for. */
  sansEmploi(participant: string): boolean {
    return !this.extraction.lignes.etapes.some((e) => e.participant === participant && e.famille === "emploi");
  }

  /** In the parcours since before a CDI that began at `debutEmploi`. */
  integreAvantEmploi(participant: string): boolean {
    return this.extraction.lignes.parcours.some(
      (x) => x.participant === participant && (x.date_integration ?? this.fin) <= this.debutEmploi,
    );
  }

  /** Interviews of a participant, in the order of the files. */
  preuves(participant: string): readonly Preuve[] {
    return this.parId.get(participant) ?? [];
  }

  /** Minutes that fall. */
  perdre(participant: string, minutes: number | null): void {
    this.verite.set(participant, (this.verite.get(participant) ?? 0) + (minutes ?? 0));
  }

  /** An interview that never was, signed like the others: copied from one of the participant's own. */
  inventer(participant: string, date: Day, duree: number, autre: Partial<Entretien> = {}): void {
    const [modele] = this.preuves(participant);
    if (!modele) throw new Error(`no interview to copy for ${participant}`);
    const { entretiens, emargements } = this.extraction.lignes;
    const id = `X${String(entretiens.length).padStart(6, "0")}`;
    entretiens.push(
      ligne("entretiens", { ...modele.entretien, id, date, duree, heure: null, date_saisie: date + 2, ...autre }),
    );
    emargements.push(ligne("emargements", { ...modele.feuille, date, duree }));
    this.perdre(participant, duree);
  }

  /** First day of a CDI that began long enough ago for EMP-02 to judge the period's contacts. */
  get debutEmploi(): Day {
    return addMonths(this.extraction.debutPeriode, -6);
  }
}
