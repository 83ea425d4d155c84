import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { chargeDuMois } from "./unites.ts";
import { PRESENCES_EMARGEES } from "./unites-emargement.ts";

export default defineUnitRule({
  id: "EMA-02",
  titre: "Émargement d'une présence sans entretien saisi",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  retenuePar: ["entretiens"],
  pourquoi: (_, { logiciel }) =>
    `Chaque contact est saisi dans ${logiciel} : un émargement sans saisie ne compte dans aucun indicateur.`,
  definition: (_, _mots, communs) =>
    `Une ligne d'émargement « présent » sans face à face du même jour ni, à ${frCount(communs.joursEcartEmargement, "jour")} près, de même présence, et sans contact d'une autre modalité ce jour-là ; un mois dont les entretiens n'ont pas été extraits n'est pas jugé.`,
  remede: (_, { logiciel }) =>
    `Saisir l'entretien dans ${logiciel}, d'après la feuille ; sinon corriger la date sur la feuille saisie.`,
  unites: PRESENCES_EMARGEES,
  couvertePar: ({ ligne, contact }, dossier) => (contact === null ? chargeDuMois(dossier, ligne.date) : null),
  defaut({ ligne: { date }, contact }, _, { contacts }) {
    const autre = contacts.some((c) => c.modalite !== "FACE_A_FACE" && c.date === date);
    return contact !== null || autre ? null : { data: { date } };
  },
  message: ({ date }: { date: Day }, { logiciel }) =>
    `Présence émargée le ${frDay(date)}, sans entretien dans ${logiciel}.`,
  exemple: exempleEmarge([{}, { date: "2026-01-23" }]),
});
