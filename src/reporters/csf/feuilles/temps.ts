import { frCount, frInteger } from "../../../core/format.ts";
import { firstDay } from "../../../core/month.ts";
import type { SommeTemps } from "../../../csf/temps.ts";
import { CAUSES } from "../../../faits/temps-eligible.ts";
import { de, motsDe, type Vocabulaire } from "../../../normes/vocabulaire.ts";
import { type CadreControle, champsParticipant, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { type Champ, champ, lister } from "../../document/lister.ts";
import type { Sheet, Somme, Table } from "../../document/model.ts";
import { blocsHorsMurs } from "../../emargement/hors-murs.ts";
import { CAUSES_LISIBLES } from "../../rapprochement/mots.ts";
import type { EtatCsf } from "../etat.ts";
import { blocsTempsParCause, sommer } from "../temps-par-cause.ts";
import { filtre } from "./tirage.ts";

export const GUIDE =
  "Ces minutes sont un guide pour savoir où regarder. Elles ne sont jamais des euros, et jamais une correction : les APAP sont affectés en totalité à l'opération.";

/** « Temps »: minutes by cause (domaine.md §8), per APAP and month, then for each person of the sample. */
export function feuilleTemps(cadre: CadreControle, etat: EtatCsf): Sheet {
  const { contacts, minutes } = etat.autresTardifs;
  const somme = sommer(etat.temps);
  const constat =
    somme.contacts === 0
      ? null
      : `${frInteger(somme.eligibles)} minutes éligibles sur ${frInteger(somme.viesion)}, en ${frCount(somme.contacts, "rendez-vous", "rendez-vous")}`;
  return feuilleControle(cadre, "Temps", { titre: "Temps des rendez-vous : retenu ou non, et pourquoi", constat }, [
    note([
      GUIDE,
      `Rendez-vous en face à face avec le participant. Une cause au plus par rendez-vous, la première de la gauche vers la droite. Minutes ${de(motsDe(cadre.report).logiciel)} = éligibles + au-delà de la feuille + celles de chaque cause. Éligible : rendez-vous tenu, feuille fournie, présence signée par le participant ; la plus petite des deux durées. « Feuille non fournie » : ni éligible ni inéligible, non contrôlé. Une cause qui ne retire aucune minute n'a pas de colonne.`,
      ...(contacts > 0
        ? [
            `À part, sans feuille qui puisse les prouver : ${frInteger(contacts)} autres contacts (téléphone, visio, employeur) au-delà du suivi dans l'emploi, ${frInteger(minutes)} minutes (EMP-02).`,
          ]
        : []),
    ]),
    tableMois(etat),
    tablePersonnes(cadre, etat),
    ...blocsHorsMurs(etat.horsMurs),
  ]);
}

/** « Minutes par cause »: the same minutes in one table and one picture. */
export function feuilleCauses(cadre: CadreControle, etat: EtatCsf): Sheet {
  const titre = "Minutes des rendez-vous : éligibles ou non, par cause";
  return feuilleControle(
    cadre,
    "Minutes par cause",
    { titre, nominative: false, constat: titreCauses(etat.tempsPopulation) },
    [note(GUIDE), ...blocsTempsParCause(etat)],
  );
}

/** Minutes not retained are left blank when there are none: the eye goes to the others; so is a cause that takes none of `tous`. */
function champsTemps<L>({ logiciel }: Vocabulaire, tous: SommeTemps, de: (ligne: L) => SommeTemps): Champ<L>[] {
  const minutes = (key: string, titre: string, valeur: (t: SommeTemps) => number | null, groupe?: string): Champ<L> =>
    champ(
      key,
      titre,
      { kind: "minutes", width: 11.5, total: "somme", ...(groupe === undefined ? {} : { groupe }) },
      (ligne) => valeur(de(ligne)),
    );
  const nonRetenues = "Minutes non retenues";
  return [
    champ("contacts", "Rendez-vous", { kind: "integer", total: "somme", width: 11 }, (ligne) => de(ligne).contacts),
    minutes("viesion", `Minutes ${logiciel}`, (t) => t.viesion),
    ...causesVues(tous).map((cause) =>
      minutes(cause, CAUSES_LISIBLES[cause], (t) => t.causes[cause].minutes || null, nonRetenues),
    ),
    ...(tous.ecart === 0 ? [] : [minutes("ecart", "Au-delà de la feuille", (t) => t.ecart || null, nonRetenues)]),
    minutes("eligibles", "Minutes éligibles", (t) => t.eligibles),
  ];
}

const causesVues = (somme: SommeTemps) => CAUSES.filter((cause) => somme.causes[cause].minutes > 0);

/** « 250 minutes non retenues sur 120 490 » */
function titreCauses(somme: SommeTemps): string | null {
  if (somme.viesion === 0) return null;
  const perdues = somme.viesion - somme.eligibles;
  return perdues === 0
    ? `Toutes les minutes saisies sont éligibles : ${frInteger(somme.viesion)}`
    : `${frCount(perdues, "minute non retenue", "minutes non retenues")} sur ${frInteger(somme.viesion)}`;
}

/** Sums that close: what is typed is what is eligible and what is not, cause by cause. */
function sommesTemps(liste: readonly SommeTemps[], tous: SommeTemps): Somme[] {
  const somme = sommer(liste);
  const perdues = CAUSES.reduce((n, cause) => n + somme.causes[cause].minutes, 0);
  return [
    { column: "contacts", chiffre: "rendez-vous", vaut: somme.contacts },
    {
      column: "viesion",
      chiffre: "minutes éligibles, au-delà de la feuille, et de chaque cause",
      vaut: somme.eligibles + somme.ecart + perdues,
    },
    ...causesVues(tous).map((cause) => ({
      column: cause,
      chiffre: `minutes : ${CAUSES_LISIBLES[cause]}`,
      vaut: somme.causes[cause].minutes,
    })),
    ...(tous.ecart === 0 ? [] : [{ column: "ecart", chiffre: "minutes au-delà de la feuille", vaut: somme.ecart }]),
    { column: "eligibles", chiffre: "minutes éligibles", vaut: somme.viesion - somme.ecart - perdues },
  ];
}

function tableMois(etat: EtatCsf): Table {
  return {
    id: "temps",
    titre: `Par APAP en charge ce jour-là et par mois (filtre : ${filtre(etat)})`,
    ...lister(etat.temps, [
      champ("apap", "APAP", { kind: "text", width: 20 }, (t) => t.apap ?? "Sans APAP"),
      champ("structure", "Structure", { kind: "text", width: 20 }, (t) => t.structure ?? "Sans structure"),
      champ("mois", "Mois", { kind: "month", width: 15 }, (t) => firstDay(t.mois)),
      champsTemps(motsDe(etat.report), sommer(etat.temps), (t) => t),
    ]),
    detaille: sommesTemps(etat.temps, sommer(etat.temps)),
    total: "Ensemble",
    figer: true,
    filtre: true,
    vide: "Aucun rendez-vous dans la période.",
  };
}

function tablePersonnes(cadre: CadreControle, { personnes, temps }: EtatCsf): Table {
  const tous = sommer([...temps, ...personnes.map((p) => p.temps)]);
  return {
    id: "temps_echantillon",
    titre: "Participants de l'échantillon, sur la période",
    ...lister(personnes, [
      champsParticipant(cadre, (p) => p.participant),
      !cadre.avecNoms && champ("apap", "APAP", { kind: "text", width: 20 }, (p) => p.apap ?? "Sans APAP"),
      champ("strate", "Strate", { kind: "text", width: 15 }, (p) => p.strate),
      champsTemps(motsDe(cadre.report), tous, (p) => p.temps),
    ]),
    detaille: sommesTemps(
      personnes.map((p) => p.temps),
      tous,
    ),
    total: "Échantillon",
  };
}
