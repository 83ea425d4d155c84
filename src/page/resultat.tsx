import { useMemo, useState } from "preact/hooks";
import { Constats } from "./constats.tsx";
import { Echeances } from "./echeances.tsx";
import { Feux } from "./feux.tsx";
import { enZip, taille, telecharger } from "./fichiers.ts";
import { avecRaisons, enTexte } from "./ligne.ts";
import { listesDe } from "./listes.ts";
import type { Fichier, Justification, Resultat } from "./protocole.ts";
import { estPage, MONTRES, Vue } from "./vue.tsx";

const LISIBLE = /\.(csv|txt|json|md|ics|ya?ml)$/i;

/** Files shown at once; the others on demand. */
const EN_TETE = 6;

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
  relancer: (mots: readonly string[]) => void;
  /** Writes an answer into the profile, then runs the same line again. */
  repondre: (profil: string, libelle: string) => void;
  feux: { examiner: () => void; retirer: (nom: string) => void };
  /** A command runs, or an answer is being written: the lights wait. */
  occupe: boolean;
  justifications: readonly Justification[];
  /** The files of reasons, as the command line names them. */
  raisons: readonly string[];
  justifier: (ligne: Justification) => Promise<boolean>;
  ouvrirParticipant: (id: string, arrete: string | null) => void;
}

/** The result of a command: lights to answer, messages, lists, files to see or to take. */
export function ResultatMontre({
  fait,
  relancer,
  repondre,
  feux,
  occupe,
  justifications,
  raisons,
  justifier,
  ouvrirParticipant,
}: Props) {
  const { mots, resultat } = fait;
  const { statut, sortie, erreurs, fichiers } = resultat;
  const { constats, echeances, arrete } = useMemo(() => listesDe(resultat), [resultat]);
  const ouvrir = (id: string) => ouvrirParticipant(id, arrete);
  return (
    <section aria-labelledby="titre-resultat">
      <h2 id="titre-resultat">{PHRASES[statut] ?? `Terminé avec le code ${statut}.`}</h2>
      <p class="ligne">
        <code>{enTexte(mots)}</code>
      </p>
      <Feux
        feux={resultat.feux}
        malgre={(id) => relancer([...mots, "--malgre", id])}
        {...feux}
        repondre={repondre}
        occupe={occupe}
      />
      {erreurs !== "" && resultat.feux.length === 0 && <Texte titre="Messages" texte={erreurs} nom="messages.txt" />}
      <Fichiers fichiers={fichiers} />
      {constats && (
        <>
          <Constats constats={constats} tapees={justifications} justifier={justifier} ouvrirParticipant={ouvrir} />
          <Justifiees justifications={justifications} relancer={() => relancer(avecRaisons(mots, raisons))} />
        </>
      )}
      {echeances && <Echeances echeances={echeances} ouvrirParticipant={ouvrir} />}
      {sortie !== "" && (
        <Texte
          titre="Résultat"
          texte={sortie}
          nom={`resultat.${sortie.startsWith("{") ? "json" : "txt"}`}
          ferme={constats !== null || echeances !== null}
        />
      )}
    </section>
  );
}

/** The reasons typed: to be taken away, and to be judged with. */
function Justifiees({ justifications, relancer }: { justifications: readonly Justification[]; relancer: () => void }) {
  if (justifications.length === 0) return null;
  return (
    <p class="boutons">
      {justifications.length} raison{justifications.length > 1 ? "s" : ""} dans <code>justifications.csv</code>, qui
      part avec votre travail enregistré.
      <button type="button" onClick={relancer}>
        Juger de nouveau avec ces raisons
      </button>
    </p>
  );
}

function Fichiers({ fichiers }: { fichiers: readonly Fichier[] }) {
  const [vu, setVu] = useState<Fichier | null>(null);
  const ranges = useMemo(() => [...fichiers].sort((a, b) => rang(a) - rang(b)), [fichiers]);
  if (fichiers.length === 0) return null;
  return (
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
      <TableFichiers titre="Fichiers à voir d'abord" fichiers={ranges.slice(0, EN_TETE)} voir={setVu} />
      {ranges.length > EN_TETE && (
        <details>
          <summary>Les {ranges.length - EN_TETE} autres fichiers</summary>
          <TableFichiers titre="Autres fichiers" fichiers={ranges.slice(EN_TETE)} voir={setVu} />
        </details>
      )}
    </>
  );
}

interface TableFichiersProps {
  titre: string;
  fichiers: readonly Fichier[];
  voir: (fichier: Fichier) => void;
}

function TableFichiers({ titre, fichiers, voir }: TableFichiersProps) {
  return (
    <table>
      <caption class="cache">{titre}</caption>
      <thead>
        <tr>
          <th scope="col">Fichier</th>
          <th scope="col">Taille</th>
          <th scope="col">Voir ou prendre</th>
        </tr>
      </thead>
      <tbody>
        {fichiers.map((f) => (
          <tr key={f.chemin}>
            <td>{f.chemin}</td>
            <td>{taille(f.octets.length)}</td>
            <td class="boutons">
              {(estPage(f) || LISIBLE.test(f.chemin)) && (
                <button type="button" onClick={() => voir(f)}>
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
  );
}

/** Pages first, and first those that stand over the others. */
function rang(fichier: Fichier): number {
  const profondeur = fichier.chemin.split("/").length;
  return profondeur + (estPage(fichier) ? 0 : 100);
}

interface TexteProps {
  titre: string;
  texte: string;
  nom: string;
  /** Shown on demand: the page itself shows what it says. */
  ferme?: boolean;
}

function Texte({ titre, texte, nom, ferme = false }: TexteProps) {
  const coupe = texte.length > MONTRES;
  return (
    <details open={!ferme}>
      <summary>{titre}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard */}
      <pre tabIndex={0}>{texte.slice(0, MONTRES)}</pre>
      {coupe && <p>Le texte est plus long que ce qui est montré : téléchargez-le.</p>}
      <p class="boutons">
        <button type="button" onClick={() => telecharger(nom, new TextEncoder().encode(texte))}>
          Télécharger ce texte
        </button>
      </p>
    </details>
  );
}
