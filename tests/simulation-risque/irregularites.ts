import { addMonths } from "../../src/core/day.ts";
import { jourDeSemaine } from "../../src/core/feries.ts";
import { ligne } from "../../src/exemple/modele.ts";
import type { Chantier } from "./chantier.ts";

/** Plants one kind of irregularity on some participants. */
type Semer = (chantier: Chantier) => void;

const moitie = <T>(liste: readonly T[]): readonly T[] => liste.filter((_, i) => i % 2 === 0);

/** What happens without any bad faith: a paper missing, a date, a duration. */
export const NEGLIGENCES: Readonly<Record<string, Semer>> = {
  "sans signature": (c) => {
    for (const p of c.prendre(3)) {
      for (const { entretien, feuille } of moitie(c.preuves(p))) {
        feuille.signature_participant = false;
        c.perdre(p, entretien.duree);
      }
    }
  },
  "sans ligne d'émargement": (c) => {
    const { emargements } = c.extraction.lignes;
    for (const p of c.prendre(3)) {
      // its month keeps another line: the sheet was supplied
      for (const { entretien, feuille } of moitie(c.preuves(p))) {
        const ailleurs = { ...feuille, presence: "PRESENT" as const, modalite: "TELEPHONE" as const, duree: 5 };
        emargements.splice(emargements.indexOf(feuille), 1, ailleurs);
        c.perdre(p, entretien.duree);
      }
    }
  },
  "absent sur la feuille": (c) => {
    for (const p of c.prendre(3)) {
      for (const { entretien, feuille } of moitie(c.preuves(p))) {
        feuille.presence = "ABSENT";
        c.perdre(p, entretien.duree);
      }
    }
  },
  "après la sortie": (c) => {
    for (const p of c.prendre(3)) {
      const preuves = c.preuves(p);
      const milieu = preuves[Math.floor(preuves.length / 2)]?.entretien.date ?? c.fin;
      const parcours = c.extraction.lignes.parcours.find((x) => x.participant === p);
      if (parcours)
        Object.assign(parcours, { date_sortie_reelle: milieu, nature_sortie: "Autre", motif_sortie: "Abandon" });
      for (const { entretien } of preuves) if ((entretien.date ?? 0) > milieu) c.perdre(p, entretien.duree);
    }
  },
  "jour d'absence de l'APAP": (c) => {
    for (const p of c.prendre(1)) {
      const [preuve] = c.preuves(p);
      if (!preuve) continue;
      const { date, apap } = preuve.entretien;
      c.extraction.lignes.absences_apap.push(
        ligne("absences_apap", { apap, date_debut: date, date_fin: date, motif: "Congés" }),
      );
      for (const { participant } of c.extraction.lignes.participants.map((x) => ({ participant: x.id ?? "" }))) {
        for (const { entretien } of c.preuves(participant)) {
          if (entretien.date === date && entretien.apap === apap) c.perdre(participant, entretien.duree);
        }
      }
    }
  },
  "au-delà de six mois d'emploi": (c) => {
    for (const p of c.prendre(3, null, (id) => c.integreAvantEmploi(id) && c.sansEmploi(id))) {
      c.extraction.lignes.etapes.push(
        ligne("etapes", {
          id: `X-${p}`,
          participant: p,
          famille: "emploi",
          intitule: "Emploi",
          date_debut: c.debutEmploi,
          temps: "plein",
          heures_hebdo: 35,
          contrat: "CDI",
          employeur: "Employeur",
        }),
      );
      const limite = addMonths(c.debutEmploi, 6) + 45;
      const tard = c.preuves(p).filter(({ entretien }) => (entretien.date ?? 0) > limite);
      for (const { entretien } of tard.slice(0, -1)) c.perdre(p, entretien.duree);
    }
  },
  "sans durée sur la feuille": (c) => {
    for (const p of c.prendre(3)) {
      for (const { entretien, feuille } of moitie(c.preuves(p))) {
        feuille.duree = null;
        c.perdre(p, entretien.duree);
      }
    }
  },
  "durée gonflée": (c) => {
    for (const p of c.prendre(3)) {
      for (const { entretien } of moitie(c.preuves(p))) {
        entretien.duree = (entretien.duree ?? 0) + 30;
        c.perdre(p, 30);
      }
    }
  },
  "participant inéligible": (c) => {
    for (const p of c.prendre(3, null, (id) => c.sansEmploi(id))) {
      for (const ligneDe of [
        c.extraction.lignes.participants.find((x) => x.id === p),
        c.extraction.lignes.parcours.find((x) => x.participant === p),
      ]) {
        if (ligneDe) Object.assign(ligneDe, { inscription_ft: null, identifiant_ft: null });
      }
      for (const { entretien } of c.preuves(p)) c.perdre(p, entretien.duree);
    }
  },
};

/** Participants that a fabricated pattern touches, and how many interviews each. */
const GENS = 8;
const CHACUN = 5;
const PHRASE = "Point sur les démarches de la quinzaine, le participant poursuit ses recherches d'emploi.";

/** Interviews that never were, in the portfolio of one APAP: signed, with a sheet, in order on paper. */
export const FABRICATIONS: Readonly<Record<string, (chantier: Chantier, apap: string) => void>> = {
  "le dimanche": (c, apap) => {
    for (const [n, p] of c.prendre(GENS, apap).entries()) {
      let jour = c.extraction.debutPeriode + 14 + n;
      while (jourDeSemaine(jour) !== 6) jour++;
      for (let i = 0; i < CHACUN; i++) c.inventer(p, jour + 28 * i, 50 + 5 * ((n + i) % 3));
    }
  },
  "le même texte": (c, apap) => {
    for (const [n, p] of c.prendre(GENS, apap).entries()) {
      for (let i = 0; i < CHACUN; i++) {
        let jour = c.extraction.debutPeriode + 20 + 3 * n + 30 * i;
        while (jourDeSemaine(jour) > 4) jour++;
        c.inventer(p, jour, 45 + 5 * ((n + i) % 4), { commentaire: PHRASE });
      }
    }
  },
  "saisis d'un coup": (c, apap) => {
    const saisie = c.fin - 20;
    for (const [n, p] of c.prendre(GENS, apap).entries()) {
      for (let i = 0; i < CHACUN; i++) {
        let jour = c.extraction.debutPeriode + 11 + 2 * n + 35 * i;
        while (jourDeSemaine(jour) > 4) jour++;
        c.inventer(p, jour, 45 + 5 * ((n + i) % 4), { date_saisie: saisie });
      }
    }
  },
  "des journées trop pleines": (c, apap) => {
    const gens = c.prendre(GENS, apap);
    for (let i = 0; i < 2 * CHACUN + 4; i++) {
      let jour = c.extraction.debutPeriode + 9 + 20 * i;
      while (jourDeSemaine(jour) > 4) jour++;
      for (const p of gens) c.inventer(p, jour, 70);
    }
  },
};
