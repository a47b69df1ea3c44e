// SPDX-License-Identifier: EUPL-1.2
internal import Web

/// What the Dokumentenstrecke did with a file, stage by stage.
struct Streckentafel: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let schritt: String
        let stand: Marke
        let grund: String?
    }

    let marke: Marke?
    let schritte: [Zeile]
    /// Asked again by the page until it is done.
    let laeuft: Bool

    init(_ strecke: Strecke) {
        marke = Marke(strecke)
        laeuft = strecke.zustand == .wartet
        schritte = strecke.schritte.filter { $0.stand != .entfaellt || $0.grund != nil }.map {
            let fund = $0.schritt == .viren && strecke.fund != nil
            return Zeile(
                schritt: $0.schritt.deutsch, stand: fund ? Marke("fehler", "Virus gefunden") : Marke($0.stand),
                grund: $0.grund)
        }
    }
}

extension Marke {
    /// `nil` where there is nothing to say: most files are through.
    init?(_ strecke: Strecke) {
        switch strecke.zustand {
        case .fertig: return nil
        case .wartet: self.init("info", "wird verarbeitet")
        case .gescheitert:
            self.init("warnung", strecke.haltegrund == nil ? "unvollständig verarbeitet" : "zurückgehalten")
        case .quarantaene, .verwahrt: self.init("fehler", "Virus, gesperrt")
        }
    }

    init(_ stand: Schrittstand) {
        let art =
            switch stand {
            case .offen: "info"
            case .fertig: "erfolg"
            case .entfaellt: "leise"
            case .ausgelassen, .abweichend: "warnung"
            case .gescheitert: "fehler"
            }
        self.init(art, stand.deutsch)
    }
}
