import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { de } from "../normes/vocabulaire.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { PAIRES } from "./unites-emargement.ts";

export default defineUnitRule({
  id: "EMA-04",
  titre: "Entretien et émargement à des jours différents",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "mineur",
  aVerifier: ["emargements.date"],
  pourquoi: "La date de la feuille fait foi : deux dates pour un entretien sont relevées au contrôle.",
  definition: (_, { logiciel }, communs) =>
    `Un rendez-vous ${de(logiciel)} et une ligne d'émargement de même présence, appariés à ${frCount(communs.joursEcartEmargement, "jour")} d'écart au plus, faute de ligne du même jour.`,
  remede: (_, { logiciel }) => `Corriger la date dans ${logiciel}, d'après la feuille signée.`,
  unites: PAIRES,
  defaut: ({ contact: { date: viesion }, emargement: { date: feuille } }) =>
    viesion === feuille ? null : { mesure: Math.abs(viesion - feuille), data: { viesion, feuille } },
  message: ({ viesion, feuille }: { viesion: Day; feuille: Day }, { logiciel }) =>
    `Entretien du ${frDay(viesion)} dans ${logiciel}, du ${frDay(feuille)} sur la feuille.`,
  exemple: exempleEmarge([{ date: "2026-01-22" }], [{ date: "2026-01-20" }]),
});
