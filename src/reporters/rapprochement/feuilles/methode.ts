import { de, motsDe } from "../../../normes/vocabulaire.ts";
import { JOURS_LISTE } from "../../../rapprochement/liste-structure.ts";
import { tableRegles, tableSources } from "../../controle/blocs.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { appariementCd14 } from "./cd14.ts";

/** « Méthode »: how lines are paired, what the rules judged, the files read. */
export function feuilleMethode(cadre: CadreControle, { report, lecture }: EtatRapprochement): Sheet {
  const { arrete } = report;
  const mots = motsDe(report);
  const communs = cadre.reglages.communsLe(arrete);
  const { minutesMax } = cadre.reglages.regle("EMA-03", arrete).params as { minutesMax: number };
  const titre = "Comment les lignes sont rapprochées";
  return feuilleControle(cadre, "Méthode", { titre, nominative: false, papier: 1 }, [
    note([
      `${mots.logiciel} ↔ émargement : les face à face ${de(mots.logiciel)} avec le participant (présent, absent, absent excusé) et les lignes des feuilles, par participant. Quatre passages, chaque ligne une seule fois : même jour, même présence et même durée ; même jour et même présence ; même jour, présence contre absence ; même présence à ${communs.joursEcartEmargement} jours au plus, les plus proches d'abord. Entre lignes que rien d'autre ne distingue : la durée la plus proche, puis la ligne signée. L'ordre des fichiers ne change aucune paire.`,
      `Écart de durée : plus de ${minutesMax} minutes (EMA-03). Minutes éligibles : rendez-vous tenu, feuille fournie, présence signée par le participant, aucune cause qui l'exclut ; la plus petite des deux durées.`,
      appariementCd14(cadre),
      `Liste d'une structure : même participant, même nom à quelques jours près (${JOURS_LISTE.operation} pour une opération, ${JOURS_LISTE.mise_en_relation} pour une mise en relation), sinon même jour sous un autre nom.`,
    ]),
    {
      titre: "Lecture des feuilles d'émargement : ce qui a été choisi ou remarqué",
      ...lister(lecture, [
        champ("nombre", "Fois", "integer", ({ nombre }) => nombre),
        champ("message", "Quoi", { kind: "prose", width: 70 }, ({ message }) => message),
      ]),
      vide: "Rien à signaler.",
    },
    tableRegles(report, { titre: "Règles : ce qui a été jugé", texte: "definition" }),
    tableSources(report),
  ]);
}
