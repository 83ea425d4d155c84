import { frInteger, frTaux } from "../../core/format.ts";
import { frMonth, isoMonth, type Month } from "../../core/month.ts";
import { capitale } from "../../core/text.ts";
import { libelle } from "../../indicators/libelles.ts";
import { champ, lister } from "../document/lister.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { FLUX } from "../editions/feuilles/flux.ts";
import { moisAuJour, phraseNonVues } from "../editions/feuilles/personnes-vues.ts";
import { moisCourt } from "../editions/libelles.ts";
import type { Socle } from "../editions/socle.ts";
import { moisEtCumul } from "./mois-et-cumul.ts";
import type { Page } from "./pages.ts";

const courts = (mois: readonly Month[]): string[] => mois.map(moisCourt);

/** « File active et flux »: month by month, and how the count closes. */
export function pageFlux(socle: Socle): Page {
  const { chiffres, spans } = socle;
  const valeurs = spans.tous.map((m) => chiffres.nombre(ENSEMBLE, { indicateur: "file_active" }, isoMonth(m)));
  const [premiere, derniere] = [valeurs.find((v) => v !== null) ?? null, valeurs.at(-1) ?? null];
  const ecart = premiere === null || derniere === null ? null : derniere - premiere;
  return {
    sujet: "File active et flux",
    constat:
      ecart === null || derniere === null
        ? "La file active ne peut pas être calculée"
        : ecart === 0
          ? `La file active est stable depuis janvier : ${frInteger(derniere)} parcours`
          : `La file active ${ecart > 0 ? "a grandi" : "a baissé"} de ${frInteger(Math.abs(ecart))} depuis janvier : ${frInteger(derniere)} parcours`,
    phrases: [],
    graphique: {
      type: "line",
      titre: "File active à la fin de chaque mois",
      alt: "Courbe de la file active, mois par mois ; un mois non calculé est un blanc.",
      categories: courts(spans.tous),
      series: [{ nom: "File active", values: valeurs }],
      etiquettes: true,
    },
    tables: [
      moisEtCumul(
        socle,
        "Le flux, qui se referme",
        "Parcours",
        FLUX.map((indicateur) => ({ indicateur })),
      ),
    ],
  };
}

/** « Publics »: who is accompanied at the end of the month, and who came in since January. */
export function pagePublics({ chiffres, spans }: Socle): Page {
  const publics = chiffres.valeurs("profil_public", "public", [spans.courant]);
  const total = chiffres.nombre(ENSEMBLE, { indicateur: "stock_fin" }, spans.courant);
  const de = (publicVu: string) =>
    chiffres.nombre(ENSEMBLE, { indicateur: "profil_public", ventilation: { public: publicVu } }, spans.courant);
  const femmes = de("FEMME");
  const ages = chiffres.valeurs("profil", "tranche_age", [spans.courant]);
  return {
    sujet: "Publics",
    constat:
      femmes === null || total === null || total === 0
        ? "Qui est accompagné"
        : `Parcours ouverts de femmes : ${frTaux(femmes, total)}`,
    phrases: ["Une personne peut être de plusieurs publics : les parts ne s'additionnent pas."],
    graphique: {
      type: "bar",
      titre: "Parcours ouverts à la fin du mois, par public",
      alt: "Barres : nombre de parcours ouverts de chaque public.",
      categories: publics.map(libelle),
      series: [{ nom: "Parcours ouverts", values: publics.map(de) }],
      etiquettes: true,
    },
    tables: [
      {
        kind: "table",
        titre: "Âge",
        ...lister(ages, [
          champ("age", "Tranche d'âge", "text", (age) => libelle(age)),
          champ("ouverts", "Parcours ouverts", "integer", (age) =>
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
      },
    ],
  };
}

/** « Accompagnement »: persons seen, never interviews. */
export function pageEntretiens(socle: Socle): Page {
  const { chiffres, spans } = socle;
  const mois = spans.tous.map((m) => socle.personnes.du(ENSEMBLE, m));
  const dernier = socle.personnes.dernierJuge(ENSEMBLE);
  const conformite = chiffres.figure(ENSEMBLE, { indicateur: "conformite" }, spans.cumul);
  return {
    sujet: "Accompagnement",
    constat:
      conformite?.numerateur == null || conformite.denominateur == null
        ? "L'entretien mensuel ne peut pas être jugé"
        : `L'entretien mensuel est tenu ${frInteger(conformite.numerateur)} fois sur ${frInteger(conformite.denominateur)} depuis janvier`,
    phrases: conformite?.reserve ? [`Réserve : ${conformite.reserve}`] : [],
    graphique:
      socle.personnes.mois.length === 0
        ? null
        : {
            type: "stacked-column",
            titre:
              dernier === null
                ? "Personnes, mois par mois"
                : `${capitale(frMonth(dernier.mois))} : ${phraseNonVues(dernier)}`,
            alt: "Pour chaque mois, le nombre de personnes vues en face à face, à voir et non vues, pas à voir, et non jugées.",
            categories: mois.map((m) => moisAuJour(socle, m.mois)),
            series: [
              { nom: "Vues", values: mois.map((m) => m.vues), couleur: "1B4F8A" },
              { nom: "À voir, non vues", values: mois.map((m) => m.nonVues), couleur: "9C3B2E" },
              { nom: "Pas à voir", values: mois.map((m) => m.nonDues), couleur: "C9CED6" },
              { nom: "Non jugées", values: mois.map((m) => m.nonJugees), couleur: "6B7280" },
            ],
          },
    tables: [
      {
        kind: "table",
        ...lister(["entretiens", "entretiens_duree_moyenne", "prescriptions"] as const, [
          champ("quoi", "Accompagnement", "text", (indicateur) => chiffres.catalogue.titre({ indicateur })),
          champ("mois", frMonth(spans.mois), "integer", (indicateur) =>
            chiffres.affiche(ENSEMBLE, { indicateur }, spans.courant),
          ),
          champ("cumul", "Depuis janvier", "integer", (indicateur) =>
            chiffres.affiche(ENSEMBLE, { indicateur }, spans.cumul),
          ),
        ]),
      },
    ],
  };
}
