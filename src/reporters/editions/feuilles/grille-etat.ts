import type { Cell, Tone } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";

/** What one APAP, or structure, has to do. */
export interface Ligne {
  rang: Rang;
  /** In the edition of a structure, one that it does not have: only its constats and échéances there are known. */
  partage: boolean;
  /** An APAP of two structures, in the edition of one: what it has there. */
  part: boolean;
  nonVues: number | null;
  /** Those of them whom the PLIE has justified: nobody is to be told again. */
  justifiees: number;
  dues: number | null;
  /** Persons of that month that could not be judged. */
  nonJugees: number;
  feuilles: number | null;
  bloquants: number;
  majeurs: number;
  retards: number;
  tardives: number | null;
  /** Nobody in charge since January: only constats name it. */
  sansParcours: boolean;
}

type Etat =
  | "à relancer"
  | "à corriger"
  | "échéances"
  | "majeurs"
  | "à jour"
  | "jugé en partie"
  | "non jugé"
  | "sans parcours";

const TONS: Readonly<Record<Etat, Tone>> = {
  "à relancer": "majeur",
  "à corriger": "bloquant",
  échéances: "mineur",
  majeurs: "mineur",
  "à jour": "bon",
  "jugé en partie": "discret",
  "non jugé": "discret",
  "sans parcours": "discret",
};

/** The word of a line: what is most urgent; nobody is up to date with majeurs to correct, or while persons are not judged. */
function etatDe({ nonVues, justifiees, nonJugees, bloquants, majeurs, retards, sansParcours }: Ligne): Etat {
  if ((nonVues ?? 0) > justifiees) return "à relancer";
  if (bloquants > 0) return "à corriger";
  if (retards > 0) return "échéances";
  if (sansParcours) return "sans parcours";
  if (nonVues === null) return "non jugé";
  if (majeurs > 0) return "majeurs";
  return nonJugees > 0 ? "jugé en partie" : "à jour";
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
  const [aJour, majeurs, enPartie, nonJuges, n] = [
    combien("à jour"),
    combien("majeurs"),
    combien("jugé en partie"),
    combien("non jugé"),
    combien("à relancer", "à corriger", "échéances"),
  ];
  const juge = (nombre: number) => `jugé${qui === "APAP" ? "" : "e"}${nombre > 1 ? "s" : ""}`;
  if (n + aJour + majeurs + enPartie + nonJuges === 0) return "Aucun retard : personne n'a de parcours";
  if (n + aJour + majeurs + enPartie === 0)
    return `Qui est en retard : non jugé, ${qui === "APAP" ? "aucun APAP" : "aucune structure"} n'a pu l'être`;
  // not late, and not up to date either
  const autres = [
    ...(majeurs > 0 ? [{ nombre: majeurs, dit: "avec des majeurs à corriger" }] : []),
    ...(enPartie > 0 ? [{ nombre: enPartie, dit: `${juge(enPartie)} en partie` }] : []),
    ...(nonJuges > 0 ? [{ nombre: nonJuges, dit: `non ${juge(nonJuges)}` }] : []),
  ];
  const suite = (dits: readonly { nombre: number; dit: string }[]) =>
    dits.map(({ nombre, dit }) => `, ${nombre} ${dit}`);
  if (n === 0) {
    const [premier, ...reste] = [...(aJour > 0 ? [{ nombre: aJour, dit: "à jour" }] : []), ...autres];
    const debut = premier === undefined ? "" : `${premier.nombre} ${mots(premier.nombre)} ${premier.dit}`;
    return [`Aucun retard${enPartie + nonJuges > 0 ? " connu" : ""} : ${debut}`, ...suite(reste)].join("");
  }
  const debut = `${n} ${mots(n)} sur ${liste.length} ${n > 1 ? "ont" : "a"} quelque chose à rattraper`;
  // those who are late may have majeurs too, or persons who are not judged: these are others
  const [suivant, ...reste] = autres;
  const autre = suivant && { ...suivant, dit: `${suivant.nombre > 1 ? "autres" : "autre"} ${suivant.dit}` };
  return [debut, ...suite(autre ? [autre, ...reste] : []), `, ${LE_PLUS_A_FAIRE}`].join("");
}
