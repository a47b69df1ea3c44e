// SPDX-License-Identifier: EUPL-1.2
import Kryptodienst
import Mailzustellung
import MtaSts
import Namensdienst
import Testing

@testable import Mailgateway

/// What the world sees of `stadt.example`, whose server is `mx.stadt.example`.
private struct Welt {
    static let spki = [UInt8](repeating: 7, count: 32)
    static let eintrag = Dkimeintrag(
        domain: "stadt.example", selektor: "s1", verfahren: .ed25519, oeffentlich: [UInt8](repeating: 9, count: 44))

    /// By type and name.
    var daten: [String: [[UInt8]]] = [
        "txt stadt.example": [text("v=spf1 mx -all"), text("andere=1")],
        "txt s1._domainkey.stadt.example": [text(Welt.eintrag.wert)],
        "txt _dmarc.stadt.example": [text("v=DMARC1; p=reject")],
        "mx stadt.example": [
            [0, 10, 2, 0x6D, 0x78, 5, 0x73, 0x74, 0x61, 0x64, 0x74, 7, 0x65, 0x78, 0x61, 0x6D, 0x70, 0x6C, 0x65, 0]
        ],
        "a mx.stadt.example": [[192, 0, 2, 1]],
        "tlsa _25._tcp.mx.stadt.example": [[3, 1, 1] + Welt.spki],
        "txt _smtp._tls.stadt.example": [text("v=TLSRPTv1; rua=mailto:berichte@stadt.example")],
        "txt _mta-sts.stadt.example": [text("v=STSv1; id=1")],
    ]
    var sicher = true
    var prueft = true
    var hatZertifikat = true
    var bis = 100 * 86_400
    var datei = "version: STSv1\r\nmode: enforce\r\nmx: mx.stadt.example\r\nmax_age: 604800\r\n"
    var fehler: Namensdienst.Fehler?
    var mtaSts: Stsvorgabe?
    var ende = Endeprobe.Befund.standhaft

    static func text(_ text: String) -> [UInt8] {
        var rdata: [UInt8] = []
        let bytes = Array(text.utf8)
        for anfang in stride(from: 0, to: bytes.count, by: 255) {
            let stueck = bytes[anfang..<min(anfang + 255, bytes.count)]
            rdata += [UInt8(stueck.count)] + stueck
        }
        return rdata
    }

    func lampen() async -> [Lampe] {
        let (daten, sicher, fehler, datei, ende) = (daten, sicher, fehler, datei, ende)
        return await Selbstpruefung(
            server: "mx.stadt.example", berichtsadresse: "berichte@stadt.example", hatSmarthost: false, prueftDnssec: prueft,
            ausweis: hatZertifikat ? (Self.spki, bis) : nil, dkim: [Self.eintrag],
            mtaSts: mtaSts,
            frage: { name, art throws(Namensdienst.Fehler) in
                if let fehler { throw fehler }
                return Namensdienst.Antwort(daten: daten["\(art) \(name)"] ?? [], sicher: sicher)
            }, richtlinie: Stsabruf { _ in Array(datei.utf8) }, endeprobe: { _ in ende }, jetzt: 0
        )("stadt.example")
    }

    func lampe(_ art: Lampenart) async -> Lampe? { await lampen().first { $0.art == art } }
}

@Suite("Selbstprüfung") struct SelbstpruefungTests {
    @Test("Ist alles veröffentlicht, leuchten alle Lampen, und es gibt nichts einzutragen")
    func allesGut() async {
        let lampen = await Welt().lampen()
        #expect(lampen.map(\.art) == Lampenart.allCases)
        for lampe in lampen {
            #expect(lampe.stand == .gut, "\(lampe)")
            #expect(lampe.eintraege.isEmpty)
        }
    }

    @Test("Ist nichts veröffentlicht, fehlt alles, und die Einträge stehen dabei")
    func nichtsDa() async throws {
        var welt = Welt()
        welt.daten = [:]
        let lampen = await welt.lampen()
        let stand = Dictionary(uniqueKeysWithValues: lampen.map { ($0.art, $0) })
        for art in [Lampenart.spf, .dmarc, .dnssec, .dane, .mtaSts] { #expect(stand[art]?.stand == .fehlt, "\(art)") }
        #expect(stand[.dkim]?.stand == .mangel)
        #expect(stand[.spf]?.eintraege == ["stadt.example. 3600 IN TXT \"v=spf1 mx -all\""])
        #expect(stand[.dkim]?.eintraege == [Welt.eintrag.zonenzeile])
        #expect(
            stand[.dmarc]?.eintraege == [
                "_dmarc.stadt.example. 3600 IN TXT \"v=DMARC1; p=none; rua=mailto:berichte@stadt.example\""
            ])
        #expect(stand[.dane]?.eintraege == ["_25._tcp.mx.stadt.example. IN TLSA 3 1 1 " + String(repeating: "07", count: 32)])
    }

    @Test(
        "Mängel werden erkannt: zwei SPF, +all, fremder DKIM-Schlüssel, p=none, fremder TLSA, Testbetrieb, falscher Server, Ablauf"
    )
    func maengel() async {
        var welt = Welt()
        welt.daten["txt stadt.example"] = [Welt.text("v=spf1 mx -all"), Welt.text("v=spf1 a -all")]
        #expect(await welt.lampe(.spf)?.stand == .mangel)
        welt.daten["txt stadt.example"] = [Welt.text("v=spf1 +all")]
        #expect(await welt.lampe(.spf)?.stand == .mangel)
        // Another record that only begins alike is none.
        welt.daten["txt stadt.example"] = [Welt.text("v=spf10 mx -all")]
        #expect(await welt.lampe(.spf)?.stand == .fehlt)
        welt.daten["txt s1._domainkey.stadt.example"] = [Welt.text("v=DKIM1; k=ed25519; p=AAAA")]
        #expect(await welt.lampe(.dkim)?.stand == .mangel)
        welt.daten["txt _dmarc.stadt.example"] = [Welt.text("v=DMARC1; p=none")]
        #expect(await welt.lampe(.dmarc)?.stand == .mangel)
        welt.daten["tlsa _25._tcp.mx.stadt.example"] = [[3, 1, 1] + [UInt8](repeating: 8, count: 32)]
        let dane = await welt.lampe(.dane)
        #expect(dane?.stand == .mangel && dane?.eintraege.count == 1)
        welt.datei = "version: STSv1\r\nmode: testing\r\nmx: mx.stadt.example\r\nmax_age: 604800\r\n"
        #expect(await welt.lampe(.mtaSts)?.stand == .mangel)
        welt.datei = "version: STSv1\r\nmode: enforce\r\nmx: mx.anderswo.example\r\nmax_age: 604800\r\n"
        #expect(await welt.lampe(.mtaSts)?.stand == .mangel)
        welt.bis = 13 * 86_400
        #expect(await welt.lampe(.tls)?.stand == .mangel)
        welt.hatZertifikat = false
        #expect(await welt.lampe(.tls)?.stand == .fehlt)
    }

    @Test("Liefert dieser Server die Richtlinie aus, müssen Datei und Eintrag genau sie nennen")
    func eigeneRichtlinie() async throws {
        var welt = Welt()
        welt.mtaSts = try StsRoutenTests.stadt(#"{"modus": "enforce", "mx": ["mx.stadt.example"]}"#).mtaSts
        let alt = try #require(await welt.lampe(.mtaSts))
        #expect(alt.stand == .mangel && alt.eintraege.count == 1 && alt.satz.contains("nicht die geltende Fassung"))
        let kennung = try #require(welt.mtaSts?.kennung)
        #expect(alt.eintraege.first == "_mta-sts.stadt.example. 3600 IN TXT \"v=STSv1; id=\(kennung)\"")
        welt.daten["txt _mta-sts.stadt.example"] = [Welt.text("v=STSv1; id=\(kennung)")]
        #expect(await welt.lampe(.mtaSts)?.stand == .gut)
        welt.datei = welt.datei.replacing("604800", with: "604801")
        #expect(await welt.lampe(.mtaSts)?.satz.contains("eine andere Datei") == true)
        welt.daten["txt _mta-sts.stadt.example"] = []
        welt.datei = try #require(welt.mtaSts?.policy.text)
        #expect(await welt.lampe(.mtaSts)?.stand == .fehlt)
    }

    @Test("Sind keine TLS-Berichte bestellt, steht der Eintrag dabei, und die Lampe leuchtet trotzdem")
    func berichte() async throws {
        var welt = Welt()
        welt.daten["txt _smtp._tls.stadt.example"] = []
        let lampe = try #require(await welt.lampe(.tls))
        #expect(lampe.stand == .gut)
        #expect(lampe.eintraege == ["_smtp._tls.stadt.example. 3600 IN TXT \"v=TLSRPTv1; rua=mailto:berichte@stadt.example\""])
    }

    @Test("Ein Server, der sich eine zweite Nachricht unterschieben lässt, ist ein Mangel mit dem, was hilft")
    func zeilenenden() async {
        var welt = Welt()
        welt.ende = .beendet(["CRLF.LF", "LF.LF"])
        let lampe = await welt.lampe(.zeilenenden)
        #expect(lampe?.stand == .mangel)
        #expect(lampe?.satz.hasPrefix("mx.stadt.example beendet eine Nachricht auch bei CRLF.LF, LF.LF") == true)
        #expect(lampe?.satz.contains("smtpd_forbid_bare_newline = normalize") == true)
        welt.ende = .nichtErreicht("Verbindung abgelehnt")
        #expect(await welt.lampe(.zeilenenden)?.stand == .unbekannt)
        welt.daten["mx stadt.example"] = []
        #expect(await welt.lampe(.zeilenenden)?.stand == .unbekannt)
    }

    @Test("Ohne DNSSEC gilt DANE nicht; ohne Vertrauensanker weiß das Gateway es nicht")
    func unsicher() async {
        var welt = Welt()
        welt.sicher = false
        #expect(await welt.lampe(.dnssec)?.stand == .fehlt)
        #expect(await welt.lampe(.dane)?.stand == .mangel)
        welt.prueft = false
        #expect(await welt.lampe(.dnssec)?.stand == .unbekannt)
        #expect(await welt.lampe(.dane)?.stand == .unbekannt)
    }

    @Test("Keine Antwort heißt ungewiss, gefälschte Signaturen sind ein Mangel")
    func fehler() async {
        var welt = Welt()
        welt.fehler = .voruebergehend("keiner da")
        #expect(await welt.lampe(.spf)?.stand == .unbekannt)
        welt.fehler = .gefaelscht("x")
        #expect(await welt.lampe(.spf)?.stand == .mangel)
    }
}
