import { autresConstats, type ChangementRegle, type EcartRegle, type EcartsNormes } from "../../comparaison/normes.ts";
import { frDay, isoDay } from "../../core/day.ts";
import { frCount, frPoints } from "../../core/format.ts";
import { somme } from "../../core/grouper.ts";
import type { Report } from "../../core/report.ts";
import { CATALOGUE } from "../../indicators/catalogue.ts";
import { LANGAGE, langageDe } from "../../normes/langage.ts";
import type { Norme } from "../../normes/norme.ts";
import { RULES } from "../../rules/index.ts";
import { TITRE_LOCALES } from "../controle/locales.ts";
import { note } from "../document/blocs.ts";
import { blocsEnMots } from "../document/en-mots.ts";
import { type Champ, champ, lister } from "../document/lister.ts";
import type { Block, Cell } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { direValeur } from "../terminal/norme-texte.ts";
import { DEFAULT_THEME } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";

/** What two norms say of the same data. */
export interface NormesComparees {
  avant: Norme;
  apres: Norme;
  report: Report;
  ecarts: EcartsNormes;
}

const TITRES: ReadonlyMap<string, string> = new Map(RULES.map((r) => [r.id, r.titre]));

const titreDe = ({ avant, apres }: NormesComparees) => `Ce que ${apres.id} changerait à ${avant.id}`;

function sousTitre({ report }: NormesComparees): string {
  const { periode, arrete } = report;
  return `Mêmes données, du ${frDay(periode.start)} au ${frDay(periode.end)}, arrêté au ${frDay(arrete)}.`;
}

/**
 * The texts, quoted, then what they do, in the words of the second norm: constats by rule and by référent, rates.
 */
export function blocsNormes(comparees: NormesComparees): Block[] {
  const { avant, apres, ecarts } = comparees;
  const changes = new Set(ecarts.reglages.map(({ nom }) => nom));
  const combien = (autres: boolean) =>
    [ecarts.regles, ecarts.locales].map((liste) => liste.filter((r) => autresConstats(r) === autres).length);
  const [regles = 0, locales = 0] = combien(true);
  const etats = somme(combien(false));
  const dits = [
    frCount(changes.size, "réglage change", "réglages changent"),
    locales === 0
      ? `${frCount(regles, "règle donne", "règles donnent")} d'autres constats`
      : `${frCount(regles, "règle")} et ${frCount(locales, "règle locale", "règles locales")} donnent d'autres constats`,
    ...(etats === 0 ? [] : [`${frCount(etats, "règle ne change", "règles ne changent")} que d'état`]),
  ];
  return [
    note(`${dits.join(", ")}.`),
    {
      titre: "Ce que disent les textes",
      ...lister(ecarts.reglages, [
        champ("nom", "Réglage", { kind: "prose", width: 34 }, (r) => r.nom.replace(".", ", ")),
        champ("depuis", "Depuis", "date", (r) => r.depuis),
        champ("avant", avant.id, { kind: "prose", width: 16 }, (r) => direValeur(r.avant)),
        champ("apres", apres.id, { kind: "prose", width: 16 }, (r) => direValeur(r.apres)),
        champ("reference", "Référence", { kind: "prose", width: 30, large: true }, (r) => r.reference),
      ]),
      vide: "Aucun réglage ne change.",
    },
    ...blocsEnMots(effets(comparees), langageDe(comparees.report)),
  ];
}

function effets(comparees: NormesComparees): Block[] {
  const { avant, apres, ecarts } = comparees;
  return [
    {
      titre: "Constats par règle",
      ...lister(ecarts.regles, [
        champ("regle", "Règle", "text", (r) => r.regle),
        champ("titre", "Intitulé", { kind: "prose", width: 44 }, (r) => TITRES.get(r.regle) ?? ""),
        champsConstats(comparees),
        champ("gravites", "Gravité changée", "integer", (r) => r.gravites),
      ]),
      vide: "Aucun constat ne change.",
    },
    ...(ecarts.locales.length === 0
      ? []
      : [
          {
            titre: TITRE_LOCALES,
            ...lister(ecarts.locales, [
              champ("regle", "Règle", "text", (r) => r.regle),
              champ("phrase", "Ce qu'elle signale", { kind: "prose", width: 44 }, (r) => r.phrase),
              champsConstats(comparees),
              champ("gravites", "Gravité changée", "integer", (r) => r.gravites),
            ]),
          },
        ]),
    {
      titre: `Constats ${ecarts.locales.length === 0 ? "" : "de la norme "}à corriger, par APAP`,
      ...lister(ecarts.apaps, [
        champ(
          "structure",
          "Structure",
          { kind: "prose", width: 26, large: true },
          (a) => a.structure ?? "Sans structure",
        ),
        champ("apap", "APAP", { kind: "prose", width: 26 }, (a) => a.apap ?? "Sans APAP"),
        champsConstats(comparees),
      ]),
      vide: "Aucun APAP n'a d'autres constats.",
    },
    {
      titre: "Taux, et chiffres qui changent, depuis janvier",
      ...lister(ecarts.chiffres, [
        champ("nom", "Chiffre", { kind: "prose", width: 44 }, (e) => CATALOGUE.nomDe(e.indicateur, e.ventilation)),
        champ("avant", avant.id, "decimal", (e) => ecrit(e.avant, e.indicateur, e.raisons[0])),
        champ("apres", apres.id, "decimal", (e) => ecrit(e.apres, e.indicateur, e.raisons[1])),
        champ("ecart", "Écart", "decimal", (e) => ecart(e.avant, e.apres, e.indicateur)),
      ]),
    },
  ];
}

function champsConstats({ avant, apres }: NormesComparees): Champ<ChangementRegle & Partial<EcartRegle>>[] {
  const dit = (n: number | null, suspecte = false): Cell => {
    if (n === null) return { motif: "cette règle n'est pas exécutée sous cette norme", texte: "—" };
    return suspecte ? { value: n, reserve: "règle suspecte sous cette norme, hors des comptes par APAP" } : n;
  };
  return [
    champ("avant", avant.id, "integer", (r) => dit(r.avant, r.suspectes?.[0])),
    champ("apres", apres.id, "integer", (r) => dit(r.apres, r.suspectes?.[1])),
    champ("nouveaux", "Nouveaux", "integer", (r) => r.nouveaux),
    champ("leves", "Levés", "integer", (r) => r.leves),
  ];
}

function ecrit(valeur: number | null, indicateur: string, raison: string | null): Cell {
  if (valeur === null) return { motif: raison ?? "non calculé" };
  return CATALOGUE.ecrire(indicateur, valeur);
}

/** « + 2,1 points », « − moins de 0,1 point », « − 4 »; nothing where one of them is missing. */
function ecart(avant: number | null, apres: number | null, indicateur: string): Cell {
  if (avant === null || apres === null) return null;
  if (avant === apres) return "=";
  const signe = apres > avant ? "+" : "−";
  const de = Math.abs(apres - avant);
  const dit = CATALOGUE.ecrire(indicateur, de);
  return `${signe} ${dit.endsWith("%") ? frPoints(de) : dit}`;
}

/** The comparison as a workbook; same norms and data, same bytes. */
export function normesComparees(comparees: NormesComparees): Promise<Uint8Array> {
  const titre = titreDe(comparees);
  return renderWorkbook({
    titre,
    date: comparees.report.arrete,
    theme: DEFAULT_THEME,
    langage: LANGAGE,
    feuilles: [sheet("Comparaison", { titre, sousTitres: [sousTitre(comparees)] }, blocsNormes(comparees))],
  });
}

/** What is said above the blocks, on a terminal. */
export function enTeteNormes(comparees: NormesComparees): { titre: string; sousTitre: string } {
  return { titre: titreDe(comparees), sousTitre: sousTitre(comparees) };
}

/** The comparison of two norms as JSON. Same comparison, same bytes. */
export function normesJson({ avant, apres, report, ecarts }: NormesComparees): string {
  const { start, end } = report.periode;
  const { reglages, ...suite } = ecarts;
  return `${JSON.stringify(
    {
      a: avant.id,
      b: apres.id,
      arrete: isoDay(report.arrete),
      periode: { debut: isoDay(start), fin: isoDay(end) },
      reglages: reglages.map((r) => ({ ...r, depuis: r.depuis === null ? null : isoDay(r.depuis) })),
      ...suite,
    },
    null,
    2,
  )}\n`;
}
