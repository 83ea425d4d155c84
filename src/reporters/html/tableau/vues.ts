import { frMonth, isoMonth } from "../../../core/month.ts";
import type { Rang } from "../../editions/chiffres.ts";
import { partages } from "../../editions/edition.ts";
import { auJour, nomRang } from "../../editions/libelles.ts";
import type { Socle } from "../../editions/socle.ts";

/** A scope that the page can show. */
export interface Vue {
  rang: Rang;
  nom: string;
  groupe: "Ensemble" | "Structures" | "APAP";
}

/** A span that the page can show: its label in the figures, and its name. */
export interface PeriodeVue {
  label: string;
  nom: string;
  /** Label of the month before, for a comparison; null for January and for spans of several months. */
  precedent: string | null;
  /** The arrêté is inside the month: the month before is said whole. */
  enCours: boolean;
}

/**
 * Scopes of an edition, the edition's own first: everything for the équipe du PLIE, its own APAPs for a structure, itself
 * for an APAP. An APAP of two structures is in neither's page: its figures reach beyond it (domaine.md §9).
 */
export function vuesDe(socle: Socle, rang: Rang): Vue[] {
  const vue = (r: Rang, groupe: Vue["groupe"]): Vue => ({ rang: r, nom: nomRang(r), groupe });
  switch (rang.portee) {
    case "ensemble":
      return [
        vue(rang, "Ensemble"),
        ...socle.structures.map((r) => vue(r, "Structures")),
        ...socle.apaps.map((r) => vue(r, "APAP")),
      ];
    case "structure": {
      const ailleurs = partages(socle, rang);
      const siens = (socle.apapsDe.get(rang.nom) ?? []).filter((r) => !ailleurs.has(r.nom));
      return [vue(rang, "Structures"), ...siens.map((r) => vue(r, "APAP"))];
    }
    default:
      return [vue(rang, "APAP")];
  }
}

/** The month first, then the other months from the latest, then the spans since January and the convention's start. */
export function periodesDe(socle: Socle): PeriodeVue[] {
  const { spans } = socle;
  const mois = [...spans.tous].reverse().map(
    (m): PeriodeVue => ({
      label: isoMonth(m),
      nom: auJour(socle, m, frMonth(m)),
      precedent: spans.tous.includes(m - 1) ? isoMonth(m - 1) : null,
      enCours: auJour(socle, m, "") !== "",
    }),
  );
  return [
    ...mois,
    { label: spans.cumul, nom: "depuis janvier", precedent: null, enCours: false },
    ...(spans.convention === null
      ? []
      : [{ label: spans.convention, nom: "depuis le début de la convention", precedent: null, enCours: false }]),
  ];
}
