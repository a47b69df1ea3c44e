// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Smtp
internal import Store

/// A destination to which nothing is delivered until somebody ends it (mail facts §4.5).
struct Zielpause: Sendable, Hashable {
    /// As deliveries name it (`Zustellung.ziel`).
    let ziel: String
    let grund: String
    let von: String
    let am: Zeitpunkt

    init(row: Row) throws {
        ziel = try row["ziel"]
        grund = try row["grund"]
        von = try row["von_name"]
        am = try row["am"]
    }

    /// For people.
    var name: String { Self.name(ziel) }

    static func name(_ ziel: String) -> String { ziel == Ziel.haus ? "Groupware" : ziel }

    /// - Parameter domains: our own, all of which the groupware has.
    /// - Throws: `ZielpauseError` with what to write.
    static func ziel(_ text: String, domains: Set<String>) throws(ZielpauseError) -> String {
        let wort = text.trimmingCharacters(in: .whitespaces).lowercased()
        if wort == Ziel.haus || wort == "groupware" || domains.contains(wort) { return Ziel.haus }
        let domain: SmtpDomain
        do { domain = try SmtpDomain(wort) } catch { throw .domain(text) }
        guard domain.literal != nil || domain.text.contains(".") else { throw .domain(text) }
        return domain.text
    }
}

extension ReadAccess {
    func zielpausen() throws -> [Zielpause] {
        try rows("SELECT * FROM mg_zielpause ORDER BY ziel").map(Zielpause.init(row:))
    }

    func zielpause(_ ziel: String) throws -> Zielpause? {
        try row("SELECT * FROM mg_zielpause WHERE ziel = \(ziel)").map(Zielpause.init(row:))
    }
}

enum ZielpauseError: Error, Hashable, Sendable, LocalizedError {
    case domain(String)
    case grundFehlt
    case fehlt(String)

    var errorDescription: String? {
        switch self {
        case .domain(let text):
            "„\(text)“ ist keine Domain. Erwartet wird zum Beispiel kreis.example, für die eigene Groupware das Wort haus."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht auf der Seite und im Protokoll."
        case .fehlt(let name): "Die Zustellung an „\(name)“ ist nicht angehalten."
        }
    }
}
