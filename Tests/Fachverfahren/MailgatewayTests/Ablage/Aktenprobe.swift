// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Kryptodienst
import Mailschutz
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Mailgateway
@testable import Poststelle

/// A town with two units, a file plan and a gateway that files.
struct Aktenprobe: Sendable {
    static let zulassung = OrgNummer(361), poststelle = OrgNummer(10)
    static let anna = "anna@stadt.example", otto = "otto@welt.example", post = "poststelle@stadt.example"

    let gateway: Probegateway

    var store: Store { gateway.store }

    static func mit(
        _ maschine: Dialect, regeln: String? = nil, einheiten: Bool = true, abholung: Bool = false,
        widerruf: String = #"{"geduld": 0}"#,
        _ tun: @Sendable (Aktenprobe) async throws -> Void
    ) async throws {
        let ablage =
            #"{"einheit": 10, "ausgang": true, "postfaecher": {"Poststelle@stadt.example": 10, "zulassung@stadt.example": 361}}"#
        try await Probegateway.mit(maschine, regeln: regeln, ablage: ablage, abholung: abholung, widerruf: widerruf) { gateway in
            let probe = Aktenprobe(gateway: gateway)
            if einheiten { try await probe.einheitenSetzen() }
            _ = try await AktenplanEinspielen(store: gateway.store)(
                try AktenplanEinspielen.mitgeliefert(), akteur: .system("test"))
            try await tun(probe)
        }
    }

    func einheitenSetzen() async throws {
        try await Verwaltung(store: store).einheitenSetzen(
            [(Self.zulassung, "36.1", "Zulassung"), (Self.poststelle, "10", "Poststelle")].map {
                OrgEinheit(
                    nummer: $0.0, kurz: $0.1, name: $0.2, art: .abteilung, uebergeordnet: nil,
                    gueltigAb: Kalendertag(tagnummer: 0))
            }, akteur: .system("test"))
    }

    func vorgang(_ betreff: String = "Abmeldung") async throws -> VorgangKopf {
        try await store.commit(Vermerk(.system("test"), "test.vorgang")) { tx in
            try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: "36.10.01", akteBetreff: "Zulassungen", vorgangBetreff: betreff, typ: "Test",
                    oe: Self.zulassung, vertraulich: false))
        }
    }

    /// Takes a message, delivers it and files what waits to be.
    @discardableResult
    func sende(_ mail: [UInt8], an: String = anna) async throws -> Nachricht {
        let nachricht = try await gateway.sende(mail, von: Self.otto, an: an)
        try await legeAb()
        return nachricht
    }

    /// Mostly signed by Otto and encrypted for the mail room, whose keys the workbench has to have made.
    func geschuetzt(_ mail: [UInt8], _ verfahren: Inhaltsverfahren = .aes256gcm, signiert: Bool = true) async throws -> [UInt8] {
        let (krypto, bank) = (gateway.dienst.krypto, gateway.bank)
        let eigen = try await krypto.uebernimm(try bank.datei("\(Self.otto).p12"), kennwort: "geheim")
        let schluessel = SmimeSignierschluessel(
            schluessel: eigen.schluessel, zertifikat: try bank.datei("\(Self.otto).der"), kette: [try bank.datei("ca.der")])
        return try await Schuetzen(krypto)(
            mail,
            Schutzauftrag(
                signatur: signiert ? .smime(schluessel) : .keine,
                verschluesselung: .smime(fuer: [try bank.datei("\(Self.post).der")], verfahren, pkcs1: false))
        ).bytes
    }

    /// Sends from a mailbox of ours to the world and files nothing yet.
    func sendeHinaus(_ betreff: String, von: String = anna, an: String = otto) async throws -> Nachricht {
        try await gateway.sende(brief(von: von, an: an, betreff: betreff), von: von, an: an)
    }

    func legeAb() async throws {
        for auftrag in try await gateway.schlange.faelligeAblagen(ausser: [], limit: 10) {
            try await gateway.ablage(auftrag)
            try await gateway.verteilung.lauf.aufraeumen(auftrag.nachricht)
        }
    }

    func dokumente(_ vorgang: VorgangKopf) async throws -> [DokumentKopf] {
        try await store.read { try $0.dokumente(in: vorgang.id) }
    }

    /// What waits in the mail room.
    func posteingang() async throws -> [Poststelle.Eingang] {
        try await store.read { db in
            try db.rows("SELECT * FROM post_eingang WHERE zustand = \(Eingangszustand.offen) ORDER BY id").map(
                Poststelle.Eingang.init(row:))
        }
    }

    func dateien(_ eingang: Poststelle.Eingang) async throws -> [String: Data] {
        var alle: [String: Data] = [:]
        for datei in try await store.read({ try $0.eingangsdateien(eingang.id) }) {
            alle[datei.datei.dateiname] = try await gateway.stand.content.read(datei.datei.inhalt)
        }
        return alle
    }

    func spur(_ nachricht: Nachricht) async throws -> [String] {
        let spur = try await store.read { try $0.mailspur(nachricht.id) }
        return try #require(spur).eintraege.filter { $0.schicht == .ablage }.map { $0.satz(an: nil) }
    }

    static func mail(betreff: String, kennung: String = "1@welt.example", kopf: String = "") -> [UInt8] {
        Array(
            """
            From: Otto Beispiel <\(otto)>
            To: \(anna)
            Subject: \(betreff)
            Message-ID: <\(kennung)>
            \(kopf)Date: Mon, 30 Nov 2026 07:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain; charset=us-ascii

            \(wort)
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename="Nachweis.txt"

            Inhalt
            --x--

            """.replacing("\n", with: "\r\n").utf8)
    }
}
