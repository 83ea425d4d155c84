import { isoDay } from "../../core/day.ts";
import { frCount, frDe } from "../../core/format.ts";
import { firstDay, frMonth, isoMonth } from "../../core/month.ts";
import { GRAVITES } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import type { Langage } from "../../normes/langage.ts";
import type { AnneeSuivie, MoisSuivi } from "../../registre/annee.ts";
import { phraseSuivi, totalSuivi } from "../../registre/suivi.ts";
import { RULES } from "../../rules/index.ts";
import { graphiques, note } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block, Cell, Table } from "../document/model.ts";
import { sheet } from "../document/sheet.ts";
import { GRAVITES_LISIBLES, nomRang } from "../editions/libelles.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import { blocsHtml } from "../html/document.ts";
import { renderPage } from "../html/page.ts";
import { enLignes } from "../json/lignes.ts";
import { blocsTexte } from "../terminal/document.ts";
import type { Terminal } from "../terminal/style.ts";
import type { Theme } from "../xlsx/theme.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import { croisement, graphiqueTendance, tableParRegle, tableTendance, titreTendance } from "./tables-suivi.ts";

const TITRES: ReadonlyMap<string, string> = new Map(RULES.map((r) => [r.id, r.titre]));

/** The year as the register tells it: months, trend, by rule, by APAP, what was left aside. */
export function blocsAnnee(annee: AnneeSuivie): Block[] {
  const comptes = annee.mois.flatMap((m) => m.comptes ?? []);
  const dernier = comptes.at(-1);
  return [
    ...(dernier === undefined ? [] : [note(`Constats ${frDe(frMonth(dernier.mois))} : ${phraseSuivi(dernier)}.`)]),
    tableMois(annee),
    nonEnvoyes(annee.mois),
    ...(comptes.length === 0
      ? []
      : [
          graphiques(12, [graphiqueTendance(comptes)]),
          tableTendance(comptes),
          tableParRegle(comptes, TITRES),
          tableParApap(comptes),
        ]),
    ...laisses(annee),
  ];
}

function tableMois({ mois, derniere }: AnneeSuivie): Table {
  // a month that could not be compared has not zero figures rectified
  const rectifies = (m: MoisSuivi, quoi: "ensemble" | "tous"): Cell =>
    m.rectifies?.[quoi] ?? (m.versions.length === 0 || m.mois === derniere?.mois ? null : { motif: NON_COMPARE });
  return {
    id: "mois",
    titre: "Mois traités et transmis",
    ...lister(mois, [
      champ("mois", "Mois", "month", (m) => firstDay(m.mois)),
      champ("versions", "Versions", "integer", (m) => m.versions.length),
      champ("transmise", "Transmise", "text", (m) => transmission(m)),
      champ("rectifies", "Chiffres rectifiés", "integer", (m) => rectifies(m, "ensemble")),
      champ("rectifies_tous", "Avec structures et APAP", { kind: "integer", large: true }, (m) => rectifies(m, "tous")),
      GRAVITES.map((g) =>
        champ(
          g,
          GRAVITES_LISIBLES[g],
          { kind: "integer" as const, large: true as const },
          (m) => m.constats?.[g] ?? null,
        ),
      ),
      champ("feux", "Feux", "text", (m) => m.feux.join(", ")),
      champ("arrete", "Arrêté", { kind: "date", large: true }, (m) => m.arrete),
      mois.some((m) => m.clos)
        ? [
            champ("empreinte", "Empreinte", { kind: "text", large: true }, (m) =>
              m.clos ? (m.empreinte?.slice(0, 16) ?? null) : m.versions.length === 0 ? null : "non clôturé",
            ),
          ]
        : [],
    ]),
  };
}

/** « v2, marquée », « v1 », « v2, modifiée depuis » */
const NON_COMPARE = "pas comparé par la dernière exécution : dossier abîmé, ou plus ancien que douze mois";

function transmission({ versions, transmise, clos, changes }: MoisSuivi): string {
  if (versions.length === 0) return "non traité";
  if (transmise === null) return "disparue";
  if (!clos) return `v${transmise} (la dernière)`;
  return changes.length === 0
    ? `v${transmise}, marquée`
    : `v${transmise}, ${frCount(changes.length, "fichier modifié", "fichiers modifiés")} depuis`;
}

/** APAPs who had no line when a month was run: a list, or the sentence that there was none. */
function nonEnvoyes(mois: readonly MoisSuivi[]): Block {
  const lignes = mois.flatMap((m) => m.nonEnvoyes.map((apap) => ({ mois: m.mois, ...apap })));
  if (lignes.length === 0) return note("Au traitement de chaque mois, tous les APAP avaient des lignes.");
  return {
    id: "non_envoyes",
    titre: "Lignes qui manquaient au traitement du mois",
    ...lister(lignes, [
      champ("mois", "Mois", "month", (l) => firstDay(l.mois)),
      champ("apap", "APAP", "text", (l) => l.apap),
      champ("k", "Participants avec une ligne", "integer", (l) => l.k),
    ]),
  };
}

function tableParApap(comptes: Parameters<typeof croisement>[0]): Table {
  const noms = [...new Set(comptes.flatMap((c) => c.lignes.map((l) => l.apap)))].sort(compareText);
  const nommer = (nom: string | null) => nomRang({ portee: "apap", nom });
  return croisement(comptes, {
    id: "par_apap",
    titre: "Par APAP, mois par mois",
    entete: "APAP",
    lignes: noms.map((nom) => ({ nom: nommer(nom) })),
    de: (l) => nommer(l.apap),
  });
}

function laisses({ mois, ecartes }: AnneeSuivie): Block[] {
  const changes = mois.flatMap((m) =>
    m.changes.map((c) => `${isoMonth(m.mois)}/v${m.transmise}/${c} a changé depuis la clôture.`),
  );
  const textes = [...changes, ...ecartes.map((e) => `${e.chemin} : ${e.raison}.`)];
  return textes.length === 0 ? [] : [{ kind: "note", titre: "À savoir", texte: textes, tone: "alerte" }];
}

function titreDe({ mois }: AnneeSuivie): string {
  const [premier, dernier] = [mois[0], mois.at(-1)];
  if (premier === undefined || dernier === undefined) return "Suivi";
  const jusque = premier.mois === dernier.mois ? "" : ` à ${frMonth(dernier.mois)}`;
  return `Suivi ${frDe(frMonth(premier.mois))}${jusque}`;
}

/** What became of the constats in the last month; null before any was followed. */
function constatDe({ mois }: AnneeSuivie): string | null {
  const comptes = mois.flatMap((m) => m.comptes ?? []).at(-1);
  return comptes === undefined ? null : titreTendance(comptes);
}

/** For the terminal: the first rows of each table. */
export function anneeTexte(annee: AnneeSuivie, terminal: Terminal): string {
  return `${titreDe(annee)}\n\n${blocsTexte(blocsAnnee(annee), { ...terminal, premieres: 24, ailleurs: "--format xlsx" })}\n`;
}

/** The year as a workbook. Same register, same bytes. */
export function anneeXlsx(annee: AnneeSuivie, theme: Theme, langage: Langage): Promise<Uint8Array> {
  const titre = titreDe(annee);
  const dernier = annee.mois.at(-1);
  const [principaux, croises] = partager(blocsAnnee(annee));
  const constat = constatDe(annee);
  const feuille = (nom: string, blocs: readonly Block[]) =>
    sheet(nom, { titre, constat, sousTitres: [theme.nom], mention: CONFIDENTIEL_SANS_NOM }, blocs);
  return renderWorkbook({
    titre,
    auteur: theme.nom,
    ...(dernier?.arrete == null ? {} : { date: dernier.arrete }),
    theme,
    langage,
    feuilles: [feuille("Année", principaux), ...(croises.length > 0 ? [feuille("Règles et APAP", croises)] : [])],
  });
}

/** The wide tables go on a sheet of their own: their columns are the months. */
function partager(blocs: readonly Block[]): [Block[], Block[]] {
  const large = (b: Block) => b.kind === "table" && (b.id === "par_regle" || b.id === "par_apap");
  return [blocs.filter((b) => !large(b)), blocs.filter(large)];
}

/** The year as a page. */
export function anneeHtml(annee: AnneeSuivie, theme: Theme, langage: Langage, version: string): string {
  return renderPage({
    titre: titreDe(annee),
    constat: constatDe(annee),
    sousTitres: [theme.nom],
    mention: CONFIDENTIEL_SANS_NOM,
    corps: blocsHtml(blocsAnnee(annee)),
    pied: `plie ${version}`,
    theme,
    langage,
    paysage: true,
  });
}

/** One month a line; what was left aside. */
export function anneeJson({ mois, derniere, ecartes }: AnneeSuivie): string {
  return enLignes([
    ["derniere", derniere?.nom ?? null],
    [
      "mois",
      mois.map(({ arrete, comptes, mois: m, transmise, versions, ...reste }) => ({
        mois: isoMonth(m),
        versions: versions.map((v) => `v${v}`),
        transmise: transmise === null ? null : `v${transmise}`,
        arrete: arrete === null ? null : isoDay(arrete),
        ...reste,
        suivi: comptes === null ? null : totalSuivi(comptes),
        comptes: comptes?.lignes ?? [],
      })),
    ],
    ["ecartes", ecartes],
  ]);
}
