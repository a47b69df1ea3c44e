// SPDX-License-Identifier: EUPL-1.2
import Core

/// Size and lines of the physical plate; it limits how many characters fit.
enum Schildform: String, Hashable, Sendable, Codable, CaseIterable {
    case einzeilig
    /// Two lines, up to 340 mm wide.
    case zweizeilig
    /// Two lines, 280 mm wide, and plates of motorcycles.
    case zweizeiligKlein
}

/// How long a plate may be, additions not counted, and by which line of the law.
struct Laengengrenze: Hashable, Sendable {
    /// Unterscheidungszeichen, letters and digits.
    let gesamt: Int
    /// Letters and digits.
    let erkennung: Int
    let quelle: Rechtsquelle
}

enum Laengenregel {
    /// The table of kinds × forms.
    // § FZV:Anlage4(1)  § FZV:Anlage4(4)  § FZV:Anlage4(5)  § FZV:Anlage4(5a)
    static func grenze(_ art: Kennzeichenart, _ form: Schildform) -> Laengengrenze {
        let zusatz = art.zusatz != nil, saison = art.saison != nil
        switch form {
        case .einzeilig:
            return switch (saison, zusatz) {
            case (true, true): grenze(6, 5, "Anlage 4 Abschnitt 5a Nr. 6, Abschnitt 4 Nr. 4")
            case (true, false): grenze(7, 6, "Anlage 4 Abschnitt 5 Nr. 4")
            case (false, true): grenze(7, 6, "Anlage 4 Abschnitt 4 Nr. 4, Abschnitt 5a Nr. 1")
            case (false, false): grenze(8, 6, allgemein)
            }
        case .zweizeilig:
            return saison || zusatz ? grenze(8, 5, "Anlage 4 Abschnitte 4, 5 und 5a") : grenze(8, 6, allgemein)
        case .zweizeiligKlein:
            if zusatz { return grenze(8, 4, "Anlage 4 Abschnitte 4 und 5a") }
            return saison ? grenze(8, 5, "Anlage 4 Abschnitt 5") : grenze(8, 6, allgemein)
        }
    }

    /// Refuses a plate that does not fit with these additions on this form.
    static func pruefe(_ kennzeichen: Kennzeichen, _ art: Kennzeichenart, _ form: Schildform) throws(KennzeichenError) {
        let grenze = grenze(art, form)
        guard kennzeichen.zeichen <= grenze.gesamt else {
            throw .zuVieleZeichen(zeichen: kennzeichen.zeichen, hoechstens: grenze.gesamt)
        }
        guard kennzeichen.schluessel.laenge <= grenze.erkennung else {
            throw .erkennungsnummerZuLang(zeichen: kennzeichen.schluessel.laenge, hoechstens: grenze.erkennung)
        }
    }

    private static let allgemein = "Anlage 4 Abschnitt 1 Nr. 4"

    private static func grenze(_ gesamt: Int, _ erkennung: Int, _ stelle: String) -> Laengengrenze {
        Laengengrenze(gesamt: gesamt, erkennung: erkennung, quelle: Rechtsquelle("FZV", stelle))
    }
}
