import { useEffect, useState } from "preact/hooks";
import { deChoix, deDepot } from "./depots.ts";
import { entreesDe, moisFaits, octetsDes, retoursDe, taille } from "./fichiers.ts";
import { avisMemoire } from "./memoire.ts";
import type { Fichier } from "./protocole.ts";

interface Props {
  fichiers: readonly Fichier[];
  deposer: (lecture: () => Promise<Fichier[]>) => void;
  vider: () => void;
  retirer: (chemin: string) => void;
  /** Paths of the files that those of the last drop took the place of. */
  remplaces: readonly string[];
  /** What the first look has found, in a few words; empty until it has. */
  vu: string;
}

/** Where files come in: dropped, or chosen one by one or by folder. */
export function Depot({ fichiers, deposer, vider, retirer, remplaces, vu }: Props) {
  const [survol, setSurvol] = useState(false);
  const choisir = (event: Event) => {
    const champ = event.currentTarget as HTMLInputElement;
    const choisis = [...(champ.files ?? [])];
    // else the same files, chosen again, would be no change
    champ.value = "";
    if (choisis.length > 0) deposer(() => deChoix(choisis));
  };
  // anywhere on the page: beside a place of its own, a file dropped would be opened in the place of the page
  useEffect(() => {
    const ecouteurs = new AbortController();
    const ecouter = <K extends "dragover" | "dragleave" | "drop">(nom: K, faire: (event: DragEvent) => void) =>
      addEventListener(nom, faire, { signal: ecouteurs.signal });
    ecouter("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setSurvol(true);
    });
    ecouter("dragleave", () => setSurvol(false));
    ecouter("drop", (event) => {
      setSurvol(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const lecture = deDepot(event.dataTransfer);
      deposer(() => lecture);
    });
    return () => ecouteurs.abort();
  });
  const octets = fichiers.reduce((somme, f) => somme + f.octets.length, 0);
  const retours = retoursDe(fichiers);
  const faits = moisFaits(fichiers);
  const memoire = avisMemoire(octetsDes(fichiers));
  return (
    <section class={survol ? "depot survol" : "depot"} aria-labelledby="titre-depot">
      <h2 id="titre-depot">Vos fichiers</h2>
      <p>
        Déposez ici le dossier de l'extraction, ses fichiers ou leur zip. Pour suivre le registre des mois, ajoutez le
        dossier <code>sorties</code> du mois dernier.
      </p>
      <p class="boutons">
        <label class="bouton">
          Choisir un dossier
          <input type="file" class="cache" onChange={choisir} {...{ webkitdirectory: true }} />
        </label>
        <label class="bouton">
          Choisir des fichiers
          <input type="file" class="cache" multiple onChange={choisir} />
        </label>
      </p>
      <p role="status">{vu}</p>
      {remplaces.length > 0 && (
        <p>
          Remplacé{remplaces.length > 1 ? "s" : ""} par ce que vous venez de déposer sous le même nom :{" "}
          {remplaces.join(", ")}. Si c'est autre chose (une autre structure), renommez-le ou mettez-le dans un dossier
          d'un autre nom, puis déposez-le avec celui d'avant.
        </p>
      )}
      {fichiers.length > 0 && entreesDe(fichiers).length === 0 && retours === 0 && faits.length === 0 && (
        <p>
          Aucun tableau parmi ces fichiers : déposez les exports de votre logiciel (.csv, .xlsx, .xls ou .ods), ou leur
          zip.
        </p>
      )}
      {faits.length > 0 && (
        <p>
          Mois déjà faits :{" "}
          {faits
            .map(({ mois, version, transmis }) => `${mois} (v${version}${transmis ? ", transmis" : ""})`)
            .join(", ")}
          . Ce qui y a changé depuis sera dit.
        </p>
      )}
      {retours > 0 && (
        <p>
          {retours} classeur{retours > 1 ? "s" : ""} « À corriger » revenu{retours > 1 ? "s" : ""} : leurs réponses sont
          lues comme des justifications.
        </p>
      )}
      {memoire !== null && <p class="faute">{memoire}</p>}
      {fichiers.length > 0 && (
        <details>
          <summary>
            {fichiers.length} fichier{fichiers.length > 1 ? "s" : ""}, {taille(octets)}
            {entreesDe(fichiers).length > 0 ? ` : ${entreesDe(fichiers).join(", ")}` : ""}
          </summary>
          <ul>
            {fichiers.map((f) => (
              <li key={f.chemin}>
                {f.chemin} <small>{taille(f.octets.length)}</small>{" "}
                <button type="button" class="lien" onClick={() => retirer(f.chemin)}>
                  Retirer<span class="cache"> {f.chemin}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={vider}>
            Tout retirer
          </button>
        </details>
      )}
    </section>
  );
}
