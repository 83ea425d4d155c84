import { frDay } from "../../core/day.ts";
import type { EntretienPrepare } from "../../core/entretien-prepare.ts";
import type { Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { blocsARemplir, blocsEntretien } from "../participant/entretien.ts";
import { blocsHtml } from "./document.ts";
import { html } from "./html.ts";
import { renderPage } from "./page.ts";
import style from "./participant/entretien.css";

/** The sheet of an appointment as one printed page, with what is filled by hand. */
export function entretienHtml(e: EntretienPrepare, report: Report): string {
  const { participant, nom, au } = e;
  return renderPage({
    titre: `Entretien du ${frDay(au)}`,
    sousTitres: [nom === null ? participant : `${participant} — ${nom}`],
    mention: mentionNoms(nom !== null),
    corps: html`<div class="ecran">${blocsHtml(blocFeux(report.feux, "plie"), "feux")}</div>${blocsHtml([...blocsEntretien(e), ...blocsARemplir(e)], "e")}`,
    style,
    langage: langageDe(report),
    pied: `plie ${report.version}, d'après l'extraction arrêtée au ${frDay(report.arrete)}. À détruire après la saisie.`,
  });
}
