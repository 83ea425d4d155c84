import type { Saisie } from "./ligne.ts";
import type { CommandeMontree } from "./protocole.ts";

/** The four doors, in the users' words; each opens commands with what is asked first. */
const PORTES: readonly {
  titre: string;
  pour: string;
  commandes: readonly (readonly [nom: string, bouton: string, depart?: Saisie])[];
}[] = [
  {
    titre: "Faire le mois",
    pour: "Contrôles, tableaux de bord, anomalies : tout le mois en une fois.",
    commandes: [
      ["mensuel", "Faire le mois"],
      ["suivi", "Suivre l'année", { sorties: "sorties" }],
      ["cloturer", "Dire ce qui a été transmis"],
    ],
  },
  {
    titre: "Vérifier mon portefeuille",
    pour: "Ce qui manque, pour qui, et ce qui vient : pour l'APAP, avant le coordinateur.",
    commandes: [
      ["controler", "Contrôler", { "--format": "json", "--seuil": "jamais" }],
      ["echeances", "Voir les échéances", { "--format": "json" }],
      ["participant", "Revoir un parcours", { "--format": "html" }],
    ],
  },
  {
    titre: "FSE+ et contrôle de service fait",
    pour: "Indicateurs de l'opération, grille et fiches du contrôle.",
    commandes: [
      ["fse", "Indicateurs FSE+"],
      ["csf", "Contrôle de service fait"],
    ],
  },
  {
    titre: "Première fois, fichiers inconnus",
    pour: "Ce que contient chaque fichier, et comment le lire.",
    commandes: [],
  },
];

/** Commands that read the months already done, not the extraction. */
const DU_REGISTRE = new Set(["suivi", "cloturer"]);

interface Props {
  commandes: readonly CommandeMontree[];
  pret: boolean;
  /** The last month done; null when none is. */
  dernierFait: string | null;
  ouvrir: (nom: string, depart?: Saisie) => void;
  /** Opens the reading assistant. */
  lire: () => void;
  /** Opens the settings. */
  regler: () => void;
}

/** The doors as cards, and every command behind « Tout ». */
export function Portes({ commandes, pret, dernierFait, ouvrir, lire, regler }: Props) {
  return (
    <section class="portes" aria-labelledby="titre-portes">
      <h2 id="titre-portes">Que voulez-vous faire ?</h2>
      {!pret && <p>Déposez d'abord vos fichiers : les commandes qui les lisent s'ouvrent ensuite.</p>}
      <div class="cartes">
        {PORTES.map(({ titre, pour, commandes: noms }) => (
          <article class="carte" key={titre}>
            <h3>{titre}</h3>
            <p>{pour}</p>
            <p class="boutons">
              {noms.map(([nom, bouton, depart]) => (
                <button
                  type="button"
                  key={nom}
                  disabled={DU_REGISTRE.has(nom) ? dernierFait === null : !pret}
                  onClick={() => ouvrir(nom, nom === "cloturer" ? { mois: dernierFait ?? "" } : depart)}
                >
                  {bouton}
                </button>
              ))}
              {noms.length === 0 && (
                <>
                  <button type="button" disabled={!pret} onClick={lire}>
                    Examiner les fichiers
                  </button>
                  <button type="button" onClick={regler}>
                    Régler les seuils
                  </button>
                </>
              )}
            </p>
          </article>
        ))}
      </div>
      <details>
        <summary>Tout : les {commandes.length} commandes</summary>
        <dl class="liste">
          {commandes.map(({ nom, resume, arguments: args }) => (
            <div key={nom}>
              <dt>
                <button
                  type="button"
                  class="lien"
                  disabled={!pret && args.some((a) => a.plusieurs)}
                  onClick={() => ouvrir(nom)}
                >
                  {nom}
                </button>
              </dt>
              <dd>{resume}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
