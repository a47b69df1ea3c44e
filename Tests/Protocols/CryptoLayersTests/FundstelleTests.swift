// SPDX-License-Identifier: EUPL-1.2
import CryptoLayers
import MimeStructure
import Testing

func zeilen(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A part of a message as a test writes it: header, empty line, body; several make a multipart.
enum Baustein {
    static let smime = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nAAAA"
    static let unterschrieben =
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=\"SHA-256, sha-512\"; boundary=s\n\n"
        + "--s\nContent-Type: text/plain\n\nText\n\n--s\nContent-Type: application/pkcs7-signature\n\nAAAA\n--s--"
    static let pgp =
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=p\n\n"
        + "--p\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--p\nContent-Type: application/octet-stream\n\nAAAA\n--p--"
    static let armor = "-----BEGIN PGP MESSAGE-----\n\nAAAA\n-----END PGP MESSAGE-----"
    static let inline = "Content-Type: text/plain\n\n\(armor)\n"
    static let fuss = "Content-Type: text/plain\n\nListe abbestellen: https://liste.example/"
    static let html = "Content-Type: text/html\n\n<img src=\"https://fremd.example/"
    static let anlage = "Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nx"

    static func mehrere(art: String = "mixed", grenze: String = "m", _ teile: String...) -> String {
        "Content-Type: multipart/\(art); boundary=\(grenze)\n\n" + teile.map { "--\(grenze)\n\($0)\n" }.joined()
            + "--\(grenze)--\n"
    }
}

@Suite("Wo eine Krypto-Schicht steht")
struct FundstelleTests {
    struct Fall: Sendable {
        let name: String, bytes: [UInt8], stelle: CryptoLayer.Placement, alles: Bool
        init(_ name: String, _ text: String, _ stelle: CryptoLayer.Placement, alles: Bool = false) {
            (self.name, bytes, self.stelle, self.alles) = (name, zeilen("From: a@b.example\n\(text)"), stelle, alles)
        }
    }

    @Test("Nur was die ganze Nachricht ausmacht, steht nicht zwischen Fremdem (Efail)", arguments: faelle)
    func stelle(fall: Fall) throws {
        let schicht = try #require(try LayerFinder.layers(in: fall.bytes).last, "\(fall.name)")
        #expect(schicht.placement == fall.stelle, "\(fall.name)")
        #expect(schicht.coversAll == fall.alles, "\(fall.name)")
    }

    @Test("Zwei Schichten nebeneinander stehen beide zwischen Fremdem")
    func zwei() throws {
        let schichten = try LayerFinder.layers(in: zeilen(Baustein.mehrere(Baustein.smime, Baustein.pgp)))
        #expect(schichten.map(\.placement) == [.inside, .inside])
    }

    @Test("Ohne Kryptografie gibt es keine Schicht")
    func keine() throws {
        for nachricht in [Baustein.fuss, Baustein.html, Baustein.mehrere(Baustein.fuss, Baustein.anlage), ""] {
            #expect(try LayerFinder.layers(in: zeilen(nachricht)).isEmpty)
        }
    }

    @Test("Innerhalb einer Schicht wird nicht gesucht, zu viele Schichten werden abgelehnt")
    func grenzen() throws {
        let innen = Baustein.unterschrieben.replacing("Content-Type: text/plain\n\nText\n", with: Baustein.smime)
        #expect(try LayerFinder.layers(in: zeilen(innen)).count == 1)
        var grenzen = LayerLimits()
        grenzen.layers = 2
        let drei = Baustein.mehrere(Baustein.smime, Baustein.smime, Baustein.smime)
        #expect(throws: MimeError.tooManyParts) { try LayerFinder.layers(in: zeilen(drei), limits: grenzen) }
        let tief = String(repeating: "Content-Type: message/rfc822\n\n", count: 20) + Baustein.smime
        #expect(throws: MimeError.nestedTooDeep) { try LayerFinder.layers(in: zeilen(tief)) }
        #expect(LayerLimits.deepest == 5)
    }
}

private let faelle: [FundstelleTests.Fall] = [
    .init("die Nachricht selbst", Baustein.smime, .whole, alles: true),
    .init("unterschrieben", Baustein.unterschrieben, .whole, alles: true),
    .init("PGP/MIME", Baustein.pgp, .whole, alles: true),
    .init("PGP im Text", Baustein.inline, .whole, alles: true),
    .init("einziger Teil", Baustein.mehrere(Baustein.smime), .soleContent, alles: true),
    .init("mit Listenfuß", Baustein.mehrere(Baustein.smime, Baustein.fuss), .soleContent),
    .init("zwischen Kopf und Fuß", Baustein.mehrere(Baustein.fuss, Baustein.pgp, Baustein.fuss), .soleContent),
    .init("zwei Hüllen", Baustein.mehrere(Baustein.mehrere(grenze: "n", Baustein.smime, Baustein.fuss)), .soleContent),
    .init("PGP im Text mit Fuß", Baustein.mehrere(Baustein.inline, Baustein.fuss), .soleContent),
    .init("hinter HTML", Baustein.mehrere(Baustein.html, Baustein.smime), .inside),
    .init("zwischen HTML", Baustein.mehrere(Baustein.html, Baustein.pgp, Baustein.html), .inside),
    .init("vor HTML", Baustein.mehrere(Baustein.smime, Baustein.html), .inside),
    .init("neben einer Anlage", Baustein.mehrere(Baustein.smime, Baustein.anlage), .inside),
    .init("in alternative", Baustein.mehrere(art: "alternative", Baustein.smime), .inside),
    .init("in related", Baustein.mehrere(art: "related", Baustein.smime), .inside),
    .init("HTML weiter außen", Baustein.mehrere(Baustein.mehrere(grenze: "n", Baustein.smime), Baustein.html), .inside),
    .init("in einer weitergeleiteten Nachricht", "Content-Type: message/rfc822\n\n\(Baustein.smime)", .inside),
    .init("PGP neben anderem Text", "Content-Type: text/plain\n\nHallo\n\(Baustein.armor)\n", .inside),
    .init("langer Text daneben", Baustein.mehrere(Baustein.smime, "\n" + String(repeating: "x", count: 5000)), .inside),
    .init(
        "viele Texte daneben", Baustein.mehrere(Baustein.smime, Baustein.fuss, Baustein.fuss, Baustein.fuss, Baustein.fuss),
        .inside),
    .init(
        "Hülle mit zwei Trennzeilen",
        Baustein.mehrere(Baustein.smime).replacing("boundary=m", with: "boundary=m; boundary=x"), .inside),
    .init("hinter falscher Unterschrift", Baustein.mehrere(art: "signed", Baustein.smime), .inside),
]
