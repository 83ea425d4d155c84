import { motsDe } from "../../../normes/vocabulaire.ts";
import { tableRegles } from "../../controle/blocs.ts";
import {
  type CadreControle,
  champsParticipant,
  feuilleControle,
  titreDesRegles,
  videDesRegles,
} from "../../controle/cadre.ts";
import { lieux } from "../../document/lieux.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { quand } from "../../editions/feuilles/anomalies.ts";
import type { EtatRapprochement } from "../etat.ts";

/** « Constats »: EMA-01…09 and RSA-03, most serious rules in their order, with what to do; without any, the rules themselves. */
export function feuilleConstats(cadre: CadreControle, { report, filtre }: EtatRapprochement): Sheet {
  const titre = `Constats sur l'émargement et sur ${motsDe(report).logicielDepartement}`;
  return feuilleControle(cadre, "Constats", { titre, filtre, constat: titreDesRegles(report) }, [
    {
      id: "constats",
      ...lister(report.constats, [
        champ("gravite", "Gravité", "text", (c) =>
          c.justification ? { value: "justifié", tone: "bon" } : { value: c.gravite, tone: c.gravite },
        ),
        champ("regle", "Règle", "text", (c) => c.regle),
        champ("apap", "APAP", "text", (c) => c.apap ?? "Sans APAP"),
        champ("structure", "Structure", "text", (c) => c.structure ?? "Sans structure"),
        champsParticipant(cadre, (c) => c.participant),
        champ("quand", "Quand", "text", (c) => quand(c)),
        champ("constat", "Constat", { kind: "prose", width: 46 }, (c) => c.message),
        champ("faire", "Que faire", { kind: "prose", width: 46 }, (c) => c.remede),
        champ("ou", "Où", { kind: "prose", width: 34 }, (c) => lieux(c.preuves, report.sources)),
        champ("justifie", "Justifié par le PLIE", "prose", (c) => c.justification?.raison ?? null),
      ]),
      detaille:
        filtre === null
          ? [{ chiffre: "constats des règles", vaut: report.regles.reduce((n, r) => n + r.constats, 0) }]
          : { rien: "les règles comptent toute l'extraction" },
      ...aFiltrer(),
      vide: videDesRegles(report),
    },
    // a sentence alone would be a page of paper: what was looked for stands under it
    report.constats.length === 0 ? tableRegles(report, { titre: "Ce qui a été cherché" }) : null,
  ]);
}
