import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Feux } from "./feux.tsx";
import { enZip, taille, telecharger } from "./fichiers.ts";
import { enTexte } from "./ligne.ts";
import type { Fichier, Resultat } from "./protocole.ts";

/** Characters of a text shown in the page: beyond, it is to be downloaded. */
const MONTRES = 200_000;
const LISIBLE = /\.(csv|txt|json|md|ics|ya?ml)$/i;

/** What was run, and what it gave. */
export interface Fait {
  mots: readonly string[];
  resultat: Resultat;
}

const PHRASES: Readonly<Record<number, string>> = {
  0: "C'est fait.",
  1: "C'est fait : des constats atteignent le seuil demandé.",
  2: "Ce n'est pas fait : lisez le message.",
};

interface Props {
  fait: Fait;
  relancer: (mots: string[]) => void;
  examiner: () => void;
}

/** The result of a command: lights to answer, messages, text, and files to see or to take. */
export function ResultatMontre({ fait: { mots, resultat }, relancer, examiner }: Props) {
  const { statut, sortie, erreurs, fichiers, feux } = resultat;
  const [vu, setVu] = useState<Fichier | null>(null);
  const malgre = (id: string) => relancer([...mots, "--malgre", id]);
  const pages = useMemo(() => [...fichiers].sort((a, b) => rang(a) - rang(b)), [fichiers]);
  return (
    <section aria-labelledby="titre-resultat">
      <h2 id="titre-resultat">{PHRASES[statut] ?? `Terminé avec le code ${statut}.`}</h2>
      <p class="ligne">
        <code>{enTexte(mots)}</code>
      </p>
      <Feux feux={feux} malgre={malgre} examiner={examiner} />
      {erreurs !== "" && feux.length === 0 && <Texte titre="Messages" texte={erreurs} nom="messages.txt" />}
      {sortie !== "" && (
        <Texte titre="Résultat" texte={sortie} nom={`resultat.${sortie.startsWith("{") ? "json" : "txt"}`} />
      )}
      {fichiers.length > 0 && (
        <>
          <h3>
            {fichiers.length} fichier{fichiers.length > 1 ? "s" : ""}
          </h3>
          <p class="boutons">
            <button type="button" class="principal" onClick={() => telecharger("plie-resultats.zip", enZip(fichiers))}>
              Tout télécharger (zip)
            </button>
          </p>
          {vu && <Vue key={vu.chemin} fichier={vu} fermer={() => setVu(null)} />}
          <table>
            <caption class="cache">Fichiers écrits</caption>
            <thead>
              <tr>
                <th scope="col">Fichier</th>
                <th scope="col">Taille</th>
                <th scope="col">Voir ou prendre</th>
              </tr>
            </thead>
            <tbody>
              {pages.map((f) => (
                <tr key={f.chemin}>
                  <td>{f.chemin}</td>
                  <td>{taille(f.octets.length)}</td>
                  <td class="boutons">
                    {(estPage(f) || LISIBLE.test(f.chemin)) && (
                      <button type="button" onClick={() => setVu(f)}>
                        Voir<span class="cache"> {f.chemin}</span>
                      </button>
                    )}
                    <button type="button" onClick={() => telecharger(f.chemin.replace(/^.*\//, ""), f.octets)}>
                      Télécharger<span class="cache"> {f.chemin}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Pages first, and first those that stand over the others. */
function rang(fichier: Fichier): number {
  const profondeur = fichier.chemin.split("/").length;
  return profondeur + (estPage(fichier) ? 0 : 100);
}

function estPage({ chemin }: Fichier): boolean {
  return chemin.endsWith(".html");
}

/** A page in a frame that reaches nothing of ours, or a text. */
function Vue({ fichier, fermer }: { fichier: Fichier; fermer: () => void }) {
  const texte = useMemo(() => new TextDecoder().decode(fichier.octets), [fichier]);
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <section class="vue" aria-labelledby="titre-vue">
      <h3 id="titre-vue" tabIndex={-1} ref={titre}>
        {fichier.chemin}
      </h3>
      <p class="boutons">
        <button type="button" onClick={fermer}>
          Fermer
        </button>
      </p>
      {estPage(fichier) ? (
        <iframe title={fichier.chemin} sandbox="allow-scripts" srcDoc={texte} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard
        <pre tabIndex={0}>{texte.slice(0, MONTRES)}</pre>
      )}
    </section>
  );
}

function Texte({ titre, texte, nom }: { titre: string; texte: string; nom: string }) {
  const coupe = texte.length > MONTRES;
  return (
    <>
      <h3>{titre}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard */}
      <pre tabIndex={0}>{texte.slice(0, MONTRES)}</pre>
      {coupe && <p>Le texte est plus long que ce qui est montré : téléchargez-le.</p>}
      <p class="boutons">
        <button type="button" onClick={() => telecharger(nom, new TextEncoder().encode(texte))}>
          Télécharger ce texte
        </button>
      </p>
    </>
  );
}
