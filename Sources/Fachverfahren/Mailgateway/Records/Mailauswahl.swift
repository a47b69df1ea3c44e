// SPDX-License-Identifier: EUPL-1.2
internal import Store

/// Which deliveries somebody wants to see.
struct Mailauswahl: Sendable, Hashable {
    /// What somebody has to know of: not yet at its end, or given up.
    static let beachtet: [Zustellzustand] = [.neu, .wartet, .gehalten, .abholbereit, .gescheitert]

    /// All that count where it is `nil` (`beachtet`); a search by Message-ID looks everywhere.
    var zustand: Zustellzustand?
    /// Domain of the recipient.
    var domain: String?
    /// Part of the sender's or the recipient's address.
    var adresse: String?
    /// Message-ID, with or without brackets.
    var kennung: String?

    var zustaende: [Zustellzustand] { zustand.map { [$0] } ?? (kennung == nil ? Self.beachtet : Zustellzustand.allCases) }

    /// Of the tables `mg_zustellung z` and `mg_nachricht n`.
    var bedingung: SQL { bedingung(zustaende) }

    func bedingung(_ zustaende: [Zustellzustand]) -> SQL {
        var teile: [SQL] = ["z.zustand IN (\(list: zustaende.map(\.rawValue)))"]
        if let domain { teile.append("LOWER(z.adresse) LIKE \("%@\(Self.woertlich(domain))") ESCAPE '~'") }
        if let adresse {
            let muster = "%\(Self.woertlich(adresse))%"
            teile.append("(LOWER(z.adresse) LIKE \(muster) ESCAPE '~' OR LOWER(n.absender) LIKE \(muster) ESCAPE '~')")
        }
        if let kennung { teile.append("n.kennung = \(Self.ohneKlammern(kennung))") }
        return SQL.joined(teile, by: " AND ")
    }

    static func ohneKlammern(_ kennung: String) -> String {
        kennung.hasPrefix("<") && kennung.hasSuffix(">") ? String(kennung.dropFirst().dropLast()) : kennung
    }

    static func woertlich(_ text: String) -> String {
        text.lowercased().reduce(into: "") { summe, zeichen in
            if "%_~".contains(zeichen) { summe.append("~") }
            summe.append(zeichen)
        }
    }
}
