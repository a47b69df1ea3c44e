// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-49 to BR-51, BR-61, BR-CO-25.
    static let zahlung: [Rechnungsregel] = [
        je("BR-49", "BT-81", "Die Zahlungsart fehlt.") { $0.art.fehlt },
        je("BR-50", "BT-84", "Zu einer Überweisung gehört das Konto.") { $0.ueberweisung.map { $0.konto.fehlt } ?? false },
        je(
            "BR-51", "BT-87", "Von der Kartennummer dürfen höchstens die ersten sechs und die letzten vier Ziffern dastehen.",
            .warnung
        ) {
            guard case .some(let nummer?) = $0.karte else { return false }
            return nummer.filter(\.isNumber).count > 10
        },
        je("BR-61", "BT-84", "Bei einer Überweisung (30, 57, 58) muss das Konto angegeben sein.") {
            ["30", "57", "58"].contains($0.art ?? "") && ($0.ueberweisung?.konto).fehlt
        },
        .eine(
            "BR-CO-25", "BT-9, BT-20", "Ist etwas zu zahlen, müssen der Tag der Fälligkeit oder die Zahlungsbedingungen dastehen."
        ) { r in
            guard let zahlbar = r.summen.zahlbar, zahlbar > .null else { return false }
            return r.faellig == nil && r.zahlungsbedingungen.fehlt
        },
    ]

    static func je(
        _ id: String, _ bt: String, _ text: String, _ schwere: Rechnungsbefund.Schwere = .fehler,
        verletzt: @escaping @Sendable (Zahlungsangabe) -> Bool
    ) -> Rechnungsregel {
        .jede(id, text, schwere) { r in
            r.zahlungen.enumerated().filter { verletzt($0.element) }
                .map { Fund(r.zahlungen.count == 1 ? bt : "Zahlungsangabe \($0.offset + 1), \(bt)") }
        }
    }
}
