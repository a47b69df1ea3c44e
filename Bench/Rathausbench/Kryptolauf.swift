// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Kryptodienst
import Mailschutz

/// What the gateway makes of a message of 10 KiB for a certificate with P-256, beside bare libcrypto doing the same without a mail around it:
/// signed and encrypted, decrypted and verified, each by processor seconds of the server and its workers together.
///
/// Both sides have as many messages in flight as there are cores, as in a gateway at work. One alone would measure how dear it is to wake a
/// core that has gone to sleep between question and answer.
struct Kryptolauf {
    private static let nachrichten = 4_000, warmlauf = 100, runden = 5, gleichzeitig = 2

    func run(_ bericht: inout Bericht) async throws {
        let werk = try Zertifikatswerk()
        defer { werk.aufraeumen() }
        var einstellung = Kryptoeinstellung(programm: werk.arbeiter, kek: Array(repeating: 7, count: 32))
        einstellung.arbeiter = Self.gleichzeitig
        let dienst = Kryptodienst(einstellung)
        let wer = try await werk.person("amt@stadt.example", dienst), an = try await werk.person("eva@welt.example", dienst)
        let peer = try Kryptopeer(wer: wer, an: an)
        defer { peer.frei() }
        let klar = Self.brief()
        let auftrag = Schutzauftrag(
            signatur: .smime(SmimeSignierschluessel(schluessel: wer.versiegelt, zertifikat: wer.zertifikat, kette: [wer.ca])),
            verschluesselung: .smime(fuer: [an.zertifikat], .aes256gcm, pkcs1: false))
        let bund = Schluesselbund(
            smime: [SmimeSchluessel(kennung: "an", schluessel: an.versiegelt, zertifikat: an.zertifikat)], anker: [an.ca],
            zeit: Int64(Date().timeIntervalSince1970) + 1)
        let geschuetzt = try await Schuetzen(dienst)(klar, auftrag).bytes
        let bar = try peer.schuetze(klar)
        var wir = (hin: [Double](), her: [Double]()), sie = (hin: [Double](), her: [Double]())
        for _ in 0..<Self.runden {
            sie.hin.append(try await je(dienst) { _ = try peer.schuetze(klar) })
            wir.hin.append(try await je(dienst) { _ = try await Schuetzen(dienst)(klar, auftrag) })
            sie.her.append(try await je(dienst) { guard try peer.oeffne(bar) == klar else { throw Self.anders } })
            wir.her.append(
                try await je(dienst) {
                    let befund = try await Oeffnen(dienst)(geschuetzt, bund)
                    guard case .geoeffnet = befund.ausgang, befund.signatur == .gueltig else { throw Self.anders }
                })
        }
        await dienst.beende()
        for (name, unser, ihr) in [("schuetzen", wir.hin, sie.hin), ("oeffnen", wir.her, sie.her)] {
            let (wert, gegen) = (unser.sorted()[Self.runden / 2], ihr.sorted()[Self.runden / 2])
            Bericht.zeile(String(format: "%@: %.0f messages per core second, bare libcrypto %.0f", name, wert, gegen))
            bericht.mindestens("krypto_\(name)_10k_p256", wert / gegen, "of-libcrypto", 0.6)
        }
    }

    private static let anders = Maschine.Fehler(text: "the message did not come back as it was")

    /// Messages a processor second.
    private func je(_ dienst: Kryptodienst, _ arbeit: @escaping @Sendable () async throws -> Void) async throws -> Double {
        try await Self.laufe(Self.warmlauf, arbeit)
        let anfang = try await Prozessorzeit.jetzt(dienst)
        try await Self.laufe(Self.nachrichten, arbeit)
        return Double(Self.nachrichten) / (try await Prozessorzeit.jetzt(dienst) - anfang)
    }

    private static func laufe(_ anzahl: Int, _ arbeit: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            for _ in 0..<gleichzeitig {
                gruppe.addTask { for _ in 0..<(anzahl / gleichzeitig) { try await arbeit() } }
            }
            try await gruppe.waitForAll()
        }
    }

    private static func brief() -> [UInt8] {
        let kopf = """
            From: Amt <amt@stadt.example>\r\nTo: Eva <eva@welt.example>\r\nSubject: Bescheid\r\nMessage-ID: <probe@stadt.example>\r
            Date: Sun, 29 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n
            """
        // No blank at the end of a line: with one, which a letter seldom has, the whole text is encoded anew before it is signed.
        let zeile = Array(repeating: "0123456789", count: 6).joined(separator: " ") + "\r\n"
        return Array((kopf + String(repeating: zeile, count: 10_240 / zeile.utf8.count)).utf8)
    }
}

/// Seconds of processor time that this process and the workers have used, in steps of a hundredth.
enum Prozessorzeit {
    /// USER_HZ, the same on every Linux that people run.
    private static let takte = 100.0

    static func jetzt(_ dienst: Kryptodienst) async throws -> Double {
        let pids = [ProcessInfo.processInfo.processIdentifier] + (await dienst.pids)
        return try pids.map(sekunden).reduce(0, +)
    }

    /// Fields 14 and 15 of `/proc/PID/stat`; the name before them may hold anything, so it is counted from its end.
    private static func sekunden(_ pid: Int32) throws -> Double {
        let zeile = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
        let felder = zeile[(zeile.lastIndex(of: ")") ?? zeile.startIndex)...].split(separator: " ")
        guard felder.count > 13, let nutzer = Double(felder[12]), let kern = Double(felder[13]) else {
            throw Maschine.Fehler(text: "no processor time of \(pid)")
        }
        return (nutzer + kern) / takte
    }
}
