// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What may be told about length and kind, because it is the visitor's own choice and says nothing about the plate.
enum Arthinweis: Hashable, Sendable {
    case zuLang(zeichen: Int, hoechstens: Int)
    /// Plates of this kind are given out no longer.
    case beendet(Zusatz, bis: Kalendertag)
    /// The last day on which they are given out lies inside the time of a reservation.
    case endet(Zusatz, bis: Kalendertag)

    init?(_ kennzeichen: Kennzeichen, _ art: Kennzeichenart, _ regelwerk: Regelwerk, am tag: Kalendertag) {
        let grenze = Laengenregel.grenze(art, .einzeilig)
        if kennzeichen.zeichen > grenze.gesamt {
            self = .zuLang(zeichen: kennzeichen.zeichen, hoechstens: grenze.gesamt)
            return
        }
        guard let zusatz = art.zusatz, let bis = regelwerk.arten.first(where: { $0.zusatz == zusatz })?.geltung.bis else {
            return nil
        }
        if tag > bis {
            self = .beendet(zusatz, bis: bis)
        } else if tag.plus(tage: regelwerk.stadt.reservierungTage.wert) > bis {
            self = .endet(zusatz, bis: bis)
        } else {
            return nil
        }
    }

    func text(_ anfrage: WebRequest) -> String {
        switch self {
        case .zuLang(let zeichen, let hoechstens): anfrage.t("kzZuLang", String(zeichen), String(hoechstens))
        case .beendet(let zusatz, let bis): anfrage.t("kzArtBeendet", zusatz.rawValue, bis.deutsch)
        case .endet(let zusatz, let bis): anfrage.t("kzArtEndet", zusatz.rawValue, bis.deutsch)
        }
    }
}
