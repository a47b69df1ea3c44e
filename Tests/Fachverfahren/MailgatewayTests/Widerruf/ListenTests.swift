// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Kryptodienst
import Mailschutz
import Store
import Testing

@testable import Mailgateway

@Suite("Sperrlisten aus Verzeichnissen und ihre Änderungen", .serialized) struct ListenTests {
    private static let otto = "otto@welt.example"

    private static func auskunft(_ gateway: Probegateway) async throws -> Widerrufsauskunft? {
        try await gateway.partner(otto)
        try await gateway.widerruf()
        return try await gateway.store.read { db in
            try db.widerrufsauskunft(db.partnerzertifikate().map(\.fingerabdruck), jetzt: gateway.store.uhr.jetzt).values.first
        }
    }

    @Test("Eine Sperrliste wird auch aus einem Verzeichnis geholt, wo der Betreiber es nennt", arguments: [true, false])
    func verzeichnis(genannt: Bool) async throws {
        let bank = try Werkbank()
        defer { do { try FileManager.default.removeItem(at: bank.ordner) } catch { Issue.record(error) } }
        // The directory has to listen before the certificate can name it, and to know the list of the authority that comes after.
        let stelle = try Verzeichnisstelle([], "certificateRevocationList;binary")
        defer { stelle.ende() }
        let ort = "ldap://127.0.0.1:\(stelle.port)/cn=Probe-CA?certificateRevocationList;binary?base?(objectClass=*)"
        let vorgabe = genannt ? #"{"geduld": 0, "rechner": ["127.0.0.1:\#(stelle.port)"]}"# : #"{"geduld": 0}"#
        try await Probegateway.mit(widerruf: vorgabe) { gateway in
            try await gateway.bank.personen(Self.otto, weitere: "crlDistributionPoints=URI:\(ort)")
            try await gateway.anker()
            stelle.setze(try await gateway.bank.sperrliste(gesperrt: [Self.otto]))
            let auskunft = try #require(try await Self.auskunft(gateway))
            #expect(auskunft.stand == (genannt ? "gesperrt" : "unbekannt"))
            #expect(genannt ? auskunft.quelle == ort : auskunft.satz.contains("liegt nicht im öffentlichen Netz"))
            #expect(stelle.suchen.isEmpty != genannt)
        }
    }

    /// What the list says, what has changed since, and what holds.
    struct Fall: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var basis: String?
        var delta: String? = ""
        var nummer = "02"
        var zurBasis = "01"
        var fremd = false
        let stand: String
        let ausDelta: Bool
    }

    private static let gehalten = "261101120000Z,certificateHold"

    @Test(
        "Was sich seit der Liste geändert hat, zählt, wenn es zu ihr passt; sonst gilt die Liste allein",
        arguments: [
            Fall(testDescription: "seitdem gesperrt", delta: "261115120000Z,superseded", stand: "gesperrt", ausDelta: true),
            Fall(testDescription: "seitdem nichts", stand: "gut", ausDelta: true),
            Fall(
                testDescription: "Sperre aufgehoben", basis: gehalten, delta: "261115120000Z,removeFromCRL", stand: "gut",
                ausDelta: true),
            Fall(testDescription: "Sperre bleibt", basis: gehalten, stand: "gesperrt", ausDelta: true),
            Fall(testDescription: "nicht erreichbar", delta: nil, stand: "gut", ausDelta: false),
            Fall(testDescription: "nicht neuer", delta: "261115120000Z,superseded", nummer: "01", stand: "gut", ausDelta: false),
            Fall(
                testDescription: "zu einer späteren Liste", delta: "261115120000Z,superseded", nummer: "05", zurBasis: "04",
                stand: "gut", ausDelta: false),
            Fall(
                testDescription: "von jemand anderem", basis: gehalten, delta: "261115120000Z,removeFromCRL", fremd: true,
                stand: "gesperrt", ausDelta: false),
        ])
    func delta(fall: Fall) async throws {
        let stelle = try Zertifizierungsstelle()
        defer { stelle.server.ende() }
        try await Probegateway.mit(widerruf: stelle.vorgabe) { gateway in
            try await gateway.bank.personen(Self.otto, weitere: stelle.verteilpunkt)
            try await gateway.anker()
            func liste(_ wann: String?, _ von: String, _ erweiterungen: [String]) async throws -> [UInt8] {
                let wen = (wann ?? "").isEmpty ? [] : [Self.otto]
                return try await gateway.bank.sperrliste(
                    gesperrt: wen, seit: wann ?? "", unterzeichner: von, erweiterungen: erweiterungen)
            }
            stelle.gibHeraus(
                try await liste(fall.basis, "ca", ["2.5.29.20=DER:020101", "freshestCRL=URI:\(stelle.deltaadresse)"]))
            if fall.fremd {
                try await gateway.bank.openssl(
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "x.key", "-out",
                    "x.pem", "-subj", "/CN=Probe-CA", "-days", "30", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
            }
            if let delta = fall.delta {
                // As in life: what has changed is told later than the list, by the second of its date.
                try await Task.sleep(for: .milliseconds(1_100))
                let zeichen = ["2.5.29.20=DER:0201\(fall.nummer)", "2.5.29.27=critical,DER:0201\(fall.zurBasis)"]
                stelle.gibHeraus(delta: try await liste(delta, fall.fremd ? "x" : "ca", zeichen))
            }
            let auskunft = try #require(try await Self.auskunft(gateway))
            #expect(auskunft.stand == fall.stand)
            #expect(auskunft.quelle == (fall.ausDelta ? stelle.deltaadresse : stelle.adresse))
        }
    }
}
