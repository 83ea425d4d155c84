import type { Day } from "../core/day.ts";
import { monthOf } from "../core/month.ts";
import {
  classePresence,
  feuillesFournies,
  type Paire,
  PRESENCE_ILLISIBLE,
  presenceIllisible,
  rapprochementDe,
} from "../faits/emargement.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Emargement } from "../parcours/emargement.ts";
import type { Unites } from "./unit-rule.ts";
import { type Lieu, lignesEmargement, surLaPaire, surLEmargement, surLeContact } from "./unites.ts";

/** What rules of the émargement sheets read, and that presences must be known. */
const DES_FEUILLES: Pick<Unites<unknown>, "reads" | "presences"> = {
  reads: ["entretiens", "emargements"],
  presences: true,
};

export const LIGNES_EMARGEMENT: Unites<Emargement> = {
  unite: ["ligne d'émargement", "lignes d'émargement"],
  ...DES_FEUILLES,
  de: lignesEmargement,
  jour: (ligne) => ligne.date,
  lieu: surLEmargement,
};

/** Pairs of participants who have a parcours: the others are not judged by EMA. */
export const PAIRES: Unites<Paire> = {
  unite: ["entretien apparié", "entretiens appariés"],
  ...DES_FEUILLES,
  de: (dossier, cadre) => (dossier.parcours.length === 0 ? [] : rapprochementDe(dossier, cadre).paires),
  jour: ({ contact }) => contact.date,
  lieu: (dossier, { contact, emargement }) => surLaPaire(dossier, contact, emargement),
};

/** Lines of the sheet that say a presence, à distance left out, with the appointment that they prove. */
export const PRESENCES_EMARGEES: Unites<{ ligne: Emargement; contact: Contact | null }> = {
  unite: ["ligne d'émargement", "lignes d'émargement"],
  ...DES_FEUILLES,
  de(dossier, cadre) {
    if (dossier.parcours.length === 0) return [];
    const { paires, emargementsSeuls } = rapprochementDe(dossier, cadre);
    return [
      ...paires.map(({ contact, emargement: ligne }) => ({ ligne, contact })),
      ...emargementsSeuls.map((ligne) => ({ ligne, contact: null })),
    ].filter(({ ligne }) => classePresence(ligne.presence) === "presence");
  },
  jour: ({ ligne, contact }) => (contact ?? ligne).date,
  lieu: (dossier, { ligne }) => surLEmargement(dossier, ligne),
};

/** An appointment, by what each side says of it: the contrary, an absence that one side alone bears, or nothing wrong (null). */
export interface Confrontation {
  cas: "present" | "absent" | "viesion" | "feuille" | null;
  date: Day;
  lieu: Lieu;
}

/** Pairs, and absences of one side; a presence that cannot be read on the sheet withholds an absence entered. */
export const CONFRONTATIONS: Unites<Confrontation> = {
  unite: ["rendez-vous", "rendez-vous"],
  ...DES_FEUILLES,
  de(dossier, cadre) {
    if (dossier.parcours.length === 0) return [];
    const out: Confrontation[] = [];
    const { paires, contactsSeuls, emargementsSeuls } = rapprochementDe(dossier, cadre);
    for (const { contact, emargement, passe } of paires) {
      const cas = passe !== 3 ? null : contact.tenu ? "present" : "absent";
      if (cas && presenceIllisible(dossier, contact, cadre)) cadre.retenu(dossier, PRESENCE_ILLISIBLE, contact.date);
      else out.push({ cas, date: contact.date, lieu: surLaPaire(dossier, contact, emargement) });
    }
    const feuilles = feuillesFournies(dossier, cadre);
    for (const contact of contactsSeuls) {
      if (contact.tenu || !feuilles.fournie(monthOf(contact.date))) continue;
      if (presenceIllisible(dossier, contact, cadre)) cadre.retenu(dossier, PRESENCE_ILLISIBLE, contact.date);
      else out.push({ cas: "viesion", date: contact.date, lieu: surLeContact(dossier, contact) });
    }
    for (const ligne of emargementsSeuls) {
      if (classePresence(ligne.presence) !== "absence") continue;
      out.push({ cas: "feuille", date: ligne.date, lieu: surLEmargement(dossier, ligne) });
    }
    return out;
  },
  jour: ({ date }) => date,
  lieu: (_, { lieu }) => lieu,
};
