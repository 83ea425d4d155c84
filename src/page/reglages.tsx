import { useEffect, useState } from "preact/hooks";
import type { ChoixDeReglage, ReglageMontre, SectionReglages } from "./protocole.ts";
import { demander } from "./travail.ts";

interface Props {
  /** plie.yaml as it stands; empty without one. */
  texte: string;
  appliquer: (choix: readonly ChoixDeReglage[]) => void;
  revenir: (() => void) | null;
  enregistrer: () => void;
}

/** The settings as a form: every threshold with its article, handed back as plie.yaml. */
export function Reglages({ texte, appliquer, revenir, enregistrer }: Props) {
  const [sections, setSections] = useState<SectionReglages[]>([]);
  const [choix, setChoix] = useState<readonly ChoixDeReglage[]>([]);
  const [mots, setMots] = useState("");
  useEffect(() => {
    setChoix([]);
    void demander("reglages", [texte]).then(setSections);
  }, [texte]);
  const changer = ({ chemin, texte: mot }: ReglageMontre, valeur: string) =>
    setChoix([...choix.filter((c) => c.chemin.join() !== chemin.join()), { chemin, valeur, texte: mot }]);
  const cherche = mots.toLowerCase();
  const vues = sections.filter(({ titre, article, reglages }) =>
    [titre, article, ...reglages.flatMap((r) => [r.nom, r.description])].join(" ").toLowerCase().includes(cherche),
  );
  return (
    <section aria-labelledby="titre-reglages">
      <h2 id="titre-reglages">Réglages et seuils</h2>
      <p>
        Chaque seuil est montré avec l'article qu'il sert et sa valeur. Ne changez que ce qui diffère chez vous : vos
        réponses vont dans <code>plie.yaml</code>, que les commandes lisent. Une valeur qui change à une date s'écrit{" "}
        <code>{"{2026-01-01: 45, 2026-07-01: 40}"}</code>.
      </p>
      <p class="champ">
        <label for="cherche-reglage">Chercher une règle, un seuil, un article</label>
        <input id="cherche-reglage" type="search" value={mots} onInput={(e) => setMots(e.currentTarget.value)} />
      </p>
      {vues.map(({ titre, article, reglages }) => (
        <details key={titre}>
          <summary>
            {titre}
            {reglages.some((r) => r.valeur !== "") ? " (changé)" : ""}
          </summary>
          {article !== null && <p class="discret">{article}</p>}
          {reglages.map((r) => (
            <Reglage key={r.chemin.join()} reglage={r} valeur={valeurDe(r, choix)} changer={(v) => changer(r, v)} />
          ))}
        </details>
      ))}
      <div class="collant">
        <p class="boutons">
          <button type="button" class="principal" disabled={choix.length === 0} onClick={() => appliquer(choix)}>
            Appliquer {choix.length > 0 ? `(${choix.length})` : ""}
          </button>
          <button type="button" disabled={choix.length === 0} onClick={() => setChoix(choix.slice(0, -1))}>
            Annuler le dernier changement
          </button>
          <button type="button" disabled={revenir === null} onClick={() => revenir?.()}>
            Revenir aux réglages d'avant
          </button>
          <button type="button" disabled={texte === ""} onClick={enregistrer}>
            Enregistrer plie.yaml
          </button>
        </p>
      </div>
    </section>
  );
}

function valeurDe({ chemin, valeur }: ReglageMontre, choix: readonly ChoixDeReglage[]): string {
  return choix.find((c) => c.chemin.join() === chemin.join())?.valeur ?? valeur;
}

function Reglage({
  reglage,
  valeur,
  changer,
}: {
  reglage: ReglageMontre;
  valeur: string;
  changer: (v: string) => void;
}) {
  const { chemin, nom, description, unite, choix, defaut } = reglage;
  const id = chemin.join(".");
  return (
    <p class="champ">
      <label for={id}>
        {description || nom}{" "}
        <small>
          ({nom} ; {unite})
        </small>
      </label>
      {choix === null || (valeur !== "" && !choix.includes(valeur)) ? (
        <input id={id} value={valeur} placeholder={defaut} onInput={(e) => changer(e.currentTarget.value)} />
      ) : (
        <select id={id} value={valeur} onChange={(e) => changer(e.currentTarget.value)}>
          <option value="">{defaut} (par défaut)</option>
          {choix.map((c) => (
            <option key={c} value={c}>
              {c}
            </option>
          ))}
        </select>
      )}
    </p>
  );
}
