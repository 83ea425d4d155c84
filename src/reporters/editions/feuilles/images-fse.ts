import { frCount, frInteger } from "../../../core/format.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import { graphiques } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsAvec, apapsEntiers, type Edition, partiels } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** FSE+ entries complete and not, by APAP; nothing without an entry, or where completeness cannot be computed. */
export function imageFse(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { chiffres, report } = socle;
  const entrees = (rang: Rang) => {
    const lire = (indicateur: "EECO01" | "EECO01_complets") =>
      chiffres.duRang(rang).findLast((f) => f.indicateur === indicateur && f.ventilation.sexe === TOTAL)?.valeur;
    const [tous, complets] = [lire("EECO01") ?? 0, lire("EECO01_complets") ?? null];
    // a column that the extraction lacks is not an entry left to complete
    return tous > 0 && complets !== null ? [{ nom: nomRang(rang), complets, reste: tous - complets }] : [];
  };
  // the control's period goes further back than the year, and a record stays that of who has no parcours any more
  const apaps = apapsAvec(socle, edition, (rang) => entrees(rang).length > 0);
  const lignes = apapsEntiers(socle, edition, apaps).flatMap(entrees);
  if (lignes.length === 0 || report.figures.length === 0) return [];
  const somme = (cle: "complets" | "reste") => lignes.reduce((n, l) => n + l[cle], 0);
  const [complets, reste] = [somme("complets"), somme("reste")];
  const titre =
    reste === 0
      ? `FSE+ : les ${frInteger(complets)} entrées sont complètes`
      : `FSE+ : ${frCount(reste, "entrée")} sur ${frInteger(complets + reste)} ${reste > 1 ? "restent" : "reste"} à compléter`;
  return [
    graphiques(13, [
      {
        type: "percent-column",
        titre,
        alt: `Colonnes de 100 % par APAP : entrées FSE+ complètes, et à compléter. ${titre}.`,
        source: { table: "fse", categories: "nom" },
        series: [
          { column: "complets", couleur: "12695E" },
          { column: "reste", couleur: "9C3B2E", motif: "montant" },
        ],
        etiquettes: true,
      },
    ]),
    {
      id: "fse",
      titre: "Entrées FSE+ par APAP",
      ...lister(lignes, [
        champ("nom", "APAP", "text", ({ nom }) => nom),
        champ("complets", "Complètes", "integer", ({ complets }) => complets),
        champ("reste", "À compléter", "integer", ({ reste }) => reste),
      ]),
      detaille: partiels(socle, edition, apaps) ?? [
        { column: "complets", chiffre: "entrées FSE+ complètes", vaut: entrees(edition.rang)[0]?.complets ?? 0 },
        { column: "reste", chiffre: "entrées FSE+ à compléter", vaut: entrees(edition.rang)[0]?.reste ?? 0 },
      ],
    },
  ];
}
