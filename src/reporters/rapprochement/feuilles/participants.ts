import { CAUSES } from "../../../faits/temps-eligible.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, cellulesParticipant, colonnesParticipant, feuilleControle } from "../../controle/cadre.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES } from "../mots.ts";
import { sommesDesBilans } from "../sommes.ts";

/** « Par participant »: sheets, appointments and minutes of each, by APAP. */
export function feuilleParticipants(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  const somme = (key: string, titre: string, groupe: string, kind: "integer" | "minutes") =>
    ({ key, titre, kind, groupe, total: "visible" }) as const;
  return feuilleControle(
    cadre,
    "Par participant",
    "Feuilles, rendez-vous et minutes de chaque participant",
    [
      {
        kind: "table",
        id: "participants",
        columns: [
          ...colonnesParticipant(cadre),
          { key: "apap", titre: "APAP", kind: "text" },
          { key: "structure", titre: "Structure", kind: "text" },
          somme("fournies", "Fournies", "Feuilles", "integer"),
          somme("mois", "Attendues", "Feuilles", "integer"),
          somme("paires", "Appariés", "Rendez-vous", "integer"),
          somme("ecarts", "dont écart", "Rendez-vous", "integer"),
          somme("viesion", `${motsDe(cadre.report).logiciel} seul`, "Rendez-vous", "integer"),
          somme("feuille", "Feuille seule", "Rendez-vous", "integer"),
          somme("saisies", "Saisies", "Minutes", "minutes"),
          somme("signees", "Signées", "Minutes", "minutes"),
          somme("eligibles", "Éligibles", "Minutes", "minutes"),
          { key: "causes", titre: "Minutes non retenues", kind: "prose", width: 46 },
        ],
        rows: etat.rapprochement.bilans.map((b): Cell[] => [
          ...cellulesParticipant(cadre, b.participant),
          b.apap ?? "Sans APAP",
          b.structure ?? "Sans structure",
          b.mois.filter((m) => m.fournie).length,
          b.mois.length,
          b.appariees,
          b.avecEcart,
          b.viesionSeules,
          b.feuilleSeules,
          b.minutesViesion,
          b.minutesSignees,
          b.minutesEligibles,
          CAUSES.flatMap((cause) => {
            const k = b.causes[cause];
            return k ? [`${k.minutes} min ${CAUSES_LISIBLES[cause]}`] : [];
          }).join(" ; ") || null,
        ]),
        detaille: sommesDesBilans(etat.rapprochement),
        total: "Lignes visibles",
        filtre: true,
        figer: true,
        figerColonnes: 1,
        vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
      },
    ],
    { filtre: etat.filtre },
  );
}
