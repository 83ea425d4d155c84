import type { Cell, Tone } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";

/** What one APAP, or structure, has to do. */
export interface Ligne {
  rang: Rang;
  /** An APAP of two structures, in the edition of one: only its constats and échéances there are known. */
  partage: boolean;
  nonVues: number | null;
  dues: number | null;
  feuilles: number | null;
  bloquants: number;
  majeurs: number;
  retards: number;
  tardives: number | null;
  /** Nobody in charge since January: only constats name it. */
  sansParcours: boolean;
}

type Etat = "à relancer" | "à corriger" | "échéances" | "majeurs" | "à jour" | "non jugé" | "sans parcours";

const TONS: Readonly<Record<Etat, Tone>> = {
  "à relancer": "majeur",
  "à corriger": "bloquant",
  échéances: "mineur",
  majeurs: "mineur",
  "à jour": "bon",
  "non jugé": "discret",
  "sans parcours": "discret",
};

/** The word of a line: what is most urgent; nobody is up to date with majeurs to correct, or where the month is not judged. */
function etatDe({ nonVues, bloquants, majeurs, retards, sansParcours }: Ligne): Etat {
  if ((nonVues ?? 0) > 0) return "à relancer";
  if (bloquants > 0) return "à corriger";
  if (retards > 0) return "échéances";
  if (sansParcours) return "sans parcours";
  if (nonVues === null) return "non jugé";
  return majeurs > 0 ? "majeurs" : "à jour";
}

/** The same, in its colour. */
export function etat(ligne: Ligne): Cell {
  const value = etatDe(ligne);
  return { value, tone: TONS[value] };
}

/** In which order. */
export const LE_PLUS_A_FAIRE = "le plus à faire d'abord";

/** « 3 APAP sur 7 ont quelque chose à rattraper, le plus à faire d'abord »; what is nobody's is a line, not one of them. */
export function titreGrille(qui: string, lignes: readonly Ligne[]): string {
  const nommees = lignes.filter((l) => l.rang.nom !== null && etatDe(l) !== "sans parcours");
  const liste = nommees.length > 0 ? nommees : lignes;
  const mots = (nombre: number) => (qui === "APAP" ? "APAP" : nombre > 1 ? "structures" : "structure");
  const combien = (...etats: readonly Etat[]) => liste.filter((l) => etats.includes(etatDe(l))).length;
  const [aJour, majeurs, nonJuges, n] = [
    combien("à jour"),
    combien("majeurs"),
    combien("non jugé"),
    combien("à relancer", "à corriger", "échéances"),
  ];
  const juge = `non jugé${qui === "APAP" ? "" : "e"}${nonJuges > 1 ? "s" : ""}`;
  if (n + aJour + majeurs + nonJuges === 0) return "Aucun retard : personne n'a de parcours";
  if (n + aJour + majeurs === 0)
    return `Qui est en retard : non jugé, ${qui === "APAP" ? "aucun APAP" : "aucune structure"} n'a pu l'être`;
  if (n === 0) {
    const [premier = "", ...autres] = [
      ...(aJour > 0 ? [{ nombre: aJour, dit: "à jour" }] : []),
      ...(majeurs > 0 ? [{ nombre: majeurs, dit: "avec des majeurs à corriger" }] : []),
      ...(nonJuges > 0 ? [{ nombre: nonJuges, dit: juge }] : []),
    ].map(({ nombre, dit }, i) => (i === 0 ? `${nombre} ${mots(nombre)} ${dit}` : `${nombre} ${dit}`));
    return [`Aucun retard${nonJuges > 0 ? " connu" : ""} : ${premier}`, ...autres].join(", ");
  }
  return `${n} ${mots(n)} sur ${liste.length} ${n > 1 ? "ont" : "a"} quelque chose à rattraper, ${LE_PLUS_A_FAIRE}`;
}
