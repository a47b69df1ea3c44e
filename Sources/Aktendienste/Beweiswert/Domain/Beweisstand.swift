// SPDX-License-Identifier: EUPL-1.2
import Core

/// How far the proof of a document has come.
enum Beweisstand: Sendable {
    case entwurf
    /// Final, but in no tree yet.
    case wartetAufBaum
    /// In a tree without a stamp.
    case wartetAufStempel
    case belegt(seit: Zeitpunkt, simuliert: Bool, gueltigBis: Zeitpunkt?)

    var deutsch: String {
        switch self {
        case .entwurf: "Entwurf"
        case .wartetAufBaum, .wartetAufStempel: "wartet auf Zeitstempel"
        case .belegt(_, let simuliert, _): simuliert ? "simuliert belegt" : "belegt"
        }
    }
}
