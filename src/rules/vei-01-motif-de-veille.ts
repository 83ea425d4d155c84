import { type Day, frDay } from "../core/day.ts";
import { de } from "../normes/vocabulaire.ts";
import { motifsVeilleAdmis } from "../parcours/motifs.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { VEILLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "VEI-01",
  titre: "Veille sans motif admis",
  clause: { document: "cahier-des-charges", article: "III.1.6.1" },
  gravite: "majeur",
  aVerifier: ["veilles.motif"],
  pourquoi: "Un accompagnement n'est mis en veille que pour l'un des motifs du cahier des charges.",
  definition:
    "Une veille de la période dont le motif est vide, ou ne contient aucun des motifs admis ; « autre » seul est admis.",
  remede: (_, { logiciel }) => `Choisir le motif de la liste ${de(logiciel)}, ou clore la veille.`,
  unites: VEILLES,
  defaut({ debut, row: { motif } }, _, _dossier, { listesLe }) {
    const admis = motif !== null && motifsVeilleAdmis(listesLe(debut))(motif);
    return admis ? null : { data: { debut, vide: motif === null } };
  },
  message: ({ debut, vide }: { debut: Day; vide: boolean }) =>
    vide ? `Veille du ${frDay(debut)} sans motif.` : `Veille du ${frDay(debut)} pour un motif hors de la liste admise.`,
  exemple: exempleAu("2026-09-30", {
    veilles: [{ motif: "Vacances", date_debut: "2026-05-01", date_fin: "2026-06-30", date_validation: "2026-04-28" }],
  }),
});
