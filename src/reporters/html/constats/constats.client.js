// Search, filters and order of the constats. Reads the tables as they are printed; changes nothing but what is shown.
(() => {
  const DELAI_MS = 150;
  const form = document.getElementById("filtres");
  const compte = document.getElementById("compte");
  const champ = (nom) => document.getElementById(`f-${nom}`);
  const nombre = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const plier = (texte) =>
    texte
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();

  const tables = [...document.querySelectorAll("table.constats")].map((table) => {
    const groupes = [...table.tBodies].map((corps) => {
      const [tete, ...rangs] = [...corps.rows];
      return { corps, tete, lignes: rangs.map((rang) => lire(rang)) };
    });
    return { table, groupes, lignes: groupes.flatMap((g) => g.lignes), plat: null };
  });
  const total = tables.reduce((somme, t) => somme + t.lignes.length, 0);

  function lire(rang) {
    const [gravite, regle, participant, charge] = rang.cells;
    return {
      rang,
      visible: true,
      gravite: gravite.textContent,
      regle: regle.textContent,
      participant: plier(participant.textContent),
      apap: charge.firstChild.textContent,
      structure: charge.lastChild.textContent,
      jour: Number(rang.dataset.jour),
      texte: plier(rang.textContent),
    };
  }

  function filtrer() {
    const mots = plier(champ("texte").value).split(/\s+/).filter(Boolean);
    const participant = plier(champ("participant").value.trim());
    const [apap, structure, regle, gravite] = ["apap", "structure", "regle", "gravite"].map((nom) => champ(nom).value);
    let vus = 0;
    for (const { groupes, lignes } of tables) {
      for (const l of lignes) {
        const visible =
          (apap === "" || l.apap === apap) &&
          (structure === "" || l.structure === structure) &&
          (regle === "" || l.regle === regle) &&
          (gravite === "" || l.gravite.endsWith(gravite)) &&
          l.participant.includes(participant) &&
          mots.every((mot) => l.texte.includes(mot));
        if (visible !== l.visible) l.rang.hidden = !visible;
        l.visible = visible;
        if (visible) vus++;
      }
      for (const { tete, lignes: siennes } of groupes) tete.hidden = !siennes.some((l) => l.visible);
    }
    compte.textContent =
      vus === total ? `${nombre(total)} constats affichés.` : `${nombre(vus)} constats affichés sur ${nombre(total)}.`;
  }

  const comparer = (cle) => (a, b) => (a[cle] < b[cle] ? -1 : a[cle] > b[cle] ? 1 : 0);
  const ORDRES = {
    participant: [comparer("participant"), comparer("jour")],
    apap: [comparer("apap"), comparer("participant"), comparer("jour")],
    date: [comparer("jour"), comparer("participant")],
  };

  function ordonner() {
    const ordre = ORDRES[champ("ordre").value];
    for (const t of tables) {
      for (const { corps, tete, lignes } of t.groupes) {
        corps.hidden = Boolean(ordre);
        if (!ordre) corps.replaceChildren(tete, ...lignes.map((l) => l.rang));
      }
      t.plat?.remove();
      t.plat = null;
      if (!ordre) continue;
      const triees = [...t.lignes].sort((a, b) => {
        for (const comparaison of ordre) {
          const d = comparaison(a, b);
          if (d !== 0) return d;
        }
        return 0;
      });
      t.plat = document.createElement("tbody");
      t.plat.append(...triees.map((l) => l.rang));
      t.table.append(t.plat);
    }
  }

  let attente = 0;
  form.addEventListener("input", (e) => {
    if (e.target === champ("ordre")) return ordonner();
    clearTimeout(attente);
    attente = setTimeout(filtrer, DELAI_MS);
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      ordonner();
      filtrer();
    }),
  );
  form.addEventListener("submit", (e) => e.preventDefault());
  form.hidden = false;
})();
