// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-12 to BR-15, BR-45 to BR-48, BR-CO-10 to BR-CO-18. Sums are exact; a missing summand counts as nothing, as the standard has it.
    static let summen: [Rechnungsregel] = [
        .eine("BR-12", "BT-106", "Die Summe der Nettobeträge aller Positionen fehlt.") { $0.summen.positionen == nil },
        .eine("BR-13", "BT-109", "Der Gesamtbetrag ohne Umsatzsteuer fehlt.") { $0.summen.netto == nil },
        .eine("BR-14", "BT-112", "Der Gesamtbetrag mit Umsatzsteuer fehlt.") { $0.summen.brutto == nil },
        .eine("BR-15", "BT-115", "Der fällige Zahlungsbetrag fehlt.") { $0.summen.zahlbar == nil },
        summe("BR-CO-10", "BT-106", "Die Summe der Positionen stimmt nicht.") { r in
            (r.summen.positionen, r.positionen.compactMap(\.netto).summe)
        },
        summe("BR-CO-11", "BT-107", "Die Summe der Abschläge stimmt nicht.") { r in
            (r.summen.abschlaege, r.zuAbschlaege.filter { !$0.istZuschlag }.compactMap(\.betrag).summe)
        },
        summe("BR-CO-12", "BT-108", "Die Summe der Zuschläge stimmt nicht.") { r in
            (r.summen.zuschlaege, r.zuAbschlaege.filter(\.istZuschlag).compactMap(\.betrag).summe)
        },
        summe("BR-CO-13", "BT-109", "Der Gesamtbetrag ohne Umsatzsteuer ist nicht Positionen minus Abschläge plus Zuschläge.") {
            r in
            guard let positionen = r.summen.positionen else { return (nil, .null) }
            return (r.summen.netto, positionen - (r.summen.abschlaege ?? .null) + (r.summen.zuschlaege ?? .null))
        },
        summe("BR-CO-14", "BT-110", "Die Umsatzsteuer ist nicht die Summe der Steuerzeilen.") { r in
            (r.steuern.isEmpty ? nil : r.summen.steuer, r.steuern.compactMap(\.steuer).summe)
        },
        summe("BR-CO-15", "BT-112", "Der Gesamtbetrag mit Umsatzsteuer ist nicht Netto plus Umsatzsteuer.") { r in
            guard let netto = r.summen.netto else { return (nil, .null) }
            return (r.summen.brutto, netto + (r.summen.steuer ?? .null))
        },
        summe("BR-CO-16", "BT-115", "Der fällige Betrag ist nicht Brutto minus Gezahltes plus Rundung.") { r in
            guard let brutto = r.summen.brutto else { return (nil, .null) }
            return (r.summen.zahlbar, brutto - (r.summen.gezahlt ?? .null) + (r.summen.rundung ?? .null))
        },
        zeile("BR-45", "BT-116", "Der Grundbetrag der Steuerzeile fehlt.") { $0.grundbetrag == nil },
        zeile("BR-46", "BT-117", "Der Steuerbetrag der Steuerzeile fehlt.") { $0.steuer == nil },
        zeile("BR-47", "BT-118", "Die Kategorie der Steuerzeile fehlt.") { $0.kategorie.fehlt },
        zeile("BR-48", "BT-119", "Der Steuersatz der Steuerzeile fehlt.") { $0.satz == nil && $0.kategorie != "O" },
        .jede("BR-CO-17", "Der Steuerbetrag ist nicht Grundbetrag mal Steuersatz.") { r in
            r.steuern.enumerated().compactMap { nr, zeile in
                guard let steuer = zeile.steuer, let soll = zeile.errechnet, !soll.istNah(steuer) else { return nil }
                return Fund("Steuerzeile \(nr + 1), BT-117", Self.zahlen(steuer, soll))
            }
        },
        .eine("BR-CO-18", "BG-23", "Die Rechnung hat keine Steuerzeile.") { $0.steuern.isEmpty },
    ]

    static func zahlen(_ ist: Dezimalzahl, _ soll: Dezimalzahl) -> String {
        "Angegeben: \(ist.deutsch()), errechnet: \(soll.deutsch())."
    }

    private static func summe(
        _ id: String, _ bt: String, _ text: String,
        _ beide: @escaping @Sendable (Rechnung) -> (ist: Dezimalzahl?, soll: Dezimalzahl)
    ) -> Rechnungsregel {
        .jede(id, text) { r in
            let (ist, soll) = beide(r)
            guard let ist, ist.gerundet(2) != soll.gerundet(2) else { return [] }
            return [Fund(bt, zahlen(ist, soll.gerundet(2)))]
        }
    }

    static func zeile(
        _ id: String, _ bt: String, _ text: String, verletzt: @escaping @Sendable (Steuerzeile) -> Bool
    ) -> Rechnungsregel {
        .jede(id, text) { r in
            r.steuern.enumerated().filter { verletzt($0.element) }.map { Fund("Steuerzeile \($0.offset + 1), \(bt)") }
        }
    }
}

extension [Dezimalzahl] {
    var summe: Dezimalzahl { reduce(.null, +) }
}

extension Steuerzeile {
    /// BT-116 × BT-119 / 100, rounded to two digits; `nil` where one is missing or both are too long.
    var errechnet: Dezimalzahl? {
        guard let grundbetrag, let produkt = grundbetrag.mal(satz ?? .null) else { return nil }
        return produkt.hundertstel.gerundet(2)
    }
}

extension Dezimalzahl {
    /// Sellers who add up the VAT of each line may be off; the published rule lets less than one unit of the currency pass.
    func istNah(_ andere: Dezimalzahl) -> Bool {
        let abstand = self - andere
        return abstand < Dezimalzahl(1) && -abstand < Dezimalzahl(1)
    }
}
