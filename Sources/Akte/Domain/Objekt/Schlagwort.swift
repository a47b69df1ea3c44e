// SPDX-License-Identifier: EUPL-1.2

/// A catchword at an object, by which it is found and grouped.
enum Schlagwort {
    static let hoechstens = 50

    /// Words parted by commas or line ends, each once, in the order given.
    static func lesen(_ text: String) throws(ObjektError) -> [String] {
        let worte = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline })
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
        guard worte.allSatisfy({ $0.count <= 60 }), worte.count <= hoechstens else { throw .schlagwortUngueltig }
        return worte.reduce(into: []) { liste, wort in if !liste.contains(wort) { liste.append(wort) } }
    }
}
