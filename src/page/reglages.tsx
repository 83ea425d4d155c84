import { useEffect, useState } from "preact/hooks";
import type { ChoixDeReglage, ReglageMontre, SectionReglages } from "./protocole.ts";

interface Props {
  /** plie.yaml as it stands; empty without one. */
  texte: string;
  /** What a form shows of it; null until it is known. */
  sections: readonly SectionReglages[] | null;
  /** Asks for them. */
  montrer: () => void;
  /** Something is in progress, which they may wait for. */
  attente: boolean;
  /** What was changed and is not written yet, in the order changed. */
  choix: readonly ChoixDeReglage[];
  changer: (choix: readonly ChoixDeReglage[]) => void;
  appliquer: () => void;
  revenir: (() => void) | null;
  enregistrer: () => void;
}

/** The settings as a form: every threshold with its article, handed back as plie.yaml. */
export function Reglages(props: Props) {
  const { texte, sections, montrer, attente, choix, changer, appliquer, revenir, enregistrer } = props;
  const [mots, setMots] = useState("");
  useEffect(() => {
    if (sections === null) montrer();
  }, [texte]);
  const poser = ({ chemin, texte: mot }: ReglageMontre, valeur: string) =>
    changer([...choix.filter((c) => c.chemin.join() !== chemin.join()), { chemin, valeur, texte: mot }]);
  const cherche = mots.toLowerCase();
  const vues = (sections ?? []).filter(({ titre, article, reglages }) =>
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
      {sections === null && attente && <p>Les réglages s'affichent dès que le travail en cours est fini.</p>}
      {sections === null && !attente && (
        <p class="boutons">
          <button type="button" class="principal" onClick={montrer}>
            Montrer les réglages
          </button>
        </p>
      )}
      {vues.map(({ titre, article, reglages }) => (
        <details key={titre}>
          <summary>
            {titre}
            {reglages.some((r) => r.valeur !== "") ? " (changé)" : ""}
          </summary>
          {article !== null && <p class="discret">{article}</p>}
          {reglages.map((r) => (
            <Reglage key={r.chemin.join()} reglage={r} valeur={valeurDe(r, choix)} changer={(v) => poser(r, v)} />
          ))}
        </details>
      ))}
      <div class="collant">
        <p class="boutons">
          <button type="button" class="principal" disabled={choix.length === 0} onClick={appliquer}>
            Appliquer {choix.length > 0 ? `(${choix.length})` : ""}
          </button>
          <button type="button" disabled={choix.length === 0} onClick={() => changer(choix.slice(0, -1))}>
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
