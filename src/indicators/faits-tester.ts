import { parseTypedDay } from "../core/day.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import { periodLabel } from "../core/period.ts";
import type { Figure } from "../core/report.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import type { Cadre } from "./extraction-fixture.ts";
import { INDICATEURS } from "./index.ts";
import { type Compte, mesurer } from "./mesurer-fixture.ts";
import { Periodes } from "./periodes.ts";
import type { Terme } from "./series.ts";

const FSE: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.cadre === "fse").map((i) => i.id));
const PERSONNES: ReadonlySet<string> = new Set(INDICATEURS.filter((i) => i.enPersonnes).map((i) => i.id));
const MEDIANES: ReadonlySet<string> = new Set(["delai_integration"]);
const TERMES: readonly Terme[] = ["valeur", "numerateur", "denominateur"];

/** The term of a figure; what divides is not the value's own. */
function termeDe(f: Figure, terme: Terme): number | null {
  if (terme !== "valeur") return f[terme];
  return f.denominateur === null ? f.valeur : null;
}

/** What a list gives: a sum, persons each once, or the middle of what it holds. */
function resultat(id: string, liste: readonly Compte[]): number {
  if (PERSONNES.has(id)) return new Set(liste.map((c) => c.participant)).size;
  if (MEDIANES.has(id)) {
    const valeurs = liste.map((c) => c.nombre).sort((a, b) => a - b);
    const n = valeurs.length;
    return ((valeurs[(n - 1) >> 1] ?? 0) + (valeurs[n >> 1] ?? 0)) / 2;
  }
  return liste.reduce((somme, c) => somme + c.nombre, 0);
}

function dansLaPortee(f: Figure, { charge: { apap, structure } }: Compte): boolean {
  return f.portee === "ensemble" || f.nom === (f.portee === "apap" ? apap : structure);
}

/** The figures to which the facts behind them do not sum: none. */
export function ecartsDesFaits(tables: CanonicalTables, autour: Cadre): readonly object[] {
  const arrete = parseTypedDay(autour.arrete) ?? 0;
  const comptes = new Map<string, Compte[]>();
  const cle = (id: string, terme: Terme, periode: string | undefined, ventilation: object) =>
    `${id} ${terme} ${periode} ${JSON.stringify(ventilation)}`;
  const { liste: periodes } = new Periodes(
    arrete,
    "listes" in autour ? { debut: parseTypedDay(autour.listes.convention.debut) ?? 0 } : null,
  );
  const controle = periodLabel({ start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete });
  const portees: Figure[] = [];
  const figures = mesurer(INDICATEURS, tables, {
    ...autour,
    detail: (c) => {
      // the FSE+ codes have one period, the control's: since January here
      const label = FSE.has(c.indicateur) ? controle : periodes[c.periode]?.label;
      const k = cle(c.indicateur, c.terme, label, c.ventilation);
      const liste = comptes.get(k);
      if (liste) liste.push(c);
      else comptes.set(k, [c]);
    },
  });
  // the scopes, in the order in which a list may name one for itself
  for (const f of figures) {
    if (!portees.some((p) => p.portee === f.portee && p.nom === f.nom)) portees.push(f);
  }
  return figures.flatMap((f) =>
    TERMES.flatMap((terme) => {
      const chiffre = termeDe(f, terme);
      if (chiffre === null) return [];
      const liste = (comptes.get(cle(f.indicateur, terme, f.periode, f.ventilation)) ?? []).filter((c) => {
        const siennes = c.portee === null ? null : portees[c.portee];
        return siennes ? siennes.portee === f.portee && siennes.nom === f.nom : dansLaPortee(f, c);
      });
      const somme = resultat(f.indicateur, liste);
      const { indicateur, portee, nom, periode, ventilation } = f;
      return Math.abs(somme - chiffre) < 1e-9
        ? []
        : [{ indicateur, terme, portee, nom, periode, ventilation, chiffre, somme }];
    }),
  );
}
