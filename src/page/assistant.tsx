import { useState } from "preact/hooks";
import type { ChoixDeLecture, TableMontree } from "./protocole.ts";
import type { ColonneVue, FeuilleVue, Regard } from "./regard.ts";

interface Props {
  regard: Regard;
  tables: readonly TableMontree[];
  /** Writes the choices into profil.yaml, and looks again. */
  appliquer: (choix: ChoixDeLecture[]) => void;
}

/** The reading assistant: each file, each column with what it holds, and a list of what it may be. */
export function Assistant({ regard, tables, appliquer }: Props) {
  const [choix, setChoix] = useState<ChoixDeLecture[]>([]);
  const choisir = (neuf: ChoixDeLecture) => setChoix([...choix.filter((c) => c.cle !== neuf.cle), neuf]);
  return (
    <section aria-labelledby="titre-assistant">
      <h2 id="titre-assistant">Comment lire ces fichiers</h2>
      <p>
        Chaque colonne est montrée avec ce qu'elle contient. Dites ce qu'elle est ; rien n'est changé dans vos fichiers,
        vos réponses vont dans <code>profil.yaml</code>, que les commandes lisent.
      </p>
      {regard.fichiers.map(({ fichier, feuilles, refus }) => (
        <details key={fichier} open={refus !== null || feuilles.some(estIncertaine)}>
          <summary>
            {fichier} : {feuilles.map((f) => f.tables.map((t) => t.titre).join(", ") || "table inconnue").join(" · ")}
          </summary>
          {refus !== null && <p>{refus}</p>}
          {feuilles.map((feuille) => (
            <Feuille
              key={feuille.feuille ?? ""}
              fichier={fichier}
              feuille={feuille}
              tables={tables}
              choix={choix}
              choisir={choisir}
            />
          ))}
        </details>
      ))}
      <p class="boutons">
        <button type="button" class="principal" disabled={choix.length === 0} onClick={() => appliquer(choix)}>
          Appliquer {choix.length > 0 ? `(${choix.length})` : ""}
        </button>
        <button type="button" disabled={choix.length === 0} onClick={() => setChoix(choix.slice(0, -1))}>
          Annuler le dernier choix
        </button>
      </p>
    </section>
  );
}

function estIncertaine({ tables, colonnes, refus }: FeuilleVue): boolean {
  return refus !== null || tables.length === 0 || colonnes.some((c) => c.champs.length === 0 && !c.ignoree);
}

interface FeuilleProps {
  fichier: string;
  feuille: FeuilleVue;
  tables: readonly TableMontree[];
  choix: readonly ChoixDeLecture[];
  choisir: (choix: ChoixDeLecture) => void;
}

function Feuille({ fichier, feuille, tables, choix, choisir }: FeuilleProps) {
  const motif = feuille.feuille === null ? fichier : `${fichier} > ${feuille.feuille}`;
  const cleTable = `fichiers ${motif}`;
  const choisie = choix.find((c) => c.cle === cleTable)?.valeur;
  const table = choisie ?? feuille.tables[0]?.table ?? feuille.ressemble ?? "";
  const champs = tables.find((t) => t.table === table)?.champs ?? [];
  return (
    <>
      {feuille.feuille !== null && <h3>{feuille.feuille}</h3>}
      {feuille.refus !== null && <p>{feuille.refus}</p>}
      <p class="champ">
        <label for={cleTable}>Ce que contient {motif}</label>
        <select
          id={cleTable}
          value={table}
          onChange={(e) => choisir({ cle: cleTable, chemin: ["fichiers", motif], valeur: e.currentTarget.value })}
        >
          <option value="">à choisir</option>
          <option value="ignorer">rien à lire</option>
          {tables.map((t) => (
            <option key={t.table} value={t.table}>
              {t.titre}
            </option>
          ))}
        </select>
      </p>
      <div class="large">
        <table>
          <caption>
            {feuille.colonnes.length} colonnes, {feuille.lignes} lignes
          </caption>
          <thead>
            <tr>
              <th scope="col">Colonne</th>
              <th scope="col">Ce qu'on y voit</th>
              <th scope="col">Ce que c'est</th>
            </tr>
          </thead>
          <tbody>
            {feuille.colonnes
              .filter((c) => c.entete !== "")
              .map((colonne) => (
                <Colonne
                  key={colonne.rang}
                  colonne={colonne}
                  table={table}
                  champs={champs}
                  choix={choix}
                  choisir={choisir}
                />
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface ColonneProps {
  colonne: ColonneVue;
  table: string;
  champs: TableMontree["champs"];
  choix: readonly ChoixDeLecture[];
  choisir: (choix: ChoixDeLecture) => void;
}

function Colonne({ colonne, table, champs, choix, choisir }: ColonneProps) {
  const { entete, ignoree, exemples, propositions } = colonne;
  const cle = `colonnes ${table} ${entete}`;
  const lu = colonne.champs.find((c) => c.table === table)?.champ ?? (ignoree ? "ignorer" : "");
  const valeur = choix.find((c) => c.cle === cle)?.valeur ?? lu;
  const proposes = new Set(propositions.filter((p) => p.table === table).map((p) => p.champ));
  const id = `colonne ${cle}`;
  return (
    <tr class={valeur === "" ? "incertaine" : ""}>
      <th scope="row">
        <label for={id}>{entete}</label>
      </th>
      <td>{exemples.slice(0, 10).join(" · ") || "vide"}</td>
      <td>
        <select
          id={id}
          value={valeur}
          disabled={table === "" || table === "ignorer"}
          onChange={(e) => choisir({ cle, chemin: ["colonnes", table, entete], valeur: e.currentTarget.value })}
        >
          <option value="">non lue</option>
          <option value="ignorer">à ignorer</option>
          {champs.map(({ champ, titre }) => (
            <option key={champ} value={champ}>
              {titre}
              {proposes.has(champ) ? " (proposé)" : ""}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
