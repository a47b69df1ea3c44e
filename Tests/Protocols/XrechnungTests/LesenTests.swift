// SPDX-License-Identifier: EUPL-1.2
import Testing
import XmlTree

@testable import Xrechnung

@Suite("Rechnungen lesen")
struct LesenTests {
    @Test("Beide Syntaxen ergeben dasselbe Modell")
    func gleich() throws {
        let ubl = try Muster.lesen(Muster.ubl)
        var cii = try Muster.lesen(Muster.cii)
        #expect(cii.syntax == .cii)
        cii.syntax = .ublRechnung
        #expect(ubl == cii)
        #expect(ubl.nummer == "R-2026-17" && ubl.datum?.iso == "2026-03-02" && ubl.leitweg == "05316000-KAEM-47")
        #expect(ubl.verkaeufer?.umsatzsteuerId == "DE123456789" && ubl.verkaeufer?.kontakt?.telefon == "0123 456")
        #expect(ubl.positionen.map(\.name) == ["Papier A4", "Fachbuch"])
        #expect(ubl.summen.zahlbar == Dezimalzahl(160))
        #expect(ubl.zahlungen.first?.ueberweisung?.konto == "DE75512108001245126199")
    }

    @Test("Eine Gutschrift hat eigene Namen für Art, Menge und Positionen")
    func gutschrift() throws {
        var text = Muster.ubl.replacing("xsd:Invoice-2", with: "xsd:CreditNote-2").replacing(
            "ubl:Invoice", with: "ubl:CreditNote")
        for (alt, neu) in [
            ("InvoiceTypeCode", "CreditNoteTypeCode"), (">380<", ">381<"), ("InvoiceLine", "CreditNoteLine"),
            ("InvoicedQuantity", "CreditedQuantity"),
        ] { text = text.replacing(alt, with: neu) }
        let rechnung = try Muster.lesen(text)
        #expect(rechnung.syntax == .ublGutschrift && rechnung.istGutschrift)
        #expect(rechnung.positionen.count == 2 && rechnung.positionen.first?.menge == Dezimalzahl(8))
        #expect(Rechnungsregeln.pruefe(rechnung).isEmpty)
    }

    @Test("Was keine Rechnung ist, wird mit seinem Grund abgelehnt")
    func abgelehnt() {
        #expect(throws: RechnungError.keinXml) { try Muster.lesen("Rechnung Nr. 5") }
        #expect(throws: RechnungError.keineRechnung(wurzel: "Order")) { try Muster.lesen("<Order/>") }
        #expect(throws: RechnungError.keineRechnung(wurzel: "Invoice")) { try Muster.lesen("<Invoice xmlns='urn:fremd'/>") }
        #expect(throws: RechnungError.verboten) {
            try Muster.lesen("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
        }
        #expect(throws: RechnungError.zuGross) {
            try Rechnung.lesen(Array(Muster.ubl.utf8), grenzen: .init(bytes: 100, depth: 9, elements: 9, attributes: 9))
        }
    }

    @Test("Eine Zahl mit Komma und ein unmöglicher Tag werden genannt, nicht geraten")
    func formfehler() throws {
        let text = Muster.ubl.replacing(">12.5<", with: ">12,5<").replacing("2026-04-01", with: "2026-02-30")
        let befunde = Rechnungsregeln.pruefe(try Muster.lesen(text))
        #expect(befunde.filter { $0.regel == "FORM" }.map(\.ort) == ["BT-9", "Position 1, BT-146"])
        #expect(befunde.contains { $0.regel == "BR-26" && $0.ort == "Position 10, BT-146" })
    }

    @Test("Anfänge von Rechnungen werden erkannt")
    func anfang() {
        #expect(Rechnung.istMoeglich(Muster.ubl.utf8) && Rechnung.istMoeglich(Muster.cii.utf8))
        #expect(!Rechnung.istMoeglich("<html>".utf8))
    }
}

@Suite("Dezimalzahlen von Rechnungen")
struct DezimalTests {
    struct Fall: Sendable {
        let text: String
        let deutsch: String?
        let wieder: String?

        init(_ text: String, _ deutsch: String? = nil, _ wieder: String? = nil) {
            self.text = text
            self.deutsch = deutsch
            self.wieder = wieder
        }
    }

    private static let faelle = [
        Fall("1234.5", "1.234,50", "1234.5"), Fall("-0.005", "−0,005", "-0.005"), Fall("+7", "7,00", "7"),
        Fall(".5", "0,50", "0.5"),
        Fall("1000000.00", "1.000.000,00", "1000000"), Fall("-0", "0,00", "0"),
        Fall("999999999999999999", "999.999.999.999.999.999,00"),
        Fall(""), Fall("-"), Fall("."), Fall("1e3"), Fall("1,5"), Fall("1.2.3"), Fall("0x10"), Fall("1234567890123456789"),
        Fall("0.12345678901"), Fall("١"),
    ]

    @Test("Gelesen wird xs:decimal und nichts sonst", arguments: faelle.indices)
    func lesen(nr: Int) {
        let fall = Self.faelle[nr]
        let zahl = Dezimalzahl(fall.text)
        #expect(zahl?.deutsch() == fall.deutsch)
        if let wieder = fall.wieder { #expect(zahl?.text == wieder) }
    }

    @Test("Gerundet wird kaufmännisch, gerechnet genau")
    func rechnen() throws {
        func zahl(_ text: String) throws -> Dezimalzahl { try #require(Dezimalzahl(text)) }
        #expect(try zahl("2.345").gerundet(2) == zahl("2.35"))
        #expect(try zahl("-2.345").gerundet(2) == zahl("-2.35"))
        #expect(try zahl("2.3449").gerundet(2) == zahl("2.34"))
        #expect(try zahl("0.1") + zahl("0.2") == zahl("0.30"))
        #expect(try zahl("95").mal(zahl("19"))?.hundertstel == zahl("18.05"))
        #expect(try zahl("999999999999999999").mal(zahl("999999999999999999")) != nil)
        #expect(try Set([zahl("1.0"), zahl("1.00")]).count == 1)
    }

    @Test("Leitweg-ID und IBAN werden an Form und Prüfziffern erkannt")
    func pruefziffern() {
        #expect(Leitweg("05316000-KAEM-47")?.stimmt == true && Leitweg("05316000-KAEM-47")?.fein == "KAEM")
        #expect(Leitweg("05316000-KAEM-74")?.stimmt == false)
        #expect(Leitweg("04011000-1234512345-06")?.stimmt == true)
        #expect(Leitweg("Bestellung 5") == nil && Leitweg("1-1") == nil)
        #expect(Iban.stimmt("DE75 5121 0800 1245 1261 99") && !Iban.stimmt("DE75 5121 0800 1245 1261 98") && !Iban.stimmt("DE"))
    }
}
