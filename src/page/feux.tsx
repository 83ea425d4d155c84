import type { Feu } from "../core/feu.ts";

interface Props {
  feux: readonly Feu[];
  /** Writes one answer into the profile. */
  repondre: (profil: string, libelle: string) => void;
  /** Goes on despite a red light, for this time; null where nothing is stopped. */
  malgre: ((id: string) => void) | null;
  /** An answer is being written: the others wait for it. */
  occupe: boolean;
  /** Opens what reads the columns. */
  examiner: () => void;
  /** Takes a file out of the page. */
  retirer: (nom: string) => void;
}

/** Lights where one file too many is a likely cause. */
const UN_DE_TROP = new Set(["LEC-03", "LEC-04"]);

/** The lights of the reading as cards: what was seen, and the answers as buttons. */
export function Feux({ feux, repondre, malgre, occupe, examiner, retirer }: Props) {
  if (feux.length === 0) return null;
  return (
    <section aria-labelledby="titre-feux">
      <h2 id="titre-feux">Avant tout chiffre</h2>
      <fieldset class="ensemble cartes" disabled={occupe}>
        {feux.map(({ id, couleur, fichiers, message, remede, reponses, accepte }) => {
          const arrete = couleur === "rouge" && !accepte;
          return (
            <article class={`carte feu ${couleur}`} key={`${id} ${message}`}>
              <h3>
                {id}, feu {couleur}
                {accepte ? ", accepté" : ""}
              </h3>
              <p>{message}</p>
              <p>{remede}</p>
              {fichiers.length > 0 && <p class="discret">{fichiers.join(", ")}</p>}
              <p class="boutons">
                {!accepte &&
                  reponses?.map(({ libelle, profil }) => (
                    <button type="button" key={profil} onClick={() => repondre(profil, libelle)}>
                      {libelle}
                    </button>
                  ))}
                {arrete &&
                  UN_DE_TROP.has(id) &&
                  fichiers.map((nom) => (
                    <button type="button" key={nom} onClick={() => retirer(nom)}>
                      Retirer « {nom} »
                    </button>
                  ))}
                {arrete && (
                  <button type="button" onClick={examiner}>
                    Dire comment lire ces fichiers
                  </button>
                )}
                {arrete && malgre && (
                  <button type="button" onClick={() => malgre(id)}>
                    Continuer cette fois malgré {id}
                  </button>
                )}
                {arrete && (
                  <button type="button" onClick={() => repondre(`feux: { ${id}: accepte }`, `${id} accepté`)}>
                    Accepter {id} pour de bon
                  </button>
                )}
                {accepte && (
                  <button type="button" onClick={() => repondre(`feux: { ${id}: "" }`, `${id} n'est plus accepté`)}>
                    Ne plus accepter {id}
                  </button>
                )}
              </p>
            </article>
          );
        })}
      </fieldset>
    </section>
  );
}
