// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Mailrichtlinie
internal import Store

/// A program or device that signs in to send mail (RFC 6409), and under which addresses it may.
struct Einlieferkonto: Sendable, Hashable {
    static let musterHoechstens = 200

    let name: String
    let absender: [Adressmuster]
    let bemerkung: String
    var von = ""
    var am = Zeitpunkt(millisekunden: 0)

    /// - Parameter domains: our own; nobody sends as somebody else.
    /// - Throws: `EinlieferkontoError` with what to write.
    init(name text: String, absender: [String], bemerkung: String, domains: Set<String>) throws(EinlieferkontoError) {
        let name = text.lowercased()
        guard (2...60).contains(name.utf8.count),
            name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) })
        else { throw .name(text) }
        guard !absender.isEmpty, absender.count <= Self.musterHoechstens else { throw .absenderFehlt }
        var muster: [Adressmuster] = []
        for einer in absender {
            guard let gelesen = Adressmuster(einer) else { throw .muster(einer) }
            guard gelesen.gehoert(zu: domains) else { throw .fremd(einer) }
            muster.append(gelesen)
        }
        (self.name, self.absender, self.bemerkung) = (name, muster, String(bemerkung.prefix(500)))
    }

    init(row: Row) throws {
        name = try row["name"]
        let text: String = try row["absender"]
        absender = text.split(separator: "\n").compactMap { Adressmuster(String($0)) }
        bemerkung = try row["bemerkung"]
        von = try row["von_name"]
        am = try row["am"]
    }

    var absendertext: String { absender.map(\.description).joined(separator: ", ") }

    func darf(_ adresse: Mailadresse) -> Bool { absender.contains { $0.trifft(adresse) } }

    /// Random passwords of 128 bits need no slow hash: nobody can try so many.
    static func hash(_ name: String, _ kennwort: [UInt8]) -> String {
        Hex.text(Array(SHA256.hash(data: Data("einlieferung/\(name)/".utf8) + Data(kennwort))))
    }
}

extension Adressmuster {
    /// Whether all it means lies in these domains.
    fileprivate func gehoert(zu domains: Set<String>) -> Bool {
        switch self {
        case .adresse(let adresse): domains.contains(adresse.domaene)
        case .domaene(let name): domains.contains(name)
        case .unterdomaenen(let name): domains.contains(name)
        }
    }
}

extension ReadAccess {
    func einlieferkonten() throws -> [Einlieferkonto] {
        try rows("SELECT name, absender, bemerkung, von_name, am FROM mg_konto ORDER BY name").map(Einlieferkonto.init(row:))
    }

    func einlieferkonto(_ name: String) throws -> Einlieferkonto? {
        try row("SELECT name, absender, bemerkung, von_name, am FROM mg_konto WHERE name = \(name)").map(
            Einlieferkonto.init(row:))
    }

    /// The account whose name and password these are.
    func einlieferkonto(_ name: String, kennwort: [UInt8]) throws -> Einlieferkonto? {
        let hash = Einlieferkonto.hash(name, kennwort)
        return try row(
            "SELECT name, absender, bemerkung, von_name, am FROM mg_konto WHERE name = \(name) AND kennwort = \(hash)"
        ).map(Einlieferkonto.init(row:))
    }
}

enum EinlieferkontoError: Error, Hashable, Sendable, LocalizedError {
    case name(String)
    case absenderFehlt
    case muster(String)
    case fremd(String)
    case fehlt(String)

    var errorDescription: String? {
        switch self {
        case .name(let text):
            "„\(text)“ ist kein Name für ein Konto. Erlaubt sind 2 bis 60 Zeichen: Buchstaben ohne Umlaute, Ziffern, Punkt und Striche."
        case .absenderFehlt:
            "Bitte nennen Sie mindestens eine Adresse, unter der das Konto senden darf, zum Beispiel scan@musterstadt.example."
        case .muster(let text): "„\(text)“ ist weder eine Adresse noch eine Domain."
        case .fremd(let text): "„\(text)“ gehört zu keiner eigenen Domain."
        case .fehlt(let name): "Ein Konto „\(name)“ gibt es nicht."
        }
    }
}
