import { CAUSES } from "../../../faits/temps-eligible.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { champ, champDe, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
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
    { titre: "Feuilles, rendez-vous et minutes de chaque participant", filtre: etat.filtre },
    [
      {
        id: "participants",
        ...lister(etat.rapprochement.bilans, [
          champsParticipant(cadre, (b) => b.participant),
          champ("apap", "APAP", "text", (b) => b.apap ?? "Sans APAP"),
          champ("structure", "Structure", "text", (b) => b.structure ?? "Sans structure"),
          champDe(somme("fournies", "Fournies", "Feuilles", "integer"), (b) => b.mois.filter((m) => m.fournie).length),
          champDe(somme("mois", "Attendues", "Feuilles", "integer"), (b) => b.mois.length),
          champDe(somme("paires", "Appariés", "Rendez-vous", "integer"), (b) => b.appariees),
          champDe(somme("ecarts", "dont écart", "Rendez-vous", "integer"), (b) => b.avecEcart),
          champDe(
            somme("viesion", `${motsDe(cadre.report).logiciel} seul`, "Rendez-vous", "integer"),
            (b) => b.viesionSeules,
          ),
          champDe(somme("feuille", "Feuille seule", "Rendez-vous", "integer"), (b) => b.feuilleSeules),
          champDe(somme("saisies", "Saisies", "Minutes", "minutes"), (b) => b.minutesViesion),
          champDe(somme("signees", "Signées", "Minutes", "minutes"), (b) => b.minutesSignees),
          champDe(somme("eligibles", "Éligibles", "Minutes", "minutes"), (b) => b.minutesEligibles),
          champ(
            "causes",
            "Minutes non retenues",
            { kind: "prose", width: 46 },
            (b) =>
              CAUSES.flatMap((cause) => {
                const k = b.causes[cause];
                return k ? [`${k.minutes} min ${CAUSES_LISIBLES[cause]}`] : [];
              }).join(" ; ") || null,
          ),
        ]),
        detaille: sommesDesBilans(etat.rapprochement),
        total: "Lignes visibles",
        filtre: true,
        figer: true,
        figerColonnes: 1,
        vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
      },
    ],
  );
}
