import { type Day, frDay } from "../core/day.ts";
import { de } from "../normes/vocabulaire.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CONTACTS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ENT-12",
  titre: "Contact sans commentaire ni motif",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  colonnes: ["entretiens.commentaire|entretiens.motif"],
  pourquoi: (_, { logiciel }) =>
    `Le contenu des entretiens et de chaque contact est obligatoirement saisi dans le champ « suivi » ${de(logiciel)}.`,
  definition:
    "Un contact présent avec le participant, dans la période, de quelque modalité que ce soit, sans commentaire ni motif.",
  remede: (_, { logiciel }) => `Saisir dans ${logiciel} le motif ou le contenu de ce contact.`,
  unites: CONTACTS,
  // the contacts of someone without any parcours: only ENT-04, 05, 10, 11 and DON speak of them (General 5)
  parmi: ({ presence, interlocuteur }, _, { parcours }) =>
    parcours.length > 0 && presence === "PRESENT" && interlocuteur === "PARTICIPANT",
  defaut: ({ date, commentaire, motif }) => (commentaire || motif ? null : { data: { date } }),
  message: ({ date }: { date: Day }) => `Contact du ${frDay(date)} sans commentaire ni motif.`,
  exemple: exempleAu("2026-03-31", { entretiens: [{}, { date: "2026-02-18", motif: "" }] }),
});
