import { type Atelier, MESURABLES } from "./atelier.ts";
import { entreesDe, octetsDes, raisonsDe, telecharger } from "./fichiers.ts";
import { Formulaire, type Propositions } from "./formulaire.tsx";
import { Assistant } from "./lecture/assistant.tsx";
import { type Saisie, SEPARATEUR } from "./ligne.ts";
import { besoinDe } from "./memoire.ts";
import { aujourdhui, dernierMoisClos } from "./mois.ts";
import type { Fichier, ProgrammeMontre } from "./protocole.ts";
import { apapsDe, moisDe, periodesDe, structuresDe } from "./regard.ts";
import { Reglages } from "./reglages.tsx";
import { type Fait, ResultatMontre } from "./resultat.tsx";
import { estPage, Vue } from "./vue.tsx";

/** Commands whose form begins with the extraction's last month that is over. */
const AU_MOIS = new Set(["mensuel", "tableau"]);

/** What is open below the doors. */
export type QuelEcran =
  | { nom: "commande"; commande: string }
  | { nom: "lecture" }
  | { nom: "reglages" }
  | { nom: "resultat"; fait: Fait }
  | { nom: "vue"; fichier: Fichier };

interface Props {
  ecran: QuelEcran;
  atelier: Atelier;
  programme: ProgrammeMontre;
  saisies: Readonly<Record<string, Saisie>>;
  saisir: (commande: string, saisie: Saisie) => void;
  aller: (suivant: QuelEcran) => void;
  retour: () => void;
  feux: {
    repondre: (profil: string, libelle: string) => void;
    examiner: () => void;
    retirer: (nom: string) => Promise<void>;
  };
}

const enregistrer = (nom: string, texte: string): void => telecharger(nom, new TextEncoder().encode(texte));

/** The screen that is open: a form, the reading, the settings, a result, a page. */
export function Ecran({ ecran, atelier, programme, saisies, saisir, aller, retour, feux }: Props) {
  const { fichiers, regard, occupe, travaux, sections } = atelier;
  const commandeEnCours = travaux.some((t) => t.genre === "commande");
  const entrees = entreesDe(fichiers);
  const lancer = async (mots: readonly string[]) => {
    const resultat = await atelier.lancer(mots);
    if (resultat) aller({ nom: "resultat", fait: { mots, resultat } });
  };
  switch (ecran.nom) {
    case "vue":
      return <Vue fichier={ecran.fichier} fermer={retour} />;
    case "reglages":
      return (
        <fieldset class="ensemble" disabled={occupe}>
          <Reglages
            texte={atelier.reglages}
            sections={sections?.texte === atelier.reglages ? sections.sections : null}
            montrer={() => void atelier.montrerReglages()}
            attente={travaux.length > 0}
            choix={atelier.changements}
            changer={atelier.changer}
            appliquer={() => void atelier.regler()}
            revenir={atelier.revenir.reglages}
            enregistrer={() => enregistrer("plie.yaml", atelier.reglages)}
          />
        </fieldset>
      );
    case "lecture":
      if (regard)
        return (
          <fieldset class="ensemble" disabled={occupe}>
            <Assistant
              regard={regard}
              tables={programme.tables}
              profil={atelier.profil}
              mesurer={octetsDes(fichiers) <= MESURABLES ? atelier.mesurer : null}
              choix={atelier.choix}
              choisir={atelier.choisir}
              appliquer={() => void atelier.lireAinsi()}
              accepte={atelier.accepte}
              accepterTout={() => void atelier.accepterTout()}
              revenir={atelier.revenir.lecture}
              enregistrer={() => enregistrer("profil.yaml", atelier.profil)}
            />
          </fieldset>
        );
      if (travaux.length > 0) return <p>Les colonnes s'affichent dès que les fichiers sont regardés.</p>;
      return (
        <p class="boutons">
          <button type="button" class="principal" onClick={() => void atelier.regarderEncore()}>
            Regarder les fichiers
          </button>
        </p>
      );
    case "commande": {
      const commande = programme.commandes.find((c) => c.nom === ecran.commande);
      if (!commande) return null;
      const propositions: Propositions = {
        entrees,
        mois: moisDe(regard),
        periodes: periodesDe(regard),
        apaps: apapsDe(regard),
        structures: structuresDe(regard),
        fichiers: fichiers.map((f) => f.chemin),
      };
      const raisons = raisonsDe(fichiers);
      const depart: Saisie = {
        ...(AU_MOIS.has(commande.nom) ? { "--mois": dernierMoisClos(propositions.mois, aujourdhui()) } : {}),
        ...(raisons.length > 0 ? { "--justifications": raisons.join(` ${SEPARATEUR} `) } : {}),
      };
      return (
        <Formulaire
          key={commande.nom}
          commande={commande}
          saisie={{ ...depart, ...saisies[commande.nom] }}
          saisir={(saisie) => saisir(commande.nom, saisie)}
          propositions={propositions}
          memoire={besoinDe(octetsDes(fichiers))}
          occupe={commandeEnCours}
          lancer={(mots) => void lancer(mots)}
        />
      );
    }
    case "resultat": {
      const { fait } = ecran;
      return (
        <ResultatMontre
          key={fait.mots.join(" ")}
          fait={fait}
          relancer={(mots) => void lancer(mots)}
          repondre={async (profil, libelle) => {
            if (await atelier.repondre(profil, libelle)) await lancer(fait.mots);
          }}
          feux={{
            ...feux,
            retirer: async (nom) => {
              await feux.retirer(nom);
              await lancer(fait.mots);
            },
          }}
          occupe={occupe || commandeEnCours}
          justifications={atelier.justifications}
          raisons={raisonsDe(fichiers)}
          justifier={atelier.justifier}
          ouvrirParticipant={async (id, arrete) => {
            const jour = arrete === null ? [] : ["--arrete", arrete];
            const mots = ["participant", id, ...entrees, ...jour, "--format", "html", "--sortie", "pages"];
            const resultat = await atelier.lancer(mots);
            const page = resultat?.fichiers.find(estPage);
            if (page) aller({ nom: "vue", fichier: page });
            else if (resultat) aller({ nom: "resultat", fait: { mots, resultat } });
          }}
        />
      );
    }
  }
}
