import { frCount } from "../../../core/format.ts";
import { type Month, monthOf } from "../../../core/month.ts";
import type { Constat } from "../../../core/report.ts";
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
  const { spans } = socle;
  const tardifs = socle.report.constats.filter((c) => c.regle === TARDIVE && !c.justification);
  const tous = apapsAvec(socle, edition, ({ nom }) => tardifs.some((c) => c.apap === nom));
  const apaps = apapsEntiers(socle, edition, tous);
  const moisDe = (c: (typeof tardifs)[number]): Month | null => c.mois ?? (c.date === null ? null : monthOf(c.date));
  const siens = constatsDuRang(socle, edition.rang).filter((c) => c.regle === TARDIVE);
  return [
    {
      id: "saisies",
      titre: titreSaisies(siens),
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
          vaut: siens.filter((c) => !c.justification && moisDe(c) === m).length,
        })),
    },
  ];
}

/** How many of the scope, an APAP of two structures included; none late is not the same as all of them justified. */
function titreSaisies(siens: readonly Constat[]): string {
  const dits = (n: number) => frCount(n, "contact saisi tardivement", "contacts saisis tardivement");
  const total = siens.filter((c) => !c.justification).length;
  if (total > 0) return `${dits(total)} depuis janvier, au mois du contact`;
  return siens.length === 0
    ? "Aucun contact saisi tardivement depuis janvier"
    : `${dits(siens.length)} depuis janvier, ${siens.length > 1 ? "tous justifiés" : "justifié"}`;
}
