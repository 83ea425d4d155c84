import type { Comparaison } from "../../../comparaison/comparaison.ts";
import { frDay } from "../../../core/day.ts";
import { frCount } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import { CATALOGUE } from "../../../indicators/catalogue.ts";
import { RULES } from "../../../rules/index.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Block, Table } from "../../document/model.ts";
import { nomRang } from "../../editions/libelles.ts";
import { ETATS } from "../../signes.ts";
import { estPart, periodeEffet } from "../effet-lisible.ts";

/** Constats of the closed months by rule, before and after. */
export function tableParRegle({ constats }: Comparaison): Table {
  const titres = new Map(RULES.map((r) => [r.id, r.titre]));
  return {
    id: "regles",
    titre: `Effet sur les constats : ${frCount(constats.apparus.length, "apparu")}, ${frCount(constats.disparus.length, "disparu")}`,
    ...lister(constats.regles, [
      champ("regle", "Règle", "text", (r) => r.regle),
      champ("titre", "Ce qu'elle regarde", { kind: "prose", width: 44, large: true }, (r) => titres.get(r.regle) ?? ""),
      champ("etat", "État", { kind: "text", width: 16 }, (r) =>
        r.etats[0] === r.etats[1] ? ETATS[r.etats[1]].mot : `${ETATS[r.etats[0]].mot}, puis ${ETATS[r.etats[1]].mot}`,
      ),
      champ("avant", "Avant", { kind: "integer", total: "somme" }, (r) => r.avant),
      champ("apres", "Après", { kind: "integer", total: "somme" }, (r) => r.apres),
      champ("apparus", "Apparus", { kind: "integer", total: "somme" }, (r) => r.apparus),
      champ("disparus", "Disparus", { kind: "integer", total: "somme" }, (r) => r.disparus),
    ]),
    total: "Ensemble",
    vide: "Aucune règle ne dit autre chose qu'avant.",
  };
}

/** « Constats »: by rule, then each one that appeared or disappeared. */
export function feuilleConstats(comparaison: Comparaison): Block[] {
  const { constats } = comparaison;
  const lignes = [
    ...constats.apparus.map((c) => ({ effet: "apparu", c })),
    ...constats.disparus.map((c) => ({ effet: "disparu", c })),
  ];
  return [
    tableParRegle(comparaison),
    {
      id: "constats",
      titre: "Un par un",
      ...lister(lignes, [
        champ("regle", "Règle", "text", ({ c }) => c.regle),
        champ("constat", "Constat", { kind: "prose", width: 44 }, ({ c }) => c.message),
        champ("effet", "Effet", "text", ({ effet }) => ({ value: effet, tone: effet === "apparu" ? "majeur" : "bon" })),
        champ("gravite", "Gravité", "text", ({ c }) => ({ value: c.gravite, tone: c.gravite })),
        champ("participant", "Participant", "text", ({ c }) => c.participant),
        champ("apap", "APAP", "text", ({ c }) => c.apap),
        champ("structure", "Structure", "text", ({ c }) => c.structure),
        champ("quand", "Quand", "text", ({ c }) =>
          c.mois !== null ? frMonth(c.mois) : c.date !== null ? frDay(c.date) : "",
        ),
      ]),
      ...aFiltrer(),
      vide: "Aucun constat apparu ni disparu.",
    },
  ];
}

/** « Indicateurs »: every figure of the closed months that changed; counts, means and shares apart. */
export function feuilleIndicateurs({ indicateurs }: Pick<Comparaison, "indicateurs">): Block[] {
  const moyennes = new Set(indicateurs.filter((e) => !entier(e.avant) || !entier(e.apres)).map((e) => e.indicateur));
  const comptes = indicateurs.filter((e) => !estPart(e) && !moyennes.has(e.indicateur));
  const autres = indicateurs.filter((e) => !estPart(e) && moyennes.has(e.indicateur));
  const parts = indicateurs.filter(estPart);
  return [
    table("comptes", "Comptes", "integer", comptes, true),
    ...(autres.length === 0 ? [] : [table("moyennes", "Moyennes et rapports", "decimal", autres, false)]),
    ...(parts.length === 0 ? [] : [table("parts", "Parts", "percent", parts, false)]),
  ];
}

function entier(n: number | null): boolean {
  return n === null || Number.isInteger(n);
}

function table(
  id: string,
  titre: string,
  kind: "integer" | "decimal" | "percent",
  effets: Comparaison["indicateurs"],
  filtre: boolean,
): Table {
  const fin = kind === "integer" ? {} : { decimales: 2 };
  return {
    id,
    titre,
    ...lister(effets, [
      champ("indicateur", "Indicateur", { kind: "prose", width: 44 }, (e) =>
        CATALOGUE.nomDe(e.indicateur, e.ventilation),
      ),
      champ("portee", "Pour", { kind: "text", width: 26 }, (e) => nomRang(e)),
      champ("periode", "Période", "text", (e) => periodeEffet(e.periode)),
      champ("avant", "Avant", { kind, width: 12, ...fin }, (e) => e.avant ?? NON_CALCULE),
      champ("apres", "Après", { kind, width: 12, ...fin }, (e) => e.apres ?? NON_CALCULE),
      champ("ecart", "Écart", { kind, width: 12, ...fin, calcul: { type: "difference", de: "apres", moins: "avant" } }),
    ]),
    ...(filtre ? { filtre: true, figer: true } : {}),
    vide: "Aucun compte n'a changé.",
  };
}

const NON_CALCULE = { motif: "chiffre absent d'une des deux extractions, ou non calculable", texte: "n.c." };
