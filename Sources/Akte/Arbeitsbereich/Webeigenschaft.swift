// SPDX-License-Identifier: EUPL-1.2
public import Store

/// A property that a client of the network drive has stored with something, and that means nothing to us.
public struct Webeigenschaft: Hashable, Sendable {
    public let namensraum: String
    public let name: String
    /// The whole element as XML.
    public let wert: String

    /// How many one object may have.
    static let hoechstens = 1_000
}

extension ReadAccess {
    /// Properties of several objects, by object.
    public func webeigenschaften(_ objekte: [String]) throws -> [String: [Webeigenschaft]] {
        guard !objekte.isEmpty else { return [:] }
        var alle: [String: [Webeigenschaft]] = [:]
        for row in try rows(
            "SELECT * FROM akte_webeigenschaft WHERE objekt IN (\(list: objekte)) ORDER BY objekt, namensraum, name")
        {
            alle[try row["objekt"], default: []].append(
                Webeigenschaft(namensraum: try row["namensraum"], name: try row["name"], wert: try row["wert"]))
        }
        return alle
    }
}

extension WriteContext {
    public func webeigenschaftSetzen(_ objekt: String, _ eigenschaft: Webeigenschaft) throws {
        let zahl: Int = try value("SELECT COUNT(*) FROM akte_webeigenschaft WHERE objekt = \(objekt)") ?? 0
        guard zahl < Webeigenschaft.hoechstens else { throw AkteError.zuVieleEintraege(Webeigenschaft.hoechstens) }
        try execute(
            """
            INSERT INTO akte_webeigenschaft (objekt, namensraum, name, wert)
            VALUES (\(objekt), \(eigenschaft.namensraum), \(eigenschaft.name), \(eigenschaft.wert))
            ON CONFLICT (objekt, namensraum, name) DO UPDATE SET wert = excluded.wert
            """)
    }

    public func webeigenschaftLoeschen(_ objekt: String, namensraum: String, name: String) throws {
        try execute("DELETE FROM akte_webeigenschaft WHERE objekt = \(objekt) AND namensraum = \(namensraum) AND name = \(name)")
    }
}

extension Webeigenschaft {
    public init(_ namensraum: String, _ name: String, _ wert: String) {
        self.init(namensraum: namensraum, name: name, wert: wert)
    }
}
