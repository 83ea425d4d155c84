import { type Day, dayOf, isoDay } from "../src/core/day.ts";
import { firstDay, lastDay, type Month, parseTypedMonth } from "../src/core/month.ts";

/** Days after a month's end on which its extraction is made. */
const DELAI_EXPORT = 5;

/** A line of « suivi », with the day from which Viesion holds it, what it said before a correction, and after. */
export interface LigneSuivie {
  id: number;
  participant: string;
  date: Day;
  saisie: Day;
  modalite: string;
  presence: string;
  nature: string;
  duree: number;
  apap: string;
  structure: number;
  /** From this day on, another duration or presence. */
  correction: { le: Day; duree: number; presence: string } | null;
  /** From this day on, it is gone. */
  supprimee: Day | null;
}

interface Personne {
  id: string;
  nom: string;
  sexe: string;
  naissance: Day;
  statut: string;
  niveau: string;
  integration: Day;
  sortie: { date: Day; saisie: Day; nature: string } | null;
  apap: number;
}

interface Etape {
  participant: string;
  famille: string;
  intitule: string;
  prescription: Day;
  debut: Day | null;
  fin: Day | null;
  saisie: Day;
}

/** What happens in a year, beside late typing: each can be left out. */
export interface Evenements {
  /** The APAP of index 1 leaves on 30 June; his successor's name overwrites his from the July extraction. */
  depart?: boolean;
  /** The affectations rows of the successor's participants, as a folder would hold them (file → text). */
  affectations?: ReadonlyMap<string, string>;
  /** Structure 1 has another name from the September extraction; in the rows of affectations too, unless `ancienNom`. */
  renommage?: boolean;
  ancienNom?: boolean;
  /** The file of structure 0's contacts is not in the March extraction. */
  oubli?: boolean;
  /** Lines corrected or deleted months later, exits typed late. */
  retards?: boolean;
  /** Nobody is integrated during the year: no diagnostic is counted once its parcours is there. */
  sansEntree?: boolean;
  /** Contacts name the APAP who typed them. */
  nommees?: boolean;
}

const APAPS = ["Ada MODÈLE", "Basile EXEMPLE", "Cléo FICTIVE", "Dora IMAGINÉE"];
export const SUCCESSEUR = "Nora NOUVELLE";
export const PARTANT = APAPS[1] as string;
const DEPART = jour("2026-06-30");

export function jour(texte: string): Day {
  const [a, m, j] = texte.split("-").map(Number);
  return dayOf(a ?? 0, m ?? 0, j ?? 0) ?? 0;
}

export function mois(texte: string): Month {
  return parseTypedMonth(texte) ?? 0;
}

/** A small generator of numbers (mulberry32): the same seed, the same year. */
function alea(graine: number): () => number {
  let a = graine;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A fictional PLIE over one year: what happened, and the extraction of each month as Viesion would give it then. */
export class AnneeFictive {
  readonly lignes: LigneSuivie[] = [];
  private readonly personnes: Personne[] = [];
  private readonly etapes: Etape[] = [];
  private readonly veilles: { participant: string; debut: Day; fin: Day; saisie: Day }[] = [];

  constructor(
    graine: number,
    participants: number,
    private readonly evenements: Evenements = {},
  ) {
    const hasard = alea(graine);
    const entre = (min: number, max: number) => min + Math.floor(hasard() * (max - min + 1));
    const parmi = <T>(liste: readonly T[]): T => liste[Math.floor(hasard() * liste.length)] as T;
    const retard = () => (evenements.retards && hasard() < 0.08 ? entre(20, 100) : entre(0, 3));
    for (let n = 0; n < participants; n++) {
      const id = `P${String(n + 1).padStart(4, "0")}`;
      const integration =
        n % 4 === 3 && !evenements.sansEntree
          ? entre(jour("2026-01-05"), jour("2026-09-20"))
          : entre(jour("2025-02-03"), jour("2025-12-15"));
      const sort = hasard() < 0.25;
      const date = entre(Math.max(integration + 60, jour("2026-01-20")), jour("2026-12-10"));
      this.personnes.push({
        id,
        nom: `NOM${n} Prénom${entre(1, 9)}`,
        sexe: parmi(["F", "H"]),
        naissance: entre(jour("1970-01-01"), jour("2000-01-01")),
        statut: parmi(["ARSA", "DELD", "DE"]),
        niveau: parmi(["3", "4", "5"]),
        integration,
        sortie: sort
          ? {
              date,
              saisie: date + (evenements.retards && hasard() < 0.4 ? entre(20, 80) : 2),
              nature: parmi(["Positive", "Autre"]),
            }
          : null,
        apap: n % APAPS.length,
      });
    }
    for (const p of this.personnes) {
      const fin = p.sortie?.date ?? jour("2026-12-31");
      // a diagnostic before the integration, sometimes in the month before
      this.contact(p, p.integration - entre(3, 20), { nature: "DIAGNOSTIC", duree: 75, retard: 1 });
      for (let m = mois("2025-11"); m <= mois("2026-12"); m++) {
        for (const n of [0, 1]) {
          const date = firstDay(m) + entre(0, 27);
          if (date <= p.integration || date > fin || (n === 1 && hasard() < 0.6)) continue;
          const modalite = n === 0 ? "FACE_A_FACE" : parmi(["FACE_A_FACE", "TELEPHONE"]);
          const presence = modalite === "FACE_A_FACE" && hasard() < 0.1 ? "ABSENT" : "PRESENT";
          this.contact(p, date, { modalite, presence, duree: entre(30, 70), retard: retard() });
        }
      }
      if (hasard() < 0.5) {
        const prescription = entre(Math.max(p.integration, jour("2026-01-02")), jour("2026-10-30"));
        const debut = hasard() < 0.7 ? prescription + entre(10, 50) : null;
        this.etapes.push({
          participant: p.id,
          famille: parmi(["operation", "formation", "emploi"]),
          intitule: parmi(["Atelier numérique", "Chantier école", "Remise à niveau"]),
          prescription,
          debut,
          fin: debut === null ? null : debut + entre(20, 90),
          saisie: prescription + retard(),
        });
      }
      if (hasard() < 0.1) {
        const debut = entre(Math.max(p.integration, jour("2026-02-01")), jour("2026-10-01"));
        this.veilles.push({ participant: p.id, debut, fin: debut + entre(20, 80), saisie: debut + retard() });
      }
    }
    if (!evenements.retards) return;
    for (const ligne of this.lignes) {
      const de = hasard();
      const le = lastDay(mois("2026-01")) + entre(30, 200);
      if (ligne.date < jour("2026-01-01") || le <= ligne.saisie + 40) continue;
      if (de < 0.01) ligne.supprimee = le;
      else if (de < 0.02) ligne.correction = { le, duree: ligne.duree + 15, presence: ligne.presence };
      else if (de < 0.03) ligne.correction = { le, duree: ligne.duree, presence: "ABSENT" };
    }
  }

  private contact(
    p: Personne,
    date: Day,
    c: { modalite?: string; presence?: string; nature?: string; duree: number; retard: number },
  ): void {
    const { depart } = this.evenements;
    const nom = depart && p.apap === 1 && date > DEPART ? SUCCESSEUR : (APAPS[p.apap] as string);
    this.lignes.push({
      id: this.lignes.length + 1,
      participant: p.id,
      date,
      saisie: date + c.retard,
      modalite: c.modalite ?? "FACE_A_FACE",
      presence: c.presence ?? "PRESENT",
      nature: c.nature ?? "SUIVI",
      duree: c.duree,
      apap: nom,
      structure: p.apap % 2,
      correction: null,
      supprimee: null,
    });
  }

  /** Ids of those whom an extraction lists. */
  connus(m: Month): string[] {
    const le = lastDay(m) + DELAI_EXPORT;
    return this.personnes.filter((p) => p.integration <= le).map((p) => p.id);
  }

  /** Lines of « suivi » as an extraction holds them. */
  suivi(m: Month): LigneSuivie[] {
    const le = lastDay(m) + DELAI_EXPORT;
    const connus = new Set(this.connus(m));
    return this.lignes
      .filter(
        (l) =>
          connus.has(l.participant) && l.saisie <= le && l.date <= le && (l.supprimee === null || l.supprimee > le),
      )
      .filter((l) => !(this.evenements.oubli && m === mois("2026-03") && l.structure === 0))
      .map((l) => (l.correction !== null && l.correction.le <= le ? { ...l, ...l.correction } : l));
  }

  /** The extraction of a month: file → text. */
  extraction(m: Month): Map<string, string> {
    const le = lastDay(m) + DELAI_EXPORT;
    const { depart, renommage, ancienNom, nommees, affectations } = this.evenements;
    const parti = depart === true && m >= mois("2026-07");
    const structures = ["Maison bleue", renommage && m >= mois("2026-09") ? "Atelier des rives" : "Tremplin"];
    const apap = (n: number) => (parti && n === 1 ? SUCCESSEUR : (APAPS[n] as string));
    const jourOuVide = (d: Day | null) => (d === null ? "" : isoDay(d));
    const connus = this.personnes.filter((p) => p.integration <= le);
    const csv = (lignes: readonly (readonly string[])[]) => `${lignes.map((l) => l.join(";")).join("\n")}\n`;
    const fichiers = new Map<string, string>();
    fichiers.set(
      "liste.csv",
      csv([
        "id;nom;prenom;sexe;date_naissance;statuts;niveau_formation;inscription_ft;apap;structure;date_integration;date_sortie_reelle;nature_sortie;motif_sortie;date_saisie_sortie;dossier_signe;date_diagnostic".split(
          ";",
        ),
        ...connus.map((p) => {
          const s = p.sortie !== null && p.sortie.saisie <= le && p.sortie.date <= le ? p.sortie : null;
          const [nom = "", prenom = ""] = p.nom.split(" ");
          return [
            p.id,
            nom,
            prenom,
            p.sexe,
            isoDay(p.naissance),
            p.statut,
            `NV${p.niveau}`,
            "oui",
            apap(p.apap),
            structures[p.apap % 2] ?? "",
            isoDay(p.integration),
            jourOuVide(s?.date ?? null),
            s?.nature ?? "",
            s === null ? "" : "Fin",
            jourOuVide(s?.saisie ?? null),
            "oui",
            isoDay(p.integration - 1),
          ];
        }),
      ]),
    );
    const suivi = this.suivi(m);
    for (const s of [0, 1]) {
      const lignes = suivi.filter((l) => l.structure === s);
      if (lignes.length === 0) continue;
      const entete = `participant;date;modalite;interlocuteur;presence;nature;duree;date_saisie;commentaire${nommees ? ";apap" : ""}`;
      fichiers.set(
        `suivi-${s}.csv`,
        csv([
          entete.split(";"),
          ...lignes.map((l) => [
            l.participant,
            isoDay(l.date),
            l.modalite,
            "PARTICIPANT",
            l.presence,
            l.nature,
            String(l.duree),
            isoDay(l.saisie),
            `ligne ${l.id}`,
            ...(nommees ? [l.apap] : []),
          ]),
        ]),
      );
    }
    fichiers.set(
      "etapes.csv",
      csv([
        "participant;famille;intitule;programmation_plie;date_prescription;date_debut;date_fin;temps;contrat;heures_hebdo".split(
          ";",
        ),
        ...this.etapes
          .filter((e) => e.saisie <= le)
          .map((e) => {
            const debut = e.debut !== null && e.debut <= le ? e.debut : null;
            const emploi = e.famille === "emploi";
            return [
              e.participant,
              e.famille,
              e.intitule,
              emploi ? "non" : "oui",
              isoDay(e.prescription),
              jourOuVide(debut),
              jourOuVide(debut !== null && e.fin !== null && e.fin <= lastDay(m) ? e.fin : null),
              "partiel",
              emploi ? "CDD" : "",
              emploi ? "24" : "12",
            ];
          }),
      ]),
    );
    fichiers.set(
      "veilles.csv",
      csv([
        "participant;motif;date_debut;date_fin_prevue;date_fin;date_validation".split(";"),
        ...this.veilles
          .filter((v) => v.saisie <= le)
          .map((v) => [
            v.participant,
            "maternité",
            isoDay(v.debut),
            isoDay(v.debut + 80),
            jourOuVide(v.fin <= lastDay(m) ? v.fin : null),
            isoDay(v.debut),
          ]),
      ]),
    );
    fichiers.set(
      "effectifs.csv",
      csv([
        "apap;structure;etp;date_debut;date_fin".split(";"),
        ...APAPS.map((nom, n) => [
          nom,
          structures[n % 2] ?? "",
          "1",
          "2025-01-01",
          parti && n === 1 ? isoDay(DEPART) : "",
        ]),
        ...(parti ? [[SUCCESSEUR, structures[1] ?? "", "1", isoDay(DEPART + 1), ""]] : []),
      ]),
    );
    // who keeps the rows writes the structure's new name in them, as the month says to
    if (parti) {
      for (const [nom, texte] of affectations ?? []) {
        fichiers.set(nom, ancienNom ? texte : texte.replaceAll("Tremplin", structures[1] ?? ""));
      }
    }
    return fichiers;
  }
}
