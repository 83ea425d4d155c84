import type { ChampMontre, ChoixDeLecture, ProfilLu, TableMontree } from "../protocole.ts";
import type { ColonneVue } from "../regard.ts";
import { type Choix, champDe, codeDe, libellesDe } from "./choix.ts";

interface Props {
  colonne: ColonneVue;
  /** The tables of its sheet. */
  tables: readonly TableMontree[];
  motif: string;
  profil: ProfilLu;
  choix: Choix;
  choisir: (choix: ChoixDeLecture) => void;
}

/** One column: what it holds, what it is in each table of its sheet, and what its labels mean. */
export function Colonne({ colonne, tables, motif, profil, choix, choisir }: Props) {
  const { entete, exemples } = colonne;
  const lus = tables.map((t) => ({ table: t, champ: champDe(choix, t.table, colonne, profil) }));
  return (
    <tr class={lus.every(({ champ }) => champ === "") ? "incertaine" : ""}>
      <th scope="row">{entete}</th>
      <td>{exemples.slice(0, 10).join(" · ") || "vide"}</td>
      <td>
        {tables.length === 0 && "dites d'abord ce que contient ce fichier"}
        {lus.map(({ table, champ }) => {
          const id = `${motif} ${table.table} ${entete}`;
          const decrit = table.champs.find((c) => c.champ === champ);
          return (
            <div key={table.table}>
              <label class={tables.length > 1 ? "" : "cache"} for={id}>
                {entete}
                {tables.length > 1 ? ` dans ${table.titre}` : ""}
              </label>
              <select
                id={id}
                value={champ}
                onChange={(e) =>
                  choisir({
                    chemin: ["colonnes", table.table, entete],
                    valeur: e.currentTarget.value,
                    libelle: `« ${entete} » : ${e.currentTarget.selectedOptions[0]?.text ?? ""}`,
                  })
                }
              >
                <option value="">non lue</option>
                <option value="ignorer">à ignorer</option>
                {offres(table, colonne).map(({ champ: c, titre, propose }) => (
                  <option key={c} value={c}>
                    {titre}
                    {propose ? " (proposé)" : ""}
                  </option>
                ))}
              </select>
              {decrit && decrit.codes.length > 0 && (
                <Libelles
                  colonne={colonne}
                  table={table.table}
                  champ={decrit}
                  motif={motif}
                  profil={profil}
                  choix={choix}
                  choisir={choisir}
                />
              )}
            </div>
          );
        })}
      </td>
    </tr>
  );
}

/** The fields of a table, those proposed for this column first. */
function offres({ table, champs }: TableMontree, { propositions }: ColonneVue) {
  const proposes = new Set(propositions.filter((p) => p.table === table).map((p) => p.champ));
  const tous = champs.map((c) => ({ ...c, propose: proposes.has(c.champ) }));
  return [...tous.filter((c) => c.propose), ...tous.filter((c) => !c.propose)];
}

interface LibellesProps extends Omit<Props, "tables"> {
  table: string;
  champ: ChampMontre;
}

/** Labels that nothing understands, each with a list of what it may mean. */
function Libelles({ colonne, table, champ, motif, profil, choix, choisir }: LibellesProps) {
  const libelles = libellesDe(colonne, table, champ.champ, profil);
  if (libelles.length === 0) return null;
  return (
    <details open={colonne.nonComprises.length > 0}>
      <summary>Ce que veulent dire ses valeurs ({libelles.length})</summary>
      {libelles.map(({ libelle, nombre, propose }) => {
        const id = `${motif} ${table} ${champ.champ} ${libelle}`;
        return (
          <p class="champ" key={libelle}>
            <label for={id}>
              « {libelle} »{nombre === null ? "" : `, ${nombre} fois`}
            </label>
            <select
              id={id}
              value={codeDe(choix, table, champ.champ, libelle, profil)}
              onChange={(e) =>
                choisir({
                  chemin: ["valeurs", `${table}.${champ.champ}`, libelle],
                  valeur: e.currentTarget.value,
                  libelle: `« ${libelle} » : ${e.currentTarget.selectedOptions[0]?.text ?? ""}`,
                })
              }
            >
              <option value="">comprise telle quelle, ou non lue</option>
              {champ.codes.map((c) => (
                <option key={c.code} value={c.code}>
                  {c.libelle === c.code ? c.code : `${c.libelle} (${c.code})`}
                  {c.code === propose ? " (proposé)" : ""}
                </option>
              ))}
            </select>
          </p>
        );
      })}
    </details>
  );
}
