import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant, feuilleControle } from "../../controle/cadre.ts";
import { lieux } from "../../document/lieux.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import { quand } from "../../editions/feuilles/anomalies.ts";
import type { EtatRapprochement } from "../etat.ts";

/** « Constats »: EMA-01…09 and RSA-03, most serious rules in their order, with what to do. */
export function feuilleConstats(cadre: CadreControle, { report, filtre }: EtatRapprochement): Sheet {
  return feuilleControle(
    cadre,
    "Constats",
    `Constats sur l'émargement et sur ${motsDe(report).logicielDepartement}`,
    [
      {
        kind: "table",
        id: "constats",
        columns: [
          { key: "gravite", titre: "Gravité", kind: "text" },
          { key: "regle", titre: "Règle", kind: "text" },
          { key: "apap", titre: "APAP", kind: "text" },
          { key: "structure", titre: "Structure", kind: "text" },
          ...colonnesParticipant(cadre),
          { key: "quand", titre: "Quand", kind: "text" },
          { key: "constat", titre: "Constat", kind: "prose", width: 46 },
          { key: "faire", titre: "Que faire", kind: "prose", width: 46 },
          { key: "ou", titre: "Où", kind: "prose", width: 34 },
          { key: "justifie", titre: "Justifié par le PLIE", kind: "prose" },
        ],
        detaille:
          filtre === null
            ? [{ chiffre: "constats des règles", vaut: report.regles.reduce((n, r) => n + r.constats, 0) }]
            : { rien: "les règles comptent toute l'extraction" },
        rows: report.constats.map((c): Cell[] => [
          c.justification ? { value: "justifié", tone: "bon" } : { value: c.gravite, tone: c.gravite },
          c.regle,
          c.apap ?? "Sans APAP",
          c.structure ?? "Sans structure",
          ...(c.participant === null
            ? cellulesParticipant(cadre, "").map(() => null)
            : cellulesParticipant(cadre, c.participant)),
          quand(c),
          c.message,
          c.remede,
          lieux(c.preuves, report.sources),
          c.justification?.raison ?? null,
        ]),
        filtre: true,
        figer: true,
        vide: "Aucun constat.",
      },
    ],
    { filtre },
  );
}
