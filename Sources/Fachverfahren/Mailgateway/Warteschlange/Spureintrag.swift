// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store

/// One line of what happened to a message. Holds facts, no content: neither subject nor text.
struct Spureintrag: Sendable, Hashable {
    /// Which part of the way, in the order a message passes them.
    enum Schicht: String, Sendable, CaseIterable, SQLConvertible {
        case annahme, pruefung, oeffnen, richtlinie, schutz, zustellung, bericht, ablage, hand
    }

    enum Ereignis: String, Sendable, CaseIterable, SQLConvertible {
        case angenommen, zugeteilt, gehalten, abgewiesen, versuch, zugestellt, verschoben, gescheitert, verzoegert, gemeldet,
            nichtGemeldet
        case entschluesselt, geprueft, entschieden, geschuetzt
        case schleife, freigegeben, verworfen, erneut, gesendet
    }

    let schicht: Schicht
    let ereignis: Ereignis
    var zustellung: ZustellungID?
    /// Short values by German names, such as `host` or `antwort`.
    var angaben: [String: String] = [:]

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID) throws {
        let json = JSONEncoder()
        json.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try db.insert(
            into: Warteschlange.spuren,
            [
                "id": ID<Spureintrag>(db.jetzt).sqlValue, "nachricht": nachricht.sqlValue, "zustellung": zustellung.sqlValue,
                "schicht": schicht.sqlValue, "ereignis": ereignis.sqlValue,
                "angaben": String(decoding: try json.encode(angaben.mapValues { String($0.prefix(1_000)) }), as: UTF8.self)
                    .sqlValue,
            ])
    }
}
