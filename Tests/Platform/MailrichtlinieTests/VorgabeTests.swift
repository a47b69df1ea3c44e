// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

@Suite("Vorgabe der Mailrichtlinie") struct VorgabeTests {
    private let werk = Result { try Regelwerk.vorgabe(domaene: "stadt.example") }
    private let smime = Verfuegbar(wege: [.smimePerson: "gcm"], signaturen: [.smime])
    private let portal = Verfuegbar(wege: [.portal: "portal", .smimeDomaene: "gcm"], signaturen: [.smime])

    @Test("Die Vorgabe ist ein gültiges Regelwerk, und geschrieben und gelesen ist sie dieselbe")
    func rundreise() throws {
        let vorgabe = try werk.get()
        let wieder = try Regelwerk(json: vorgabe.json)
        #expect(wieder == vorgabe)
        #expect(vorgabe.ausnahme(try Werkstatt.adresse("Personalrat@stadt.example")) == "Personalrat")
        #expect(throws: RegelwerkError.self) { try Regelwerk.vorgabe(domaene: "\"}") }
    }

    @Test("Normaler Bedarf geht signiert über Pflicht-TLS und wird ohne TLS gehalten")
    func normal() throws {
        let werk = try werk.get()
        let offen = entscheide(try Werkstatt.merkmale(), werk, Verfuegbar(signaturen: [.smime]))
        #expect(offen.ergebnis == .senden(.unverschluesselt) && offen.transport == .pflicht && offen.signatur == .smime)
        let ohneTls = entscheide(try Werkstatt.merkmale { $0.umstaende.tls = .keine }, werk, Verfuegbar())
        guard case .gehalten(let halt) = ohneTls.ergebnis else {
            Issue.record("gesendet ohne TLS")
            return
        }
        #expect(halt.art == .keinWeg)
    }

    @Test("Hoher Bedarf geht nur an die Person verschlüsselt oder ins Portal")
    func hoch() throws {
        let werk = try werk.get()
        let merkmale = try Werkstatt.merkmale { ($0.umstaende.schutzbedarf, $0.umstaende.tls) = (.hoch, .qualifiziert) }
        #expect(entscheide(merkmale, werk, smime).ergebnis == .senden(.smimePerson))
        #expect(entscheide(merkmale, werk, portal).ergebnis == .senden(.portal))
        if case .gehalten = entscheide(merkmale, werk, Verfuegbar()).ergebnis {} else { Issue.record("hoch und nicht gehalten") }
        let sehrHoch = try Werkstatt.merkmale { $0.umstaende.schutzbedarf = .sehrHoch }
        if case .gehalten = entscheide(sehrHoch, werk, smime).ergebnis {
        } else {
            Issue.record("sehr hoch ohne qualifizierten Transport")
        }
    }

    @Test("Gesundheitsdaten im Text verlangen Schutz; Programme von außen werden gehalten; eine IBAN bekommt die Warnung")
    func inhalte() throws {
        let werk = try werk.get()
        let befund = { (text: String) in
            try Nachrichtenbefund(Werkstatt.bytes("Subject: x", "", text), regelwerk: werk)
        }
        let krank = try befund("die Krankschreibung liegt bei")
        #expect(entscheide(try Werkstatt.merkmale { $0.nachricht = krank }, werk, portal).ergebnis == .senden(.smimeDomaene))
        let konto = try befund("DE89 3704 0044 0532 0130 00")
        #expect(entscheide(try Werkstatt.merkmale { $0.nachricht = konto }, werk, smime).hinweis == "bankdaten")
        let programm = try Werkstatt.merkmale {
            $0.richtung = .eingehend
            $0.nachricht.anhaenge = [Anhangbefund(name: "Rechnung.EXE", typ: "application/octet-stream", bytes: 1)]
        }
        if case .gehalten(let halt) = entscheide(programm, werk, smime).ergebnis {
            #expect(halt.art == .freigabe)
        } else {
            Issue.record("zugestellt")
        }
    }
}
