// SPDX-License-Identifier: EUPL-1.2
import EvidenceRecord

extension EvidenceError {
    var deutsch: String {
        switch self {
        case .tooLarge: "Die Beweisdaten sind zu groß."
        case .malformed: "Die Beweisdaten sind nicht lesbar (RFC 4998)."
        case .algorithm(let oid): "Der Algorithmus \(oid) wird nicht unterstützt."
        case .notCovered(1, 1): "Die Beweisdaten gehören nicht zu dieser Datei, oder die Datei ist verändert."
        case .notCovered(let kette, let platz): "Zeitstempel \(platz) der Kette \(kette) deckt nicht, was vor ihm war."
        case .wrongRoot(let kette, let platz): "Der Hashbaum führt nicht zum Zeitstempel \(platz) der Kette \(kette)."
        case .mixedAlgorithms(let kette): "Kette \(kette) mischt Algorithmen."
        case .order(let kette, let platz): "Zeitstempel \(platz) der Kette \(kette) ist älter als der vor ihm."
        }
    }
}
