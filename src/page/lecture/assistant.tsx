import { useEffect, useRef, useState } from "preact/hooks";
import type { Accepte } from "../proposer.ts";
import type { ChoixDeLecture, Mesure, TableMontree } from "../protocole.ts";
import type { ColonneVue, FeuilleVue, Regard } from "../regard.ts";
import { Effets } from "./effets.tsx";
import { Feuille } from "./feuille.tsx";
import { Partout } from "./partout.tsx";
import { Propositions } from "./propositions.tsx";

interface Props {
  regard: Regard;
  tables: readonly TableMontree[];
  /** profil.yaml as it stands; empty without one. */
  profil: string;
  /** What these answers would give; null when the files are too large for it to be done at each choice. */
  mesurer: ((choix: readonly ChoixDeLecture[]) => Promise<Mesure>) | null;
  /** What was chosen and is not written yet, in the order chosen. */
  choix: readonly ChoixDeLecture[];
  choisir: (choix: readonly ChoixDeLecture[]) => void;
  /** Writes the choices into profil.yaml, and looks again. */
  appliquer: () => void;
  /** What was accepted at once and what it changed; null when nothing was. */
  accepte: Accepte | null;
  accepterTout: () => void;
  /** Takes the profile back as it was before the last writing; null when nothing was written. */
  revenir: (() => void) | null;
  enregistrer: () => void;
}

/** A choice is measured when no other follows it at once. */
const PAUSE_MS = 400;

/** The reading assistant: each file, each column with what it holds, a list of what it may be, and what a choice changes. */
export function Assistant(props: Props) {
  const { regard, tables, profil, mesurer, choix, choisir, appliquer, accepte, accepterTout, revenir, enregistrer } =
    props;
  const [effet, setEffet] = useState<{ libelle: string; avant: Mesure; apres: Mesure } | null>(null);
  const [arrete, setArrete] = useState(false);
  // by the last of the choices measured: what it follows is then known
  const mesures = useRef(new Map<ChoixDeLecture | undefined, Promise<Mesure | null>>());

  const mesureDe = (tous: readonly ChoixDeLecture[]) => {
    const mesure = mesures.current.get(tous.at(-1)) ?? mesurer?.(tous) ?? Promise.resolve(null);
    mesures.current.set(tous.at(-1), mesure);
    return mesure;
  };
  useEffect(() => {
    setEffet(null);
    setArrete(false);
    const dernier = choix.at(-1);
    if (dernier === undefined) return;
    let passe = false;
    // whoever goes on choosing is not kept waiting by what is already past
    const pause = setTimeout(async () => {
      try {
        const [avant, apres] = await Promise.all([mesureDe(choix.slice(0, -1)), mesureDe(choix)]);
        if (avant && apres && !passe) setEffet({ libelle: dernier.libelle, avant, apres });
      } catch {
        // stopped with what was in progress
        mesures.current.clear();
        if (!passe) setArrete(true);
      }
    }, PAUSE_MS);
    return () => {
      passe = true;
      clearTimeout(pause);
    };
  }, [choix]);
  const commun = { profil: regard.profil, choix, choisir: (c: ChoixDeLecture) => choisir([...choix, c]) };
  return (
    <section aria-labelledby="titre-assistant">
      <h2 id="titre-assistant">Comment lire ces fichiers</h2>
      <p>
        Chaque colonne est montrée avec ce qu'elle contient. Dites ce qu'elle est : ce que change votre choix s'affiche
        en bas. Rien n'est changé dans vos fichiers ; vos réponses vont dans <code>profil.yaml</code>, que les commandes
        lisent et qui resservira le mois prochain.
      </p>
      <Propositions
        regard={regard}
        tables={tables}
        profil={regard.profil}
        accepte={accepte}
        accepterTout={accepterTout}
      />
      <Partout libelles={regard.libelles} {...commun} />
      {regard.fichiers.map(({ fichier, feuilles, refus }) => (
        <details key={fichier} open={refus !== null || feuilles.some(estIncertaine)}>
          <summary>
            {fichier} : {feuilles.map((f) => f.tables.map((t) => t.titre).join(", ") || "table inconnue").join(" · ")}
          </summary>
          {refus !== null && <p>{refus}</p>}
          {feuilles.map((feuille) => (
            <Feuille key={feuille.feuille ?? ""} fichier={fichier} feuille={feuille} tables={tables} {...commun} />
          ))}
        </details>
      ))}
      <div class="collant" aria-live="polite">
        {effet && <Effets {...effet} />}
        {choix.length > 0 && mesurer !== null && effet === null && (
          <p>
            {arrete
              ? "Ce que change ce choix n'a pas été calculé : arrêté."
              : "Ce que change ce choix est en cours de calcul…"}
          </p>
        )}
        <p class="boutons">
          <button type="button" class="principal" disabled={choix.length === 0} onClick={appliquer}>
            Appliquer {choix.length > 0 ? `(${choix.length})` : ""}
          </button>
          <button type="button" disabled={choix.length === 0} onClick={() => choisir(choix.slice(0, -1))}>
            Annuler le dernier choix
          </button>
          <button type="button" disabled={revenir === null} onClick={() => revenir?.()}>
            Revenir à la lecture d'avant
          </button>
          <button type="button" disabled={profil === ""} onClick={enregistrer}>
            Enregistrer profil.yaml
          </button>
        </p>
      </div>
    </section>
  );
}

function estIncertaine({ tables, colonnes, refus }: FeuilleVue): boolean {
  return refus !== null || tables.length === 0 || colonnes.some(estAVoir);
}

function estAVoir({ champs, ignoree, nonComprises }: ColonneVue): boolean {
  return (champs.length === 0 && !ignoree) || nonComprises.length > 0;
}
