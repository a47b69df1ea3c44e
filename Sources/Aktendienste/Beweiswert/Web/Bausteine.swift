// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A badge (partial `marke`).
struct Marke: Encodable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }

    init(_ stand: Beweisstand) {
        let art =
            switch stand {
            case .entwurf: "leise"
            case .wartetAufBaum, .wartetAufStempel: "info"
            case .belegt(_, let simuliert, _): simuliert ? "warnung" : "erfolg"
            }
        self.init(art, stand.deutsch)
    }
}

extension Beweisstand {
    var seit: Zeitpunkt? { if case .belegt(let seit, _, _) = self { seit } else { nil } }
}
