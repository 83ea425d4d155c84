import { frCount, frInteger } from "../../../core/format.ts";
import { CAUSES } from "../../../faits/temps-eligible.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import type { BilanParticipant } from "../../../rapprochement/modele.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { aFiltrer, champ, champDe, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES } from "../mots.ts";
import { sommesDesBilans } from "../sommes.ts";

/** « Par participant »: sheets, appointments and minutes of each, those who lose minutes first, then by APAP. */
export function feuilleParticipants(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  const somme = (key: string, titre: string, groupe: string, kind: "integer" | "minutes") =>
    ({ key, titre, kind, groupe, total: "visible" }) as const;
  const bilans = [...etat.rapprochement.bilans].sort(
    (a, b) => perdues(b) - perdues(a) || differences(b) - differences(a),
  );
  return feuilleControle(
    cadre,
    "Par participant",
    {
      titre: "Feuilles, rendez-vous et minutes de chaque participant",
      filtre: etat.filtre,
      ...titreParticipants(bilans),
    },
    [
      {
        id: "participants",
        ...lister(bilans, [
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
                const { contacts = 0, minutes = 0 } = b.causes[cause] ?? {};
                if (minutes > 0) return [`${frInteger(minutes)} min ${CAUSES_LISIBLES[cause]}`];
                // an absence has no minutes to retain
                if (contacts === 0 || cause === "absent_ou_a_preciser") return [];
                return [`${frInteger(contacts)} rendez-vous ${CAUSES_LISIBLES[cause]}`];
              }).join(" ; ") || null,
          ),
        ]),
        detaille: sommesDesBilans(etat.rapprochement),
        total: "Lignes visibles",
        ...aFiltrer(1),
        vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
      },
    ],
  );
}

/** Minutes typed that the control may not retain. */
const perdues = (b: BilanParticipant) => b.minutesViesion - b.minutesEligibles;

/** Appointments that the two sides do not say alike. */
const differences = (b: BilanParticipant) => b.avecEcart + b.viesionSeules + b.feuilleSeules;

/** « 300 minutes saisies ne sont pas éligibles, de 6 participants sur 341 » */
function titreParticipants(bilans: readonly BilanParticipant[]): { constat?: string } {
  if (bilans.length === 0) return {};
  const minutes = bilans.reduce((n, b) => n + perdues(b), 0);
  if (minutes === 0) return { constat: "Toutes les minutes saisies sont éligibles" };
  const leurs = bilans.filter((b) => perdues(b) > 0).length;
  return {
    constat: `${frCount(minutes, "minute saisie n'est pas éligible", "minutes saisies ne sont pas éligibles")}, de ${frCount(leurs, "participant")} sur ${frInteger(new Set(bilans.map((b) => b.participant)).size)}`,
  };
}
