import { useState } from "preact/hooks";
import type { Justification } from "./protocole.ts";

interface Props {
  depart: Justification;
  garder: (ligne: Justification) => void;
}

/** Why a constat is accepted, by whom, until when: one line of the justifications file. */
export function Justifier({ depart, garder }: Props) {
  const [ligne, setLigne] = useState(depart);
  const id = [depart.regle, depart.participant, depart.mois, depart.date].join(" ");
  return (
    <form
      class="justifier"
      aria-label={`Justifier ${id}`}
      onSubmit={(event) => {
        event.preventDefault();
        garder(ligne);
      }}
    >
      <p class="champ">
        <label for={`raison ${id}`}>Raison (vide : le constat n'est plus justifié)</label>
        <input
          id={`raison ${id}`}
          value={ligne.raison}
          onInput={(e) => setLigne({ ...ligne, raison: e.currentTarget.value })}
        />
      </p>
      <p class="champ">
        <label for={`auteur ${id}`}>Qui l'accepte</label>
        <input
          id={`auteur ${id}`}
          value={ligne.auteur}
          onInput={(e) => setLigne({ ...ligne, auteur: e.currentTarget.value })}
        />
      </p>
      <p class="champ">
        <label for={`jusqu ${id}`}>Jusqu'au (vide : sans fin)</label>
        <input
          id={`jusqu ${id}`}
          type="date"
          value={ligne.jusquAu}
          onInput={(e) => setLigne({ ...ligne, jusquAu: e.currentTarget.value })}
        />
      </p>
      <button type="submit">Garder cette raison</button>
    </form>
  );
}
