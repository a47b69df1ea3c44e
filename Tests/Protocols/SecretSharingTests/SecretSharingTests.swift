// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import SecretSharing

@Suite("Ein Geheimnis in Anteilen") struct SecretSharingTests {
    struct Produkt: Sendable, CustomTestStringConvertible {
        let a: UInt8, b: UInt8, ergebnis: UInt8
        var testDescription: String { "\(a) • \(b)" }
    }

    @Test(
        "Das Rechnen im Körper stimmt mit FIPS 197 §4.2 überein",
        arguments: [
            Produkt(a: 0x57, b: 0x83, ergebnis: 0xC1), Produkt(a: 0x57, b: 0x13, ergebnis: 0xFE),
            Produkt(a: 0x57, b: 0x02, ergebnis: 0xAE),
            Produkt(a: 0x57, b: 0x10, ergebnis: 0x07), Produkt(a: 3, b: 7, ergebnis: 9), Produkt(a: 0, b: 7, ergebnis: 0),
            Produkt(a: 0x53, b: 0xCA, ergebnis: 1),
        ])
    func produkt(probe: Produkt) {
        #expect(Gf256.product(probe.a, probe.b) == probe.ergebnis && Gf256.product(probe.b, probe.a) == probe.ergebnis)
    }

    @Test("Jedes Element außer 0 hat seinen Kehrwert")
    func kehrwert() {
        #expect(Gf256.inverse(0x53) == 0xCA && Gf256.inverse(0) == 0)
        #expect((1...255).allSatisfy { Gf256.product(UInt8($0), Gf256.inverse(UInt8($0))) == 1 })
    }

    @Test("Anteile sind die Werte des Polynoms: s ⊕ a•x bei zweien, s ⊕ a•x ⊕ b•x² bei dreien")
    func polynom() throws {
        // With the coefficient 57: 57•1 = 57, 57•2 = AE, 57•3 = F9.
        let anteile = SecretSharing.split([0x2A], threshold: 2, count: 3) { _ in [0x57] }
        #expect(anteile.map(\.bytes) == [[0x2A ^ 0x57], [0x2A ^ 0xAE], [0x2A ^ 0xF9]] && anteile.map(\.number) == [1, 2, 3])
        // Coefficients 2 and 1 at x = 2: 2•2 ^ 1•4 = 0.
        let drei = SecretSharing.split([7], threshold: 3, count: 3) { _ in [2, 1] }
        #expect(drei[1].bytes == [7] && drei[0].bytes == [7 ^ 2 ^ 1])
        let zurueck = try SecretSharing.combine(drei)
        #expect(zurueck == [7])
    }

    @Test("Je zwei von dreien geben das Geheimnis, einer allein und zwei aus verschiedenen Teilungen nicht")
    func schwelle() throws {
        let geheimnis = (0..<32).map { UInt8($0 * 7 % 256) }
        var zufall = SystemRandomNumberGenerator()
        let teile = {
            SecretSharing.split(geheimnis, threshold: 2, count: 3) { anzahl in (0..<anzahl).map { _ in zufall.next() } }
        }
        for _ in 0..<50 {
            let anteile = teile()
            for fehlt in 0..<3 {
                var zwei = anteile
                zwei.remove(at: fehlt)
                let (vor, zurueck) = (try SecretSharing.combine(zwei), try SecretSharing.combine(zwei.reversed()))
                #expect(vor == geheimnis && zurueck == geheimnis)
            }
            let alle = try SecretSharing.combine(anteile)
            #expect(alle == geheimnis)
            let fremd = try SecretSharing.combine([anteile[0], teile()[1]])
            #expect(fremd != geheimnis)
        }
        let anteile = teile()
        #expect(throws: SecretSharingError.repeated) { try SecretSharing.combine([anteile[0], anteile[0]]) }
        #expect(throws: SecretSharingError.repeated) { try SecretSharing.combine([anteile[0]]) }
        #expect(throws: SecretSharingError.mismatch) { try SecretSharing.combine([anteile[0], Share(number: 2, bytes: [1])]) }
    }

    /// Stands for SHA-256.
    private func summe(_ bytes: [UInt8]) -> [UInt8] {
        var wert = UInt32(0x811C_9DC5)
        for byte in bytes { wert = (wert ^ UInt32(byte)) &* 0x0100_0193 }
        return (0..<4).map { UInt8(wert >> (24 - 8 * $0) & 255) }
    }

    @Test("Ein Anteil als Text: hin und zurück, mit Leerzeichen, klein und mit O und I; jeder falsche Buchstabe fällt auf")
    func text() throws {
        let anteil = Share(number: 2, bytes: Array(repeating: 0xA5, count: 32))
        let text = ShareText.write(anteil, id: [1, 2, 3, 4], checksum: summe)
        #expect(text.split(separator: "-").allSatisfy { $0.count <= 4 } && text.split(separator: "-").count == 17)
        let gelesen = try ShareText.read(text, checksum: summe)
        #expect(gelesen.id == [1, 2, 3, 4] && gelesen.share == anteil)
        let getippt = text.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
        let auchGelesen = try ShareText.read(" \(getippt)\n", checksum: summe)
        #expect(auchGelesen.share == anteil)
        let buchstaben = Array(text)
        for stelle in buchstaben.indices where buchstaben[stelle] != "-" {
            var falsch = buchstaben
            falsch[stelle] = falsch[stelle] == "7" ? "8" : "7"
            #expect(throws: ShareTextError.typo) { try ShareText.read(String(falsch), checksum: summe) }
            falsch.remove(at: stelle)
            #expect(throws: ShareTextError.self) { try ShareText.read(String(falsch), checksum: summe) }
        }
        #expect(throws: ShareTextError.unreadable) { try ShareText.read("U", checksum: summe) }
        #expect(throws: ShareTextError.unreadable) { try ShareText.read("", checksum: summe) }
    }
}
