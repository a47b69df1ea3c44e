// SPDX-License-Identifier: EUPL-1.2
import Dane
import Testing

@Suite("DANE: was TLSA-Einträge über eine Kette sagen")
struct UrteilTests {
    private static let alle: [[UInt8]] = [0, 1].flatMap { auswahl in [0, 1, 2].map { [auswahl, $0] } }

    @Test("Nennt ein Eintrag den Server selbst, ist er ausgewiesen, in jeder Schreibweise", arguments: alle)
    func server(_ art: [UInt8]) {
        #expect(Muster.urteil([Muster.eintrag(3, art[0], art[1], Muster.server)]) == .authenticated(.endEntity))
        #expect(Muster.urteil([Muster.eintrag(3, art[0], art[1], Muster.stelle)]) == .mismatch)
        #expect(Muster.urteil([Muster.eintrag(3, art[0], art[1], Muster.zertifikat("Fremd"))]) == .mismatch)
    }

    @Test("Nennt ein Eintrag eine Stelle, sind Kette und Name noch zu prüfen", arguments: alle)
    func stelle(_ art: [UInt8]) {
        let namen = ["mx.b.example", "b.example"]
        #expect(
            Muster.urteil([Muster.eintrag(2, art[0], art[1], Muster.stelle)])
                == .needsNameCheck(anchors: [.inChain(1)], names: namen))
        #expect(
            Muster.urteil([Muster.eintrag(2, art[0], art[1], Muster.wurzel), Muster.eintrag(2, art[0], art[1], Muster.stelle)])
                == .needsNameCheck(anchors: [.inChain(2), .inChain(1)], names: namen))
    }

    @Test("Eine Stelle, die nicht in der Kette steht, genügt nur, wenn der Eintrag sie ganz mitbringt")
    func mitgebracht() {
        let fremd = Muster.zertifikat("Fern")
        #expect(
            Muster.urteil([Muster.eintrag(2, 0, 0, fremd)])
                == .needsNameCheck(anchors: [.certificate(fremd.der)], names: Muster.namen.all))
        #expect(
            Muster.urteil([Muster.eintrag(2, 1, 0, fremd)])
                == .needsNameCheck(anchors: [.publicKey(fremd.publicKey)], names: Muster.namen.all))
        #expect(Muster.urteil([Muster.eintrag(2, 1, 1, fremd)]) == .mismatch)
    }

    @Test("Der Server ist nicht seine eigene Stelle")
    func eigeneStelle() {
        #expect(Muster.urteil([Muster.eintrag(2, 1, 1, Muster.server)]) == .mismatch)
        // Shown twice it stands above itself; then the caller's check of the chain decides.
        #expect(
            Muster.urteil([Muster.eintrag(2, 1, 1, Muster.server)], [Muster.server, Muster.server])
                == .needsNameCheck(anchors: [.inChain(1)], names: Muster.namen.all))
    }

    @Test(
        "Was SMTP nicht kennt, ist unbrauchbar; sind es alle, wird ohne Ausweis verschlüsselt",
        arguments: [
            Muster.eintrag(0, 1, 1, Muster.stelle), Muster.eintrag(1, 1, 1, Muster.server),
            Muster.eintrag(4, 1, 1, Muster.server),
            Muster.eintrag(255, 1, 1, Muster.server), Muster.eintrag(3, 2, 1, Muster.server),
            Muster.eintrag(3, 1, 3, Muster.server),
            TlsaRecord(usage: 3, selector: 1, matching: 1, data: [UInt8](repeating: 0, count: 31)),
            TlsaRecord(usage: 3, selector: 1, matching: 2, data: [UInt8](repeating: 0, count: 32)),
            TlsaRecord(usage: 2, selector: 0, matching: 0, data: [0x30, 0x05, 1]),
            TlsaRecord(usage: 2, selector: 0, matching: 0, data: [0x31, 0x00]),
            TlsaRecord(usage: 3, selector: 0, matching: 0, data: [0x30, 0x84, 0, 0, 0, 1, 1]),
        ])
    func unbrauchbar(_ eintrag: TlsaRecord) {
        #expect(UsableTlsa(eintrag) == nil)
        #expect(Muster.urteil([eintrag]) == .unusable)
        #expect(Muster.urteil([eintrag, Muster.eintrag(3, 1, 1, Muster.server)]) == .authenticated(.endEntity))
        #expect(Muster.urteil([eintrag, Muster.eintrag(3, 1, 1, Muster.wurzel)]) == .mismatch)
    }

    @Test("Der Server geht vor der Stelle, gleich in welcher Reihenfolge")
    func reihenfolge() {
        let eintraege = [Muster.eintrag(2, 0, 1, Muster.stelle), Muster.eintrag(3, 1, 1, Muster.server)]
        #expect(Muster.urteil(eintraege) == .authenticated(.endEntity))
        #expect(Muster.urteil(eintraege.reversed()) == .authenticated(.endEntity))
    }

    @Test("Steht neben SHA-256 auch SHA-512, gilt nur das stärkere; je Verwendung und Auswahl für sich")
    func staerke() {
        let alt = Muster.eintrag(3, 1, 1, Muster.server)
        #expect(Muster.urteil([alt, Muster.eintrag(3, 1, 2, Muster.zertifikat("Fremd"))]) == .mismatch)
        #expect(Muster.urteil([alt, Muster.eintrag(3, 0, 2, Muster.zertifikat("Fremd"))]) == .authenticated(.endEntity))
        #expect(Muster.urteil([alt, Muster.eintrag(2, 1, 2, Muster.stelle)]) == .authenticated(.endEntity))
        // One that cannot be used displaces nothing.
        #expect(Muster.urteil([alt, TlsaRecord(usage: 3, selector: 1, matching: 2, data: [1])]) == .authenticated(.endEntity))
    }

    @Test("Ohne Kette passt nichts; endlose Ketten und Einträge werden nicht zu Ende gelesen")
    func grenzen() {
        #expect(Muster.urteil([Muster.eintrag(3, 1, 1, Muster.server)], []) == .mismatch)
        #expect(Muster.urteil([]) == .unusable)
        let lang = [DaneCertificate](repeating: Muster.server, count: Dane.longestChain) + [Muster.stelle]
        #expect(Muster.urteil([Muster.eintrag(2, 1, 1, Muster.stelle)], lang) == .mismatch)
        let viele = [TlsaRecord](repeating: Muster.eintrag(3, 1, 1, Muster.wurzel), count: Dane.mostRecords)
        #expect(Muster.urteil(viele + [Muster.eintrag(3, 1, 1, Muster.server)]) == .mismatch)
    }
}
