// SPDX-License-Identifier: EUPL-1.2
import Mailrichtlinie
import Testing

struct Bedingungsfall: Sendable, CustomStringConvertible {
    let wenn: String
    let trifft: Bool
    let aendere: @Sendable (inout Merkmale) -> Void

    init(_ wenn: String, _ trifft: Bool, _ aendere: @escaping @Sendable (inout Merkmale) -> Void = { _ in }) {
        (self.wenn, self.trifft, self.aendere) = (wenn, trifft, aendere)
    }

    var description: String { "\(wenn) \(trifft)" }
}

@Suite("Bedingungen der Mailrichtlinie") struct BedingungTests {
    @Test(
        "Jede Bedingung trifft, was sie sagt, und sonst nichts",
        arguments: [
            Bedingungsfall("{}", true),
            Bedingungsfall(#"{"richtung": "ausgehend"}"#, true),
            Bedingungsfall(#"{"richtung": "eingehend"}"#, false),
            Bedingungsfall(#"{"absender": ["ANNA@Stadt.example"]}"#, true),
            Bedingungsfall(#"{"absender": ["stadt.example"]}"#, true),
            Bedingungsfall(#"{"absender": ["*.stadt.example"]}"#, false),
            Bedingungsfall(#"{"absender": ["*.stadt.example"]}"#, true) { $0.absender = Mailadresse("x@Amt.stadt.example.") },
            Bedingungsfall(#"{"absender": ["*.stadt.example"]}"#, false) { $0.absender = Mailadresse("x@grossstadt.example") },
            Bedingungsfall(#"{"absender": ["adt.example"]}"#, false),
            Bedingungsfall(#"{"absender": ["stadt.example"]}"#, false) { $0.absender = nil },
            Bedingungsfall(#"{"empfaenger": ["stadt.example", "max@welt.example"]}"#, true),
            Bedingungsfall(#"{"gruppe": ["jugendamt"]}"#, true) { $0.umstaende.gruppen = ["jugendamt", "alle"] },
            Bedingungsfall(#"{"gruppe": ["jugendamt"]}"#, false) { $0.umstaende.gruppen = ["alle"] },
            Bedingungsfall(#"{"partnerklasse": ["gesichert"]}"#, true) { $0.umstaende.partnerklasse = "gesichert" },
            Bedingungsfall(#"{"partnerklasse": ["gesichert"]}"#, false),
            Bedingungsfall(#"{"marke": ["signiert", "portal"]}"#, true) { $0.nachricht.marken = [.portal] },
            Bedingungsfall(#"{"marke": ["portal"]}"#, false) { $0.nachricht.marken = [.signiert] },
            Bedingungsfall(#"{"marke": ["offen"]}"#, false) { $0.nachricht.marken = [.offen] },
            Bedingungsfall(#"{"kopf": {"Sensitivity": ["private"]}}"#, true) {
                $0.nachricht.koepfe = ["sensitivity": ["x", "Private"]]
            },
            Bedingungsfall(#"{"kopf": {"Sensitivity": ["private"]}}"#, false) {
                $0.nachricht.koepfe = ["sensitivity": ["privates"]]
            },
            Bedingungsfall(#"{"kopf": {"X-A": ["*"], "X-B": ["1"]}}"#, false) { $0.nachricht.koepfe = ["x-a": [""]] },
            Bedingungsfall(#"{"kopf": {"X-A": ["*"]}}"#, true) { $0.nachricht.koepfe = ["x-a": [""]] },
            Bedingungsfall(#"{"anhangtyp": [".exe"]}"#, true) {
                $0.nachricht.anhaenge = [Anhangbefund(name: "Rechnung.pdf.EXE. ", typ: "application/pdf", bytes: 1)]
            },
            Bedingungsfall(#"{"anhangtyp": [".exe", "image/*"]}"#, false) {
                $0.nachricht.anhaenge = [Anhangbefund(name: "exe", typ: "application/pdf", bytes: 1)]
            },
            Bedingungsfall(#"{"anhangtyp": ["image/*"]}"#, true) {
                $0.nachricht.anhaenge = [Anhangbefund(name: nil, typ: "image/png", bytes: 1)]
            },
            Bedingungsfall(#"{"spf": ["ungeprueft"], "dkim": ["ungeprueft"], "viren": ["ungeprueft"]}"#, true),
            Bedingungsfall(#"{"dmarc": ["gescheitert", "offen"]}"#, true) { $0.umstaende.pruefung.dmarc = .gescheitert },
            Bedingungsfall(#"{"dmarc": ["gescheitert"]}"#, false) { $0.umstaende.pruefung.spf = .gescheitert },
            Bedingungsfall(#"{"spf": ["zweifelhaft"]}"#, true) { $0.umstaende.pruefung.spf = .zweifelhaft },
            Bedingungsfall(#"{"dkim": ["bestanden"]}"#, false) { $0.umstaende.pruefung.dkim = .offen },
            Bedingungsfall(#"{"spamAb": 6}"#, true) { $0.umstaende.pruefung.spampunkte = 6 },
            Bedingungsfall(#"{"spamAb": 6}"#, false) { $0.umstaende.pruefung.spampunkte = 5.9 },
            Bedingungsfall(#"{"spamAb": 1}"#, false),
            Bedingungsfall(#"{"viren": ["sauber"]}"#, true) { $0.umstaende.pruefung.viren = .sauber },
            Bedingungsfall(#"{"anhangAb": 10}"#, true) {
                $0.nachricht.anhaenge = [Anhangbefund(name: nil, typ: "a/b", bytes: 10)]
            },
            Bedingungsfall(#"{"anhangAb": 10}"#, false) {
                $0.nachricht.anhaenge = [
                    Anhangbefund(name: nil, typ: "a/b", bytes: 9), Anhangbefund(name: nil, typ: "a/b", bytes: 9),
                ]
            },
            Bedingungsfall(#"{"groesseAb": 10}"#, true) { $0.nachricht.groesse = 10 },
            Bedingungsfall(#"{"groesseAb": 10}"#, false) { $0.nachricht.groesse = 9 },
            Bedingungsfall(#"{"schutzbedarf": ["hoch", "sehr hoch"]}"#, true) { $0.umstaende.schutzbedarf = .sehrHoch },
            Bedingungsfall(#"{"schutzbedarf": ["hoch"]}"#, false) { $0.umstaende.schutzbedarf = .sehrHoch },
            Bedingungsfall(#"{"inhalt": ["iban"]}"#, true) { $0.nachricht.inhalt.ibans = 1 },
            Bedingungsfall(#"{"inhalt": ["iban", "aktenzeichen"]}"#, true) { $0.nachricht.inhalt.aktenzeichen = ["1-2"] },
            Bedingungsfall(#"{"inhalt": ["worte:w"]}"#, true) { $0.nachricht.inhalt.wortlisten = ["w"] },
            Bedingungsfall(#"{"inhalt": ["worte:w", "unvollstaendig"]}"#, false) { $0.nachricht.inhalt.wortlisten = ["v"] },
            Bedingungsfall(#"{"inhalt": ["unvollstaendig"]}"#, true) { $0.nachricht.inhalt.istVollstaendig = false },
            Bedingungsfall(#"{"tls": ["keine", "einfach"]}"#, true),
            Bedingungsfall(#"{"tls": ["qualifiziert"]}"#, false),
            Bedingungsfall(#"{"zeit": {"tage": ["di"], "von": "09:00", "bis": "10:00"}}"#, true),
            Bedingungsfall(#"{"zeit": {"von": "08:00", "bis": "09:00"}}"#, false),
            Bedingungsfall(#"{"zeit": {"tage": ["mo", "mi"]}}"#, false),
            Bedingungsfall(#"{"zeit": {"von": "22:00", "bis": "06:00"}}"#, true) {
                $0.umstaende.zeit = Wochenzeit(tag: .so, minute: 359)
            },
            Bedingungsfall(#"{"zeit": {"von": "22:00", "bis": "06:00"}}"#, false) {
                $0.umstaende.zeit = Wochenzeit(tag: .so, minute: 360)
            },
            Bedingungsfall(#"{"kalender": true}"#, true) { $0.nachricht.istTermin = true },
            Bedingungsfall(#"{"kalender": false}"#, false) { $0.nachricht.istTermin = true },
            Bedingungsfall(#"{"schutz": ["signiert"]}"#, true) { $0.nachricht.bestand = .signiert },
            Bedingungsfall(#"{"nicht": {"richtung": "eingehend"}}"#, true),
            Bedingungsfall(#"{"nicht": {}}"#, false),
            Bedingungsfall(#"{"eine": [{"richtung": "eingehend"}, {"tls": ["einfach"]}]}"#, true),
            Bedingungsfall(#"{"eine": [{"richtung": "eingehend"}, {"tls": ["keine"]}]}"#, false),
            Bedingungsfall(#"{"alle": [{"absender": ["stadt.example"]}, {"absender": ["welt.example"]}]}"#, false),
            Bedingungsfall(#"{"richtung": "ausgehend", "tls": ["keine"]}"#, false),
        ])
    func trifft(_ fall: Bedingungsfall) throws {
        let werk = try Werkstatt.werk(
            Werkstatt.regel("r", wenn: fall.wenn, dann: #"{"abweisen": "Halt"}"#), weitere: #""wortlisten": {"w": ["x"]}"#)
        let merkmale = try Werkstatt.merkmale(fall.aendere)
        let entscheidung = entscheide(merkmale, werk, Verfuegbar())
        let zeile = try #require(entscheidung.spur.first)
        #expect(zeile.quelle == .regel("r"))
        #expect(zeile.trifft == fall.trifft)
        #expect((entscheidung.ergebnis == .abgewiesen("Halt")) == fall.trifft)
        #expect(zeile.satz.contains(fall.trifft ? "trifft zu (" : "trifft nicht zu: ") && zeile.satz.hasSuffix("."))
    }
}
