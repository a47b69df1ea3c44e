// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Web

/// All addresses of handing over, for links and routes alike.
enum AbgabeURL {
    static let liste = "/amt/abgaben"
    static let neu = "/amt/abgaben/neu"
    static let muster = "/amt/abgaben/{id}"
    static let eingang = "/amt/uebernahmen"
    static let eingangMuster = "/amt/uebernahmen/{id}"

    static func liste(_ richtung: Abgaberichtung) -> String { richtung == .aus ? liste : eingang }
    static func abgabe(_ abgabe: Abgabe) -> String { "\(liste(abgabe.richtung))/\(abgabe.id)" }
    static func neu(_ was: Abgabegegenstand) -> String {
        switch was {
        case .vorgang(let id): "\(neu)?vorgang=\(id)"
        case .akte(let id): "\(neu)?akte=\(id)"
        }
    }
}

/// The tabs above both lists; each only for who may go there.
enum Abgabereiter {
    static func alle(_ aktiv: Abgaberichtung, _ akteur: Akteur) -> Reiterleiste? {
        let reiter: [(String, Abgaberichtung)] = [("Abgegeben", .aus), ("Eingegangen", .ein)].filter {
            akteur.darf(AbgabeRechte.recht($0.1))
        }
        guard reiter.count > 1 else { return nil }
        return Reiterleiste(
            name: "Ansichten der Abgaben", reiter: reiter.map { Reiter($0.0, AbgabeURL.liste($0.1), aktiv: $0.1 == aktiv) })
    }
}

extension Marke {
    init(_ zustand: Abgabezustand) {
        let art =
            switch zustand {
            case .eingegangen, .bestellt: "info"
            case .abgelehnt: "warnung"
            case .angenommen, .abgegeben, .uebernommen: "erfolg"
            case .gesendet, .zurueckgezogen: "leise"
            }
        self.init(art, zustand.deutsch)
    }

    init(_ stand: Abgabeobjektstand) {
        let art =
            switch stand {
            case .offen: "leise"
            case .bestaetigt, .uebernommen, .abgegeben: "erfolg"
            case .abgelehnt: "warnung"
            }
        self.init(art, stand.deutsch)
    }
}
