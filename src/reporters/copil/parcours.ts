import { EFFECTIF_MIN_TAUX, frInteger, frPercent } from "../../core/format.ts";
import { frMonth, isoMonth } from "../../core/month.ts";
import { capitale } from "../../core/text.ts";
import { libelle } from "../../indicators/libelles.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { FLUX } from "../editions/feuilles/flux.ts";
import { titreAnnee } from "../editions/feuilles/images-flux.ts";
import { moisAuJour, PAS_A_VOIR, phraseNonVues } from "../editions/feuilles/personnes-vues.ts";
import type { Socle } from "../editions/socle.ts";
import { reserveDite } from "./modele.ts";
import { moisEtCumul } from "./mois-et-cumul.ts";
import type { Page } from "./pages.ts";

/** « File active et flux »: month by month, and how the count closes. */
export function pageFlux(socle: Socle): Page {
  const { chiffres, spans } = socle;
  const valeurs = spans.tous.map((m) => chiffres.nombre(ENSEMBLE, { indicateur: "file_active" }, isoMonth(m)));
  const constat = titreAnnee(socle, ENSEMBLE);
  return {
    sujet: "File active et flux",
    constat: constat ?? "La file active et le flux ne peuvent pas être calculés",
    phrases: [],
    graphique: {
      type: "line",
      titre: "File active à la fin de chaque mois",
      alt: "Courbe de la file active, mois par mois ; un mois non calculé est un blanc.",
      categories: spans.tous.map((m) => moisAuJour(socle, m)),
      series: [{ nom: "File active", values: valeurs }],
      etiquettes: true,
    },
    tables: [
      moisEtCumul(
        socle,
        chiffres.nombre(ENSEMBLE, { indicateur: "flux_reste" }, spans.cumul) === 0
          ? "Le flux, qui se referme"
          : "Le flux",
        "Parcours",
        FLUX.map((indicateur) => ({ indicateur })),
      ),
    ],
  };
}

/** « Publics »: who is accompanied at the end of the month, and who came in since January. */
export function pagePublics(socle: Socle): Page {
  const { chiffres, spans } = socle;
  const figure = (publicVu: string) =>
    chiffres.figure(ENSEMBLE, { indicateur: "profil_public", ventilation: { public: publicVu } }, spans.courant);
  const nombre = (publicVu: string) =>
    chiffres.nombre(ENSEMBLE, { indicateur: "profil_public", ventilation: { public: publicVu } }, spans.courant);
  const publics = chiffres.valeurs("profil_public", "public", [spans.courant]);
  // the publics are those of the file active: a parcours in veille is in none
  const total = chiffres.nombre(ENSEMBLE, { indicateur: "file_active" }, spans.courant);
  const reserves = [...new Set(publics.flatMap((p) => figure(p)?.reserve ?? []))];
  // what a reserve weakens is said with it, and only where it weakens all
  const sure = publics.find((p) => figure(p)?.reserve === null);
  const premier = sure ?? publics[0];
  const n = premier === undefined ? null : nombre(premier);
  const ordre = chiffres.catalogue.ordre("profil", "tranche_age") ?? [];
  const ages = chiffres
    .valeurs("profil", "tranche_age", [spans.courant])
    .sort((a, b) => ordre.indexOf(a) - ordre.indexOf(b));
  return {
    sujet: "Publics",
    constat:
      total === 0
        ? "Aucun parcours en file active"
        : premier === undefined || n === null || total === null
          ? "Les publics de la file active ne sont pas connus"
          : `${libelle(premier)} : ${frInteger(n)} parcours sur ${frInteger(total)} en file active${total < EFFECTIF_MIN_TAUX ? "" : `, ${frPercent(n / total)}`}${sure === undefined ? ", avec réserve" : ""}`,
    phrases: [
      "Une personne peut être de plusieurs publics : les parts ne s'additionnent pas.",
      ...reserves.map(reserveDite),
      ...(ages.length === 0 && total !== 0
        ? [
            `Les âges ne sont pas connus : ${raisonLisible(chiffres.manque(ENSEMBLE, "profil", "tranche_age", spans.courant) ?? "il manque la date de naissance")}.`,
          ]
        : []),
    ],
    graphique:
      publics.length === 0
        ? null
        : {
            type: "bar",
            titre: "File active, par public",
            alt: "Barres : nombre de parcours de la file active de chaque public.",
            categories: publics.map((p) => (figure(p)?.reserve ? `${libelle(p)} (avec réserve)` : libelle(p))),
            series: [{ nom: "File active", values: publics.map(nombre) }],
            etiquettes: true,
          },
    tables: ages.length === 0 ? [] : [tableAges(socle, ages)],
  };
}

function tableAges({ chiffres, spans }: Socle, ages: readonly string[]): Table {
  return {
    titre: "Âge",
    ...lister(ages, [
      champ("age", "Tranche d'âge", "text", (age) => libelle(age)),
      champ("ouverts", "File active", "integer", (age) =>
        chiffres.affiche(ENSEMBLE, { indicateur: "profil", ventilation: { tranche_age: age } }, spans.courant),
      ),
      champ("entrants", "Entrées depuis janvier", "integer", (age) =>
        chiffres.affiche(
          ENSEMBLE,
          { indicateur: "profil", ventilation: { flux: "entrees", tranche_age: age } },
          spans.cumul,
        ),
      ),
    ]),
  };
}

/** « Accompagnement »: persons seen, never interviews. */
export function pageEntretiens(socle: Socle): Page {
  const { chiffres, spans } = socle;
  const mois = spans.tous.map((m) => socle.personnes.du(ENSEMBLE, m));
  const dernier = socle.personnes.dernierJuge(ENSEMBLE);
  const { valeur, numerateur, denominateur, reserve, raison } =
    chiffres.figure(ENSEMBLE, { indicateur: "conformite" }, spans.cumul) ?? {};
  return {
    sujet: "Accompagnement",
    constat:
      valeur == null || numerateur == null || denominateur == null
        ? "L'entretien mensuel n'est pas jugé"
        : `L'entretien mensuel est tenu ${frInteger(numerateur)} fois sur ${frInteger(denominateur)} depuis janvier`,
    phrases: reserve ? [reserveDite(reserve)] : raison ? [`${capitale(raisonLisible(raison))}.`] : [],
    graphique:
      socle.personnes.mois.length === 0
        ? null
        : {
            type: "percent-column",
            titre:
              dernier === null
                ? "Personnes, mois par mois"
                : `${capitale(frMonth(dernier.mois))} : ${phraseNonVues(dernier)}`,
            alt: "Personnes de chaque mois, en parts de 100 % : vues en face à face, à voir et non vues, autres qui n'étaient pas à voir, et non jugées.",
            categories: mois.map((m) => moisAuJour(socle, m.mois)),
            series: [
              { nom: "Vues", values: mois.map((m) => m.vues), couleur: "1B4F8A" },
              { nom: "À voir, non vues", values: mois.map((m) => m.nonVues), couleur: "9C3B2E" },
              { nom: PAS_A_VOIR, values: mois.map((m) => m.nonDues), couleur: "C9CED6" },
              { nom: "Non jugées", values: mois.map((m) => m.nonJugees), couleur: "6B7280", motif: "montant" },
            ],
          },
    tables: [
      moisEtCumul(
        socle,
        undefined,
        "Accompagnement",
        (["entretiens", "entretiens_duree_moyenne", "prescriptions"] as const).map((indicateur) => ({ indicateur })),
      ),
    ],
  };
}
