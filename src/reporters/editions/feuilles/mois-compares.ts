import { obtenir } from "../../../core/grouper.ts";
import { firstDay } from "../../../core/month.ts";
import type { Catalogue } from "../../../indicators/catalogue.ts";
import { GROUPES, type Groupe } from "../../../indicators/presentation.ts";
import { clePortee, type MoisCompare, type Rectification, type Rectifie } from "../../../registre/rectification.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Table } from "../../document/model.ts";
import { audienceDe, type Rang } from "../chiffres.ts";

/** So many figures of each group; null: those of an indicator that this plie does not know. */
type Compte = Map<Groupe | null, number>;

/** Those compared, by scope, then by month: counted once for all the editions. */
const COMPTES = new WeakMap<Rectification, ReadonlyMap<string, ReadonlyMap<MoisCompare, Compte>>>();

/**
 * The months compared: what was sent of each, and how many figures of each group were compared or, where some changed
 * (`changes`), changed; those of several scopes are added up.
 */
export function tableMoisCompares(
  rectification: Rectification,
  rangs: readonly Rang[],
  catalogue: Catalogue,
  changes: readonly Rectifie[],
): Table {
  const comptes = obtenir(COMPTES, rectification, () => compter(rectification, catalogue));
  const compares = (m: MoisCompare) =>
    reunir(rangs.flatMap((rang) => [...(comptes.get(clePortee(rang))?.get(m) ?? [])]));
  const changees = (m: MoisCompare) =>
    reunir(
      changes.flatMap(({ version, figure }) =>
        version === m.nom ? [[catalogue.groupeDe(figure.indicateur, figure.ventilation), 1] as const] : [],
      ),
    );
  const lignes = rectification.compares.map((mois) => ({
    mois,
    compares: compares(mois),
    detail: changes.length === 0 ? compares(mois) : changees(mois),
  }));
  const groupes = (Object.keys(GROUPES) as Groupe[]).filter((g) => lignes.some(({ detail }) => detail.has(g)));
  const bande = { kind: "integer", groupe: changes.length === 0 ? "Chiffres comparés" : "Chiffres changés" } as const;
  return {
    id: "mois_compares",
    titre: "Ce qui a été comparé",
    ...lister(lignes, [
      champ("mois", "Mois", "month", ({ mois }) => firstDay(mois.mois)),
      champ("version", "Dossier transmis", "text", ({ mois }) => mois.nom),
      champ("arrete", "Arrêté", "date", ({ mois }) => mois.arrete),
      champ("clos", "Clôturé", "text", ({ mois }) => (mois.clos ? "oui" : "non, dernière version")),
      changes.length > 0 && champ("compares", "Chiffres comparés", "integer", (l) => somme(l.compares)),
      groupes.map((g) => champ<(typeof lignes)[number]>(g, GROUPES[g], bande, (l) => l.detail.get(g) ?? 0)),
      champ("tous", "En tout", bande, (l) => somme(l.detail)),
    ]),
  };
}

/** Figures of one scope and one indicator follow one another, by tens of thousands: each is looked up once, by its keys. */
function compter({ compares }: Rectification, catalogue: Catalogue) {
  const comptes = new Map<string, Map<MoisCompare, Compte>>();
  // false: not for that audience
  const connus = new Map<string, Map<string, Groupe | null | false>>();
  for (const mois of compares) {
    let [avant, compte, groupes] = [mois.figures[0], new Map() as Compte, new Map<string, Groupe | null | false>()];
    for (const figure of mois.figures) {
      const { indicateur, portee, nom, ventilation } = figure;
      if (figure === avant || indicateur !== avant?.indicateur || portee !== avant.portee || nom !== avant.nom) {
        const parMois = obtenir(comptes, clePortee(figure), () => new Map<MoisCompare, Compte>());
        compte = obtenir(parMois, mois, (): Compte => new Map());
        groupes = obtenir(connus, `${audienceDe(figure)} ${indicateur}`, () => new Map());
        avant = figure;
      }
      let cles = "";
      for (const cle in ventilation) cles += cle;
      const groupe = obtenir(
        groupes,
        cles,
        () =>
          catalogue.montre(indicateur, ventilation, audienceDe(figure)) && catalogue.groupeDe(indicateur, ventilation),
      );
      if (groupe !== false) ajouter(compte, groupe, 1);
    }
  }
  return comptes;
}

function reunir(comptes: readonly (readonly [Groupe | null, number])[]): Compte {
  const reunis: Compte = new Map();
  for (const [groupe, n] of comptes) ajouter(reunis, groupe, n);
  return reunis;
}

function ajouter(compte: Compte, groupe: Groupe | null, n: number): void {
  compte.set(groupe, (compte.get(groupe) ?? 0) + n);
}

function somme(compte: Compte): number {
  return [...compte.values()].reduce((total, n) => total + n, 0);
}
