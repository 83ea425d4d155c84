import { type Day, frDay } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { surLeContact } from "./unites.ts";

/** What makes two lines of one participant, day and hour alike; the other columns differ, or they were set aside. */
function memeContact(a: Contact, b: Contact): boolean {
  return a.modalite === b.modalite && a.duree === b.duree && a.interlocuteur === b.interlocuteur;
}

export default defineRule({
  id: "DON-01",
  titre: "Contact saisi deux fois, probablement",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  reads: ["entretiens"],
  aVerifier: ["entretiens.heure"],
  quand: "extraction",
  unite: ["contact", "contacts"],
  pourquoi:
    "Un contact en double gonfle le nombre d'entretiens et les minutes ; il compte encore dans les indicateurs.",
  definition:
    "Une ligne de même participant, date, heure, modalité, durée et interlocuteur qu'une ligne précédente, les autres colonnes étant différentes (une ligne tout à fait identique est mise de côté à la lecture).",
  remede: (_, { logiciel }) =>
    `Supprimer la ligne en trop dans ${logiciel}, ou corriger son heure si les deux contacts ont eu lieu.`,
  juger({ juge, constat }) {
    return {
      dossier(dossier) {
        // contacts are sorted by date, heure, file order: those of one day and hour stand together
        const { contacts } = dossier;
        let premier = 0;
        for (let n = 0; n < contacts.length; n++) {
          const contact = contacts[n] as Contact;
          const debut = contacts[premier];
          if (debut && (debut.date !== contact.date || debut.heure !== contact.heure)) premier = n;
          juge(contact.date);
          for (let k = premier; k < n; k++) {
            const jumeau = contacts[k] as Contact;
            if (!memeContact(jumeau, contact)) continue;
            const { date } = contact;
            constat({ ...surLeContact(dossier, contact), at: [contact, jumeau], data: { date } });
            break;
          }
        }
      },
    };
  },
  message: ({ date }: { date: Day }) => `Contact du ${frDay(date)} saisi deux fois, probablement.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ heure: "09:00" }, { heure: "09:00", motif: "Recherche d'emploi" }],
  }),
});
