// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Foundation
public import Core
public import Store

/// The row of one content in the Dokumentenstrecke.
public struct Streckenlage: Hashable, Sendable {
    public let inhalt: Inhalt
    /// As it was filed.
    public let mediatyp: String
    public var strecke: Strecke
    public let geaendert: Zeitpunkt
    /// The row as it was read, against which a change is written; `nil` where there was none.
    var gelesen: String?
}

extension Streckenlage {
    /// Of a content nobody has a row for yet.
    init(neu inhalt: Inhalt, mediatyp: String, _ strecke: Strecke) {
        self.init(
            inhalt: inhalt, mediatyp: mediatyp, strecke: strecke, geaendert: Zeitpunkt(millisekunden: 0), gelesen: nil)
    }

    static let auswahl: SQL = "SELECT inhalt, groesse, mediatyp, stand, geaendert FROM akte_strecke"

    init(row: Row) throws {
        let stand: String = try row["stand"]
        self.init(
            inhalt: Inhalt(sha256: try row["inhalt"], groesse: try row["groesse"]), mediatyp: try row["mediatyp"],
            strecke: try Strecke(json: stand), geaendert: try row["geaendert"],
            gelesen: stand)
    }
}

extension Strecke {
    init(json: String) throws { self = try JSONDecoder().decode(Strecke.self, from: Data(json.utf8)) }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension ReadAccess {
    /// `nil` for contents that were filed before there was a Dokumentenstrecke, and for those that are no Dokument.
    public func strecke(_ sha256: String) throws -> Streckenlage? {
        try row("\(Streckenlage.auswahl) WHERE inhalt = \(sha256)").map(Streckenlage.init(row:))
    }

    func strecken(_ inhalte: [Inhalt]) throws -> [String: Streckenlage] {
        guard !inhalte.isEmpty else { return [:] }
        let lagen = try rows("\(Streckenlage.auswahl) WHERE inhalt IN (\(list: inhalte.map(\.sha256)))").map(
            Streckenlage.init(row:))
        return Dictionary(uniqueKeysWithValues: lagen.map { ($0.inhalt.sha256, $0) })
    }

    /// Why a content must not leave the house; one look-up by key, since every opening asks.
    public func haltegrund(_ sha256: String) throws -> Haltegrund? {
        let zahl: Int? = try value("SELECT haelt FROM akte_strecke WHERE inhalt = \(sha256)")
        return zahl.flatMap(Haltegrund.init(rawValue:))
    }

    /// The PDF made of a content; lies among what is derived.
    public func fassung(_ sha256: String) throws -> Inhalt? {
        try row("SELECT datei, groesse FROM akte_fassung WHERE quelle = \(sha256)").map {
            Inhalt(sha256: try $0["datei"], groesse: try $0["groesse"])
        }
    }

    /// The words of a content, from whichever version has them.
    public func dokumenttext(inhalt sha256: String) throws -> String? {
        try value(
            """
            SELECT t.text FROM akte_dokumentversion n JOIN akte_dokumenttext t ON t.dokumentversion = n.id
            WHERE n.sha256 = \(sha256) LIMIT 1
            """)
    }

    /// What was noted about a mail when it came or went, beside the Dokument that it became: texts of the house, not what the mail brought.
    public func mailnachweise(_ sha256: String) throws -> [DokumentVersion] {
        let haupt: DokumentID? = try value(
            "SELECT dokument FROM akte_dokumentversion WHERE sha256 = \(sha256) ORDER BY id LIMIT 1")
        guard let haupt else { return [] }
        return try anlagen(zu: haupt).filter { $0.typ == .nachweis && $0.neueste.mediatyp == Dateityp.text.medientyp }.map(
            \.neueste)
    }
}
