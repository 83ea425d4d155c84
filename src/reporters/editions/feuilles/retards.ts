import { discrete } from "../../document/blocs.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { compteDuLendemain, delai, titreRetards } from "../../echeances/mots.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import { GENRES } from "../libelles.ts";
import { retardsDe, type Socle } from "../socle.ts";

/** « Échéances dépassées »: what every « À faire » has that is overdue, in one list, the oldest first; no sheet without any. */
export function feuilleRetards(socle: Socle, edition: Edition): Sheet | null {
  const { arrete } = socle.report;
  const depassees = socle.analyse.echeances.filter((e) => e.jour <= arrete);
  if (depassees.length === 0) return null;
  const constat = titreRetards(depassees.length, socle.analyse.echeancesEcartees);
  return feuille(socle, edition, "Échéances dépassées", { constat, papier: 1 }, [
    {
      id: "retards",
      ...lister(
        [...depassees].sort((a, b) => a.jour - b.jour),
        [
          champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (e) => e.participant),
          edition.avecNoms && champ("nom", "NOM Prénom", "text", (e) => edition.nom(e.participant)),
          champ("apap", "APAP", "text", (e) => e.apap ?? "Sans APAP"),
          champ("structure", "Structure", "text", (e) => e.structure ?? "Sans structure"),
          champ("genre", "Quoi", "text", (e) => GENRES[e.genre]),
          champ("jour", "Au plus tard", "date", (e) => e.jour),
          champ("delai", "Quand", "text", (e) => ({ value: delai(e.jour, arrete + 1), tone: "majeur" })),
          champ("action", "À faire", { kind: "prose", width: 62 }, (e) => e.action),
          champ("regle", "Règle", "text", (e) => e.regle),
        ],
      ),
      ...aFiltrer(edition.avecNoms ? 2 : 1),
      detaille: [{ chiffre: "échéances dépassées", vaut: retardsDe(socle, ENSEMBLE) }],
    },
    discrete(compteDuLendemain(arrete)),
  ]);
}
