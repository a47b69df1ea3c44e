// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Xrechnung

@Suite("Regeln von EN 16931 und XRechnung")
struct RegelTests {
    /// A change of the good invoice and the rules it breaks, among others.
    struct Fall: Sendable {
        let alt: String
        let neu: String
        let regeln: Set<String>
        /// Nothing but these.
        let nur: Bool

        init(_ alt: String, _ neu: String, _ regeln: String..., nur: Bool = true) {
            self.alt = alt
            self.neu = neu
            self.regeln = Set(regeln)
            self.nur = nur
        }

        /// Takes an element out.
        static func ohne(_ text: String, _ regeln: String...) -> Fall { Fall(text, regeln: Set(regeln)) }

        private init(_ alt: String, regeln: Set<String>) {
            (self.alt, neu, self.regeln, nur) = (alt, "", regeln, true)
        }
    }

    private static let faelle: [Fall] = [
        .ohne(
            "<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>",
            "BR-01"),
        Fall("xeinkauf.de:kosit:xrechnung_3.0", "peppol", "BR-DE-21"),
        .ohne("<cbc:ID>R-2026-17</cbc:ID>", "BR-02"), .ohne("<cbc:IssueDate>2026-03-02</cbc:IssueDate>", "BR-03"),
        .ohne("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "BR-04"), Fall(">380<", ">751<", "BR-DE-17"),
        Fall(">380<", ">384<", "BR-DE-26"),
        .ohne("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "BR-05", "BR-CO-15"),
        .ohne("<cbc:BuyerReference>05316000-KAEM-47</cbc:BuyerReference>", "BR-DE-15"),
        Fall("05316000-KAEM-47", "05316000-KAEM-48", "LEITWEG"),
        Fall("<cbc:StartDate>2026-02-01</cbc:StartDate>", "<cbc:StartDate>2026-03-01</cbc:StartDate>", "BR-29"),
        .ohne("<cbc:RegistrationName>Papier Kontor GmbH</cbc:RegistrationName>", "BR-06"),
        .ohne("<cbc:RegistrationName>Stadt Leverkusen</cbc:RegistrationName>", "BR-07"),
        Fall("Musterweg 1</cbc:StreetName><cbc:CityName>Musterstadt</cbc:CityName>", "Musterweg 1</cbc:StreetName>", "BR-DE-3"),
        .ohne("<cbc:PostalZone>12345</cbc:PostalZone>", "BR-DE-4"), .ohne("<cbc:CityName>Leverkusen</cbc:CityName>", "BR-DE-8"),
        .ohne("<cbc:PostalZone>51373</cbc:PostalZone>", "BR-DE-9"), .ohne("<cbc:Name>Erika Muster</cbc:Name>", "BR-DE-5"),
        .ohne("<cbc:Telephone>0123 456</cbc:Telephone>", "BR-DE-6"), Fall(">0123 456<", ">12<", "BR-DE-27"),
        .ohne("<cbc:ElectronicMail>erika@papier.example</cbc:ElectronicMail>", "BR-DE-7"),
        Fall(">erika@papier.example<", ">erika<", "BR-DE-28"), Fall("<cac:Contact>", "<cac:Contactx>", "BR-DE-2", nur: false),
        Fall("<cbc:CompanyID>DE123456789", "<cbc:CompanyID>123456789", "BR-CO-09"),
        Fall("<cbc:CompanyID>DE123456789", "<cbc:CompanyID>ZZ123456789", "BR-CO-09"),
        Fall("<cbc:EndpointID schemeID=\"EM\">rechnung@papier", "<cbc:EndpointID>rechnung@papier", "BR-62"),
        Fall("<cbc:EndpointID schemeID=\"EM\">rechnung@stadt", "<cbc:EndpointID>rechnung@stadt", "BR-63"),
        .ohne("<cbc:CompanyID>DE123456789</cbc:CompanyID>", "BR-DE-16", "BR-S-02"),
        Fall(">58</cbc:PaymentMeansCode>", "></cbc:PaymentMeansCode>", "BR-49"),
        .ohne("<cbc:ID>DE75512108001245126199</cbc:ID>", "BR-50", "BR-61"), Fall("5126199", "5126198", "BR-DE-19"),
        Fall(">58</cbc", ">59</cbc", "BR-DE-25"), Fall(">58</cbc", ">48</cbc", "BR-DE-24"),
        .ohne("<cbc:AllowanceChargeReason>Rabatt</cbc:AllowanceChargeReason>", "BR-33"),
        .ohne("<cbc:AllowanceChargeReason>Fracht</cbc:AllowanceChargeReason>", "BR-38"),
        .ohne("<cbc:Amount currencyID=\"EUR\">10.00</cbc:Amount>", "BR-31", "BR-CO-11", "BR-S-08"),
        Fall("<cbc:Amount currencyID=\"EUR\">5.00", "<cbc:Amount currencyID=\"EUR\">5.000", "BR-DEC-01"),
        Fall("EUR\">150.00", "EUR\">151.00", "BR-CO-10", "BR-CO-13"),
        Fall("EUR\">145.00", "EUR\">144.00", "BR-CO-13", "BR-CO-15"),
        Fall("EUR\">166.55", "EUR\">167.55", "BR-CO-15", "BR-CO-16"), Fall("EUR\">160.00", "EUR\">160.01", "BR-CO-16"),
        Fall("EUR\">21.55", "EUR\">21.54", "BR-CO-14", "BR-CO-15"),
        Fall(
            "<cbc:TaxAmount currencyID=\"EUR\">18.05", "<cbc:TaxAmount currencyID=\"EUR\">19.05", "BR-CO-14", "BR-CO-17",
            "BR-S-09"),
        Fall("<cbc:TaxableAmount currencyID=\"EUR\">50.00", "<cbc:TaxableAmount currencyID=\"EUR\">51.00", "BR-S-08"),
        Fall("EUR\">100.00</cbc:Line", "EUR\">100.001</cbc:Line", "BR-DEC-23"),
        Fall("<cbc:ID>10</cbc:ID>", "", "BR-21"), Fall("unitCode=\"C62\">8", ">8", "BR-23"),
        Fall("<cbc:InvoicedQuantity unitCode=\"C62\">8</cbc:InvoicedQuantity>", "", "BR-22", "BR-23"),
        .ohne("<cbc:Name>Fachbuch</cbc:Name>", "BR-25"),
        .ohne("<cbc:PriceAmount currencyID=\"EUR\">25</cbc:PriceAmount>", "BR-26"),
        Fall("EUR\">25<", "EUR\">-25<", "BR-27"),
        Fall(
            "<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7</cbc:Percent>", "<cac:ClassifiedTaxCategory>",
            "BR-CO-04", "BR-S-08"),
        Fall(
            "<cbc:ID>S</cbc:ID><cbc:Percent>7</cbc:Percent>", "<cbc:ID>E</cbc:ID><cbc:Percent>7</cbc:Percent>", "BR-E-01",
            "BR-E-05", "BR-S-08"),
        Fall("<cbc:Percent>7</cbc:Percent>", "<cbc:Percent>0</cbc:Percent>", "BR-S-05", "BR-S-08"),
        Fall(
            "<cbc:DueDate>2026-04-01</cbc:DueDate>", "", "BR-CO-25", nur: false),
    ]

    @Test("Eine gute Rechnung hat keinen Befund", arguments: ["ubl", "cii"])
    func gut(syntax: String) throws {
        let befunde = Rechnungsregeln.pruefe(try Muster.lesen(syntax == "ubl" ? Muster.ubl : Muster.cii))
        #expect(befunde.map { "\($0.regel) \($0.ort)" } == [])
    }

    @Test("Jede Änderung verletzt genau ihre Regeln", arguments: faelle.indices)
    func verletzt(nr: Int) throws {
        let fall = Self.faelle[nr]
        #expect(Muster.ubl.contains(fall.alt), "\(fall.alt)")
        // One place only, so that nothing else changes.
        guard let stelle = Muster.ubl.range(of: fall.alt) else { return }
        var text = Muster.ubl.replacingCharacters(in: stelle, with: fall.neu)
        if fall.alt == "<cac:Contact>" { text = text.replacing("</cac:Contact>", with: "</cac:Contactx>") }
        if fall.regeln == ["BR-CO-25"] { text = text.replacing("30 Tage netto", with: "") }
        let gefunden = Set(Rechnungsregeln.pruefe(try Muster.lesen(text)).map(\.regel))
        #expect(fall.nur ? gefunden == fall.regeln : gefunden.isSuperset(of: fall.regeln), "\(fall.alt) → \(gefunden.sorted())")
    }

    private static func steuerfrei(_ code: String, grund: String, kaeufer: String = "") throws -> Rechnung {
        let text = Muster.ubl.replacing("<cbc:ID>S</cbc:ID>", with: "<cbc:ID>\(code)</cbc:ID>")
            .replacing("<cbc:Percent>19</cbc:Percent>", with: "<cbc:Percent>0</cbc:Percent>")
            .replacing("<cbc:Percent>7</cbc:Percent>", with: "<cbc:Percent>0</cbc:Percent>")
            .replacing("<cbc:Percent>7.00</cbc:Percent>", with: "<cbc:Percent>0</cbc:Percent>")
        var rechnung = try Muster.lesen(text)
        var zeile = Steuerzeile()
        (zeile.kategorie, zeile.satz, zeile.grundbetrag, zeile.steuer) = (code, .null, Dezimalzahl(145), .null)
        zeile.befreiungsgrund = grund.isEmpty ? nil : grund
        rechnung.steuern = [zeile]
        rechnung.summen.steuer = .null
        rechnung.summen.brutto = Dezimalzahl(145)
        rechnung.summen.gezahlt = nil
        rechnung.summen.zahlbar = Dezimalzahl(145)
        rechnung.kaeufer?.umsatzsteuerId = kaeufer.isEmpty ? nil : kaeufer
        return rechnung
    }

    @Test("Steuerfreie Arten brauchen Satz 0 und einen Grund, mit Nummern nach ihrer Art")
    func steuerfrei() throws {
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("E", grund: "Kleinunternehmer")).isEmpty)
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("E", grund: "")).map(\.regel) == ["BR-E-10"])
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("Z", grund: "")).isEmpty)
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("Z", grund: "x")).map(\.regel) == ["BR-Z-10"])
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("AE", grund: "x")).map(\.regel) == ["BR-AE-02"])
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("AE", grund: "x", kaeufer: "DE999999999")).isEmpty)
        #expect(Rechnungsregeln.pruefe(try Self.steuerfrei("K", grund: "x", kaeufer: "FR12345678901")).isEmpty)
        let o = Set(Rechnungsregeln.pruefe(try Self.steuerfrei("O", grund: "x")).map(\.regel))
        #expect(o == ["BR-O-02", "BR-O-05", "BR-O-06"])
    }

    @Test("Die Liste im README nennt genau die geprüften Regeln, jede einmal")
    func liste() throws {
        let text = try String(contentsOf: URL(fileURLWithPath: "Sources/Protocols/Xrechnung/README.md"), encoding: .utf8)
        let teile = text.components(separatedBy: "<!-- regeln -->")
        try #require(teile.count == 3)
        let genannt = teile[1].split(whereSeparator: \.isWhitespace).map(String.init)
        let geprueft = Rechnungsregeln.alle.map(\.id)
        #expect(Set(geprueft).count == geprueft.count)
        #expect(Set(genannt).symmetricDifference(geprueft).sorted() == [])
    }
}
