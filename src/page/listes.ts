import { texteDe } from "./fichiers.ts";
import type { Justification, Resultat } from "./protocole.ts";

/** A constat as `controler --format json` and `constats.json` write it. */
export interface ConstatMontre {
  regle: string;
  gravite: string;
  participant: string | null;
  parcours: string | null;
  apap: string | null;
  structure: string | null;
  mois: string | null;
  date: string | null;
  message: string;
  remede: string;
  preuves: { fichier: string; feuille: string | null; ligne: number }[];
  justification: { raison: string; auteur: string | null; jusquAu: string | null } | null;
}

/** What is to be done, as `echeances --format json` writes it. */
export interface EcheanceMontree extends Pick<ConstatMontre, "participant" | "parcours" | "apap" | "structure"> {
  jour: string;
  enRetard: boolean;
  genre: string;
  action: string;
  regle: string | null;
}

/** The lists that a result holds, and the day up to which it was judged. */
export interface Listes {
  constats: ConstatMontre[] | null;
  echeances: EcheanceMontree[] | null;
  arrete: string | null;
}

/** The lists of a result, in what was printed or in the month's `constats.json`. */
export function listesDe({ sortie, fichiers }: Resultat): Listes {
  const ecrit = fichiers.find(({ chemin }) => /(^|\/)constats\.json$/.test(chemin));
  const texte = sortie.startsWith("{") ? sortie : texteDe(ecrit);
  const lu = texte === "" ? {} : (JSON.parse(texte) as Partial<Listes>);
  return {
    constats: Array.isArray(lu.constats) ? lu.constats : null,
    echeances: Array.isArray(lu.echeances) ? lu.echeances : null,
    arrete: typeof lu.arrete === "string" ? lu.arrete : null,
  };
}

/** The line of the justifications file that speaks of a constat, without its reason. */
export function ligneDe(c: ConstatMontre): Justification {
  return {
    regle: c.regle,
    participant: c.participant ?? "",
    parcours: c.parcours ?? "",
    apap: c.apap ?? "",
    mois: c.mois ?? "",
    date: c.date ?? "",
    raison: "",
    auteur: "",
    jusquAu: "",
  };
}

/** Two lines that speak of the same constat. */
export function memeConstat(a: Justification, b: Justification): boolean {
  return (
    (["regle", "participant", "parcours", "mois", "date"] as const).every((cle) => a[cle] === b[cle]) &&
    (a.participant !== "" || a.apap === b.apap)
  );
}

/** 2026-10-31 → 31/10/2026; 2026-10 → 10/2026. */
export function enFrancais(iso: string | null): string {
  return iso === null ? "" : iso.split("-").reverse().join("/");
}
