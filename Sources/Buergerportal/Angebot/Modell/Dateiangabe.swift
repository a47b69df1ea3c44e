// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Marks identities of files given with an application.
enum AnlageTag {}
typealias AnlageID = ID<AnlageTag>

/// A file as the answer of a question: which one, and the name that people know it by.
struct Dateiangabe: Sendable, Hashable {
    let id: AnlageID
    let dateiname: String

    init(id: AnlageID, dateiname: String) {
        self.id = id
        self.dateiname = dateiname
    }

    init?(_ wert: String) {
        let teile = wert.split(separator: " ", maxSplits: 1)
        guard teile.count == 2, let id = AnlageID(teile[0]) else { return nil }
        self.init(id: id, dateiname: String(teile[1]))
    }

    var wert: String { "\(id) \(dateiname)" }
}
