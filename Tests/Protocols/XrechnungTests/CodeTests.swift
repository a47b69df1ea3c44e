// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Xrechnung

@Suite("Codelisten und Skonto")
struct CodeTests {
    /// A change of the good invoice, the one rule it breaks, and where.
    struct Fall: Sendable {
        let aendern: @Sendable (inout Rechnung) -> Void
        let regel: String
        let ort: String

        init(_ regel: String, _ ort: String, _ aendern: @escaping @Sendable (inout Rechnung) -> Void) {
            self.aendern = aendern
            self.regel = regel
            self.ort = ort
        }
    }

    private static let faelle = [
        Fall("BR-CL-01", "BT-3") { $0.art = "381" }, Fall("BR-CL-04", "BT-5") { $0.waehrung = "EURO" },
        Fall("BR-CL-05", "BT-6") {
            $0.steuerwaehrung = "DM"
            $0.summen.steuerInSteuerwaehrung = .null
        },
        Fall("BR-CL-06", "BT-8") { $0.steuerdatumcode = "5" },
        Fall("BR-CL-14", "Käufer, Land") { $0.kaeufer?.anschrift?.land = "D" },
        Fall("BR-CL-14", "Verkäufer, Land") { $0.verkaeufer?.anschrift?.land = "de" },
        Fall("BR-CL-16", "BT-81") { $0.zahlungen[0].art = "99" },
        Fall("BR-CL-19", "BT-98, BT-140") { $0.zuAbschlaege[0].grundcode = "FC" },
        Fall("BR-CL-20", "BT-105, BT-145") { $0.zuAbschlaege[1].grundcode = "95" },
        Fall("BR-CL-23", "Position 20, BT-130") { $0.positionen[1].einheit = "Stück" },
        Fall("BR-CL-24", "Unterlage 1, BT-125") {
            var unterlage = Rechnungsunterlage()
            (unterlage.kennung, unterlage.dateiname, unterlage.mediatyp) = ("1", "a.docx", "application/msword")
            $0.unterlagen = [unterlage]
        },
        Fall("BR-CL-25", "Verkäufer, BT-34, BT-49") { $0.verkaeufer?.adressschema = "MAIL" },
    ]

    @Test("Ein Code, der nicht in seiner Liste steht, wird mit seiner Stelle genannt", arguments: faelle.indices)
    func fremd(nr: Int) throws {
        let fall = Self.faelle[nr]
        var rechnung = try Muster.lesen(Muster.ubl)
        fall.aendern(&rechnung)
        let befunde = Rechnungsregeln.pruefe(rechnung).filter { $0.regel.hasPrefix("BR-CL-") }
        #expect(befunde.map(\.regel) == [fall.regel] && befunde.map(\.ort) == [fall.ort])
        #expect(befunde.first?.schwere == (fall.regel == "BR-CL-23" ? .warnung : .fehler))
    }

    @Test("Steuerkategorien werden in Zeilen, Zu- und Abschlägen und Positionen geprüft, Befreiungen in Groß und Klein")
    func steuern() throws {
        var rechnung = try Muster.lesen(Muster.ubl)
        rechnung.positionen[0].kategorie = "X"
        rechnung.zuAbschlaege[0].kategorie = "Y"
        rechnung.steuern[1].kategorie = "ZZ"
        rechnung.steuern[0].befreiungscode = "vatex-eu-ae"
        rechnung.steuern[1].befreiungscode = "VATEX-DE"
        let befunde = Rechnungsregeln.pruefe(rechnung).filter { $0.regel.hasPrefix("BR-CL-") }
        #expect(befunde.map(\.regel) == ["BR-CL-17", "BR-CL-17", "BR-CL-18", "BR-CL-22"])
        #expect(befunde.first?.text.contains("„ZZ“") == true && befunde.last?.ort == "Steuerzeile 2, BT-121")
    }

    @Test("Die Art gehört zum Dokument: CII nimmt beide Listen, UBL je eine")
    func arten() throws {
        func regeln(_ syntax: Rechnung.Syntax, _ art: String) throws -> [String] {
            var rechnung = try Muster.lesen(Muster.ubl)
            (rechnung.syntax, rechnung.art) = (syntax, art)
            return Rechnungsregeln.pruefe(rechnung).map(\.regel)
        }
        #expect(try regeln(.cii, "381") == [] && regeln(.ublGutschrift, "381") == [])
        #expect(try regeln(.ublGutschrift, "380") == ["BR-CL-01"])
        #expect(try regeln(.cii, "1") == ["BR-CL-01", "BR-DE-17"])
        var cii = try Muster.lesen(Muster.cii)
        cii.steuerdatumcode = "5"
        #expect(Rechnungsregeln.pruefe(cii).isEmpty)
    }

    @Test("Die Listen haben die Größe der veröffentlichten und kennen, was üblich ist")
    func listen() {
        #expect(Codelisten.einheiten.count == 2_162 && Codelisten.laender.count == 251 && Codelisten.waehrungen.count == 178)
        #expect(Codelisten.einheiten.isSuperset(of: ["C62", "H87", "HUR", "KWH", "MTK", "XPP", "LS", "MON", "10", "ZZ"]))
        #expect(Codelisten.einheiten.isDisjoint(with: ["STCK", "h", "kg", "KG", "PCE"]))
        #expect(Codelisten.rechnungen.count == 50 && Codelisten.gutschriften.count == 13)
        #expect(Codelisten.laender.isSuperset(of: ["DE", "XI", "1A"]) && !Codelisten.laender.contains("EL"))
    }

    @Test("Skonto steht in eigenen Zeilen mit Tagen und Prozent und endet mit einem Umbruch")
    func skonto() throws {
        func befunde(_ text: String) throws -> [String] {
            var rechnung = try Muster.lesen(Muster.ubl)
            rechnung.zahlungsbedingungen = text
            return Rechnungsregeln.pruefe(rechnung).map(\.regel)
        }
        for gut in [
            "Zahlbar sofort", "#SKONTO#TAGE=14#PROZENT=2.25#\n", "#SKONTO#TAGE=14#PROZENT=2.25#\r\n  ",
            " #SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=-100.00#\n#SKONTO#TAGE=14#PROZENT=2.00#\nSonst 30 Tage netto",
            "Nr. 5 #SKONTO",
        ] { #expect(try befunde(gut) == [], "\(gut)") }
        for schlecht in [
            "#SKONTO#TAGE=14#PROZENT=2.25#", "#SKONTO#TAGE=14#PROZENT=2,25#\n", "#SKONTO#TAGE=14#PROZENT=2.2#\n",
            "#SKONTO#TAGE=-1#PROZENT=2.25#\n", "#SKONTO#TAGE=14#PROZENT=-2.25#\n", "#VERZUG#TAGE=14#PROZENT=2.25#\n",
            "#SKONTO#PROZENT=2.25#TAGE=14#\n", "#SKONTO#TAGE=14#PROZENT=2.25\n", "#SKONTO#TAGE=14#PROZENT=2.25# ab Eingang\n",
            "#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=1#\n", "#skonto#TAGE=14#PROZENT=2.25#\n", "#\n",
            "#SKONTO#TAGE=٣#PROZENT=2.25#\n", "#SKONTO#TAGE=14#PROZENT=2.25#X#Y#\n",
        ] { #expect(try befunde(schlecht) == ["BR-DE-18"], "\(schlecht)") }
        let gelesen = Skonto.lesen("#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=99.50#\n\nSonst netto\n")
        #expect(gelesen.skonti.map(\.tage) == [14] && gelesen.worte == "Sonst netto")
        #expect(gelesen.skonti.first?.prozent == Dezimalzahl("2.25") && gelesen.skonti.first?.basisbetrag == Dezimalzahl("99.50"))
    }

    @Test("Aus beiden Syntaxen kommt der Umbruch hinter dem Skonto an")
    func umbruch() throws {
        for (muster, element) in [(Muster.ubl, "cbc:Note"), (Muster.cii, "ram:Description")] {
            let alt = "<\(element)>30 Tage netto</\(element)>"
            #expect(muster.contains(alt))
            let neu = muster.replacing(alt, with: "<\(element)>#SKONTO#TAGE=14#PROZENT=2.25#\n</\(element)>")
            #expect(Rechnungsregeln.pruefe(try Muster.lesen(neu)).isEmpty)
            let ohne = muster.replacing(alt, with: "<\(element)>#SKONTO#TAGE=14#PROZENT=2.25#</\(element)>")
            #expect(Rechnungsregeln.pruefe(try Muster.lesen(ohne)).map(\.regel) == ["BR-DE-18"])
        }
    }
}
