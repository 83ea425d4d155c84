import { frCount, frInteger } from "../../core/format.ts";
import { firstDay } from "../../core/month.ts";
import type { HorsMurs } from "../../faits/hors-murs.ts";
import { note } from "../document/blocs.ts";
import { champ, champDe, lister } from "../document/lister.ts";
import type { Block, Table } from "../document/model.ts";

/** « Hors les murs : 12 rencontres, 540 min, à part » */
export function direHorsMurs(sommes: readonly HorsMurs[]): string {
  const [rencontres, minutes] = [total(sommes, "rencontres"), total(sommes, "minutes")];
  return `Émargements hors les murs : ${frCount(rencontres, "rencontre")} avec des partenaires, ${frInteger(minutes)} min, comptées à part`;
}

/** The meetings with partners, by APAP and month; no block without that sheet. */
export function blocsHorsMurs(sommes: readonly HorsMurs[]): Block[] {
  if (sommes.length === 0) return [];
  return [
    note(
      "Les rendez-vous de l'APAP à l'extérieur avec des partenaires ont leur propre feuille d'émargement. Ils ne sont pas des contacts avec un participant : aucune règle ne les lit, leurs minutes ne sont ni éligibles ni inéligibles.",
    ),
    tableHorsMurs(sommes),
  ];
}

function tableHorsMurs(sommes: readonly HorsMurs[]): Table {
  const nombre = { kind: "integer", width: 12, total: "somme" } as const;
  return {
    id: "hors_murs",
    titre: "Émargements hors les murs, à part",
    ...lister(sommes, [
      champ("apap", "APAP", { kind: "text", width: 20 }, (s) => s.apap ?? "Sans APAP"),
      champ("mois", "Mois", { kind: "month", width: 15 }, (s) => firstDay(s.mois)),
      champDe({ key: "rencontres", titre: "Rencontres", ...nombre }, (s) => s.rencontres),
      champDe({ key: "minutes", titre: "Minutes", ...nombre }, (s) => s.minutes),
      champDe({ key: "sans_duree", titre: "Sans durée", ...nombre }, (s) => s.sansDuree || null),
      champDe({ key: "sans_apap", titre: "Sans signature de l'APAP", ...nombre }, (s) => s.sansSignatureApap || null),
      champDe(
        { key: "sans_partenaire", titre: "Sans signature du partenaire", ...nombre },
        (s) => s.sansSignaturePartenaire || null,
      ),
    ]),
    total: "Ensemble",
  };
}

function total(sommes: readonly HorsMurs[], champ: "rencontres" | "minutes"): number {
  return sommes.reduce((somme, s) => somme + s[champ], 0);
}
