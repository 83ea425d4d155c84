import type { Artefact } from "../../core/artefact.ts";
import type { Day } from "../../core/day.ts";
import type { EtatRapport } from "../../csf/etats-rapport.ts";
import { langageDe } from "../../normes/langage.ts";
import { renderDocx } from "../docx/document.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { periodeLisible } from "../fse/cadre.ts";
import { blocsHtml } from "../html/document.ts";
import { renderPage } from "../html/page.ts";
import type { CadreCsf } from "./etat.ts";
import { blocsRapport } from "./rapport.ts";

/** Room to sign. A browser prints annexes and signatures one after the other: begun on a page of their own, each left half empty. */
const STYLE = `@media print{p:has(+ .defile > .a-remplir){break-after:avoid}}
.a-remplir td{height:4.5rem}`;

/** The report to sign, as a .docx and as a page to print. Same state, same bytes. */
export async function fichiersRapport(
  cadre: CadreCsf,
  demande: { phase: EtatRapport; delai: Day | null },
  nom: string,
): Promise<Artefact[]> {
  const { report, theme } = cadre;
  const blocs = blocsRapport(cadre, demande);
  const titre = `Rapport de contrôle de service fait (${demande.phase === "definitif" ? "définitif" : demande.phase})`;
  const sousTitres = [`${theme.nom} · ${periodeLisible(cadre)}`];
  const langage = langageDe(report);
  const mention = mentionNoms(cadre.avecNoms);
  const auteur = `plie ${report.version}`;
  return [
    {
      chemin: `csf-rapport-${nom}.docx`,
      contenu: await renderDocx({ titre, sousTitres, mention, auteur: theme.nom, blocs, langage }),
    },
    {
      chemin: `csf-rapport-${nom}.html`,
      contenu: renderPage({
        titre,
        sousTitres,
        mention,
        corps: blocsHtml(blocs),
        pied: auteur,
        theme,
        style: STYLE,
        langage,
      }),
    },
  ];
}
