import type { Figure } from "../../core/report.ts";
import { SEXES, TOTAL } from "./code.ts";

/** One check of domaine.md §7.2, for one sexe or in total; `tenu` is null when a figure could not be computed. */
export interface ControleFse {
  libelle: string;
  sexe: string;
  gauche: number | null;
  relation: "=" | "≤";
  droite: number | null;
  tenu: boolean | null;
}

const COMPLETS = "EECO01_complets";
/** Left side, relation, right side, each a sum of codes. */
const CONTROLES: readonly (readonly [readonly string[], ControleFse["relation"], readonly string[]])[] = [
  [["EECO02", "EECO04", "EECO05"], "=", [COMPLETS]],
  [["EECO09", "EECO10", "EECO11"], "=", [COMPLETS]],
  [["EECO03"], "≤", ["EECO02"]],
  [["EECO06", "EECO07", "EECO08"], "≤", [COMPLETS]],
  [["EECR01"], "≤", ["EECO04"]],
  [["EECR02"], "≤", [COMPLETS]],
  [["EECR03"], "≤", [COMPLETS]],
  [["EECR04"], "≤", ["EECO02", "EECO04"]],
  [["EECR05"], "≤", ["EECO02", "EECO04"]],
  [["EECR06"], "≤", ["EECO05"]],
];

/** The checks on the FSE+ figures of one scope, then that the sexes of every code make its total. */
export function controlesFse(figures: readonly Figure[], portee: Pick<Figure, "portee" | "nom">): ControleFse[] {
  const lire = new Map<string, number | null>();
  for (const f of figures) {
    if (f.portee !== portee.portee || f.nom !== portee.nom || f.ventilation["sexe"] === undefined) continue;
    lire.set(`${f.indicateur} ${f.ventilation["sexe"]}`, f.valeur);
  }
  const somme = (cles: readonly string[]): number | null => {
    let total = 0;
    for (const cle of cles) {
      const valeur = lire.get(cle);
      if (valeur == null) return null;
      total += valeur;
    }
    return total;
  };
  const controle = (
    libelle: string,
    sexe: string,
    gauche: number | null,
    relation: ControleFse["relation"],
    droite: number | null,
  ): ControleFse => {
    const connu = gauche !== null && droite !== null;
    const tenu = connu ? (relation === "=" ? gauche === droite : gauche <= droite) : null;
    return { libelle, sexe, gauche, relation, droite, tenu };
  };
  const par = (codes: readonly string[], sexe: string) => somme(codes.map((code) => `${code} ${sexe}`));
  const codes = [...new Set([...lire.keys()].map((cle) => cle.split(" ")[0] as string))];
  return [
    ...CONTROLES.flatMap(([gauche, relation, droite]) =>
      SEXES.map((sexe) =>
        controle(
          `${gauche.join(" + ")} ${relation} ${droite.join(" + ")}`,
          sexe,
          par(gauche, sexe),
          relation,
          par(droite, sexe),
        ),
      ),
    ),
    ...codes
      .filter((code) => lire.get(`${code} ${TOTAL}`) !== null)
      .map((code) =>
        controle(
          `${code} : F + H + NB + non connu = total`,
          TOTAL,
          somme(SEXES.filter((s) => s !== TOTAL).map((s) => `${code} ${s}`)),
          "=",
          par([code], TOTAL),
        ),
      ),
  ];
}
