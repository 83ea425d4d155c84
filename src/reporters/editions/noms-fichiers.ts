import { foldName } from "../../core/text.ts";

/** Longest name of a person or structure in a file name. */
const MAX = 48;

/** `L'Écluse (Nord)` → `l-ecluse-nord`; `x` when nothing is left. */
export function limace(nom: string): string {
  const propre = foldName(nom)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return propre.slice(0, MAX).replace(/-+$/, "") || "x";
}

/**
 * One part of a file name per name, in their order: the name itself, or `prefixe-01`, `prefixe-02`… when it must not show.
 * Unique whatever the case; the same names give the same parts.
 */
export function partiesDeNoms(noms: readonly string[], montrer = true): string[] {
  if (!montrer) {
    const width = Math.max(2, String(noms.length).length);
    return noms.map((_, i) => String(i + 1).padStart(width, "0"));
  }
  const pris = new Set<string>();
  return noms.map((nom) => {
    const base = limace(nom);
    let partie = base;
    for (let n = 2; pris.has(partie); n++) partie = `${base}-${n}`;
    pris.add(partie);
    return partie;
  });
}

/** Longest name of a tab. */
const MAX_ONGLET = 31;

/** Names of tabs, unique whatever the case and once cut to 31 characters; those in `pris` are taken already. */
export function nomsDeFeuilles(noms: readonly string[], pris: readonly string[] = []): string[] {
  const vus = new Set([...pris, "listes"].map((nom) => nom.toLowerCase()));
  return noms.map((nom) => {
    const base =
      [...nom.replace(/[/\\[\]*?:\n]/g, "-").replace(/'/g, "’")]
        .slice(0, MAX_ONGLET - 4)
        .join("")
        .trim() || "Feuille";
    let onglet = base;
    for (let n = 2; vus.has(onglet.toLowerCase()); n++) onglet = `${base} ${n}`;
    vus.add(onglet.toLowerCase());
    return onglet;
  });
}
