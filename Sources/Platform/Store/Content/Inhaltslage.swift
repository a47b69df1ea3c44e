// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The two shapes of a place for contents.
public enum Inhaltsplatz: String, Sendable, CaseIterable {
    case ordner
    case s3

    var anderer: Inhaltsplatz { self == .ordner ? .s3 : .ordner }
}

/// Where contents lie, as all nodes know it from the database.
public struct Inhaltslage: Hashable, Sendable {
    /// Where new contents go.
    public let schreiben: Inhaltsplatz
    /// The place they are moved away from, as long as it is not emptied.
    public let auch: Inhaltsplatz?
    /// Which bucket is meant by `s3`; a node set up for another one refuses.
    public let eimer: String?
    public let seit: Zeitpunkt?

    static let anfang = Inhaltslage(schreiben: .ordner, auch: nil, eimer: nil, seit: nil)

    var plaetze: [Inhaltsplatz] { [schreiben] + (auch.map { [$0] } ?? []) }
    var brauchtS3: Bool { plaetze.contains(.s3) }
}

extension ReadAccess {
    public func inhaltslage() throws -> Inhaltslage {
        guard let row = try row("SELECT schreiben, auch, eimer, seit FROM inhalt_lage WHERE id = 1") else { return .anfang }
        let (schreiben, auch): (String, String?) = (try row["schreiben"], try row["auch"])
        guard let platz = Inhaltsplatz(rawValue: schreiben) else { throw StoreError.spalte("inhalt_lage.schreiben", schreiben) }
        return Inhaltslage(
            schreiben: platz, auch: auch.flatMap(Inhaltsplatz.init), eimer: try row["eimer"], seit: try row["seit"])
    }
}

extension WriteContext {
    func inhaltslageSetzen(_ schreiben: Inhaltsplatz, auch: Inhaltsplatz?, eimer: String?) throws {
        let alt = try inhaltslage()
        try execute(
            """
            INSERT INTO inhalt_lage (id, schreiben, auch, eimer, seit)
            VALUES (1, \(schreiben.rawValue), \(auch?.rawValue), \(eimer), \(jetzt))
            ON CONFLICT (id) DO UPDATE SET schreiben = excluded.schreiben, auch = excluded.auch, eimer = excluded.eimer, seit = excluded.seit
            """)
        let text = { (a: Inhaltsplatz, b: Inhaltsplatz?) in a.rawValue + (b.map { ", auch \($0.rawValue)" } ?? "") }
        vermerke(
            Gegenstand("inhalt.lage", "1", kennzeichen: eimer), feld: "lage", alt: text(alt.schreiben, alt.auch),
            neu: text(schreiben, auch))
    }
}

extension Store {
    /// After a restore everything lies in the folder, whatever the backed-up installation used.
    public func inhalteLiegenImOrdner() async throws {
        guard try await read({ try $0.inhaltslage() }) != .anfang else { return }
        try await commit(Vermerk(.system("rathaus restore"), "inhalt.umzug")) { tx in
            try tx.inhaltslageSetzen(.ordner, auch: nil, eimer: nil)
        }
    }
}
