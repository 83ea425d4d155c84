import rule from "./ent-09-rupture-sans-relance.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const UN = { date: "2026-02-10", presence: "ABSENT" };
const DEUX = { date: "2026-02-20", presence: "ABSENT_EXCUSE" };
/** Keeps March covered, 16 days after the second absence: too late to be a new attempt. */
const TARD = { date: "2026-03-08" };
const DEFAUT = [{ date: "2026-02-20", mois: null, mesure: 2, parcours: "P0001-1" }];

const rupture = (...lignes: Ligne[]) => situation({ entretiens: [UN, DEUX, TARD, ...lignes] });
const appel = (date: string, autre: Ligne = {}) => ({ date, modalite: "TELEPHONE", ...autre });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "une seule absence", tables: situation({ entretiens: [UN, TARD] }) },
      { nom: "présent entre les deux", tables: rupture({ date: "2026-02-15" }) },
      { nom: "un appel le jour même", tables: rupture(appel("2026-02-20")) },
      {
        nom: "un SMS à présence vide 15 jours après",
        tables: rupture(appel("2026-03-07", { modalite: "SMS", presence: "" })),
      },
      { nom: "un appel sans réponse", tables: rupture(appel("2026-02-25", { presence: "ABSENT" })) },
      { nom: "une visio à préciser", tables: rupture(appel("2026-02-25", { modalite: "VISIO", presence: "" })) },
      {
        nom: "un nouveau rendez-vous le lendemain, annulé",
        tables: rupture({ date: "2026-02-21", presence: "ANNULE" }),
      },
      {
        nom: "un face à face avec l'employeur 15 jours après",
        tables: rupture({ date: "2026-03-07", interlocuteur: "EMPLOYEUR" }),
      },
      { nom: "la troisième absence est une tentative", tables: rupture({ date: "2026-03-07", presence: "ABSENT" }) },
      {
        nom: "un appel après la sortie compte comme relance",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-02-22" },
          entretiens: [UN, DEUX, TARD, appel("2026-02-24")],
        }),
      },
      {
        nom: "15 jours pas encore écoulés à l'arrêté",
        arrete: "2026-03-06",
        tables: situation({ entretiens: [UN, DEUX] }),
      },
      { nom: "seconde absence avant la période", periode: "2026-02-21..2026-03-31", tables: rupture() },
      {
        nom: "une absence dans chacun de deux parcours",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-02-15" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-02-16" },
            ],
            entretiens: [UN, DEUX, TARD].map((l) => ({ ...ENTRETIEN, ...l })),
          },
        }),
      },
      { nom: "trois absences attendues", params: { absencesMin: 3 }, tables: rupture() },
    ],
    enDefaut: [
      {
        nom: "aucune relance",
        tables: rupture(),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 2,
            gravite: "majeur",
            preuves: ["entretiens 3", "entretiens 2"],
            date: "2026-02-20",
            mesure: 2,
            ligne: 3,
            message: "2\u00a0absences de suite, dont celle du 20/02/2026, sans relance saisie jusqu'au 07/03/2026.",
          },
        ],
      },
      { nom: "un appel 16 jours après", tables: rupture(appel("2026-03-08")), attendu: DEFAUT },
      { nom: "un appel la veille de la seconde absence", tables: rupture(appel("2026-02-19")), attendu: DEFAUT },
      { nom: "un appel annulé", tables: rupture(appel("2026-02-25", { presence: "ANNULE" })), attendu: DEFAUT },
      {
        nom: "un appel à l'employeur",
        tables: rupture(appel("2026-02-25", { interlocuteur: "EMPLOYEUR" })),
        attendu: DEFAUT,
      },
      {
        nom: "un face à face le jour même n'est pas une relance",
        tables: rupture({ date: "2026-02-20", heure: "15:00" }),
        attendu: DEFAUT,
      },
      {
        nom: "annulé et à préciser sont sautés",
        tables: rupture({ date: "2026-02-12", presence: "ANNULE" }, { date: "2026-02-13", presence: "A_PRECISER" }),
        attendu: DEFAUT,
      },
      {
        nom: "absent à un face à face avec l'opérateur",
        tables: situation({ entretiens: [{ ...UN, interlocuteur: "OPERATEUR" }, DEUX, TARD] }),
        attendu: DEFAUT,
      },
      {
        nom: "quatre absences, la troisième 16 jours après : une seule série, de quatre",
        tables: situation({
          entretiens: [UN, DEUX, { ...TARD, presence: "ABSENT" }, { date: "2026-03-12", presence: "ABSENT" }],
        }),
        attendu: [{ date: "2026-02-20", mesure: 4 }],
      },
      {
        nom: "deux séries",
        arrete: "2026-04-30",
        tables: rupture(
          { date: "2026-03-10", presence: "ABSENT" },
          { date: "2026-03-12", presence: "ABSENT" },
          { date: "2026-04-28" },
        ),
        attendu: [
          { date: "2026-02-20", mesure: 2 },
          { date: "2026-03-12", mesure: 2 },
        ],
      },
      {
        nom: "une sortie dans les 15 jours n'excuse pas",
        tables: situation({ parcours: { date_sortie_reelle: "2026-02-22" }, entretiens: [UN, DEUX, TARD] }),
        attendu: DEFAUT,
      },
      {
        nom: "l'arrêté est le quinzième jour",
        arrete: "2026-03-07",
        tables: situation({ entretiens: [UN, DEUX, appel("2026-03-01", { interlocuteur: "PARTENAIRE" })] }),
        attendu: DEFAUT,
      },
      {
        nom: "seconde absence le premier jour de la période",
        periode: "2026-02-20..2026-03-31",
        tables: rupture(),
        attendu: DEFAUT,
      },
      {
        nom: "délai réglé à 14 jours",
        params: { joursRelance: 14 },
        tables: rupture(appel("2026-03-07")),
        attendu: DEFAUT,
      },
    ],
    nonJuge: [
      {
        nom: "le mois du quinzième jour n'est pas couvert",
        tables: situation({ entretiens: [UN, DEUX] }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: rupture(),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans présence",
        tables: sansColonnes(rupture(), "entretiens", "presence"),
        raison: "entretiens.presence",
      },
      {
        nom: "trop de présences vides",
        tables: rupture({ presence: "" }, { date: "2026-01-21", presence: "" }),
        raison: "présences vides",
      },
    ],
  },
);
