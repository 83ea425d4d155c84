import { useState } from "preact/hooks";
import { taille } from "./fichiers.ts";
import { enTexte, estExclue, motsDe, type Saisie, SEPARATEUR } from "./ligne.ts";
import type { Besoin } from "./memoire.ts";
import type { CommandeMontree, OptionMontree } from "./protocole.ts";

/** Options that nearly every command takes: behind « Autres options ». */
const COMMUNES = new Set([
  "--config",
  "--profil",
  "--justifications",
  "--arrete",
  "--sortie",
  "--ecraser",
  "--malgre",
  "--valeurs",
  "--silencieux",
  "--verbeux",
  "--sans-couleur",
]);

/** What the extraction offers to the forms. */
export interface Propositions {
  entrees: readonly string[];
  mois: readonly string[];
  periodes: readonly string[];
  apaps: readonly string[];
  structures: readonly string[];
  fichiers: readonly string[];
}

interface Props {
  commande: CommandeMontree;
  saisie: Saisie;
  saisir: (saisie: Saisie) => void;
  propositions: Propositions;
  memoire: Besoin;
  /** A command is already running: this one waits for the person to see its end. */
  occupe: boolean;
  lancer: (mots: string[]) => void;
}

/** A command as a form, with the very line that it runs. */
export function Formulaire({ commande, saisie, saisir, propositions, memoire, occupe, lancer }: Props) {
  const [copie, setCopie] = useState("");
  const mots = motsDe(commande, saisie, propositions.entrees);
  const changer = (nom: string, valeur: string | true | undefined) => saisir({ ...saisie, [nom]: valeur });
  const champ = (option: OptionMontree) => (
    <Champ
      key={option.drapeau}
      option={option}
      valeur={saisie[option.drapeau]}
      propositions={propositions}
      changer={changer}
    />
  );
  const propres = commande.options.filter((o) => !COMMUNES.has(o.drapeau));
  const communes = commande.options.filter((o) => COMMUNES.has(o.drapeau));
  const copier = async () => {
    try {
      await navigator.clipboard.writeText(enTexte(mots));
      setCopie("Copiée.");
    } catch {
      setCopie("Votre navigateur ne le permet pas ici : sélectionnez la ligne, puis copiez-la.");
    }
  };
  return (
    <form
      class="formulaire"
      aria-labelledby="titre-formulaire"
      onSubmit={(event) => {
        event.preventDefault();
        lancer(mots);
      }}
    >
      <h2 id="titre-formulaire">{commande.nom}</h2>
      <p>{commande.description}</p>
      {commande.arguments
        .filter((a) => !a.plusieurs)
        .map((a) => (
          <p class="champ" key={a.nom}>
            <label for={`arg-${a.nom}`}>{a.description}</label>
            <input
              id={`arg-${a.nom}`}
              required={a.requis}
              list="dossiers"
              value={String(saisie[a.nom] ?? "")}
              onInput={(e) => changer(a.nom, e.currentTarget.value)}
            />
          </p>
        ))}
      {propositions.entrees.length > 1 && commande.arguments.some((a) => a.plusieurs) && (
        <fieldset>
          <legend>Dossiers à lire ensemble</legend>
          {propositions.entrees.map((entree) => (
            <p class="champ coche" key={entree}>
              <input
                id={`entree ${entree}`}
                type="checkbox"
                checked={!estExclue(saisie, entree)}
                onChange={(e) => changer(`entree:${entree}`, e.currentTarget.checked ? undefined : "non")}
              />
              <label for={`entree ${entree}`}>{entree}</label>
            </p>
          ))}
        </fieldset>
      )}
      {propres.map(champ)}
      {communes.length > 0 && (
        <details>
          <summary>Autres options</summary>
          {communes.map(champ)}
        </details>
      )}
      <datalist id="dossiers">
        {propositions.entrees.map((e) => (
          <option key={e} value={e} />
        ))}
      </datalist>
      <p class="ligne">
        <code>{enTexte(mots)}</code>
        <button type="button" onClick={() => void copier()}>
          Copier la ligne
        </button>
        <span role="status">{copie}</span>
      </p>
      {!memoire.suffit && (
        <p class="faute">
          Ce travail demande environ {taille(memoire.besoin)} de mémoire ; ce navigateur en offre environ{" "}
          {taille(memoire.dispose)}. Il s'arrêterait sans doute avant la fin, sans rien abîmer.
        </p>
      )}
      <button type="submit" class="principal" disabled={occupe}>
        {memoire.suffit ? "Lancer" : "Lancer quand même"}
      </button>
    </form>
  );
}

interface ChampProps {
  option: OptionMontree;
  valeur: string | true | undefined;
  propositions: Propositions;
  changer: (nom: string, valeur: string | true | undefined) => void;
}

/** One option: a box to tick, a list, or a field with what the extraction offers. */
function Champ({ option, valeur, propositions, changer }: ChampProps) {
  const { drapeau, description, choix, defaut } = option;
  const id = `opt${drapeau}`;
  const poser = (e: { currentTarget: { value: string } }) => changer(drapeau, e.currentTarget.value || undefined);
  if (option.valeur === null) {
    return (
      <p class="champ coche">
        <input
          id={id}
          type="checkbox"
          checked={valeur === true}
          onChange={(e) => changer(drapeau, e.currentTarget.checked ? true : undefined)}
        />
        <label for={id}>{description}</label>
      </p>
    );
  }
  const texte = typeof valeur === "string" ? valeur : "";
  if (choix !== null) {
    return (
      <p class="champ">
        <label for={id}>{description}</label>
        <select id={id} value={texte || (defaut ?? "")} onChange={poser}>
          {choix.map((c) => (
            <option key={c} value={c}>
              {c}
            </option>
          ))}
        </select>
      </p>
    );
  }
  const offres = offresDe(option, propositions);
  return (
    <p class="champ">
      <label for={id}>
        {description}
        {option.plusieurs ? ` (plusieurs : séparés par « ${SEPARATEUR} »)` : ""}
      </label>
      <input
        id={id}
        type={option.valeur === "date" ? "date" : "text"}
        list={`${id}-offres`}
        placeholder={defaut ?? (option.valeur === "mois" ? "AAAA-MM" : "")}
        value={texte}
        onInput={poser}
      />
      <datalist id={`${id}-offres`}>
        {offres.map((o) => (
          <option key={o} value={o} />
        ))}
      </datalist>
    </p>
  );
}

/** What the extraction offers for an option. */
function offresDe({ drapeau, valeur }: OptionMontree, propositions: Propositions): readonly string[] {
  if (valeur === "mois") return propositions.mois;
  if (valeur === "A..B") return propositions.periodes;
  if (drapeau === "--apap") return propositions.apaps;
  if (drapeau === "--structure") return propositions.structures;
  return /fichier|grille|dossier|edition/.test(valeur ?? "") ? propositions.fichiers : [];
}
