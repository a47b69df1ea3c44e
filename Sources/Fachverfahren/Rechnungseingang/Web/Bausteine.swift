// SPDX-License-Identifier: EUPL-1.2
import Web
import Xrechnung

extension Marke {
    init(_ zustand: Rechnungszustand) {
        switch zustand {
        case .angekommen: self.init("info", zustand.deutsch)
        case .weitergegeben: self.init("erfolg", zustand.deutsch)
        case .zurueckgewiesen: self.init("fehler", zustand.deutsch)
        }
    }
}

/// A finding as a row.
struct Befundzeile: Encodable, Sendable {
    let regel: String
    let schwere: Marke
    let text: String
    let ort: String

    init(_ befund: Rechnungsbefund) {
        regel = befund.regel
        schwere = befund.istFehler ? Marke("fehler", "Fehler") : Marke("warnung", "Hinweis")
        text = befund.text
        ort = befund.ort
    }
}
