import { STRATES, type Strate, type Taille } from "./tirage.ts";

/** A typed size: « 60 » or « 10% » (« 7,5 % » too); null when it is neither, 0 included. */
export function lireTaille(texte: string): Taille | null {
  const m = /^(\d{1,7})(?:[.,](\d{1,3}))?\s*(%?)$/.exec(texte.trim());
  if (!m) return null;
  const nombre = Number(`${m[1]}.${m[2] ?? "0"}`);
  if (m[3] === "%") return nombre > 0 && nombre <= 100 ? { pourcent: nombre } : null;
  return m[2] === undefined && nombre > 0 ? { nombre } : null;
}

/** « 60 », « 7,5 % » */
export function tailleLisible(taille: Taille): string {
  return "nombre" in taille ? String(taille.nombre) : `${String(taille.pourcent).replace(".", ",")} %`;
}

/** Typed strata, separated by commas, each once; the first word that is none is given back. */
export function lireStrates(texte: string): readonly Strate[] | { inconnue: string } {
  const voulues: Strate[] = [];
  for (const mot of texte.split(",").map((m) => m.trim().toLowerCase())) {
    if (mot === "") continue;
    const strate = STRATES.find((s) => s === mot);
    if (!strate) return { inconnue: mot };
    if (!voulues.includes(strate)) voulues.push(strate);
  }
  return voulues;
}
