// Scope and span selectors, and tables that sort. Every text and drawing is already in the page; this puts it in place.
(() => {
  const { periodes, vues, textes } = JSON.parse(document.getElementById("donnees").textContent);
  const decoupes = textes.map((cellules) => cellules.map((texte) => texte.split("|")));
  const form = document.getElementById("choix");
  const montre = document.getElementById("montre");
  const choixVue = document.getElementById("c-vue");
  const choixPeriode = document.getElementById("c-periode");
  const cellules = [...document.querySelectorAll("[data-c]")];
  const dessins = [...document.querySelectorAll("figure[data-g]")];
  const premiers = new Map(dessins.map((f) => [f.dataset.g, [...f.childNodes]]));
  let vueMontree = 0;

  function montrer() {
    const vue = Number(choixVue?.value ?? 0);
    const periode = Number(choixPeriode.value);
    for (const cellule of cellules) {
      const { c, v, p } = cellule.dataset;
      cellule.textContent = decoupes[v ?? vue][c][p ?? periode];
    }
    for (const titre of document.querySelectorAll("[data-periode]")) titre.textContent = periodes[periode];
    if (vue !== vueMontree) dessiner(vue);
    vueMontree = vue;
    const nom = document.createElement("b");
    nom.textContent = vues[vue];
    montre.replaceChildren(nom, `, ${periodes[periode]}`);
  }

  function dessiner(vue) {
    const reserve = vue === 0 ? null : document.getElementById(`g-${vue}`).content;
    for (const figure of dessins) {
      const { g } = figure.dataset;
      const noeuds = reserve
        ? [...reserve.querySelector(`[data-g="${g}"]`).childNodes].map((noeud) => noeud.cloneNode(true))
        : premiers.get(g);
      figure.replaceChildren(...noeuds);
    }
  }

  /** Number that a text begins with; what is no number comes last. */
  function valeur(texte) {
    const nombre = Number.parseFloat(texte.replace(/\u00a0/g, "").replace(",", "."));
    return Number.isNaN(nombre) ? Number.NEGATIVE_INFINITY : nombre;
  }

  /** Names from A, figures from the greatest; then the other way round. */
  function trier(table, colonne, entete) {
    const premier = colonne === 0 ? "ascending" : "descending";
    const second = colonne === 0 ? "descending" : "ascending";
    const sens = entete.getAttribute("aria-sort") === premier ? second : premier;
    for (const autre of table.tHead.rows[0].cells) autre.removeAttribute("aria-sort");
    entete.setAttribute("aria-sort", sens);
    const texte = (rang) => rang.cells[colonne].textContent;
    const comparer = (a, b) =>
      colonne === 0 ? texte(a).localeCompare(texte(b), "fr") : valeur(texte(a)) - valeur(texte(b));
    const signe = sens === "ascending" ? 1 : -1;
    const [corps] = table.tBodies;
    corps.append(...[...corps.rows].sort((a, b) => signe * comparer(a, b)));
  }

  for (const table of document.querySelectorAll("table.triable")) {
    [...table.tHead.rows[0].cells].forEach((entete, colonne) => {
      const bouton = document.createElement("button");
      bouton.type = "button";
      bouton.append(...entete.childNodes);
      bouton.addEventListener("click", () => trier(table, colonne, entete));
      entete.append(bouton);
    });
  }
  form.addEventListener("change", montrer);
  form.addEventListener("submit", (e) => e.preventDefault());
  form.hidden = false;
})();
