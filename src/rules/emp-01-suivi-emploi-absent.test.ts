import rule from "./emp-01-suivi-emploi-absent.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-01" };
const FORMATION = {
  famille: "formation",
  certifiante: "oui",
  temps: "plein",
  date_debut: "2026-02-01",
  date_fin: "2026-12-18",
};
const CDD = { ...CDI, contrat: "CDD" };

/** A mail in March covers the month; the other months of the follow-up have their call. */
const mars = (etape: Ligne = CDI, options: { parcours?: Ligne; veilles?: readonly Ligne[] } = {}, ...lignes: Ligne[]) =>
  situation({ etapes: [etape], ...options, entretiens: [{ date: "2026-03-02", modalite: "MAIL" }, ...lignes] });

const DEFAUT = [{ date: "2026-03-31", mois: "2026-03", mesure: 0, parcours: "P0001-1" }];

/** Only the month named is in the period. */
const AOUT = { arrete: "2026-08-31", periode: "2026-08-01..2026-08-31" };
const aout = (etape: Ligne) => situation({ etapes: [etape], entretiens: [{ date: "2026-08-03", modalite: "MAIL" }] });

testRule(
  rule,
  { arrete: "2026-03-31", periode: "2026-03-01..2026-03-31" },
  {
    conforme: [
      {
        nom: "un jour du mois est à un parcours intégré depuis",
        tables: { ...mars(), parcours: [PARCOURS, { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-31" }] },
      },
      {
        nom: "un appel de l'employeur",
        tables: mars(CDI, {}, { date: "2026-03-31", modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR" }),
      },
      { nom: "une visio avec le participant", tables: mars(CDI, {}, { date: "2026-03-01", modalite: "VISIO" }) },
      {
        nom: "formation : un face à face avec l'opérateur",
        tables: mars(FORMATION, {}, { date: "2026-03-05", interlocuteur: "OPERATEUR" }),
      },
      { nom: "mois entamé : commencé le 2 mars", tables: mars({ ...CDI, date_debut: "2026-03-02" }) },
      { nom: "commencé avant l'intégration", tables: mars(CDI, { parcours: { date_integration: "2026-02-02" } }) },
      { nom: "emploi fini le 30 mars", tables: mars({ ...CDI, date_fin: "2026-03-30" }) },
      { nom: "sorti le 30 mars", tables: mars(CDI, { parcours: { date_sortie_reelle: "2026-03-30" } }) },
      {
        nom: "15 jours en veille",
        tables: mars(CDI, { veilles: [{ date_debut: "2026-03-17", date_fin: "2026-04-30" }] }),
      },
      { nom: "CDD de six mois moins un jour", tables: mars({ ...CDD, date_fin_prevue: "2026-07-30" }) },
      { nom: "CDD sans terme", tables: mars(CDD) },
      { nom: "CDDI", tables: mars({ ...CDI, contrat: "CDDI" }) },
      { nom: "temps partiel subi", tables: mars({ ...CDI, heures_hebdo: "19.99" }) },
      { nom: "formation non certifiante", tables: mars({ ...FORMATION, certifiante: "non" }) },
      { nom: "formation dont on ne sait pas si elle certifie", tables: mars({ ...FORMATION, certifiante: "" }) },
      {
        nom: "suivi de six mois moins un jour : août n'est plus entier",
        ...AOUT,
        tables: aout({ ...CDI, date_debut: "2026-02-28" }),
      },
      { nom: "le mois n'est pas fini", arrete: "2026-03-30", tables: mars() },
    ],
    enDefaut: [
      {
        nom: "le parcours suivant n'est intégré que le lendemain du mois",
        arrete: "2026-04-01",
        tables: { ...mars(), parcours: [PARCOURS, { ...PARCOURS, id: "P0001-2", date_integration: "2026-04-01" }] },
        attendu: DEFAUT,
      },
      {
        nom: "un courriel seul",
        tables: mars(),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-03-31",
            apap: "Alix MODÈLE",
            message: "Aucun contact direct en mars 2026 pour l'emploi commencé le 01/02/2026.",
          },
        ],
      },
      { nom: "commencé le 1er mars", tables: mars({ ...CDI, date_debut: "2026-03-01" }), attendu: DEFAUT },
      {
        nom: "commencé le jour de l'intégration",
        tables: mars(CDI, { parcours: { date_integration: "2026-02-01" } }),
        attendu: DEFAUT,
      },
      { nom: "emploi fini le 31 mars", tables: mars({ ...CDI, date_fin: "2026-03-31" }), attendu: DEFAUT },
      {
        nom: "sorti le 31 mars",
        tables: mars(CDI, { parcours: { date_sortie_reelle: "2026-03-31" } }),
        attendu: DEFAUT,
      },
      {
        nom: "14 jours en veille",
        tables: mars(CDI, { veilles: [{ date_debut: "2026-03-18", date_fin: "2026-04-30" }] }),
        attendu: DEFAUT,
      },
      {
        nom: "CDD de six mois juste, par son terme prévu",
        tables: mars({ ...CDD, date_fin_prevue: "2026-07-31", date_fin: "2026-04-15" }),
        attendu: DEFAUT,
      },
      {
        nom: "contrat de professionnalisation",
        tables: mars({ ...CDI, contrat: "CONTRAT_PRO", heures_hebdo: "" }),
        attendu: DEFAUT,
      },
      {
        nom: "création de 10 h : jamais un temps partiel subi",
        tables: mars({ ...CDI, contrat: "CREATION", heures_hebdo: "10" }),
        attendu: DEFAUT,
      },
      {
        nom: "temps partiel choisi",
        tables: mars({ ...CDI, heures_hebdo: "12", temps_partiel_choisi: "oui" }),
        attendu: DEFAUT,
      },
      {
        nom: "emploi : l'opérateur ne suffit pas",
        tables: mars(CDI, {}, { date: "2026-03-05", interlocuteur: "OPERATEUR" }),
        attendu: DEFAUT,
      },
      {
        nom: "un appel manqué",
        tables: mars(CDI, {}, { date: "2026-03-05", modalite: "TELEPHONE", presence: "ABSENT" }),
        attendu: DEFAUT,
      },
      {
        nom: "formation certifiante sans contact",
        tables: mars(FORMATION),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            mois: "2026-03",
            mesure: 0,
            seuil: 1,
            gravite: "majeur",
            preuves: ["etapes 2"],
            date: "2026-03-31",
            message: "Aucun contact direct en mars 2026 pour la formation certifiante commencée le 01/02/2026.",
          },
        ],
      },
      {
        nom: "commencé le 31 mars, le suivi va jusqu'au 29 septembre : août est entier",
        ...AOUT,
        tables: aout({ ...CDI, date_debut: "2026-03-31" }),
        attendu: [{ date: "2026-08-31", mois: "2026-08" }],
      },
      {
        nom: "un emploi et une formation : un constat pour chacun",
        tables: situation({ etapes: [CDI, FORMATION], entretiens: [{ date: "2026-03-02", modalite: "MAIL" }] }),
        attendu: [{ date: "2026-03-31" }, { date: "2026-03-31" }],
      },
      {
        nom: "une étape à cheval sur deux parcours : dans celui où elle commence",
        tables: situation({
          etapes: [CDI],
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-03-31" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-04-01" },
            ],
            entretiens: [{ ...ENTRETIEN, date: "2026-03-02", modalite: "MAIL" }],
          },
        }),
        attendu: DEFAUT,
      },
    ],
    nonJuge: [
      {
        nom: "mois sans aucune ligne",
        tables: situation({ etapes: [CDI], entretiens: [{ date: "2026-02-18" }] }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: mars(),
        attendu: [{ participant: "P0001" }],
      },
      { nom: "une étape rejetée", rejets: { etapes: ["P0001"] }, tables: mars(), attendu: [{ participant: "P0001" }] },
    ],
    nonExecutee: [
      {
        nom: "ni contrat ni certifiante",
        tables: sansColonnes(mars(), "etapes", "contrat", "certifiante"),
        raison: "etapes.contrat",
      },
      {
        nom: "trop de présences vides",
        tables: mars(CDI, {}, { date: "2026-03-05", presence: "" }),
        raison: "présences vides",
      },
    ],
  },
);
