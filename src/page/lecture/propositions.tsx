import type { Accepte } from "../proposer.ts";
import type { ProfilLu, TableMontree } from "../protocole.ts";
import type { Regard } from "../regard.ts";
import { Effets } from "./effets.tsx";
import { propositionsDe, reponsesProposees } from "./proposees.ts";

interface Props {
  regard: Regard;
  tables: readonly TableMontree[];
  profil: ProfilLu;
  accepte: Accepte | null;
  accepterTout: () => void;
}

/** All that is proposed, accepted in one click; then what was accepted, and what it changed. */
export function Propositions({ regard, tables, profil, accepte, accepterTout }: Props) {
  const reste = reponsesProposees(regard).length + propositionsDe(regard, tables, profil).length;
  return (
    <div aria-live="polite">
      {reste > 0 && (
        <>
          <p class="boutons">
            <button type="button" class="principal" onClick={accepterTout}>
              Accepter toutes les propositions
            </button>
          </p>
          <p class="discret">
            Ce que les colonnes et les libellés semblent être, d'après leurs noms et leur contenu. Ce que cela change
            est dit ensuite, colonne par colonne et en chiffres ; « Revenir à la lecture d'avant » défait tout.
          </p>
        </>
      )}
      {accepte && <Acceptees {...accepte} />}
    </div>
  );
}

function Acceptees({ libelles, avant, apres }: Accepte) {
  const n = libelles.length;
  return (
    <>
      {avant && apres && <Effets libelle="toutes les propositions" avant={avant} apres={apres} />}
      <details>
        <summary>
          {n} proposition{n > 1 ? "s" : ""} acceptée{n > 1 ? "s" : ""}
        </summary>
        <ul>
          {libelles.map((libelle) => (
            <li key={libelle}>{libelle}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
