// SPDX-License-Identifier: EUPL-1.2
import Core

/// A wording with places for facts, such as `Antrag vom {tag|TT.MM.JJ}`: the name of a fact, and how it is written.
struct Muster: Hashable, Sendable {
    enum Teil: Hashable, Sendable {
        case text(String)
        case platz(String, Wertform)
    }

    let teile: [Teil]

    /// - Throws: `SteuerungError.musterUngueltig`.
    init(_ text: String) throws(SteuerungError) {
        var teile: [Teil] = []
        var rest = text[...]
        while let auf = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let dahinter = rest.index(after: auf)
            guard rest[auf] == "{", let zu = rest[dahinter...].firstIndex(of: "}") else { throw .musterUngueltig(muster: text) }
            let stuecke = rest[dahinter..<zu].split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = stuecke.first, !name.isEmpty, let form = Wertform(stuecke.dropFirst().first) else {
                throw .musterUngueltig(muster: text)
            }
            if auf > rest.startIndex { teile.append(.text(String(rest[..<auf]))) }
            teile.append(.platz(String(name), form))
            rest = rest[rest.index(after: zu)...]
        }
        if !rest.isEmpty { teile.append(.text(String(rest))) }
        self.teile = teile
    }

    /// Nothing but one fact.
    init(platz name: String) { teile = [.platz(name, .schlicht)] }
}

extension Muster: Decodable {
    init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }
}
