import { frCount, frDe, frInteger } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import { type Constat, GRAVITES } from "../../../core/report.ts";
import { alerte, graphiques, note } from "../../document/blocs.ts";
import { isMissing } from "../../document/cell.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cards, Note, Sheet, Table } from "../../document/model.ts";
import { raisonLisible } from "../../document/raison.ts";
import { enDeux } from "../../document/sheet.ts";
import { nonExecuteesDites, suspectesDites } from "../../signes.ts";
import type { Rang } from "../chiffres.ts";
import { type Edition, feuille, papierApresSuite } from "../edition.ts";
import { dateDuStock, GRAVITES_LISIBLES, nomRang } from "../libelles.ts";
import { noteReserves } from "../reserves.ts";
import type { Socle } from "../socle.ts";
import { nouveautes } from "./alertes.ts";
import { cartesCles, tablesCles } from "./chiffres-cles.ts";
import { graphiqueRepartition, tableRepartition } from "./etapes.ts";
import { graphiqueFileActive, graphiqueNatures, graphiqueSorties, tableEvolution, tableNatures } from "./evolution.ts";
import { FLUX } from "./flux.ts";
import { imageFlux } from "./images-flux.ts";
import { lieuDesConstats } from "./lieux.ts";
import { imagePersonnes, personnesEnTable } from "./personnes-vues.ts";
import { mentionMotifs } from "./sorties.ts";
import { constatFile } from "./titres.ts";

/** Rows of a chart: two rows of charts and the cards make one page. */
const HAUTEUR = 12;

/** The month at a glance, for the équipe du PLIE: figures, charts, constats by structure. */
export function feuilleSynthese(socle: Socle, edition: Edition): Sheet {
  const { structures, parStructure, comptes } = socle;
  const marches = enDeux(imageFlux(socle, edition.rang));
  return syntheseDe(socle, edition, [
    ...entete(socle, edition.rang, comptes),
    graphiques(HAUTEUR, [
      ...graphiqueFileActive(socle, edition.rang, "Évolution"),
      ...graphiqueRepartition(socle, edition.rang, "Étapes"),
    ]),
    graphiques(HAUTEUR, [
      ...graphiqueSorties(socle, edition.rang, "Évolution"),
      ...imagePersonnes(socle, edition.rang),
    ]),
    flux(socle, edition.rang),
    ...marches.dessins,
    { kind: "saut" },
    tableConstats(
      "Anomalies par structure",
      "Structure",
      structures,
      (r) => parStructure.get(r.nom) ?? [],
      edition.rang,
      comptes,
    ),
    ...tablesCles(socle, edition.rang),
    ...marches.sources,
    tableEvolution(socle, edition.rang, { id: "annee", titre: "Mois par mois" }, false),
    ...personnesEnTable(socle, edition.rang),
  ]);
}

/** The sheet of the month, of whatever blocks its reader gets. */
export function syntheseDe(socle: Socle, edition: Edition, blocs: readonly Block[]): Sheet {
  const constat = constatFile(socle, edition.rang);
  const papier = papierApresSuite(socle, 3, 2);
  return feuille(socle, edition, "Synthèse", { titre: "Synthèse du mois", nominative: false, constat, papier }, blocs);
}

/** The same for one structure or one APAP: the tables that the charts read are on the sheet. */
export function blocsDuRang(socle: Socle, rang: Rang, constats: readonly Constat[]): Block[] {
  const marches = enDeux(imageFlux(socle, rang));
  return [
    ...entete(socle, rang, constats),
    graphiques(HAUTEUR, [...graphiqueFileActive(socle, rang), ...graphiqueRepartition(socle, rang)]),
    graphiques(HAUTEUR, [...graphiqueNatures(socle, rang), ...imagePersonnes(socle, rang)]),
    flux(socle, rang),
    ...marches.dessins,
    { kind: "saut" },
    ...tablesCles(socle, rang),
    tableRepartition(socle, rang, { titre: `Parcours par étape ${dateDuStock(socle)}` }),
    tableNatures(socle, rang),
    ...marches.sources,
    tableEvolution(socle, rang, { titre: "Mois par mois" }, false),
    ...personnesEnTable(socle, rang),
  ];
}

function entete(socle: Socle, rang: Rang, constats: readonly Constat[]): Block[] {
  const cartes = cartesCles(socle, rang);
  const alertes = alertesDe(socle, rang);
  return [
    { kind: "cartes", items: cartes.slice(0, 6) },
    { kind: "cartes", items: [...cartes.slice(6), ...cartesConstats(socle, rang, constats)] },
    ...noteReserves(socle, rang),
    ...(alertes.length > 0 ? [alerte(alertes.join(" "))] : []),
  ];
}

/** Unjustified constats by severity; the justified ones apart. */
export function compter(constats: readonly Constat[]): Record<Constat["gravite"] | "justifies", number> {
  const n = { bloquant: 0, majeur: 0, mineur: 0, info: 0, justifies: 0 };
  for (const c of constats) n[c.justification ? "justifies" : c.gravite]++;
  return n;
}

function cartesConstats(socle: Socle, rang: Rang, constats: readonly Constat[]): Cards["items"] {
  const n = compter(constats);
  const justifies = (g: Constat["gravite"]): string => {
    const nombre = constats.filter((c) => c.justification && c.gravite === g).length;
    return nombre === 0 ? "" : `et ${frCount(nombre, "justifié")}, à part`;
  };
  return GRAVITES.map((g) => {
    const vers = lieuDesConstats(socle, rang, { gravite: g });
    return {
      label: `${GRAVITES_LISIBLES[g]} à corriger`,
      value: n[g],
      detail: justifies(g),
      ...(vers === null ? {} : { vers }),
      ...(n[g] > 0 && g !== "info" ? { tone: g } : {}),
    };
  });
}

function alertesDe(socle: Socle, rang: Rang): string[] {
  const { report, suspectes } = socle;
  const motifs = mentionMotifs(socle, rang);
  const [suspectesLa, nonExecutees] = [suspectesDites(report), nonExecuteesDites(report)];
  return [
    ...nouveautes(socle, rang).map((p) => p.texte),
    ...(motifs === null ? [] : [`Taux de sorties : ${motifs}`]),
    ...(suspectesLa === null ? [] : [`${suspectesLa} : ${[...suspectes].sort().join(", ")} (voir Méthode).`]),
    ...(nonExecutees === null ? [] : [`${nonExecutees} (voir Méthode).`]),
  ];
}

/** « 340 ouverts au 1er + 12 entrées − 8 sorties = 344 » and whether it closes. */
export function flux({ chiffres, spans }: Socle, rang: Rang): Note {
  const [debut, entrees, recus, sorties, cedes, fin, ecart] = FLUX.map((indicateur) =>
    chiffres.nombre(rang, { indicateur }, spans.courant),
  );
  if (debut == null || entrees == null || sorties == null || fin == null || ecart == null) {
    const raison = FLUX.map((indicateur) => chiffres.cellule(rang, { indicateur }, spans.courant)).find(isMissing);
    const motif = raisonLisible(raison?.motif ?? "il manque une date de sortie ou d'intégration");
    return note(`Contrôle du flux : non calculé, ${motif}.`);
  }
  const [plus, moins] = [recus ?? 0, cedes ?? 0];
  const releves = (n: number, mot: string, signe: string) => (n === 0 ? "" : ` ${signe} ${frCount(n, mot)}`);
  const somme = `${frInteger(debut)} parcours ouverts au début ${frDe(frMonth(spans.mois))} + ${frCount(entrees, "entrée")}${releves(plus, "reçu", "+")} − ${frCount(sorties, "sortie")}${releves(moins, "cédé", "−")} = ${frInteger(debut + entrees + plus - sorties - moins)}, pour ${frInteger(fin)} ouverts à la fin`;
  return ecart === 0
    ? note(`Contrôle du flux : ${somme}. Le compte se referme.`)
    : alerte(`Contrôle du flux : ${somme}. Écart de ${frInteger(ecart)} : des dates se contredisent (DON-02, DON-08).`);
}

/** Counts of constats by scope and severity, the justified ones apart. */
export function tableConstats(
  titre: string,
  entete: string,
  rangs: readonly Rang[],
  constatsDe: (rang: Rang) => readonly Constat[],
  total: Rang,
  tous: readonly Constat[],
): Table {
  const sans = { portee: rangs[0]?.portee ?? "structure", nom: null };
  const vus = rangs.some((r) => r.nom === null) || constatsDe(sans).length === 0 ? rangs : [...rangs, sans];
  const lignes = vus.map((rang) => ({ nom: nomRang(rang), n: compter(constatsDe(rang)) }));
  const ensemble = compter(tous);
  const compte = (key: keyof typeof ensemble, dit: string) => {
    const somme = lignes.reduce((s, { n }) => s + n[key], 0);
    const total = somme === ensemble[key] ? "somme" : ensemble[key];
    return champ(key, dit, { kind: "integer", total }, ({ n }: (typeof lignes)[number]) => n[key], ensemble[key]);
  };
  return {
    id: "constats",
    titre,
    ...lister(lignes, [
      champ("nom", entete, "text", ({ nom }) => nom),
      GRAVITES.map((g) => compte(g, GRAVITES_LISIBLES[g])),
      compte("justifies", "Justifiés"),
      champ("total", "À corriger", {
        kind: "integer",
        calcul: { type: "somme", de: GRAVITES },
        visuel: { type: "barre" },
      }),
    ]),
    total: nomRang(total),
  };
}
