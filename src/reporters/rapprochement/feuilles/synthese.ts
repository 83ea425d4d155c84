import { frInteger } from "../../../core/format.ts";
import { CAUSES } from "../../../parcours/temps-eligible.ts";
import type { Comptes } from "../../../rapprochement/modele.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import type { Block, Cards, Cell, Sheet, Table } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES } from "../mots.ts";
import { type BilanApap, parApap } from "../par-apap.ts";

/** « Synthèse »: where every line went, by APAP, and why minutes are not retained. */
export function feuilleSynthese(cadre: CadreControle, etat: EtatRapprochement): Sheet {
  const { emargement, cd14, bilans } = etat.rapprochement;
  const apaps = parApap(bilans);
  const blocs: (Block | null)[] = [
    emargement ? cartes(apaps) : null,
    emargement
      ? null
      : { kind: "note", texte: "Viesion ↔ émargement : non fait, aucune table d'émargement dans l'extraction." },
    emargement ? tableApaps(apaps) : null,
    emargement ? tableCauses(etat) : null,
    {
      kind: "note",
      texte:
        "Les minutes disent où regarder. Elles ne sont jamais des euros ni une correction : les APAP sont affectés en totalité à l'opération.",
    },
    ...(emargement ? comptes("Viesion ↔ émargement : où est allée chaque ligne", emargement.comptes) : []),
    ...(cd14 ? comptes("Viesion ↔ Viesion du Département : où est allée chaque ligne", cd14.comptes) : []),
  ];
  return feuilleControle(cadre, "Synthèse", "Rapprochement de Viesion et de l'émargement", blocs, {
    nominative: false,
    filtre: etat.filtre,
  });
}

function cartes(apaps: readonly BilanApap[]): Cards {
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
      { label: "Dans Viesion seulement", value: somme((b) => b.viesionSeules) },
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

function tableApaps(apaps: readonly BilanApap[]): Table {
  const nombre = (key: string, titre: string, groupe: string, kind: "integer" | "minutes" = "integer") =>
    ({ key, titre, kind, groupe, total: "somme", width: kind === "minutes" ? 13 : 10 }) as const;
  return {
    kind: "table",
    id: "apaps",
    titre: "Par APAP en charge ce jour-là",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "structure", titre: "Structure", kind: "text" },
      nombre("paires", "Appariés", "Rendez-vous"),
      nombre("ecarts", "dont écart", "Rendez-vous"),
      nombre("viesion", "Viesion seul", "Rendez-vous"),
      nombre("feuille", "Feuille seule", "Rendez-vous"),
      nombre("fournies", "Fournies", "Feuilles"),
      nombre("mois", "Attendues", "Feuilles"),
      {
        key: "part",
        titre: "Part",
        kind: "percent",
        groupe: "Feuilles",
        calcul: { type: "ratio", num: "fournies", den: "mois" },
      },
      nombre("saisies", "Saisies", "Minutes", "minutes"),
      nombre("signees", "Signées", "Minutes", "minutes"),
      nombre("eligibles", "Éligibles", "Minutes", "minutes"),
    ],
    rows: apaps.map((b): Cell[] => [
      b.apap ?? "Sans APAP",
      b.structure ?? "Sans structure",
      b.appariees,
      b.avecEcart,
      b.viesionSeules,
      b.feuilleSeules,
      b.moisFournis,
      b.mois,
      null,
      b.minutesViesion,
      b.minutesSignees,
      b.minutesEligibles,
    ]),
    total: "Ensemble",
    vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
  };
}

function tableCauses({ rapprochement }: EtatRapprochement): Table {
  return {
    kind: "table",
    id: "causes",
    titre: "Pourquoi des minutes ne sont pas retenues (une cause par rendez-vous, la première de cette liste)",
    columns: [
      { key: "cause", titre: "Cause", kind: "prose", width: 40 },
      { key: "contacts", titre: "Rendez-vous", kind: "integer", total: "somme" },
      { key: "minutes", titre: "Minutes saisies", kind: "minutes", total: "somme" },
    ],
    rows: CAUSES.map((cause): Cell[] => {
      const siennes = rapprochement.bilans.map((b) => b.causes[cause]);
      return [
        CAUSES_LISIBLES[cause],
        siennes.reduce((total, k) => total + (k?.contacts ?? 0), 0),
        siennes.reduce((total, k) => total + (k?.minutes ?? 0), 0),
      ];
    }),
    total: "Ensemble",
  };
}

/** Lines read = left out + paired + alone, on both sides, as live sums. */
function comptes(titre: string, cotes: readonly Comptes[]): Table[] {
  return cotes.map((k, i) => ({
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
    total: `Total (lignes lues : ${frInteger(k.lues)})`,
  }));
}
