// On paper, no last sheet nearly empty: laid out in columns as large as a sheet, the last ones begin sooner or rows get more air.
(() => {
  const PIXELS_PAR_MM = 96 / 25.4;
  const ENTRE = 200;
  const COLONNES = "margin:0;padding:0;max-width:none;column-fill:auto;text-rendering:geometricPrecision";
  // of a sheet: the last ones filled at least, and one before them; of its room, before a forced break at most
  const [REMPLI, MILIEU, PLEIN] = [0.57, 0.52, 0.94];
  const AIRS = ["0mm", "0.25mm", "0.5mm", "0.75mm", "1mm"];
  const PAS = 0.06;
  const DUREE_MS = 1500;
  const LIGNES = "tr, p, li, dt, dd, svg, h1, h2, h3, h4, caption, figcaption";
  const { body, documentElement: racine } = document;
  let coupes = [];
  let relaches = [];

  /** Makes the rules of paper hold on the screen and reads the size of a sheet; `defaire` undoes it. */
  function surPapier() {
    const marges = { Top: 0, Right: 0, Bottom: 0, Left: 0 };
    let taille = "";
    const gestes = [];
    const changer = (objet, nom, valeur) => {
      const avant = objet[nom];
      objet[nom] = valeur;
      gestes.push(() => {
        objet[nom] = avant;
      });
    };
    const lire = (regle) => {
      if (regle instanceof CSSPageRule) {
        taille ||= regle.style.getPropertyValue("size");
        for (const cote in marges) marges[cote] = Number.parseFloat(regle.style[`margin${cote}`]) || marges[cote];
      } else if (regle instanceof CSSMediaRule) {
        for (const sienne of regle.cssRules) lire(sienne);
        changer(regle.media, "mediaText", regle.media.mediaText === "print" ? "all" : "not all");
      } else
        for (const saut of ["breakBefore", "breakAfter"])
          if (regle.style?.[saut] === "page") changer(regle.style, saut, "column");
    };
    for (const regle of document.styleSheets[0].cssRules) lire(regle);
    changer(body.style, "cssText", `${COLONNES};column-gap:${ENTRE}px`);
    const [large, haut] = /landscape/.test(taille) ? [297, 210] : [210, 297];
    return {
      connue: taille !== "",
      // a browser prints on whole pixels
      largeur: Math.ceil((large - marges.Left - marges.Right) * PIXELS_PAR_MM),
      hauteur: Math.ceil((haut - marges.Top - marges.Bottom) * PIXELS_PAR_MM),
      // down to there a sheet is filled
      bas: (haut * REMPLI - marges.Top) * PIXELS_PAR_MM,
      faveur: haut * (REMPLI - MILIEU) * PIXELS_PAR_MM,
      defaire() {
        for (const geste of gestes.reverse()) geste();
      },
    };
  }

  /** How far down each sheet is filled, in pixels, and the outermost element that begins it; null where a text is cut. */
  function mesurer(largeur, hauteur) {
    Object.assign(body.style, { width: `${largeur}px`, columnWidth: `${largeur}px`, height: `${hauteur}px` });
    const cadre = body.getBoundingClientRect();
    const page = (rect) => Math.floor((rect.left - cadre.left + 1) / (largeur + ENTRE));
    const bas = [];
    const debuts = [body];
    for (const e of body.querySelectorAll(":not(svg *, tr *, thead *)")) {
      const rects = e.getClientRects();
      if (rects.length === 0 || rects[0].width === 0) continue;
      if (page(rects[0]) >= debuts.length) debuts[page(rects[0])] = e;
      if (!e.matches(LIGNES)) continue;
      for (const rect of rects) {
        debuts[page(rect)] ??= null;
        bas[page(rect)] = Math.max(bas[page(rect)] ?? 0, rect.bottom - cadre.top);
      }
    }
    return { bas, debuts };
  }

  /** Whether a sheet may begin there: not inside what is kept whole, nor after what is kept with it. */
  function coupable(debut) {
    let premier = true;
    for (let e = debut; e !== body; e = e.parentElement) {
      if (e === null) return false;
      const { breakInside, breakBefore } = getComputedStyle(e);
      const avant = e.previousElementSibling;
      if (e !== debut && breakInside === "avoid") return false;
      if (premier && (breakBefore === "avoid" || (avant && getComputedStyle(avant).breakAfter === "avoid")))
        return false;
      premier &&= avant === null;
    }
    return true;
  }

  function couper(debuts, saut) {
    for (const debut of coupes) debut.style.breakBefore = "";
    for (const debut of debuts) debut.style.breakBefore = saut;
    coupes = debuts;
  }

  /** What begins a sheet by choice (`--saut`) goes on under what overflowed the sheet before it, rather than leave it half empty. */
  function relacher({ largeur, hauteur, bas: assez, faveur }) {
    const { bas, debuts } = mesurer(largeur, hauteur);
    relaches = debuts.filter(
      (e, i) => i > 1 && bas[i - 1] + faveur < assez && e && getComputedStyle(e).getPropertyValue("--saut") !== "",
    );
    for (const e of relaches) e.style.breakBefore = "auto";
  }

  /** The least air and the latest cuts that fill every sheet, or what fills them best, without a sheet more. */
  function equilibrer({ largeur, hauteur, bas: assez, faveur }) {
    const fin = performance.now() + DUREE_MS;
    let pages = 0;
    let mieux = { rempli: 0 };
    const essayer = (air, debuts, feuilles) => {
      couper(debuts, "column");
      const vu = mesurer(largeur, hauteur);
      pages ||= vu.bas.length;
      // of three sheets or more, the first is what it is
      const avant = vu.bas.slice(pages > 2 ? 1 : 0, -feuilles).map((bas) => bas + faveur);
      const rempli = vu.bas.length > pages ? 0 : Math.min(...avant, ...vu.bas.slice(-feuilles));
      if (rempli > mieux.rempli) mieux = { rempli, air, debuts };
      couper([], "");
      return vu;
    };
    for (const air of AIRS) {
      racine.style.setProperty("--air", air);
      const { bas, debuts } = essayer(air, [], 1);
      if (pages === 1 || bas.length > pages) break;
      // of three sheets or more, the first stays as it is
      for (let n = 2; n <= 4 && n <= Math.max(2, pages - 1) && mieux.rempli < assez; n++) {
        const depart = debuts.at(-n);
        const moyenne = bas.slice(-n).reduce((a, b) => a + b) / n;
        if (moyenne <= mieux.rempli || !depart) continue;
        for (let haute = moyenne * 1.03; haute < hauteur * PLEIN; haute += hauteur * PAS) {
          if (mieux.rempli >= assez || performance.now() > fin) break;
          couper(depart === body ? [] : [depart], "column");
          const essai = mesurer(largeur, haute).debuts;
          const places = essai.slice(essai.indexOf(depart) + 1);
          couper([], "");
          if (places.length === n - 1 && places.every(coupable)) essayer(air, places, n);
          if (places.length < n) break;
        }
      }
      if (mieux.rempli >= assez) break;
    }
    racine.style.setProperty("--air", mieux.air);
    couper(mieux.debuts, "page");
  }

  addEventListener("beforeprint", () => {
    // a browser that knows no such break would not count the pages
    if (!CSS.supports("break-before", "column")) return;
    const vu = [scrollX, scrollY];
    const feuille = surPapier();
    if (feuille.connue) {
      relacher(feuille);
      equilibrer(feuille);
    }
    feuille.defaire();
    scrollTo(...vu);
  });
  addEventListener("afterprint", () => {
    couper([], "");
    for (const e of relaches) e.style.breakBefore = "";
    racine.style.removeProperty("--air");
  });
})();
