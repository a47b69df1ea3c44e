// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension Marke {
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
