import { frCount, frInteger } from "../../../core/format.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import { graphiquesDeNoms } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsAvec, apapsEntiers, type Edition, partiels } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** FSE+ records complete and not, by APAP; nothing without a record, or where completeness cannot be computed. */
export function imageFse(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { chiffres, report } = socle;
  const siens = (rang: Rang) => {
    const lire = (indicateur: "EECO01" | "EECO01_complets") =>
      chiffres.duRang(rang).findLast((f) => f.indicateur === indicateur && f.ventilation.sexe === TOTAL)?.valeur;
    const [tous, complets] = [lire("EECO01") ?? 0, lire("EECO01_complets") ?? null];
    // a column that the extraction lacks is not a record left to complete
    return tous > 0 && complets !== null ? [{ nom: nomRang(rang), complets, reste: tous - complets }] : [];
  };
  // the control's period goes further back than the year, and a record stays that of who has no parcours any more
  const apaps = apapsAvec(socle, edition, (rang) => siens(rang).length > 0);
  const lignes = apapsEntiers(socle, edition, apaps).flatMap(siens);
  if (lignes.length === 0 || report.figures.length === 0) return [];
  const { complets, reste } = siens(edition.rang)[0] ?? { complets: 0, reste: 0 };
  const titre = titreFse(complets, reste);
  return [
    graphiquesDeNoms(
      13,
      [
        {
          type: "percent-column",
          titre,
          alt: `Colonnes de 100 % par APAP : enregistrements FSE+ complets, et à compléter. ${titre}.`,
          source: { table: "fse", categories: "nom" },
          series: [
            { column: "complets", couleur: "12695E" },
            { column: "reste", couleur: "9C3B2E", motif: "montant" },
          ],
          etiquettes: true,
        },
      ],
      lignes.map(({ nom }) => nom),
    ),
    {
      id: "fse",
      titre: "Enregistrements FSE+ par APAP",
      ...lister(lignes, [
        champ("nom", "APAP", "text", ({ nom }) => nom),
        champ("complets", "Complets", "integer", ({ complets }) => complets),
        champ("reste", "À compléter", "integer", ({ reste }) => reste),
      ]),
      detaille: partiels(socle, edition, apaps) ?? [
        { column: "complets", chiffre: "enregistrements FSE+ complets", vaut: complets },
        { column: "reste", chiffre: "enregistrements FSE+ à compléter", vaut: reste },
      ],
    },
  ];
}

/** Records, not entries of the year: who came before the opération has one too. */
function titreFse(complets: number, reste: number): string {
  if (reste > 0)
    return `FSE+ : ${frCount(reste, "enregistrement")} sur ${frInteger(complets + reste)} ${reste > 1 ? "restent" : "reste"} à compléter`;
  return complets === 1
    ? "FSE+ : l'enregistrement est complet"
    : `FSE+ : les ${frInteger(complets)} enregistrements sont complets`;
}
