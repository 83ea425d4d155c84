import { escapeXml } from "../charts/escape-xml.ts";

/** Markup whose data was escaped where it was put in. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What a template may hold: text and numbers are escaped, markup is not escaped twice, lists are joined. */
export type Contenu = Html | string | number | null | undefined | false | readonly Contenu[];

/** Every text that comes from data goes through this one function: content, and attributes in double quotes. */
function texte(valeur: Contenu): string {
  if (valeur === null || valeur === undefined || valeur === false) return "";
  if (valeur instanceof Html) return valeur.markup;
  if (typeof valeur === "string") return escapeXml(valeur);
  if (typeof valeur === "number") return String(valeur);
  return valeur.map(texte).join("");
}

/** Markup of a template; attribute values stand between double quotes. */
export function html(parts: TemplateStringsArray, ...valeurs: readonly Contenu[]): Html {
  let markup = parts[0] ?? "";
  for (let i = 0; i < valeurs.length; i++) markup += texte(valeurs[i]) + (parts[i + 1] ?? "");
  return new Html(markup);
}

/** Data for a script of the page: a block that no value can close, whatever it holds. */
export function donneesJson(id: string, valeur: unknown): Html {
  const json = JSON.stringify(valeur).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(`<script type="application/json" id="${escapeXml(id)}">${json}</script>`);
}

/** A wide table that scrolls sideways under the keyboard too; `nom` says what it is to who cannot see it, and is no landmark beside the section's. */
export function defile(nom: string, table: Html): Html {
  return html`<div class="defile" role="group" aria-label="${nom}" tabindex="0">${table}</div>`;
}
