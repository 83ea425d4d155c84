import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import type { EtatConsolidation } from "../consolidation/etat.ts";
import { enEcart, nomApap, signe } from "../consolidation/mots.ts";
import { titreRubrique } from "../formulaire/mots.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** Gaps told one by one; the others are in the workbook. */
const MONTRES = 25;

/** What the forms of a month say beside the extraction, in a page. */
export function consolidationTexte({ consolidation }: EtatConsolidation, terminal: Terminal): string {
  const c = craie(terminal);
  const { mois, arrete, recus, manquants, chiffres, lignes, incoherences } = consolidation;
  const ecarts = enEcart(chiffres);
  const declares = chiffres.filter((x) => x.declare !== null).length;
  const nonVerifies = recus.filter((r) => !r.verifie).map((r) => r.apap);
  const attention = (texte: string) => c.yellow(plier(`! ${texte}`, terminal.colonnes, "  "));
  const parts = [
    c.bold(`Tableaux de bord des APAP, ${frMonth(mois)}, contre l'extraction arrêtée au ${frDay(arrete)}`),
    [
      `Formulaires reçus : ${frInteger(recus.length)} sur ${frInteger(recus.length + manquants.length)}.`,
      ...(manquants.length > 0 ? [attention(`Sans formulaire : ${manquants.join(", ")}.`)] : []),
      ...(nonVerifies.length > 0 ? [attention(`Non marqués comme vérifiés : ${nonVerifies.join(", ")}.`)] : []),
      plier(
        `Chiffres déclarés : ${frInteger(declares)}, dont ${frInteger(ecarts.length)} en écart ; écarts sur les lignes : ${frInteger(lignes.length)} ; incohérences : ${frInteger(incoherences.length)}.`,
        terminal.colonnes,
      ),
    ].join("\n"),
    parApap(consolidation, terminal),
    ...(ecarts.length > 0 ? [`${c.bold("Écarts")}\n${detail(ecarts, terminal)}`] : []),
    ...(incoherences.length > 0
      ? [
          `${c.bold("Incohérences")}\n${incoherences.map((i) => plier(`  ${i.apap} : ${i.egalite}, mais ${frInteger(i.gauche)} ≠ ${frInteger(i.droite)}`, terminal.colonnes, "    ")).join("\n")}`,
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function parApap({ recus }: EtatConsolidation["consolidation"], terminal: Terminal): string {
  return tableau(
    [
      { titre: "APAP", souple: true },
      { titre: "Vérifié" },
      { titre: "Extraction" },
      { titre: "Chiffres en écart", droite: true },
      { titre: "Lignes", droite: true },
    ],
    recus.map((r) => [
      r.apap,
      r.verifie ? "oui" : "non",
      r.memeExtraction ? "la même" : "une autre",
      frInteger(r.ecarts),
      frInteger(r.ecartsLignes),
    ]),
    terminal,
  );
}

function detail(ecarts: ReturnType<typeof enEcart>, terminal: Terminal): string {
  const c = craie(terminal);
  let precedent: string | null | undefined;
  const lignes = ecarts.slice(0, MONTRES).flatMap((e) => {
    const titre = e.apap === precedent ? [] : [`  ${c.underline(nomApap(e.apap))}`];
    precedent = e.apap;
    const dit = `    ${e.rubrique.code} ${titreRubrique(e.rubrique)} : ${frInteger(e.declare ?? 0)} déclarés, ${frInteger(e.calcule ?? 0)} dans l'extraction (${signe(e.ecart ?? 0)}, case ${e.cellule ?? ""})`;
    return [
      ...titre,
      plier(dit, terminal.colonnes, "      "),
      ...e.causes.map((cause) => plier(`      - ${cause}`, terminal.colonnes, "        ")),
    ];
  });
  const reste = ecarts.length - MONTRES;
  return [
    ...lignes,
    ...(reste > 0 ? [`  … et ${frCount(reste, "autre écart", "autres écarts")}, dans le classeur`] : []),
  ].join("\n");
}
