import type { Feu } from "../core/feu.ts";

interface Props {
  feux: readonly Feu[];
  /** Goes on despite a red light; null where nothing is stopped. */
  malgre: ((id: string) => void) | null;
  /** Opens what reads the columns. */
  examiner: () => void;
}

/** The lights of the reading as cards: what was seen, and the answers as buttons. */
export function Feux({ feux, malgre, examiner }: Props) {
  if (feux.length === 0) return null;
  return (
    <section aria-labelledby="titre-feux">
      <h2 id="titre-feux">Avant tout chiffre</h2>
      <div class="cartes">
        {feux.map(({ id, couleur, fichiers, message, remede, accepte }) => (
          <article class={`carte feu ${couleur}`} key={`${id} ${message}`}>
            <h3>
              {id}, feu {couleur}
              {accepte ? ", accepté" : ""}
            </h3>
            <p>{message}</p>
            <p>{remede}</p>
            {fichiers.length > 0 && <p class="discret">{fichiers.join(", ")}</p>}
            {couleur === "rouge" && !accepte && (
              <p class="boutons">
                <button type="button" onClick={examiner}>
                  Dire comment lire ces fichiers
                </button>
                {malgre && (
                  <button type="button" onClick={() => malgre(id)}>
                    Continuer malgré {id}
                  </button>
                )}
              </p>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}
