import { frCount, frInteger } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import { compareBy } from "../../../core/text.ts";
import { CAUSES } from "../../../faits/temps-eligible.ts";
import { de, motsDe, type Vocabulaire } from "../../../normes/vocabulaire.ts";
import { type BilanParticipant, type Comptes, SOMMES_NULLES, type Sommes } from "../../../rapprochement/modele.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, champDe, lister } from "../../document/lister.ts";
import type { Block, Cards, Cell, Sheet, Table } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES } from "../mots.ts";
import { sommesDesBilans } from "../sommes.ts";
import { aJoindre } from "./a-joindre.ts";

/** « Synthèse »: where every line went, by APAP, and why minutes are not retained. */
export function feuilleSynthese(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  return feuilleControle(
    cadre,
    "Synthèse",
    {
      titre: `Rapprochement ${de(motsDe(etat.report).logiciel)} et de l'émargement`,
      nominative: false,
      filtre: etat.filtre,
      ...titreSynthese(etat),
    },
    [...blocsSynthese(etat), ...aJoindre(etat)],
  );
}

/** « Sur 4 057 rendez-vous, 3 d'un seul côté et 7 avec un écart » */
function titreSynthese({ rapprochement: { emargement, bilans }, report }: EtatRapprochement): { constat?: string } {
  const { logiciel } = motsDe(report);
  if (emargement === null)
    return { constat: `${logiciel} n'est pas confronté aux feuilles : aucune dans l'extraction` };
  const somme = (de: (b: BilanParticipant) => number) => bilans.reduce((n, b) => n + de(b), 0);
  const [ecarts, seuls] = [somme((b) => b.avecEcart), somme((b) => b.viesionSeules + b.feuilleSeules)];
  const tous = seuls + somme((b) => b.appariees);
  if (tous === 0) return {};
  const dits = [
    ...(seuls > 0 ? [`${frInteger(seuls)} d'un seul côté`] : []),
    ...(ecarts > 0 ? [`${frInteger(ecarts)} avec un écart`] : []),
  ];
  return {
    constat:
      dits.length === 0
        ? `${logiciel} et les feuilles concordent : ${frInteger(tous)} rendez-vous`
        : `Sur ${frInteger(tous)} rendez-vous, ${dits.join(" et ")}`,
  };
}

/** The synthesis, for the workbook and the terminal. */
export function blocsSynthese({ rapprochement, report }: Pick<EtatRapprochement, "rapprochement" | "report">): Block[] {
  const mots = motsDe(report);
  const { logiciel, logicielDepartement } = mots;
  const { emargement, cd14, bilans } = rapprochement;
  const apaps = parApap(bilans);
  return [
    ...(emargement
      ? [
          cartes(apaps, mots),
          { ...tableApaps(apaps, mots), detaille: sommesDesBilans(rapprochement) },
          tableCauses(bilans),
        ]
      : [note(`${logiciel} ↔ émargement : non fait, aucune table d'émargement dans l'extraction.`)]),
    note(
      "Les minutes disent où regarder. Elles ne sont jamais des euros ni une correction : les APAP sont affectés en totalité à l'opération.",
    ),
    ...(emargement ? comptes(`${logiciel} ↔ émargement : où est allée chaque ligne`, emargement.comptes) : []),
    ...(cd14 ? comptes(`${logiciel} ↔ ${logicielDepartement} : où est allée chaque ligne`, cd14.comptes) : []),
  ];
}

function cartes(apaps: readonly BilanApap[], { logiciel }: Vocabulaire): Cards {
  const somme = (champ: (b: BilanApap) => number) => apaps.reduce((total, b) => total + champ(b), 0);
  const [mois, fournis] = [somme((b) => b.mois), somme((b) => b.moisFournis)];
  return {
    kind: "cartes",
    items: [
      {
        label: "Rendez-vous appariés",
        value: somme((b) => b.appariees),
        detail: `dont ${frInteger(somme((b) => b.avecEcart))} avec un écart`,
      },
      { label: `Dans ${logiciel} seulement`, value: somme((b) => b.viesionSeules) },
      { label: "Sur la feuille seulement", value: somme((b) => b.feuilleSeules) },
      { label: "Feuilles fournies", value: fournis, detail: `sur ${frInteger(mois)} attendues` },
      { label: "Minutes saisies", value: somme((b) => b.minutesViesion) },
      {
        label: "Minutes éligibles",
        value: somme((b) => b.minutesEligibles),
        detail: `${frInteger(somme((b) => b.minutesSignees))} signées`,
      },
    ],
  };
}

function tableApaps(apaps: readonly BilanApap[], { logiciel }: Vocabulaire): Table {
  const nombre = (key: string, titre: string, groupe: string, kind: "integer" | "minutes" = "integer") =>
    ({ key, titre, kind, groupe, total: "somme", width: kind === "minutes" ? 13 : 10 }) as const;
  // where the room is short, the structure is said only if an APAP is in two of them
  const court = { large: true } as const;
  const deux = new Set(apaps.map((b) => b.apap)).size < apaps.length;
  return {
    id: "apaps",
    titre: "Par APAP en charge ce jour-là",
    ...lister(apaps, [
      champ("apap", "APAP", "text", (b) => b.apap ?? "Sans APAP"),
      champ("structure", "Structure", { kind: "text", ...(deux ? {} : court) }, (b) => b.structure ?? "Sans structure"),
      champDe(nombre("paires", "Appariés", "Rendez-vous"), (b) => b.appariees),
      champDe({ ...nombre("ecarts", "dont écart", "Rendez-vous"), large: true }, (b) => b.avecEcart),
      champDe(
        { ...nombre("viesion", `${logiciel} seul`, "Rendez-vous"), ...(deux ? court : {}) },
        (b) => b.viesionSeules,
      ),
      champDe({ ...nombre("feuille", "Feuille seule", "Rendez-vous"), ...(deux ? court : {}) }, (b) => b.feuilleSeules),
      champDe({ ...nombre("fournies", "Fournies", "Feuilles"), large: true }, (b) => b.moisFournis),
      champDe({ ...nombre("mois", "Attendues", "Feuilles"), large: true }, (b) => b.mois),
      champ("part", "Part", {
        kind: "percent",
        groupe: "Feuilles",
        large: true,
        calcul: { type: "ratio", num: "fournies", den: "mois" },
      }),
      champDe(nombre("saisies", "Saisies", "Minutes", "minutes"), (b) => b.minutesViesion),
      champDe({ ...nombre("signees", "Signées", "Minutes", "minutes"), large: true }, (b) => b.minutesSignees),
      champDe(nombre("eligibles", "Éligibles", "Minutes", "minutes"), (b) => b.minutesEligibles),
    ]),
    total: "Ensemble",
    vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
  };
}

function tableCauses(bilans: readonly BilanParticipant[]): Table {
  const somme = (cause: (typeof CAUSES)[number], quoi: "contacts" | "minutes") =>
    bilans.reduce((total, { causes }) => total + (causes[cause]?.[quoi] ?? 0), 0);
  return {
    id: "causes",
    titre: "Pourquoi des minutes ne sont pas retenues (une cause par rendez-vous, la première de cette liste)",
    ...lister(CAUSES, [
      champ("cause", "Cause", { kind: "prose", width: 40 }, (cause) => CAUSES_LISIBLES[cause]),
      champ("contacts", "Rendez-vous", { kind: "integer", total: "somme" }, (cause) => somme(cause, "contacts")),
      champ("minutes", "Minutes saisies", { kind: "minutes", total: "somme" }, (cause) => somme(cause, "minutes")),
    ]),
    detaille: { rien: "les causes se partagent les minutes saisies que le tableau précédent compte" },
    total: "Ensemble",
  };
}

/** Lines read = left out + paired + alone, on both sides, as live sums; and that they close. */
function comptes(titre: string, cotes: readonly Comptes[]): Block[] {
  const perdues = cotes.reduce((somme, k) => somme + Math.abs(k.perdues), 0);
  const bilan: Block = {
    kind: "note",
    ...(perdues === 0 ? {} : { tone: "alerte" }),
    texte:
      perdues === 0
        ? "Lignes lues = laissées de côté + appariées + seules, des deux côtés : aucune n'est perdue."
        : `Les comptes ne se referment pas (${frCount(perdues, "ligne")}) : signalez-le.`,
  };
  const tables = cotes.map(
    (k, i): Table => ({
      kind: "table",
      ...(i === 0 ? { titre } : {}),
      columns: [
        { key: "ou", titre: `${k.cote} : lignes`, kind: "prose", width: 40 },
        { key: "nombre", titre: "Nombre", kind: "integer", total: "somme" },
      ],
      rows: [
        ["appariées", k.appariees],
        ["seules", k.seules],
        ...k.hors.map(({ raison, nombre }): Cell[] => [`laissées de côté : ${raison}`, nombre]),
      ],
      detaille: [{ column: "nombre", chiffre: "lignes lues", vaut: k.lues }],
      total: `Total (lignes lues : ${frInteger(k.lues)})`,
    }),
  );
  return [...tables, bilan];
}

/** The sums of one APAP in one structure. */
interface BilanApap extends Omit<BilanParticipant, "participant" | "mois" | "causes"> {
  participants: number;
  /** Participant × month with a line on either side, and those with a sheet. */
  mois: number;
  moisFournis: number;
}

const SOMMES = Object.keys(SOMMES_NULLES) as (keyof Sommes)[];

/** Participants' sums by APAP and structure, in their order. */
function parApap(bilans: readonly BilanParticipant[]): BilanApap[] {
  const groupes = new Map<string, BilanApap>();
  for (const b of bilans) {
    const { apap, structure } = b;
    const vide = { apap, structure, participants: 0, ...SOMMES_NULLES, mois: 0, moisFournis: 0 };
    const g = obtenir(groupes, JSON.stringify([apap, structure]), () => vide);
    g.participants++;
    g.mois += b.mois.length;
    g.moisFournis += b.mois.filter((m) => m.fournie).length;
    for (const champ of SOMMES) g[champ] += b[champ];
  }
  return [...groupes.values()].sort(compareBy((g) => [g.apap, g.structure]));
}
