import { type Day, frDay } from "../core/day.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { surLeContact } from "./unites.ts";

/** What makes two lines of one participant, day and hour alike; the other columns differ, or they were set aside. */
function memeContact(a: Contact, b: Contact): boolean {
  return a.modalite === b.modalite && a.duree === b.duree && a.interlocuteur === b.interlocuteur;
}

/** Each contact, and the first one before it that says the same. */
function* avecJumeau({ contacts }: Dossier): Generator<{ contact: Contact; jumeau: Contact | undefined }> {
  // contacts are sorted by date, heure, file order: those of one day and hour stand together
  let premier = 0;
  for (const [n, contact] of contacts.entries()) {
    const debut = contacts[premier];
    if (debut && (debut.date !== contact.date || debut.heure !== contact.heure)) premier = n;
    let jumeau: Contact | undefined;
    for (let k = premier; k < n && !jumeau; k++) if (memeContact(contacts[k] as Contact, contact)) jumeau = contacts[k];
    yield { contact, jumeau };
  }
}

export default defineUnitRule({
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
  unites: {
    de: avecJumeau,
    jour: ({ contact }) => contact.date,
    lieu: (dossier, { contact }) => surLeContact(dossier, contact),
  },
  defaut: ({ contact, jumeau }) => (jumeau ? { at: [contact, jumeau], data: { date: contact.date } } : null),
  message: ({ date }: { date: Day }) => `Contact du ${frDay(date)} saisi deux fois, probablement.`,
  exemple: exempleAu("2026-03-31", {
    entretiens: [{ heure: "09:00" }, { heure: "09:00", motif: "Recherche d'emploi" }],
  }),
});
