import { type Day, frDay } from "../core/day.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { CONFRONTATIONS, type Confrontation } from "./unites-emargement.ts";

const DIRE: Readonly<Record<NonNullable<Confrontation["cas"]>, (date: string, logiciel: string) => string>> = {
  present: (date, logiciel) => `Rendez-vous du ${date} : présent dans ${logiciel}, absent sur la feuille.`,
  absent: (date, logiciel) => `Rendez-vous du ${date} : absent dans ${logiciel}, présent sur la feuille.`,
  viesion: (date, logiciel) => `Absence du ${date} dans ${logiciel}, sans ligne sur la feuille d'émargement.`,
  feuille: (date, logiciel) => `Absence du ${date} sur la feuille d'émargement, sans rendez-vous dans ${logiciel}.`,
};

export default defineUnitRule({
  id: "EMA-07",
  titre: "Absence d'un côté, présence ou rien de l'autre",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  aVerifier: ["emargements.presence", "entretiens.presence"],
  retenuePar: ["entretiens", "emargements"],
  pourquoi:
    "Les absences sont reportées sur la feuille ; une présence d'un côté et une absence de l'autre annulent la preuve.",
  definition:
    "Le même jour, une présence d'un côté et une absence de l'autre (majeur) ; ou une absence notée d'un seul côté, dans un mois dont la feuille a été fournie (mineur) ; une présence illisible sur la feuille, peu avant ou après, retient le rendez-vous saisi.",
  remede: (_, { logiciel }) => `Corriger ${logiciel} d'après la feuille signée, ou reporter l'absence sur la feuille.`,
  unites: CONFRONTATIONS,
  defaut: ({ cas, date }) =>
    cas && { ...(cas === "viesion" || cas === "feuille" ? { gravite: "mineur" } : {}), data: { cas, date } },
  message: ({ cas, date }: { cas: keyof typeof DIRE; date: Day }, { logiciel }) => DIRE[cas](frDay(date), logiciel),
  exemple: exempleEmarge([{ presence: "ABSENT" }]),
});
