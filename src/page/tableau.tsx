import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";

/** One column of a list: its title and its text, by which lines are filtered and sorted. */
export interface Colonne<L> {
  titre: string;
  texte: (ligne: L) => string;
  /** Offered as a list of its values above the table. */
  filtre?: true;
  /** What is shown, when it is more than the text. */
  montre?: (ligne: L) => ComponentChildren;
  /** What it is sorted by, when the text does not do. */
  ordre?: (ligne: L) => string | number;
}

interface Props<L> {
  titre: string;
  lignes: readonly L[];
  colonnes: readonly Colonne<L>[];
  cle: (ligne: L) => string;
  /** A second line below one, opened by it. */
  dessous?: (ligne: L) => ComponentChildren;
}

/** Lines shown at once. */
const PAR_PAGE = 50;
const FRANCAIS = new Intl.Collator("fr", { numeric: true, sensitivity: "base" });
const plat = (texte: string): string => texte.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A list that is filtered by column and by words, sorted by its headers, shown fifty lines at a time, or whole. */
export function Tableau<L>({ titre, lignes, colonnes, cle, dessous }: Props<L>) {
  const [filtres, setFiltres] = useState<Readonly<Record<string, string>>>({});
  const [mots, setMots] = useState("");
  const [tri, setTri] = useState<{ titre: string; sens: 1 | -1 } | null>(null);
  const [page, setPage] = useState(0);
  const [tout, setTout] = useState(false);
  const filtrees = useMemo(() => {
    const cherches = plat(mots)
      .split(/\s+/)
      .filter((m) => m !== "");
    const gardees = lignes.filter((ligne) => {
      for (const c of colonnes) if (filtres[c.titre] && c.texte(ligne) !== filtres[c.titre]) return false;
      if (cherches.length === 0) return true;
      const tout = plat(colonnes.map((c) => c.texte(ligne)).join(" "));
      return cherches.every((m) => tout.includes(m));
    });
    const triee = tri && colonnes.find((c) => c.titre === tri.titre);
    if (!triee) return gardees;
    const ordre = triee.ordre ?? triee.texte;
    const comparer = (a: string | number, b: string | number) =>
      typeof a === "number" && typeof b === "number" ? a - b : FRANCAIS.compare(String(a), String(b));
    return [...gardees].sort((a, b) => tri.sens * comparer(ordre(a), ordre(b)));
  }, [lignes, colonnes, filtres, mots, tri]);
  const parPage = tout ? Math.max(1, filtrees.length) : PAR_PAGE;
  const pages = Math.max(1, Math.ceil(filtrees.length / parPage));
  const vue = Math.min(page, pages - 1);
  const trier = (titreColonne: string) =>
    setTri(
      tri?.titre === titreColonne
        ? { titre: titreColonne, sens: tri.sens === 1 ? -1 : 1 }
        : { titre: titreColonne, sens: 1 },
    );
  return (
    <>
      <div class="filtres">
        {colonnes
          .filter((c) => c.filtre)
          .map((c) => (
            <p class="champ" key={c.titre}>
              <label for={`${titre} ${c.titre}`}>{c.titre}</label>
              <select
                id={`${titre} ${c.titre}`}
                value={filtres[c.titre] ?? ""}
                onChange={(e) => {
                  setFiltres({ ...filtres, [c.titre]: e.currentTarget.value });
                  setPage(0);
                }}
              >
                <option value="">tous</option>
                {[...new Set(lignes.map(c.texte))].sort(FRANCAIS.compare).map((v) => (
                  <option key={v} value={v}>
                    {v === "" ? "(vide)" : v}
                  </option>
                ))}
              </select>
            </p>
          ))}
        <p class="champ">
          <label for={`${titre} mots`}>Chercher</label>
          <input
            id={`${titre} mots`}
            type="search"
            value={mots}
            onInput={(e) => {
              setMots(e.currentTarget.value);
              setPage(0);
            }}
          />
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard */}
      <section class="large" tabIndex={0} aria-label={titre}>
        <table>
          <caption aria-live="polite">
            {titre} : {filtrees.length} sur {lignes.length}
          </caption>
          <thead>
            <tr>
              {colonnes.map((c) => (
                <th
                  scope="col"
                  key={c.titre}
                  aria-sort={tri?.titre !== c.titre ? "none" : tri.sens === 1 ? "ascending" : "descending"}
                >
                  <button type="button" class="lien" onClick={() => trier(c.titre)}>
                    {c.titre}
                    {tri?.titre === c.titre ? (tri.sens === 1 ? " ▲" : " ▼") : ""}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filtrees.slice(vue * parPage, (vue + 1) * parPage).map((ligne) => {
              const suite = dessous?.(ligne);
              return [
                <tr key={cle(ligne)}>
                  {colonnes.map((c) => (
                    <td key={c.titre}>{c.montre ? c.montre(ligne) : c.texte(ligne)}</td>
                  ))}
                </tr>,
                suite ? (
                  <tr key={`${cle(ligne)} dessous`}>
                    <td colSpan={colonnes.length}>{suite}</td>
                  </tr>
                ) : null,
              ];
            })}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <p class="boutons">
          <button type="button" disabled={vue === 0} onClick={() => setPage(vue - 1)}>
            Page précédente
          </button>
          <span>
            page {vue + 1} sur {pages}
          </span>
          <button type="button" disabled={vue === pages - 1} onClick={() => setPage(vue + 1)}>
            Page suivante
          </button>
          <button type="button" onClick={() => setTout(true)}>
            Tout montrer, pour imprimer
          </button>
        </p>
      )}
    </>
  );
}
