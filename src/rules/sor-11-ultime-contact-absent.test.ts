import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-11-ultime-contact-absent.ts";

type Ligne = Record<string, string>;

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" };

/** Out on 15 September 2026, in a CDI since 16 March: the 60th day before is 17 July. September is covered by an e-mail. */
const sortie = (contacts: readonly Ligne[], parcours: Ligne = {}, etapes: readonly Ligne[] = [CDI]) =>
  situation({
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", ...parcours },
    etapes,
    entretiens: [{ date: "2026-09-02", modalite: "MAIL" }, ...contacts],
  });

testRule(
  rule,
  { arrete: "2026-09-30" },
  {
    conforme: [
      { nom: "un appel le soixantième jour avant", tables: sortie([{ date: "2026-07-17", modalite: "TELEPHONE" }]) },
      { nom: "un face à face le jour de la sortie", tables: sortie([{ date: "2026-09-15" }]) },
      { nom: "une visio", tables: sortie([{ date: "2026-08-20", modalite: "VISIO" }]) },
      { nom: "saisie Dynamique", tables: sortie([], { nature_sortie: "Dynamique" }) },
      { nom: "sortie hors de la période", periode: "2026-09-16..2026-09-30", tables: sortie([]) },
      {
        nom: "positive par une formation certifiée",
        tables: sortie([], {}, [
          {
            famille: "formation",
            contrat: "",
            certifiante: "oui",
            certification_obtenue: "oui",
            date_debut: "2026-06-01",
            date_fin: "2026-09-10",
          },
        ]),
      },
      {
        nom: "création d'activité : une autre ligne que l'emploi",
        tables: sortie([], {}, [{ ...CDI, contrat: "CREATION", activite_verifiee: "oui" }]),
      },
      {
        nom: "un CDI de moins de six mois n'ouvre pas la sortie positive",
        tables: sortie([], {}, [{ ...CDI, date_debut: "2026-03-17" }]),
        juges: 0,
      },
      {
        nom: "délai de 70 jours",
        params: { jours: 70 },
        tables: sortie([{ date: "2026-07-07", modalite: "TELEPHONE" }]),
      },
    ],
    enDefaut: [
      {
        nom: "un appel le soixante et unième jour avant",
        tables: sortie([{ date: "2026-07-16", modalite: "TELEPHONE" }]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["parcours 2", "etapes 2"],
            date: "2026-09-15",
            gravite: "mineur",
            ligne: 2,
            message: "Sortie positive du 15/09/2026 : aucun contact direct avec le participant depuis le 17/07/2026.",
          },
        ],
      },
      {
        nom: "un appel le lendemain de la sortie",
        tables: sortie([{ date: "2026-09-16", modalite: "TELEPHONE" }]),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "absent au dernier rendez-vous",
        tables: sortie([{ date: "2026-09-08", presence: "ABSENT" }]),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "l'employeur seul",
        tables: sortie([{ date: "2026-09-08", interlocuteur: "EMPLOYEUR" }]),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "heures inconnues : positive encore possible",
        tables: sortie([], {}, [{ ...CDI, heures_hebdo: "" }]),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "contrat d'apprentissage",
        tables: sortie([], {}, [
          { famille: "emploi", contrat: "APPRENTISSAGE", date_debut: "2026-03-16", date_fin_prevue: "2027-03-15" },
        ]),
        attendu: [{ date: "2026-09-15" }],
      },
    ],
    nonJuge: [
      {
        nom: "aucune ligne d'entretien le mois de la sortie",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive" },
          etapes: [CDI],
          entretiens: [{ date: "2026-06-02" }],
        }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-09" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: sortie([]),
        attendu: [{ participant: "P0001" }],
      },
    ],
  },
);
