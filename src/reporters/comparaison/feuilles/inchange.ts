import type { Comparaison } from "../../../comparaison/comparaison.ts";
import { desMoisClos } from "../../../comparaison/effets.ts";
import { compter } from "../../../core/grouper.ts";
import { GRAVITES, type Gravite, type Portee, type Report } from "../../../core/report.ts";
import { CATALOGUE } from "../../../indicators/catalogue.ts";
import { GROUPES, type Groupe } from "../../../indicators/presentation.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Table } from "../../document/model.ts";
import { GRAVITES_LISIBLES } from "../../editions/libelles.ts";
import type { constatsComparaison } from "../constats.ts";
import { NOM, nombre, retrouveesPar } from "./synthese.ts";

const COMPARE = { id: "compares", titre: "Ce qui a été comparé", total: "Ensemble" } as const;

/** Lines of each table, and by what they were found again. */
function lignesComparees({ tables }: Comparaison): Table {
  return {
    ...COMPARE,
    ...lister(tables, [
      NOM,
      nombre("avant", "Lignes avant", (t) => t.avant),
      nombre("apres", "Lignes après", (t) => t.apres),
      nombre("identiques", "Identiques", (t) => t.identiques),
      champ("cle", "Retrouvées par", { kind: "prose", width: 44 }, retrouveesPar),
    ]),
  };
}

/** Constats of the closed months by weight. */
function constatsCompares({ reports: [avant, apres], arrete }: Comparaison): Table {
  const compte = ({ constats }: Pick<Report, "constats">, g: Gravite) =>
    constats.filter((c) => c.gravite === g && desMoisClos(c, arrete)).length;
  return {
    ...COMPARE,
    ...lister(GRAVITES, [
      champ("gravite", "Constats", { kind: "text", width: 26 }, (g) => ({ value: GRAVITES_LISIBLES[g], tone: g })),
      nombre("avant", "Avant", (g) => compte(avant, g)),
      nombre("apres", "Après", (g) => compte(apres, g)),
    ]),
  };
}

const PORTEES = [
  ["ensemble", "Ensemble du PLIE"],
  ["structure", "Structures"],
  ["apap", "APAP"],
] as const satisfies readonly (readonly [Portee, string])[];

/** Figures of the closed months by group, and whose they are. */
function chiffresCompares({ reports: [, { figures }] }: Comparaison): Table {
  const comptes = compter(figures.map((f) => `${CATALOGUE.trouver(f.indicateur)?.groupe} ${f.portee}`));
  const lire = (groupe: Groupe, portee: Portee) => comptes.get(`${groupe} ${portee}`) ?? 0;
  const groupes = (Object.keys(GROUPES) as Groupe[]).filter((g) => PORTEES.some(([portee]) => lire(g, portee) > 0));
  return {
    ...COMPARE,
    ...lister(groupes, [
      champ("groupe", "Chiffres", { kind: "text", width: 34 }, (g) => GROUPES[g]),
      PORTEES.map(([portee, titre]) => nombre<Groupe>(portee, titre, (g) => lire(g, portee))),
    ]),
  };
}

type Feuille = keyof ReturnType<typeof constatsComparaison>;

const COMPARES: Readonly<Partial<Record<Feuille, (comparaison: Comparaison) => Table>>> = {
  "Mois clos": lignesComparees,
  Constats: constatsCompares,
  Indicateurs: chiffresCompares,
};

/** The blocks of a sheet or, where nothing changed, what was compared, under the sentence that says so. */
export function ouCompares(nom: Feuille, blocs: Block[], comparaison: Comparaison): Block[] {
  const compares = COMPARES[nom];
  const change = blocs.some((bloc) => bloc.kind === "table" && bloc.rows.length > 0);
  return change || compares === undefined ? blocs : [compares(comparaison)];
}
