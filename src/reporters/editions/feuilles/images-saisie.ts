import { frCount } from "../../../core/format.ts";
import { type Month, monthOf } from "../../../core/month.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import { apapsAvec, apapsEntiers, type Edition, partiels } from "../edition.ts";
import { moisCourt, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { constatsDuRang } from "../sommes.ts";
import { executee, TARDIVE } from "./grille.ts";

/** « Qui saisit tard ? »: contacts typed late (ENT-10), by APAP and month of the contact; nothing when the rule did not run. */
export function imageSaisie(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  if (!executee(socle, TARDIVE)) return [];
  const { spans, report } = socle;
  const tardifs = report.constats.filter((c) => c.regle === TARDIVE && !c.justification);
  const tous = apapsAvec(socle, edition, ({ nom }) => tardifs.some((c) => c.apap === nom));
  const apaps = apapsEntiers(socle, edition, tous);
  const moisDe = (c: (typeof tardifs)[number]): Month | null => c.mois ?? (c.date === null ? null : monthOf(c.date));
  const total = tardifs.filter((c) => apaps.some((a) => a.nom === c.apap)).length;
  return [
    {
      id: "saisies",
      titre:
        total === 0
          ? "Aucun contact saisi tardivement depuis janvier"
          : `${frCount(total, "contact saisi tardivement", "contacts saisis tardivement")} depuis janvier, au mois du contact`,
      ...lister(apaps, [
        champ("nom", "APAP", "text", nomRang),
        spans.tous.map((m) =>
          champ(`m${m}`, moisCourt(m), { kind: "integer", width: 8 }, (rang) => {
            const n = tardifs.filter((c) => c.apap === rang.nom && moisDe(c) === m).length;
            return n === 0 ? 0 : { value: n, tone: "mineur" };
          }),
        ),
      ]),
      detaille:
        partiels(socle, edition, tous) ??
        spans.tous.map((m) => ({
          column: `m${m}`,
          chiffre: `constats ${TARDIVE} à corriger, ${moisCourt(m)}`,
          vaut: constatsDuRang(socle, edition.rang).filter(
            (c) => c.regle === TARDIVE && !c.justification && moisDe(c) === m,
          ).length,
        })),
    },
  ];
}
