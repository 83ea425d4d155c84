import { RULES } from "../../../rules/index.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { ETATS } from "../../editions/libelles.ts";
import type { Cell, Sheet } from "../../xlsx/model.ts";
import type { EtatRapprochement } from "../etat.ts";

/** « Méthode »: how lines are paired, what the rules judged, the files read. */
export function feuilleMethode(cadre: CadreControle, { report }: EtatRapprochement): Sheet {
  const { communs } = cadre.reglages;
  const { minutesMax } = cadre.reglages.regle("EMA-03").params as { minutesMax: number };
  const { jours } = cadre.reglages.regle("RSA-03").params as { jours: number };
  const definitions = new Map(RULES.map((r) => [r.id, r.definition]));
  return feuilleControle(
    cadre,
    "Méthode",
    "Comment les lignes sont rapprochées",
    [
      {
        kind: "note",
        texte: [
          `Viesion ↔ émargement : les face à face de Viesion avec le participant (présent, absent, absent excusé) et les lignes des feuilles, par participant. Quatre passages, chaque ligne une seule fois : même jour, même présence et même durée ; même jour et même présence ; même jour, présence contre absence ; même présence à ${communs.joursEcartEmargement} jours au plus, les plus proches d'abord. Entre lignes que rien d'autre ne distingue : la durée la plus proche, puis la ligne signée. L'ordre des fichiers ne change aucune paire.`,
          `Écart de durée : plus de ${minutesMax} minutes (EMA-03). Minutes éligibles : rendez-vous tenu, feuille fournie, présence signée par le participant, aucune cause qui l'exclut ; la plus petite des deux durées.`,
          `Viesion ↔ Viesion du Département : les contacts avec le participant des allocataires du RSA (et de quiconque le Département suit), depuis la double saisie, à ${jours} jour près ; même modalité d'abord. RSA-03 se contente d'une ligne proche, qui peut servir plusieurs fois : « une saisie proche au Département ».`,
          "Liste d'une structure : même participant, même nom à quelques jours près (31 pour une opération, 7 pour une mise en relation), sinon même jour sous un autre nom.",
        ],
      },
      {
        kind: "table",
        titre: "Règles : ce qui a été jugé",
        columns: [
          { key: "regle", titre: "Règle", kind: "text" },
          { key: "definition", titre: "Un constat quand", kind: "prose", width: 70 },
          { key: "etat", titre: "État", kind: "text" },
          { key: "juges", titre: "Jugés", kind: "integer" },
          { key: "constats", titre: "Constats", kind: "integer" },
          { key: "non_juges", titre: "Non jugés", kind: "integer" },
          { key: "raison", titre: "Pourquoi", kind: "prose", width: 40 },
        ],
        rows: report.regles.map((r): Cell[] => [
          r.id,
          definitions.get(r.id) ?? "",
          r.etat === "executee" ? ETATS[r.etat] : { value: ETATS[r.etat], tone: "majeur" },
          r.etat === "non_executee" ? { motif: "", texte: "—" } : r.juges,
          r.etat === "non_executee" ? { motif: "", texte: "—" } : r.constats,
          r.nonJuges.length,
          r.raison,
        ]),
      },
      {
        kind: "table",
        titre: "Fichiers lus",
        columns: [
          { key: "fichier", titre: "Fichier", kind: "text" },
          { key: "feuille", titre: "Feuille", kind: "text" },
          { key: "table", titre: "Table", kind: "text" },
          { key: "lignes", titre: "Lignes lues", kind: "integer", total: "somme" },
          { key: "acceptees", titre: "Acceptées", kind: "integer", total: "somme" },
          { key: "rejetees", titre: "Rejetées", kind: "integer", total: "somme" },
          { key: "ecartees", titre: "Écartées", kind: "integer", total: "somme" },
          { key: "sha256", titre: "Empreinte SHA-256", kind: "prose", width: 40 },
        ],
        rows: report.sources.map((s): Cell[] => [
          s.fichier,
          s.feuille,
          s.table,
          s.lignes,
          s.acceptees,
          s.rejetees,
          s.ecartees,
          s.sha256,
        ]),
        total: "Ensemble",
      },
    ],
    { nominative: false },
  );
}
