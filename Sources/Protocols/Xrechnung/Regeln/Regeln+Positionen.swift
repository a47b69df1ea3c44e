// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-16, BR-21 to BR-28, BR-30, BR-CO-04, BR-CO-20.
    static let positionen: [Rechnungsregel] = [
        .eine("BR-16", "BG-25", "Die Rechnung hat keine Position.") { $0.positionen.isEmpty },
        .position("BR-21", "BT-126", "Die Nummer der Position fehlt.") { $0.nummer.fehlt },
        .position("BR-22", "BT-129", "Die Menge fehlt.") { $0.menge == nil },
        .position("BR-23", "BT-130", "Die Einheit der Menge fehlt.") { $0.einheit.fehlt },
        .position("BR-24", "BT-131", "Der Nettobetrag der Position fehlt.") { $0.netto == nil },
        .position("BR-25", "BT-153", "Die Bezeichnung des Artikels fehlt.") { $0.name.fehlt },
        .position("BR-26", "BT-146", "Der Nettopreis des Artikels fehlt.") { $0.preis == nil },
        .position("BR-27", "BT-146", "Der Nettopreis des Artikels ist negativ. Eine negative Position hat eine negative Menge.") {
            $0.preis?.istNegativ ?? false
        },
        .position("BR-28", "BT-148", "Der Bruttopreis des Artikels ist negativ.") { $0.bruttopreis?.istNegativ ?? false },
        .position("BR-30", "BG-26", "Der Zeitraum der Position endet, bevor er beginnt.") { $0.zeitraum?.istVerkehrt ?? false },
        .position("BR-CO-04", "BT-151", "Die Steuerkategorie der Position fehlt.") { $0.kategorie.fehlt },
        .position("BR-CO-20", "BG-26", "Ist ein Zeitraum der Position angegeben, braucht er Beginn oder Ende.") {
            $0.zeitraum?.istLeer ?? false
        },
    ]

    /// BR-31 to BR-33, BR-36 to BR-38, BR-41 to BR-44, BR-CO-21 to BR-CO-24. The standard words the reasons twice; both identifiers are told.
    static let zuAbschlaege: [Rechnungsregel] = [
        dokument("BR-31", false, "BT-92", "Der Betrag des Abschlags fehlt.") { $0.betrag == nil },
        dokument("BR-32", false, "BT-95", "Die Steuerkategorie des Abschlags fehlt.") { $0.kategorie.fehlt },
        dokument("BR-33", false, "BT-97, BT-98", "Der Grund des Abschlags fehlt (auch BR-CO-21).") { $0.ohneGrund },
        dokument("BR-36", true, "BT-99", "Der Betrag des Zuschlags fehlt.") { $0.betrag == nil },
        dokument("BR-37", true, "BT-102", "Die Steuerkategorie des Zuschlags fehlt.") { $0.kategorie.fehlt },
        dokument("BR-38", true, "BT-104, BT-105", "Der Grund des Zuschlags fehlt (auch BR-CO-22).") { $0.ohneGrund },
        zeile("BR-41", false, "BT-136", "Der Betrag des Abschlags fehlt.") { $0.betrag == nil },
        zeile("BR-42", false, "BT-139, BT-140", "Der Grund des Abschlags fehlt (auch BR-CO-23).") { $0.ohneGrund },
        zeile("BR-43", true, "BT-141", "Der Betrag des Zuschlags fehlt.") { $0.betrag == nil },
        zeile("BR-44", true, "BT-144, BT-145", "Der Grund des Zuschlags fehlt (auch BR-CO-24).") { $0.ohneGrund },
    ]

    private static func dokument(
        _ id: String, _ zuschlag: Bool, _ bt: String, _ text: String, verletzt: @escaping @Sendable (ZuAbschlag) -> Bool
    ) -> Rechnungsregel {
        .jede(id, text) { r in
            r.zuAbschlaege.enumerated().filter { $0.element.istZuschlag == zuschlag && verletzt($0.element) }
                .map { Fund("Zu- oder Abschlag \($0.offset + 1), \(bt)") }
        }
    }

    private static func zeile(
        _ id: String, _ zuschlag: Bool, _ bt: String, _ text: String, verletzt: @escaping @Sendable (ZuAbschlag) -> Bool
    ) -> Rechnungsregel {
        .position(id, bt, text) { position in
            position.zuAbschlaege.contains { $0.istZuschlag == zuschlag && verletzt($0) }
        }
    }
}

extension ZuAbschlag {
    fileprivate var ohneGrund: Bool { grund.fehlt && grundcode.fehlt }
}
