import type { ChoixDeLecture, ProfilLu } from "../protocole.ts";
import { type Choix, choisi } from "./choix.ts";

interface Props {
  fichier: string;
  profil: ProfilLu;
  choix: Choix;
  choisir: (choix: ChoixDeLecture) => void;
}

const ORDRES = [
  ["", "jour/mois/année, ou comme le fichier le montre"],
  ["jjm", "jour/mois/année"],
  ["mjj", "mois/jour/année (un tableur en anglais est passé par là)"],
] as const;

/** In which order a file writes its days. */
export function OrdreDesDates({ fichier, profil, choix, choisir }: Props) {
  const chemin = ["ordreDates", fichier];
  const ecrit = typeof profil.ordreDates === "string" ? profil.ordreDates : profil.ordreDates?.[fichier];
  return (
    <p class="champ">
      <label for={`dates ${fichier}`}>Ordre des dates dans {fichier}</label>
      <select
        id={`dates ${fichier}`}
        value={String(choisi(choix, chemin) ?? ecrit ?? "")}
        onChange={(e) =>
          choisir({
            chemin,
            valeur: e.currentTarget.value,
            libelle: `dates de « ${fichier} » : ${e.currentTarget.selectedOptions[0]?.text ?? ""}`,
          })
        }
      >
        {ORDRES.map(([ordre, titre]) => (
          <option key={ordre} value={ordre}>
            {titre}
          </option>
        ))}
      </select>
    </p>
  );
}
