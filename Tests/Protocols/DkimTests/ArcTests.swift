// SPDX-License-Identifier: EUPL-1.2
import Crypto
import CryptoExtras
import Dkim
import Foundation
import Testing

@Suite("ARC: versiegeln und prüfen (RFC 8617)") struct ArcTests {
    private static let nachricht = Werkzeug.bytes(
        "From: Otto <otto@welt.example>\r\nTo: anna@stadt.example\r\nSubject: Antrag\r\nDate: Mon, 30 Nov 2026 07:00:00 +0100\r\n\r\nGuten Tag  \r\n\r\n"
    )
    private static let ergebnis = Werkzeug.bytes(
        "mx.stadt.example; spf=pass smtp.mailfrom=otto@welt.example;\r\n dkim=pass header.d=welt.example")

    /// `nil` where nothing can be added.
    private func siegel(
        _ nachricht: [UInt8], _ zustand: ArcState, _ schluessel: Schluessel, _ algorithm: DkimAlgorithm = .rsaSha256,
        stueck: Int = 7
    ) throws -> [UInt8]? {
        var siegler = ArcSealer<Sha256>(
            try ArcSealing(domain: "stadt.example", selector: "s1", algorithm: algorithm, time: 1_795_430_672), state: zustand,
            results: Self.ergebnis)
        for start in stride(from: 0, to: nachricht.count, by: stueck) {
            try siegler.feed(nachricht[start..<min(start + stueck, nachricht.count)])
        }
        func unterschrift(_ bytes: [UInt8]) throws -> [UInt8] {
            algorithm == .rsaSha256
                ? Array(try schluessel.rsa.signature(for: Data(bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
                : Array(try schluessel.ed25519.signature(for: bytes))
        }
        guard let offen = try siegler.finish() else { return nil }
        let fast = offen.signed(try unterschrift(offen.bytesToSign))
        return fast.fields(signature: try unterschrift(fast.bytesToSign)) + nachricht
    }

    private func kette(_ nachricht: [UInt8], stueck: Int = 7) throws -> ArcChain {
        var pruefer = ArcVerifier<Sha256>()
        for start in stride(from: 0, to: nachricht.count, by: stueck) {
            try pruefer.feed(nachricht[start..<min(start + stueck, nachricht.count)])
        }
        return try pruefer.finish()
    }

    private func fehler(_ nachricht: [UInt8], _ schluessel: Schluessel, _ algorithm: DkimAlgorithm = .rsaSha256) throws
        -> ArcFault?
    {
        let key = try schluessel.eintrag(algorithm)
        return try kette(nachricht).fault(key: { $0 == "s1._domainkey.stadt.example" ? key : nil }, isValid: Werkzeug.isValid)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("Drei Stationen hintereinander versiegeln, und die Kette gilt nach jeder", arguments: DkimAlgorithm.allCases)
    func dreiStationen(algorithm: DkimAlgorithm) throws {
        let schluessel = try Schluessel.eigene.get()
        var nachricht = Self.nachricht
        let ohne = try kette(nachricht)
        #expect(ohne == .absent)
        for (nummer, zustand) in [ArcState.none, .pass, .pass].enumerated() {
            nachricht = try #require(try siegel(nachricht, zustand, schluessel, algorithm))
            #expect(text(nachricht).hasPrefix("ARC-Seal: i=\(nummer + 1); a=\(algorithm.rawValue); cv=\(zustand.rawValue);"))
            let gefunden = try fehler(nachricht, schluessel, algorithm)
            #expect(gefunden == nil)
            // A station that only puts fields on top changes nothing.
            nachricht = Werkzeug.bytes("Received: from a by b; Mon, 30 Nov 2026 07:00:01 +0100\r\n") + nachricht
        }
        let namen = try kette(nachricht).keyNames
        #expect(namen == ["s1._domainkey.stadt.example"])
        let langeZeilen = text(nachricht).split(separator: "\r\n").filter { $0.utf8.count > 200 }
        #expect(langeZeilen.isEmpty)
    }

    private struct Fall {
        let von: String
        let nach: String
        let fehler: ArcFault
    }

    @Test("Was an Text, Kopf, Prüfergebnis, Siegel oder Reihenfolge verändert wurde, bricht die Kette an der richtigen Stelle")
    func veraendert() throws {
        let schluessel = try Schluessel.eigene.get()
        let eins = try #require(try siegel(Self.nachricht, .none, schluessel))
        let zwei = try #require(try siegel(eins, .pass, schluessel))
        let faelle = [
            Fall(von: "Guten Tag", nach: "Guten Abend", fehler: .bodyChanged),
            Fall(von: "Subject: Antrag", nach: "Subject: Vertrag", fehler: .messageSignature(2)),
            Fall(von: "i=1; mx.stadt.example; spf=pass", nach: "i=1; mx.stadt.example; spf=fail", fehler: .seal(2)),
            Fall(von: "i=2; mx.stadt.example; spf=pass", nach: "i=2; mx.stadt.example; spf=fail", fehler: .seal(2)),
            Fall(
                von: "ARC-Seal: i=2; a=rsa-sha256; cv=pass", nach: "ARC-Seal: i=2; a=rsa-sha256; cv=fail", fehler: .saidToFail(2)),
            Fall(
                von: "ARC-Seal: i=1; a=rsa-sha256; cv=none", nach: "ARC-Seal: i=1; a=rsa-sha256; cv=pass", fehler: .saidToFail(1)),
            Fall(von: "ARC-Seal: i=2; a=rsa-sha256; cv=pass", nach: "ARC-Seal: i=2; h=From; cv=pass", fehler: .malformed(2)),
            Fall(von: "ARC-Authentication-Results: i=1", nach: "ARC-Authentication-Results: i=3", fehler: .incomplete),
            Fall(von: "ARC-Authentication-Results: i=2", nach: "ARC-Authentication-Results: i=1", fehler: .incomplete),
            Fall(von: "ARC-Message-Signature: i=1", nach: "X-Message-Signature: i=1", fehler: .incomplete),
            Fall(von: "ARC-Message-Signature: i=2", nach: "ARC-Message-Signature: i=zwei", fehler: .incomplete),
        ]
        for fall in faelle {
            let neu = text(zwei).replacingOccurrences(of: fall.von, with: fall.nach)
            #expect(neu != text(zwei), "\(fall.von)")
            let gefunden = try fehler(Werkzeug.bytes(neu), schluessel)
            #expect(gefunden == fall.fehler, "\(fall.von)")
        }
        let fremd = try fehler(zwei, Schluessel.fremde.get())
        #expect(fremd == .messageSignature(2))
    }

    @Test("Eine gebrochene Kette wird als gebrochen besiegelt, und danach kommt nichts mehr dazu")
    func gebrochen() throws {
        let schluessel = try Schluessel.eigene.get()
        let eins = try #require(try siegel(Self.nachricht, .none, schluessel))
        let kaputt = Werkzeug.bytes(text(eins).replacingOccurrences(of: "Guten Tag", with: "Guten Abend"))
        let besiegelt = try #require(try siegel(kaputt, .fail, schluessel))
        #expect(text(besiegelt).hasPrefix("ARC-Seal: i=2; a=rsa-sha256; cv=fail;"))
        let gefunden = try fehler(besiegelt, schluessel)
        #expect(gefunden == .saidToFail(2))
        let weiter = try siegel(besiegelt, .fail, schluessel)
        #expect(weiter == nil)
    }

    @Test("Mehr als 50 Sätze werden nicht gelesen und nicht verlängert")
    func grenze() throws {
        let schluessel = try Schluessel.eigene.get()
        let satz = (1...51).map {
            "ARC-Authentication-Results: i=\($0); a.example; none\r\nARC-Seal: i=\($0)\r\nARC-Message-Signature: i=\($0)\r\n"
        }
        let zuViele = try fehler(Werkzeug.bytes(satz.joined()) + Self.nachricht, schluessel)
        #expect(zuViele == .tooManySets)
        let voll = try siegel(Werkzeug.bytes(satz.prefix(50).joined()) + Self.nachricht, .pass, schluessel)
        #expect(voll == nil)
    }
}
