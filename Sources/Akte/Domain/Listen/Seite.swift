// SPDX-License-Identifier: EUPL-1.2

/// One page of a list. No list of this module ever returns everything.
struct Seite<Zeile: Sendable>: Sendable {
    let zeilen: [Zeile]
    /// Where the next page begins; `nil` on the last one.
    let weiter: Seitenmarke?

    static var leer: Self { Self([], limit: 0) { _ in Seitenmarke(stelle: "", id: "") } }

    /// - Parameter zeilen: one more than `limit` when there is another page.
    init(_ zeilen: [Zeile], limit: Int, marke: (Zeile) -> Seitenmarke) {
        self.zeilen = Array(zeilen.prefix(limit))
        weiter = zeilen.count > limit ? self.zeilen.last.map(marke) : nil
    }
}

/// The last row of a page: its place in the order and its identity, which breaks ties.
struct Seitenmarke: Hashable, Sendable {
    let stelle: String
    let id: String

    init(stelle: String, id: String) {
        self.stelle = stelle
        self.id = id
    }

    /// Reads a mark from an address; `nil` for anything else, which then means the first page.
    init?(_ text: String?) {
        let teile = (text ?? "").split(separator: "_")
        guard teile.count == 2, teile[1].utf8.count == 36 else { return nil }
        stelle = String(teile[0])
        id = String(teile[1])
    }

    var text: String { "\(stelle)_\(id)" }
}

/// A count that stops where it no longer matters, so that it never costs more than the list.
struct Anzahl: Hashable, Sendable {
    static let grenze = 1_000

    /// At most `grenze + 1`.
    let gezaehlt: Int

    /// `17` or `> 1.000`
    var text: String { gezaehlt > Self.grenze ? ">\u{00A0}1.000" : String(gezaehlt) }
}
