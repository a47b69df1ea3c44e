// SPDX-License-Identifier: EUPL-1.2
import CmsOutline
import Testing

@Suite("CMS-Umriss: Unterschriften, Zertifikate und Fähigkeiten")
struct UnterschriebenTests {
    private func zertifikat(_ bytes: Int = 100) -> [UInt8] { Bau.folge(Bau.bytes([UInt8](repeating: 5, count: bytes))) }

    private func merkmale(_ faehigkeiten: [UInt8]...) -> [UInt8] {
        let eintraege = faehigkeiten.map { Bau.folge(Bau.oid(SmimeCapabilities.attribute), Bau.menge($0)) }
        let art = Bau.folge(Bau.oid("1.2.840.113549.1.9.3"), Bau.menge(Bau.oid(Bau.data)))
        return Bau.feld(0, art, eintraege.flatMap(\.self))
    }

    @Test("Unterzeichner und Zertifikate werden gezählt und benannt, der Inhalt mag fehlen")
    func umriss() throws {
        let zertifikate = Bau.feld(0, zertifikat(), zertifikat(200))
        let blob = Bau.unterschrieben(zertifikate, Bau.unterzeichner(merkmale(SmimeCapabilities.der)))
        let umriss = try CmsOutline(blob)
        #expect(umriss.kind == .signed)
        #expect(umriss.contentBytes == nil)
        #expect(umriss.certificates.map { Array(blob[$0]) } == [zertifikat(), zertifikat(200)])
        let einer = try #require(umriss.signers.first)
        #expect(einer.identifier == Bau.kennungGelesen)
        #expect(einer.digestAlgorithm == "2.16.840.1.101.3.4.2.1")
        #expect(einer.signatureAlgorithm == "1.2.840.10045.4.3.2")
        #expect(einer.hasSignedAttributes)
        #expect(SmimeCapabilities.common(einer.capabilities) == .aesGcm(256))
    }

    @Test("Inhalt darin zählt nach seinen Bytes; ein Umschlag nur mit Zertifikaten hat keinen Unterzeichner")
    func inhalt() throws {
        let innen = try CmsOutline(Bau.unterschrieben(inhalt: Bau.feld(0, Bau.stuecke(0x24, 3))))
        #expect(innen.contentBytes == 48)
        #expect(innen.signers.first?.hasSignedAttributes == false)
        let nurZertifikate = try CmsOutline(Bau.unterschrieben(Bau.feld(0, zertifikat()), []))
        #expect(nurZertifikate.signers.isEmpty)
        #expect(nurZertifikate.certificates.count == 1)
    }

    @Test("Zertifikatsbomben werden erkannt: zu viele, zu große, zu lange Sperrlisten, zu viele Unterzeichner")
    func bomben() {
        let viele = Bau.unterschrieben(Bau.feld(0, (0..<51).flatMap { _ in zertifikat(4) }))
        #expect(Bau.fehler(viele) == .tooMany(.certificates))
        #expect(Bau.fehler(Bau.unterschrieben(Bau.feld(0, zertifikat(70_000)))) == .tooLarge)
        let sperren = Bau.unterschrieben(Bau.feld(1, zertifikat(5_000)))
        #expect(Bau.fehler(sperren) == nil)
        #expect(Bau.fehler(sperren) { $0.revocationBytes = 5_000 } == .tooLarge)
        let unterzeichner = Bau.unterschrieben([], (0..<21).flatMap { _ in Bau.unterzeichner() })
        #expect(Bau.fehler(unterzeichner) == .tooMany(.signers))
    }

    @Test("Dasselbe Merkmal zweimal wird abgewiesen, zwei Listen in einem auch")
    func doppelt() {
        let liste = SmimeCapabilities.der
        #expect(Bau.fehler(Bau.unterschrieben([], Bau.unterzeichner(merkmale(liste)))) == nil)
        #expect(Bau.fehler(Bau.unterschrieben([], Bau.unterzeichner(merkmale(liste, liste)))) == .malformed)
        #expect(Bau.fehler(Bau.unterschrieben([], Bau.unterzeichner(merkmale(liste + liste)))) == .malformed)
    }

    @Test("Unsere Fähigkeiten stehen in DER da, die beste zuerst, ohne Angaben")
    func eigene() throws {
        let aes: [UInt8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01]
        let letzte: [UInt8] = [0x2E, 0x06, 0x2A, 0x02]
        let erwartet: [UInt8] = letzte.reduce([0x30, 52]) { bisher, letztes in
            bisher + [0x30, 0x0B, 0x06, 0x09] + aes + [letztes]
        }
        #expect(SmimeCapabilities.der == erwartet)
        let gelesen = try SmimeCapabilities.read(SmimeCapabilities.der)
        #expect(gelesen.map { CmsCipher(oid: $0.oid) } == SmimeCapabilities.ours)
        #expect(gelesen.allSatisfy { $0.parameters.isEmpty })
    }

    @Test("Von fremden Fähigkeiten zählt die erste gemeinsame; wer nur Altes kann, hat keine")
    func gemeinsame() throws {
        let rc2 = SmimeCapability(oid: "1.2.840.113549.3.2", parameters: Bau.folge(Bau.zahl(58)))
        let liste = Bau.folge(
            Bau.algorithmus(rc2.oid, rc2.parameters), Bau.algorithmus("2.16.840.1.101.3.4.1.2"), Bau.algorithmus(Bau.gcm))
        let gelesen = try SmimeCapabilities.read(liste)
        #expect(gelesen.first == rc2)
        #expect(SmimeCapabilities.common(gelesen) == .aesCbc(128))
        #expect(SmimeCapabilities.common([rc2]) == nil)
        #expect(SmimeCapabilities.common([]) == nil)
    }

    @Test("Listen ohne Ende und Listen, die keine sind, werden abgewiesen")
    func falscheListen() {
        let viele = Bau.folge((0..<101).flatMap { _ in Bau.algorithmus("1.2.3") })
        #expect(throws: CmsError.tooMany(.capabilities)) { try SmimeCapabilities.read(viele) }
        #expect(throws: CmsError.malformed) { try SmimeCapabilities.read(Bau.folge(Bau.zahl(1))) }
        #expect(throws: CmsError.malformed) { try SmimeCapabilities.read(Bau.menge()) }
        #expect(throws: CmsError.tooLarge) { try SmimeCapabilities.read(Bau.bytes([UInt8](repeating: 0, count: 17_000))) }
    }
}
