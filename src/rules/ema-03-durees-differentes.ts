import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frInteger, frNumber } from "../core/format.ts";
import { nombreOuZero } from "../core/seuil.ts";
import { ecartDeDuree } from "../faits/ecarts-emargement.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { PAIRES } from "./unites-emargement.ts";

export default defineUnitRule({
  id: "EMA-03",
  titre: "Durées différentes à la saisie et sur la feuille",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  colonnes: ["entretiens.duree", "emargements.duree"],
  params: z.strictObject({ minutesMax: nombreOuZero(5, "écart de durée admis, en minutes") }),
  pourquoi: "La durée éligible est la plus petite des deux : un écart se perd ou se corrige au contrôle.",
  definition: (p) =>
    `Un entretien tenu et sa ligne d'émargement « présent » dont les durées, connues toutes deux, diffèrent de plus de ${frNumber(p.minutesMax)} minutes.`,
  remede: (_, { logiciel }) => `Corriger la durée dans ${logiciel}, d'après la feuille signée.`,
  unites: PAIRES,
  parmi: (paire) => ecartDeDuree(paire) !== null,
  defaut(paire, { minutesMax }) {
    const { contact, emargement } = paire;
    const mesure = ecartDeDuree(paire) ?? 0;
    if (mesure <= minutesMax) return null;
    const data = { date: contact.date, viesion: contact.duree ?? 0, feuille: emargement.duree ?? 0 };
    return { mesure, seuil: minutesMax, data };
  },
  message: ({ date, viesion, feuille }: { date: Day; viesion: number; feuille: number }, { logiciel }) =>
    `Entretien du ${frDay(date)} : ${frInteger(viesion)} min dans ${logiciel}, ${frInteger(feuille)} min sur la feuille.`,
  exemple: exempleEmarge([{ duree: "45" }], [{ duree: "60" }]),
});
