// SPDX-License-Identifier: EUPL-1.2

extension Rechnungsregeln {
    /// BR-01 to BR-05, BR-29, BR-52, BR-53, BR-55, BR-CO-03, BR-CO-19.
    static let kopf: [Rechnungsregel] = [
        .eine("BR-01", "BT-24", "Die Kennung der Spezifikation fehlt.") { $0.spezifikation.fehlt },
        .eine("BR-02", "BT-1", "Die Rechnungsnummer fehlt.") { $0.nummer.fehlt },
        .eine("BR-03", "BT-2", "Das Rechnungsdatum fehlt.") { $0.datum == nil },
        .eine("BR-04", "BT-3", "Die Art der Rechnung fehlt.") { $0.art.fehlt },
        .eine("BR-05", "BT-5", "Die Währung der Rechnung fehlt.") { $0.waehrung.fehlt },
        .eine("BR-29", "BG-14", "Der Abrechnungszeitraum endet, bevor er beginnt.") { $0.zeitraum?.istVerkehrt ?? false },
        .eine("BR-CO-19", "BG-14", "Ist ein Abrechnungszeitraum angegeben, braucht er Beginn oder Ende.") {
            $0.zeitraum?.istLeer ?? false
        },
        .jede("BR-52", "Jede beigefügte Unterlage braucht eine Kennung.") { r in
            r.unterlagen.enumerated().filter { $0.element.kennung.fehlt }.map { Fund("Unterlage \($0.offset + 1), BT-122") }
        },
        .eine(
            "BR-53", "BT-111", "Ist eine Währung der Umsatzsteuer angegeben (BT-6), muss der Steuerbetrag auch in ihr stehen."
        ) { r in
            guard let waehrung = r.steuerwaehrung else { return false }
            return waehrung != r.waehrung && r.summen.steuerInSteuerwaehrung == nil
        },
        .jede("BR-55", "Jeder Verweis auf eine frühere Rechnung braucht deren Nummer.") { r in
            r.vorgaenger.enumerated().filter { $0.element.fehlt }.map { Fund("Verweis \($0.offset + 1), BT-25") }
        },
        .eine("BR-CO-03", "BT-7, BT-8", "Tag und Code der Steuerfälligkeit schließen einander aus.") {
            $0.steuerdatum != nil && $0.steuerdatumcode != nil
        },
    ]
}

extension Rechnungszeitraum {
    var istVerkehrt: Bool {
        guard let von, let bis else { return false }
        return bis < von
    }

    var istLeer: Bool { von == nil && bis == nil }
}
