import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import type { EtatRapport } from "../../csf/etats-rapport.ts";
import { creerCadreControle } from "../controle/cadre.ts";
import { renderDocx } from "../docx/document.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { periodeLisible } from "../fse/cadre.ts";
import { blocsHtml } from "../html/document.ts";
import { renderPage } from "../html/page.ts";
import type { Theme } from "../xlsx/theme.ts";
import { type EtatCsf, lignesDe } from "./etat.ts";
import { blocsRapport } from "./rapport.ts";

/** The report to sign, as a .docx and as a page to print. Same state, same bytes. */
export async function fichiersRapport(
  etat: EtatCsf,
  reglages: Reglages,
  theme: Theme,
  phase: EtatRapport,
  nom: string,
): Promise<Artefact[]> {
  const noms = new Map(etat.personnes.flatMap((p) => (p.nom === null ? [] : [[p.participant, p.nom] as const])));
  const cadre = creerCadreControle(etat.report, reglages, noms, theme);
  const blocs = blocsRapport(cadre, etat, lignesDe(etat), phase);
  const titre = `Rapport de contrôle de service fait (${phase === "definitif" ? "définitif" : phase})`;
  const sousTitres = [`${theme.nom} · ${periodeLisible(cadre)}`];
  const mention = mentionNoms(cadre.avecNoms);
  const auteur = `plie ${etat.report.version}`;
  return [
    {
      chemin: `csf-rapport-${nom}.docx`,
      contenu: await renderDocx({ titre, sousTitres, mention, auteur: theme.nom, blocs }),
    },
    {
      chemin: `csf-rapport-${nom}.html`,
      contenu: renderPage({ titre, sousTitres, mention, corps: blocsHtml(blocs), pied: auteur, theme }),
    },
  ];
}
