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

/** A month compared, and its figures of some scopes. */
interface Ligne {
  mois: MoisCompare;
  compte: Compte;
  tous: number;
}

/** Those compared, by scope, then by month: counted once for all the editions. */
const COMPTES = new WeakMap<Rectification, ReadonlyMap<string, ReadonlyMap<MoisCompare, Compte>>>();

/**
 * The months compared: what was sent of each, and how many figures of those scopes were compared; of these, how many changed
 * (`changes`), or each group where none did.
 */
export function tableMoisCompares(
  rectification: Rectification,
  rangs: readonly Rang[],
  catalogue: Catalogue,
  changes: readonly Rectifie[],
): Table {
  const comptes = obtenir(COMPTES, rectification, () => compter(rectification, catalogue));
  const lignes = rectification.compares.map((mois): Ligne => {
    const compte: Compte = new Map();
    for (const rang of rangs)
      for (const [groupe, n] of comptes.get(clePortee(rang))?.get(mois) ?? []) ajouter(compte, groupe, n);
    return { mois, compte, tous: [...compte.values()].reduce((somme, n) => somme + n, 0) };
  });
  const groupes = (Object.keys(GROUPES) as Groupe[]).filter((g) => lignes.some(({ compte }) => compte.has(g)));
  const bande = { kind: "integer", groupe: "Chiffres comparés" } as const;
  return {
    id: "mois_compares",
    titre: "Ce qui a été comparé",
    ...lister(lignes, [
      champ("mois", "Mois", "month", ({ mois }) => firstDay(mois.mois)),
      champ(
        "version",
        "Dossier transmis",
        { kind: "prose", width: 24 },
        ({ mois }) => `${mois.nom}, ${mois.clos ? "" : "non "}clôturé`,
      ),
      champ("arrete", "Arrêté", "date", ({ mois }) => mois.arrete),
      changes.length === 0
        ? [
            groupes.map((g) => champ<Ligne>(g, GROUPES[g], bande, ({ compte }) => compte.get(g) ?? 0)),
            champ<Ligne>("tous", "En tout", bande, ({ tous }) => tous),
          ].flat()
        : [
            champ<Ligne>("compares", "Chiffres comparés", "integer", ({ tous }) => tous),
            champ<Ligne>(
              "changes",
              "dont changés",
              "integer",
              ({ mois }) => changes.filter(({ version }) => version === mois.nom).length,
            ),
          ],
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

function ajouter(compte: Compte, groupe: Groupe | null, n: number): void {
  compte.set(groupe, (compte.get(groupe) ?? 0) + n);
}
