import { type Cellule, cellule, cleDe } from "./cellules.ts";
import type { EditionPubliee } from "./points.ts";

/** Bounds of a count, both included. */
interface Bornes {
  nom: string;
  min: number;
  max: number;
}
interface Egalite {
  parts: readonly Bornes[];
  tout: Bornes;
}

/**
 * A reader with a pencil, who knows nothing of how editions are made: totals, categories, terms, months, until nothing more
 * can be said. Gives what is found: small counts shown, masked counts found or surely small, small differences.
 */
export function deduire(editions: readonly EditionPubliee[], seuil: number): string[] {
  const bornes = new Map<string, Bornes>();
  const egalites: Egalite[] = [];
  const croissances: [Bornes, Bornes][] = [];
  const de = (mois: number, cle: string): Bornes => {
    const nom = `${mois} ${cle}`;
    let b = bornes.get(nom);
    if (!b) bornes.set(nom, (b = { nom, min: 0, max: Number.POSITIVE_INFINITY }));
    return b;
  };
  const toutes = editions.flatMap((e) => e.cellules);
  const mois = [...new Set(toutes.map((c) => c.au))].sort((a, b) => a - b);
  const structures = [...new Set(toutes.flatMap((c) => (c.cellule.structure === null ? [] : [c.cellule.structure])))];
  for (const m of mois) {
    const v = (c: Cellule) => de(m, cleDe(c));
    for (const mesure of ["entrees", "sorties", "entretiens", "reussies", "rapportees", "accompagnes"] as const) {
      if (structures.length > 0) {
        egalites.push({ parts: structures.map((s) => v(cellule(mesure, s))), tout: v(cellule(mesure)) });
      }
    }
    for (const s of [null, ...structures]) {
      const nature = (n: string) => v(cellule("sorties", s, "nature", n));
      const [sorties, rapportees, reussies] = [
        cellule("sorties", s),
        cellule("rapportees", s),
        cellule("reussies", s),
      ].map(v);
      if (!sorties || !rapportees || !reussies) throw new Error("no term");
      egalites.push({ parts: [rapportees, nature("Neutralisee")], tout: sorties });
      egalites.push({ parts: [nature("Positive"), nature("Dynamique")], tout: reussies });
      egalites.push({ parts: [reussies, nature("Autre"), nature("NON_RENSEIGNE")], tout: rapportees });
      egalites.push({
        parts: [v(cellule("entrees", s)), de(Math.floor(m / 12), `avant ${s}`)],
        tout: v(cellule("accompagnes", s)),
      });
    }
    for (const critere of ["sexe", "tranche_age"] as const) {
      const valeurs = new Set(toutes.flatMap((c) => (c.cellule.critere === critere ? [c.cellule.valeur] : [])));
      const parts = [...valeurs].map((x) => v(cellule("entrees", null, critere, x)));
      if (parts.length > 0) egalites.push({ parts, tout: v(cellule("entrees")) });
    }
  }
  const dites = new Map<string, number | null>();
  for (const { cellule: c, au, nombre } of toutes) {
    dites.set(`${au} ${cleDe(c)}`, nombre);
    const b = de(au, cleDe(c));
    if (nombre === null) b.min = Math.max(b.min, 1);
    else [b.min, b.max] = [nombre, nombre];
  }
  // what the sorties and the terms of the rate give by themselves: who publishes these publishes it
  const toutLePlie = structures.length === 1 ? [null, ...structures] : [null];
  const deDroit = new Set(
    toutLePlie.flatMap((s) => ["Neutralisee", "Autre"].map((n) => cleDe(cellule("sorties", s, "nature", n)))),
  );
  const cles = new Set(toutes.map((c) => cleDe(c.cellule)).filter((cle) => !deDroit.has(cle)));
  const paires = mois.flatMap((a, i) =>
    mois.slice(i + 1).flatMap((b) => (Math.floor(a / 12) === Math.floor(b / 12) ? [[a, b] as const] : [])),
  );
  for (const cle of cles) for (const [a, b] of paires) croissances.push([de(a, cle), de(b, cle)]);
  serrer(egalites, croissances);

  const fautes: string[] = [];
  for (const [nom, nombre] of dites) {
    const b = bornes.get(nom);
    if (nombre !== null && nombre > 0 && nombre <= seuil) fautes.push(`${nom} : ${nombre} montré`);
    if (nombre === null && b && b.max <= seuil) fautes.push(`${nom} : au plus ${b.max}`);
    if (nombre === null && b && b.min === b.max) fautes.push(`${nom} : ${b.min} retrouvé`);
  }
  for (const [a, b] of croissances) {
    const [min, max] = [b.min - a.max, b.max - a.min];
    if (min >= 1 && max <= seuil) fautes.push(`${a.nom} → ${b.nom} : de ${min} à ${max}`);
  }
  return fautes;
}

/** Narrows all bounds by each other until nothing moves. */
function serrer(egalites: readonly Egalite[], croissances: readonly (readonly [Bornes, Bornes])[]): void {
  let bouge = true;
  const min = (b: Bornes, n: number) => {
    if (n <= b.min) return;
    b.min = n;
    bouge = true;
  };
  const max = (b: Bornes, n: number) => {
    if (n >= b.max) return;
    b.max = n;
    bouge = true;
  };
  for (let tours = 0; bouge && tours < 200; tours++) {
    bouge = false;
    for (const { parts, tout } of egalites) {
      min(
        tout,
        parts.reduce((n, p) => n + p.min, 0),
      );
      max(
        tout,
        parts.reduce((n, p) => n + p.max, 0),
      );
      for (const p of parts) {
        const autres = parts.filter((q) => q !== p);
        max(p, tout.max - autres.reduce((n, q) => n + q.min, 0));
        const reste = autres.reduce((n, q) => n + q.max, 0);
        if (Number.isFinite(reste)) min(p, tout.min - reste);
      }
    }
    for (const [a, b] of croissances) {
      max(a, b.max);
      min(b, a.min);
    }
  }
}
