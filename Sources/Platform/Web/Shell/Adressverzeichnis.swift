// SPDX-License-Identifier: EUPL-1.2

/// Which methods an address answers to, for requests that no route takes (RFC 9110 § 15.5.6).
struct Adressverzeichnis: Sendable {
    private let muster: [(teile: [Substring], methode: Methode)]

    init(_ routen: [Route]) {
        muster = routen.map { ($0.pfad.split(separator: "/"), $0.methode) }
    }

    /// Value of the header `Allow`; `nil` when there is no such address at all.
    func erlaubt(_ pfad: String) -> String? {
        let teile = pfad.split(separator: "/")
        let methoden = Set(muster.filter { Self.passt($0.teile, teile) }.map(\.methode))
        guard !methoden.isEmpty else { return nil }
        return Methode.allCases.filter { methoden.contains($0) || $0 == .options }
            .flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
            .joined(separator: ", ")
    }

    private static func passt(_ muster: some BidirectionalCollection<Substring>, _ teile: some BidirectionalCollection<Substring>)
        -> Bool
    {
        if muster.last == "**" { return teile.count >= muster.count && passt(muster.dropLast(), teile.prefix(muster.count - 1)) }
        return muster.count == teile.count && zip(muster, teile).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
