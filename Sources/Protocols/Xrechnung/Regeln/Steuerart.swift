// SPDX-License-Identifier: EUPL-1.2

/// A category of VAT (UNTDID 5305) with its ten rules, which are alike for all: BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G and BR-O.
struct Steuerart: Sendable {
    private typealias Fund = Rechnungsregel.Fund

    /// Part of the identifiers, such as `IC`.
    let name: String
    /// Code in the document, such as `K`.
    let code: String
    let deutsch: String
    /// What the rate must be; `nil` lets none be given.
    let satz: Satz
    let befreiung: Befreiung
    /// The buyer needs a number as well.
    let kaeufernummer: Bool

    enum Satz: Sendable { case positiv, null, keiner }
    enum Befreiung: Sendable { case verboten, noetig }

    static let alle = [
        Steuerart(
            name: "S", code: "S", deutsch: "Regelsteuersatz", satz: .positiv, befreiung: .verboten, kaeufernummer: false),
        Steuerart(name: "Z", code: "Z", deutsch: "Nullsatz", satz: .null, befreiung: .verboten, kaeufernummer: false),
        Steuerart(name: "E", code: "E", deutsch: "steuerbefreit", satz: .null, befreiung: .noetig, kaeufernummer: false),
        Steuerart(
            name: "AE", code: "AE", deutsch: "Steuerschuldnerschaft des Empfängers", satz: .null, befreiung: .noetig,
            kaeufernummer: true),
        Steuerart(
            name: "IC", code: "K", deutsch: "innergemeinschaftliche Lieferung", satz: .null, befreiung: .noetig,
            kaeufernummer: true),
        Steuerart(name: "G", code: "G", deutsch: "Ausfuhr", satz: .null, befreiung: .noetig, kaeufernummer: false),
        Steuerart(name: "O", code: "O", deutsch: "nicht steuerbar", satz: .keiner, befreiung: .noetig, kaeufernummer: false),
    ]

    var regeln: [Rechnungsregel] {
        [vorhanden, nummern, saetzeDerPositionen, saetzeDerZuAbschlaege, grundbetrag, steuer, grund]
    }

    private func id(_ nr: String) -> String { "BR-\(name)-\(nr)" }

    /// -01: what the lines use stands in the breakdown.
    private var vorhanden: Rechnungsregel {
        .eine(id("01"), "BG-23", "Die Kategorie \(code) (\(deutsch)) ist benutzt; dann gehört eine Steuerzeile dazu.") {
            [code] r in
            r.benutzt(code) && !r.steuern.contains { $0.kategorie == code }
        }
    }

    /// -02 to -04: who taxes has a number.
    private var nummern: Rechnungsregel {
        let text =
            kaeufernummer
            ? "Bei \(deutsch) (\(code)) müssen Verkäufer und Käufer ihre Steuernummer angeben."
            : name == "O"
                ? "Bei \(deutsch) (O) darf keine Umsatzsteuer-Identifikationsnummer dastehen."
                : "Bei \(deutsch) (\(code)) muss der Verkäufer seine Umsatzsteuer-Identifikationsnummer oder Steuernummer angeben."
        return .eine(id("02"), "BT-31, BT-32, BT-48, BT-63", text) { [code, name, kaeufernummer] r in
            guard r.benutzt(code) else { return false }
            let ustId = r.verkaeufer?.umsatzsteuerId != nil || r.steuervertreter?.umsatzsteuerId != nil
            if name == "O" { return ustId || r.kaeufer?.umsatzsteuerId != nil }
            // Within the single market and abroad only the VAT number counts.
            let verkaeufer = ["IC", "G"].contains(name) ? ustId : ustId || r.verkaeufer?.steuernummer != nil
            let kaeufer =
                !kaeufernummer || r.kaeufer?.umsatzsteuerId != nil || (name == "AE" && r.kaeufer?.registernummer != nil)
            return !verkaeufer || !kaeufer
        }
    }

    private var satztext: String {
        switch satz {
        case .positiv: "Beim Regelsteuersatz (S) muss der Steuersatz größer als 0 sein."
        case .null: "Bei \(deutsch) (\(code)) muss der Steuersatz 0 sein."
        case .keiner: "Bei \(deutsch) (O) darf kein Steuersatz dastehen."
        }
    }

    private func falsch(_ wert: Dezimalzahl?) -> Bool {
        switch satz {
        case .positiv: wert.map { $0 <= .null } ?? true
        case .null: wert.map { !$0.istNull } ?? true
        case .keiner: wert != nil
        }
    }

    /// -05: rates of lines.
    private var saetzeDerPositionen: Rechnungsregel {
        .position(id("05"), "BT-152", satztext) { [self] in $0.kategorie == code && falsch($0.satz) }
    }

    /// -06 and -07: rates of allowances and charges.
    private var saetzeDerZuAbschlaege: Rechnungsregel {
        .jede(id("06"), satztext + " (Bei Zuschlägen BR-\(name)-07.)") { [self] r in
            r.zuAbschlaege.enumerated().filter { $0.element.kategorie == code && falsch($0.element.satz) }
                .map { Fund("Zu- oder Abschlag \($0.offset + 1), \($0.element.istZuschlag ? "BT-103" : "BT-96")") }
        }
    }

    /// -08: what is taxed is the sum of what is taxed so.
    private var grundbetrag: Rechnungsregel {
        .jede(
            id("08"), "Der Grundbetrag der Steuerzeile \(code) ist nicht die Summe der Positionen und Zuschläge minus Abschläge."
        ) {
            [self] r in
            r.steuern.enumerated().compactMap { nr, zeile in
                guard zeile.kategorie == code, let ist = zeile.grundbetrag else { return nil }
                let soll = r.steuerpflichtig(code, satz: satz == .positiv ? zeile.satz : nil)
                guard ist.gerundet(2) != soll.gerundet(2) else { return nil }
                return Fund("Steuerzeile \(nr + 1), BT-116", Rechnungsregeln.zahlen(ist, soll.gerundet(2)))
            }
        }
    }

    /// -09: the tax itself.
    private var steuer: Rechnungsregel {
        let text =
            satz == .positiv
            ? "Der Steuerbetrag ist nicht Grundbetrag mal Steuersatz." : "Bei \(deutsch) (\(code)) muss der Steuerbetrag 0 sein."
        return .jede(id("09"), text) { [self] r in
            r.steuern.enumerated().compactMap { nr, zeile in
                guard zeile.kategorie == code, let ist = zeile.steuer else { return nil }
                guard let soll = satz == .positiv ? zeile.errechnet : Dezimalzahl.null else { return nil }
                guard satz == .positiv ? !soll.istNah(ist) : ist != soll else { return nil }
                return Fund("Steuerzeile \(nr + 1), BT-117", Rechnungsregeln.zahlen(ist, soll))
            }
        }
    }

    /// -10: why nothing is taxed.
    private var grund: Rechnungsregel {
        let text =
            befreiung == .noetig
            ? "Bei \(deutsch) (\(code)) muss der Grund der Befreiung dastehen."
            : "Bei \(deutsch) (\(code)) darf kein Grund einer Befreiung dastehen."
        return .jede(id("10"), text) { [self] r in
            r.steuern.enumerated().filter { $0.element.kategorie == code && $0.element.hatGrund != (befreiung == .noetig) }
                .map { Fund("Steuerzeile \($0.offset + 1), BT-120, BT-121") }
        }
    }
}

extension Steuerzeile {
    fileprivate var hatGrund: Bool { !befreiungsgrund.fehlt || !befreiungscode.fehlt }
}

extension Rechnung {
    /// In a line, an allowance or a charge.
    fileprivate func benutzt(_ kategorie: String) -> Bool {
        positionen.contains { $0.kategorie == kategorie } || zuAbschlaege.contains { $0.kategorie == kategorie }
    }

    /// - Parameter satz: only what is taxed at this rate; `nil` takes all of the category.
    fileprivate func steuerpflichtig(_ kategorie: String, satz: Dezimalzahl?) -> Dezimalzahl {
        func passt(_ anderer: Dezimalzahl?) -> Bool { satz == nil || anderer == satz }
        var summe = positionen.filter { $0.kategorie == kategorie && passt($0.satz) }.compactMap(\.netto).summe
        for eintrag in zuAbschlaege where eintrag.kategorie == kategorie && passt(eintrag.satz) {
            guard let betrag = eintrag.betrag else { continue }
            summe = eintrag.istZuschlag ? summe + betrag : summe - betrag
        }
        return summe
    }
}
