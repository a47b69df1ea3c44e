// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-DEC-01 to BR-DEC-28: amounts have at most two digits behind the point. Prices and quantities may have more.
    static let nachkomma: [Rechnungsregel] = [
        summe("BR-DEC-09", "BT-106", \.positionen), summe("BR-DEC-10", "BT-107", \.abschlaege),
        summe("BR-DEC-11", "BT-108", \.zuschlaege), summe("BR-DEC-12", "BT-109", \.netto),
        summe("BR-DEC-13", "BT-110", \.steuer), summe("BR-DEC-14", "BT-112", \.brutto),
        summe("BR-DEC-15", "BT-111", \.steuerInSteuerwaehrung), summe("BR-DEC-16", "BT-113", \.gezahlt),
        summe("BR-DEC-17", "BT-114", \.rundung), summe("BR-DEC-18", "BT-115", \.zahlbar),
        zeile("BR-DEC-19", "BT-116", text) { $0.grundbetrag.zuGenau }, zeile("BR-DEC-20", "BT-117", text) { $0.steuer.zuGenau },
        .position("BR-DEC-23", "BT-131", text) { $0.netto.zuGenau },
        .jede("BR-DEC-01", text + " (Beträge der Abschläge auch BR-DEC-02, der Zuschläge BR-DEC-05 und BR-DEC-06.)") { r in
            r.zuAbschlaege.enumerated().filter { $0.element.betrag.zuGenau || $0.element.grundbetrag.zuGenau }
                .map { Fund("Zu- oder Abschlag \($0.offset + 1)") }
        },
        .position("BR-DEC-24", "BG-27, BG-28", text + " (Abschläge auch BR-DEC-25, Zuschläge BR-DEC-27 und BR-DEC-28.)") {
            $0.zuAbschlaege.contains { $0.betrag.zuGenau || $0.grundbetrag.zuGenau }
        },
    ]

    private static let text = "Ein Betrag hat höchstens zwei Stellen nach dem Komma."

    private static func summe(
        _ id: String, _ bt: String, _ feld: @escaping @Sendable (Rechnungssummen) -> Dezimalzahl?
    ) -> Rechnungsregel {
        .eine(id, bt, text) { feld($0.summen).zuGenau }
    }
}

extension Optional where Wrapped == Dezimalzahl {
    /// Digits that are written count, also zeros, as in the published rules.
    fileprivate var zuGenau: Bool { (self?.nachkomma ?? 0) > 2 }
}
