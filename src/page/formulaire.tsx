import { useState } from "preact/hooks";
import { enTexte, motsDe, type Saisie } from "./ligne.ts";
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
  apaps: readonly string[];
  fichiers: readonly string[];
}

interface Props {
  commande: CommandeMontree;
  depart: Saisie;
  propositions: Propositions;
  /** A command is already running: this one waits for the person to see its end. */
  occupe: boolean;
  lancer: (mots: string[]) => void;
}

/** A command as a form, with the very line that it runs. */
export function Formulaire({ commande, depart, propositions, occupe, lancer }: Props) {
  const [dite, setDite] = useState<Saisie>({});
  // the extraction's own offers may come after the form
  const saisie: Saisie = { ...depart, ...dite };
  const [copie, setCopie] = useState("");
  const mots = motsDe(commande, saisie, propositions.entrees);
  const changer = (nom: string, valeur: string | true | undefined) => setDite((deja) => ({ ...deja, [nom]: valeur }));
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
      <button type="submit" class="principal" disabled={occupe}>
        Lancer
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
  const offres =
    option.valeur === "mois"
      ? propositions.mois
      : drapeau === "--apap"
        ? propositions.apaps
        : /fichier|grille/.test(option.valeur)
          ? propositions.fichiers
          : [];
  return (
    <p class="champ">
      <label for={id}>{description}</label>
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
