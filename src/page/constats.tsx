import { useMemo, useRef, useState } from "preact/hooks";
import { Justifier } from "./justifier.tsx";
import { type ConstatMontre, enFrancais, ligneDe, memeConstat } from "./listes.ts";
import type { Justification } from "./protocole.ts";
import { type Colonne, Tableau } from "./tableau.tsx";

interface Props {
  constats: readonly ConstatMontre[];
  /** Lines of the justifications file. */
  tapees: readonly Justification[];
  justifier: (ligne: Justification) => Promise<boolean>;
  ouvrirParticipant: (id: string) => void;
}

const GRAVITES = ["bloquant", "majeur", "mineur", "info"];

/** The constats: filtered, sorted, each with its participant's page and a place for a reason. */
export function Constats({ constats, tapees, justifier, ouvrirParticipant }: Props) {
  const [ouvert, setOuvert] = useState<ConstatMontre | null>(null);
  const bouton = useRef<HTMLButtonElement>(null);
  const ouvertA = useRef(ouvert);
  ouvertA.current = ouvert;
  const raisonDe = (c: ConstatMontre) =>
    tapees.find((t) => memeConstat(t, ligneDe(c)))?.raison ?? c.justification?.raison ?? "";
  const colonnes = useMemo(
    (): Colonne<ConstatMontre>[] => [
      { titre: "Gravité", texte: (c) => c.gravite, filtre: true, ordre: (c) => GRAVITES.indexOf(c.gravite) },
      { titre: "Règle", texte: (c) => c.regle, filtre: true },
      {
        titre: "Participant",
        texte: (c) => c.participant ?? "",
        montre: ({ participant }) =>
          participant === null ? (
            ""
          ) : (
            <button type="button" class="lien" onClick={() => ouvrirParticipant(participant)}>
              {participant}
            </button>
          ),
      },
      { titre: "APAP", texte: (c) => c.apap ?? "", filtre: true },
      { titre: "Structure", texte: (c) => c.structure ?? "", filtre: true },
      { titre: "Quand", texte: (c) => enFrancais(c.mois ?? c.date), ordre: (c) => c.mois ?? c.date ?? "" },
      { titre: "Constat", texte: (c) => c.message },
      {
        titre: "Raison",
        texte: raisonDe,
        montre: (c) => (
          <>
            {raisonDe(c)}{" "}
            <button
              type="button"
              ref={ouvert === c ? bouton : null}
              aria-expanded={ouvert === c}
              onClick={() => setOuvert(ouvert === c ? null : c)}
            >
              {raisonDe(c) === "" ? "Justifier" : "Changer"}
              <span class="cache">
                {" "}
                {c.regle} {c.participant} {enFrancais(c.mois ?? c.date)}
              </span>
            </button>
          </>
        ),
      },
    ],
    [tapees, ouvert, ouvrirParticipant],
  );
  return (
    <Tableau
      titre="Constats"
      lignes={constats}
      colonnes={colonnes}
      cle={(c) => JSON.stringify([c.regle, c.participant, c.parcours, c.apap, c.mois, c.date, c.message, c.preuves])}
      dessous={(c) =>
        ouvert === c && (
          <>
            <p>{c.remede}</p>
            <p class="discret">{c.preuves.map((p) => `${p.fichier}, ligne ${p.ligne}`).join(" · ")}</p>
            <Justifier
              depart={tapees.find((t) => memeConstat(t, ligneDe(c))) ?? ligneDe(c)}
              garder={async (ligne) => {
                if (!(await justifier(ligne))) return;
                // another may be open since
                if (ouvertA.current === c) bouton.current?.focus();
                setOuvert((celui) => (celui === c ? null : celui));
              }}
            />
          </>
        )
      }
    />
  );
}
