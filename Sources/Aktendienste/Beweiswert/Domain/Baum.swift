// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import TimeStamp

/// Why a tree was built.
enum Baumart: String, Sendable, Codable {
    /// Over what became final.
    case tag
    /// Over older stamps, before their certificates end.
    case stempel
    /// Over documents and all their evidence so far, with a stronger algorithm.
    case hash

    var deutsch: String {
        switch self {
        case .tag: "Tagesbaum"
        case .stempel: "Stempel erneuert"
        case .hash: "Hashbaum erneuert"
        }
    }
}

/// The stamp over a root.
struct Baumstempel: Hashable, Sendable {
    let token: TimeStampToken
    let stelle: String
    let simuliert: Bool
    /// End of the authority's certificate.
    let gueltigBis: Zeitpunkt?

    var zeit: Zeitpunkt { Zeitpunkt(millisekunden: token.time) }
}

/// One hash tree, stamped or waiting for its stamp.
struct Baum: Sendable {
    let id: BaumID
    let art: Baumart
    let tag: Kalendertag
    let algorithmus: DigestAlgorithm
    let wurzel: [UInt8]
    let anzahl: Int
    let protokoll: Protokollstand?
    let stempel: Baumstempel?
    /// The tree whose stamp took over.
    let nachfolger: BaumID?
    let fehler: String?
    let angelegt: Zeitpunkt
    let version: Int
}

/// How far the audit had come: its last hash is a leaf of each day's tree, so that the whole log is proved with the documents.
struct Protokollstand: Hashable, Sendable {
    let nr: Int64
    let hash: String

    /// What is hashed into the leaf.
    var text: String { "Protokoll bis Eintrag \(nr)\n\(hash)\n" }

    func blatt(_ algorithmus: DigestAlgorithm) -> [UInt8] { Hashwert.von(algorithmus, Array(text.utf8)) }
}

/// That a document stands in a tree. A document has one for each chain of its evidence record.
struct Mitglied: Hashable, Sendable {
    let dokument: String
    let kette: Int
    let baum: BaumID
    let dokumentversion: String
    let blatt: [UInt8]
    /// The last tree that counts in this chain, once another chain has begun.
    let ende: BaumID?
    let fehler: String?
}
