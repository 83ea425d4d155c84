import { frDay } from "../../../core/day.ts";
import type { Cellule } from "../../../diffusion/cellules.ts";
import { finDe } from "../../../diffusion/points.ts";
import type { Etat, Publication } from "../../../diffusion/publication.ts";
import type { Cell, Column, Missing, Reserved } from "../../document/model.ts";

/** A masked count: never 0. Charts show it as such. */
export const MASQUE: Missing = {
  texte: "n.c.",
  motif: "effectif masqué, qui n'est pas 0 : petit, ou qui permettrait d'en retrouver un petit",
};
const TU: Missing = {
  texte: "n.p.",
  motif: "non publié : ce détail permettrait de retrouver un petit effectif",
};

const AUTRE_JOUR: Missing = {
  texte: "n.p.",
  motif: "non publié : ses deux termes ne sont pas du même jour",
};

/** Counts of the edition, as cells. */
export class Montre {
  constructor(
    private readonly publication: Publication,
    /** Counts that can be computed, by cell. */
    private readonly calculable: (cellule: Cellule) => boolean,
  ) {}

  cellule(cellule: Cellule): Cell {
    return this.calculable(cellule) ? montrer(this.publication.etat(cellule)) : { motif: "non calculable" };
  }

  /** Two terms and their ratio, which is given only with both, of one day: a term repeated from an earlier edition is older. */
  rapport(num: Cellule, den: Cellule): Cell[] {
    const cellules = [this.cellule(num), this.cellule(den)];
    const [n, d] = cellules.map(nombreDe);
    if (n === undefined || d === undefined) return [...cellules, cellules.find((c) => nombreDe(c) === undefined) ?? TU];
    if (d === 0) return [...cellules, { motif: "aucune sortie à rapporter" }];
    const [reserve, autre] = cellules.map(reserveDe);
    if (reserve !== autre) return [...cellules, AUTRE_JOUR];
    return [...cellules, reserve === undefined ? n / d : { value: n / d, reserve }];
  }
}

/** A column of whole numbers. */
export function colonneNombre(key: string, titre: string, groupe?: string): Column {
  return { key, titre, kind: "integer", ...(groupe === undefined ? {} : { groupe }) };
}

/** What a cell of the published edition prints: the number, the one already published (it says of when), or why it is masked. */
export function montrer(etat: Etat): Cell {
  switch (etat.etat) {
    case "montre":
      return etat.nombre;
    case "repris": {
      const reserve = `au ${frDay(finDe(etat))}, déjà publié : un chiffre plus récent pourrait redonner un petit effectif`;
      return etat.nombre === null
        ? { ...MASQUE, motif: `${MASQUE.motif} (au ${frDay(finDe(etat))})` }
        : { value: etat.nombre, reserve };
    }
    case "masque":
      return MASQUE;
    case "tu":
      return TU;
  }
}

/** The number that a cell shows. */
export function nombreDe(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  return estReserve(cell) ? cell.value : undefined;
}

/** « n.c. », « n.p. »: what stands for the number that a cell does not show. */
export function signeDe(cell: Cell): string {
  return typeof cell === "object" && cell !== null && "motif" in cell ? (cell.texte ?? "n.c.") : "";
}

function reserveDe(cell: Cell): string | undefined {
  return estReserve(cell) ? cell.reserve : undefined;
}

function estReserve(cell: Cell | undefined): cell is Reserved {
  return typeof cell === "object" && cell !== null && "reserve" in cell;
}
