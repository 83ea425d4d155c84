import { frCount } from "../../core/format.ts";
import type { ChoixDeLecture, ProfilLu, TableMontree } from "../protocole.ts";
import type { FeuilleVue } from "../regard.ts";
import { aConfirmer, type Choix, choisi, contradictions, motifDe, tablesDe } from "./choix.ts";
import { Colonne } from "./colonne.tsx";
import { OrdreDesDates } from "./ordre-dates.tsx";

interface Props {
  fichier: string;
  feuille: FeuilleVue;
  tables: readonly TableMontree[];
  profil: ProfilLu;
  choix: Choix;
  choisir: (choix: ChoixDeLecture) => void;
}

/** A file, or a sheet: the tables that it holds, then its columns. */
export function Feuille({ fichier, feuille, tables, profil, choix, choisir }: Props) {
  const motif = motifDe(fichier, feuille.feuille);
  const siennes = tablesDe(choix, motif, feuille).flatMap((nom) => tables.find((t) => t.table === nom) ?? []);
  const ecartee = choisi(choix, ["fichiers", motif]) === "ignorer";
  const nommer = (noms: readonly string[]) => {
    const titres = noms.map((nom) => tables.find((t) => t.table === nom)?.titre ?? nom).join(", ");
    const [seule = "ignorer", ...autres] = noms;
    choisir({
      chemin: ["fichiers", motif],
      valeur: autres.length === 0 ? seule : noms,
      libelle: `« ${motif} » : ${titres || "rien à lire"}`,
    });
  };
  const changer = (i: number, nom: string) => {
    const noms = siennes.map((t) => t.table);
    nommer(
      nom === "" || nom === "ignorer"
        ? noms.filter((_, j) => j !== i)
        : [...noms.slice(0, i), nom, ...noms.slice(i + 1)],
    );
  };
  return (
    <>
      {feuille.feuille !== null && <h3>{feuille.feuille}</h3>}
      {feuille.refus !== null && <p>{feuille.refus}</p>}
      {[...siennes, null].map((table, i) => (
        // by place: a list that changed under the keyboard keeps the focus
        <p class="champ" key={`${motif} ${i}`}>
          <label for={`${motif} ${i}`}>
            {i === 0 ? "Ce que contient" : "Et aussi, dans"} {motif}
          </label>
          <select
            id={`${motif} ${i}`}
            value={table?.table ?? (i === 0 && ecartee ? "ignorer" : "")}
            onChange={(e) => changer(i, e.currentTarget.value)}
          >
            <option value="">{i === 0 ? "à choisir" : "rien d'autre"}</option>
            <option value="ignorer">rien à lire</option>
            {tables
              .filter((t) => t === table || !siennes.includes(t))
              .map((t) => (
                <option key={t.table} value={t.table}>
                  {t.titre}
                </option>
              ))}
          </select>
        </p>
      ))}
      {siennes.length > 0 && aConfirmer(choix, motif, feuille) && (
        <p class="boutons">
          Ce n'est qu'une supposition :
          <button type="button" onClick={() => nommer(siennes.map((t) => t.table))}>
            C'est bien cela<span class="cache">, dans {motif}</span>
          </button>
        </p>
      )}
      {siennes.map((table) => {
        const { doubles, manquants } = contradictions(choix, table, feuille, profil);
        return (
          <div key={table.table}>
            {doubles.map((double) => (
              <p class="faute" key={double}>
                {table.titre} : {double}. Gardez-en une, et dites l'autre « à ignorer ».
              </p>
            ))}
            {manquants.length > 0 && (
              <p class="faute">
                {table.titre} : dites quelle colonne est {manquants.map((m) => `« ${m} »`).join(", ")}. Sans elle la
                table n'est pas lue.
              </p>
            )}
          </div>
        );
      })}
      <OrdreDesDates fichier={fichier} profil={profil} choix={choix} choisir={choisir} />
      <div class="large">
        <table>
          <caption>
            {frCount(feuille.colonnes.length, "colonne")}, {frCount(feuille.lignes, "ligne")}
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
                  tables={siennes}
                  motif={motif}
                  profil={profil}
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
