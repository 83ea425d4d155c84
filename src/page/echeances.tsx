import { useMemo } from "preact/hooks";
import { type EcheanceMontree, enFrancais } from "./listes.ts";
import { type Colonne, Tableau } from "./tableau.tsx";

interface Props {
  echeances: readonly EcheanceMontree[];
  ouvrirParticipant: (id: string) => void;
}

/** CONTRAT_ENGAGEMENT → contrat engagement */
const enMots = (genre: string): string => genre.toLowerCase().replaceAll("_", " ");

/** What is to be done, by day: filtered and sorted. */
export function Echeances({ echeances, ouvrirParticipant }: Props) {
  const colonnes = useMemo(
    (): Colonne<EcheanceMontree>[] => [
      { titre: "Jour", texte: (e) => enFrancais(e.jour), ordre: (e) => e.jour },
      { titre: "En retard", texte: (e) => (e.enRetard ? "en retard" : "à venir"), filtre: true },
      { titre: "Genre", texte: (e) => enMots(e.genre), filtre: true },
      {
        titre: "Participant",
        texte: (e) => e.participant ?? "",
        montre: ({ participant }) =>
          participant === null ? (
            ""
          ) : (
            <button type="button" class="lien" onClick={() => ouvrirParticipant(participant)}>
              {participant}
            </button>
          ),
      },
      { titre: "APAP", texte: (e) => e.apap ?? "", filtre: true },
      { titre: "Structure", texte: (e) => e.structure ?? "", filtre: true },
      { titre: "À faire", texte: (e) => e.action },
    ],
    [ouvrirParticipant],
  );
  return (
    <Tableau
      titre="Échéances"
      lignes={echeances}
      colonnes={colonnes}
      cle={(e) => JSON.stringify([e.jour, e.genre, e.participant, e.parcours, e.apap, e.action])}
    />
  );
}
