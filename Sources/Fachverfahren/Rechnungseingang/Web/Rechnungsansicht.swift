// SPDX-License-Identifier: EUPL-1.2
import Xrechnung

/// An invoice for people, group by group as on paper; plain values for the template `rechnung/ansicht`.
struct Rechnungsansicht: Encodable, Sendable {
    struct Angabe: Encodable, Sendable {
        let titel: String
        let wert: String

        init?(_ titel: String, _ wert: String?) {
            guard let wert, !wert.isEmpty else { return nil }
            self.titel = titel
            self.wert = wert
        }
    }

    struct Partei: Encodable, Sendable {
        let titel: String
        let zeilen: [String]
        let angaben: [Angabe]
    }

    struct Position: Encodable, Sendable {
        let nummer: String
        let name: String
        let zusatz: String?
        let menge: String
        let preis: String
        let steuer: String
        let netto: String
    }

    struct Betrag: Encodable, Sendable {
        let titel: String
        let wert: String
        let stark: Bool
    }

    struct Steuer: Encodable, Sendable {
        let art: String
        let satz: String
        let grundbetrag: String
        let steuer: String
        let grund: String
    }

    let angaben: [Angabe]
    let parteien: [Partei]
    let positionen: [Position]
    let abgeschnitten: String?
    let summen: [Betrag]
    let steuern: [Steuer]
    let zahlung: [Angabe]
    let hatZahlung: Bool
    let bemerkungen: [String]
    let hatBemerkungen: Bool
    let unterlagen: [String]
    let hatUnterlagen: Bool

    /// More lines are read in the file.
    static let hoechstensPositionen = 500

    init(_ r: Rechnung) {
        let waehrung = r.waehrung ?? ""
        func betrag(_ zahl: Dezimalzahl?) -> String { zahl.map { "\($0.deutsch())\u{00A0}\(waehrung)" } ?? "–" }
        angaben = [
            Angabe("Art", Rechnungsworttafel.art(r.art)), Angabe("Rechnungsnummer", r.nummer),
            Angabe("Rechnungsdatum", r.datum?.deutsch), Angabe("Leitweg-ID", r.leitweg), Angabe("Bestellnummer", r.bestellung),
            Angabe("Vertrag", r.vertrag), Angabe("Projekt", r.projekt), Angabe("Auftrag des Verkäufers", r.auftrag),
            Angabe("Kontierung des Käufers", r.kontierung), Angabe("Lieferung oder Leistung am", r.lieferung?.tag?.deutsch),
            Angabe("Abrechnungszeitraum", r.zeitraum.map(Self.zeitraum)),
            Angabe("Frühere Rechnungen", r.vorgaenger.compactMap(\.self).joined(separator: ", ")),
            Angabe("Format", r.syntax.rawValue),
        ].compactMap(\.self)
        parteien = [
            r.verkaeufer.map { Self.partei("Verkäufer", $0) }, r.kaeufer.map { Self.partei("Käufer", $0) },
            r.zahlungsempfaenger.map { Self.partei("Zahlungsempfänger", $0) },
            r.steuervertreter.map { Self.partei("Steuervertreter des Verkäufers", $0) },
            r.lieferung.flatMap { l in
                l.anschrift == nil && l.name == nil
                    ? nil
                    : Partei(titel: "Lieferort", zeilen: [l.name].compactMap(\.self) + Self.anschrift(l.anschrift), angaben: [])
            },
        ].compactMap(\.self)
        positionen = r.positionen.prefix(Self.hoechstensPositionen).map { p in
            let zusaetze = [
                p.beschreibung, p.artikelnummer.map { "Artikelnummer \($0)" }, p.zeitraum.map(Self.zeitraum), p.bemerkung,
            ]
            let abweichend = p.zuAbschlaege.map { z in
                "\(z.istZuschlag ? "Zuschlag" : "Abschlag") \(z.grund ?? z.grundcode ?? ""): \(betrag(z.betrag))"
            }
            let zusatz = (zusaetze.compactMap(\.self) + abweichend).joined(separator: " · ")
            let je = p.preismenge.map { $0 == Dezimalzahl(1) ? "" : " je \($0.deutsch(mindestens: 0))" } ?? ""
            return Position(
                nummer: p.nummer ?? "–", name: p.name ?? "–", zusatz: zusatz.isEmpty ? nil : zusatz,
                menge: "\(p.menge?.deutsch(mindestens: 0) ?? "–") \(Rechnungsworttafel.einheit(p.einheit))",
                preis: betrag(p.preis) + je, steuer: Rechnungsworttafel.satz(p.kategorie, p.satz), netto: betrag(p.netto))
        }
        abgeschnitten =
            r.positionen.count > Self.hoechstensPositionen
            ? "Gezeigt sind \(Self.hoechstensPositionen) von \(r.positionen.count) Positionen; alle stehen in der Datei." : nil
        summen = Self.summen(r, betrag)
        steuern = r.steuern.map {
            Steuer(
                art: Rechnungsworttafel.kategorie($0.kategorie), satz: $0.satz.map { "\($0.deutsch(mindestens: 0)) %" } ?? "–",
                grundbetrag: betrag($0.grundbetrag), steuer: betrag($0.steuer),
                grund: $0.befreiungsgrund ?? $0.befreiungscode ?? "")
        }
        let bedingungen = Skonto.lesen(r.zahlungsbedingungen ?? "")
        zahlung =
            [Angabe("Fällig am", r.faellig?.deutsch), Angabe("Zahlungsbedingungen", bedingungen.worte)].compactMap(\.self)
            + bedingungen.skonti.compactMap { Angabe("Skonto", Self.skonto($0, betrag)) } + r.zahlungen.flatMap(Self.zahlung)
        hatZahlung = !zahlung.isEmpty
        bemerkungen = r.bemerkungen
        hatBemerkungen = !bemerkungen.isEmpty
        unterlagen = r.unterlagen.map { u in
            [u.kennung, u.beschreibung, u.dateiname.map { "in der Datei enthalten: \($0)" }, u.ort].compactMap(\.self)
                .joined(separator: " · ")
        }
        hatUnterlagen = !unterlagen.isEmpty
    }

    private static func summen(_ r: Rechnung, _ betrag: (Dezimalzahl?) -> String) -> [Betrag] {
        let s = r.summen
        var zeilen = [Betrag(titel: "Summe der Positionen", wert: betrag(s.positionen), stark: false)]
        for z in r.zuAbschlaege {
            let grund = z.grund ?? z.grundcode ?? ""
            let wert = z.istZuschlag ? z.betrag : z.betrag.map { -$0 }
            zeilen.append(Betrag(titel: "\(z.istZuschlag ? "Zuschlag" : "Abschlag"): \(grund)", wert: betrag(wert), stark: false))
        }
        zeilen.append(Betrag(titel: "Gesamtbetrag ohne Umsatzsteuer", wert: betrag(s.netto), stark: false))
        zeilen.append(Betrag(titel: "Umsatzsteuer", wert: betrag(s.steuer), stark: false))
        zeilen.append(Betrag(titel: "Gesamtbetrag mit Umsatzsteuer", wert: betrag(s.brutto), stark: true))
        if let gezahlt = s.gezahlt { zeilen.append(Betrag(titel: "Schon gezahlt", wert: betrag(-gezahlt), stark: false)) }
        if let rundung = s.rundung { zeilen.append(Betrag(titel: "Rundung", wert: betrag(rundung), stark: false)) }
        zeilen.append(Betrag(titel: "Zu zahlen", wert: betrag(s.zahlbar), stark: true))
        return zeilen
    }

    private static func skonto(_ s: Skonto, _ betrag: (Dezimalzahl?) -> String) -> String {
        let tage = s.tage == 1 ? "einem Tag" : "\(s.tage) Tagen"
        return "\(s.prozent.deutsch()) % bei Zahlung innerhalb von \(tage)" + (s.basisbetrag.map { " auf \(betrag($0))" } ?? "")
    }

    private static func zahlung(_ z: Zahlungsangabe) -> [Angabe] {
        let karte = z.karte.flatMap { $0 }
        return [
            Angabe("Zahlungsart", Rechnungsworttafel.zahlungsart(z.art, z.text)), Angabe("Konto (IBAN)", z.ueberweisung?.konto),
            Angabe("Kontoinhaber", z.ueberweisung?.inhaber), Angabe("BIC", z.ueberweisung?.bic),
            Angabe("Verwendungszweck", z.verwendungszweck), Angabe("Karte", karte), Angabe("Mandat", z.lastschrift?.mandat),
            Angabe("Gläubiger-ID", z.lastschrift?.glaeubiger), Angabe("Belastetes Konto", z.lastschrift?.konto),
        ].compactMap(\.self)
    }

    private static func partei(_ titel: String, _ p: Rechnungspartei) -> Partei {
        Partei(
            titel: titel, zeilen: [p.name ?? p.handelsname ?? "–"] + anschrift(p.anschrift),
            angaben: [
                Angabe("Handelsname", p.handelsname == p.name ? nil : p.handelsname), Angabe("Umsatzsteuer-ID", p.umsatzsteuerId),
                Angabe("Steuernummer", p.steuernummer), Angabe("Register", p.registernummer),
                Angabe("Kennung", p.kennungen.joined(separator: ", ")), Angabe("Kontakt", p.kontakt?.name),
                Angabe("Telefon", p.kontakt?.telefon), Angabe("E-Mail", p.kontakt?.email),
                Angabe("Elektronische Adresse", p.elektronischeAdresse),
            ].compactMap(\.self))
    }

    private static func anschrift(_ a: Rechnungsanschrift?) -> [String] {
        guard let a else { return [] }
        let ort = [a.plz, a.ort].compactMap(\.self).joined(separator: " ")
        return (a.zeilen + [ort, a.region ?? "", a.land == "DE" ? "" : a.land ?? ""]).filter { !$0.isEmpty }
    }

    private static func zeitraum(_ z: Rechnungszeitraum) -> String {
        [z.von.map { "vom \($0.deutsch)" }, z.bis.map { "bis zum \($0.deutsch)" }].compactMap(\.self).joined(separator: " ")
    }
}

/// Codes of the lists in words; a code that is not here is shown as it is.
enum Rechnungsworttafel {
    static func art(_ code: String?) -> String? {
        let worte = [
            "326": "Teilrechnung", "380": "Rechnung", "381": "Gutschrift", "384": "Rechnungskorrektur",
            "389": "Rechnung, vom Käufer ausgestellt", "875": "Abschlagsrechnung (Bau)", "876": "Teilschlussrechnung (Bau)",
            "877": "Schlussrechnung (Bau)",
        ]
        return code.map { code in worte[code].map { "\($0) (\(code))" } ?? code }
    }

    static func kategorie(_ code: String?) -> String {
        let worte = [
            "S": "Regelsteuersatz", "Z": "Nullsatz", "E": "steuerbefreit", "AE": "Steuerschuldnerschaft des Empfängers",
            "K": "innergemeinschaftliche Lieferung", "G": "Ausfuhr", "O": "nicht steuerbar",
        ]
        return code.map { worte[$0] ?? $0 } ?? "–"
    }

    static func satz(_ code: String?, _ satz: Dezimalzahl?) -> String {
        code == "S" ? satz.map { "\($0.deutsch(mindestens: 0)) %" } ?? "–" : kategorie(code)
    }

    static func zahlungsart(_ code: String?, _ text: String?) -> String? {
        let worte = [
            "10": "bar", "20": "Scheck", "30": "Überweisung", "48": "Karte", "54": "Kreditkarte", "55": "Debitkarte",
            "57": "Dauerauftrag", "58": "SEPA-Überweisung", "59": "SEPA-Lastschrift",
        ]
        return code.map { worte[$0] ?? text ?? "Code \($0)" } ?? text
    }

    static func einheit(_ code: String?) -> String {
        let worte = [
            "C62": "Stück", "H87": "Stück", "XPP": "Stück", "HUR": "Stunden", "MIN": "Minuten", "DAY": "Tage", "WEE": "Wochen",
            "MON": "Monate", "ANN": "Jahre", "KGM": "kg", "GRM": "g", "TNE": "t", "MTR": "m", "KMT": "km", "MTK": "m²",
            "MTQ": "m³",
            "LTR": "l", "KWH": "kWh", "SET": "Sätze", "PR": "Paare", "LS": "pauschal", "NAR": "Stück",
        ]
        return code.map { worte[$0] ?? $0 } ?? ""
    }
}
