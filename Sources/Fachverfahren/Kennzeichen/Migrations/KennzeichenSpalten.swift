// SPDX-License-Identifier: EUPL-1.2
import Store

/// The state of a plate lies in columns instead of in a JSON text beside them, so that nothing stands twice in a row and
/// no act has to write or read JSON. The index by end goes with it: no query asked by it.
enum KennzeichenSpalten {
    static let migration = Migration(6, "spalten") { dialect in
        neueSpalten.map { "ALTER TABLE kz_platz ADD COLUMN \($0) TEXT" }
            + ["UPDATE kz_platz SET \(neueSpalten.map { "\($0) = \(wert($0, dialect))" }.joined(separator: ", "))"]
            + ["ALTER TABLE kz_platz DROP COLUMN zustand", "DROP INDEX kz_platz_bis"]
    }

    private static let neueSpalten = ["person", "code", "fahrzeug"]

    /// Where the text of a state had the value of the column; only one of the places is filled.
    private static let herkunft = [
        "person": [["reserviert", "fuer", "wert"], ["reserviertNachAusserbetriebsetzung", "halter", "wert"]],
        "code": [["reserviert", "code"]],
        "fahrzeug": [
            ["zugeteilt", "_0", "wert"], ["weitergefuehrtAuswaerts", "_0", "wert"],
            ["reserviertNachAusserbetriebsetzung", "_0", "wert"],
        ],
    ]

    private static func wert(_ spalte: String, _ dialect: Dialect) -> String {
        let orte = (herkunft[spalte] ?? []).map { pfad in
            switch dialect {
            case .sqlite: "json_extract(zustand, '$.\(pfad.joined(separator: "."))')"
            case .postgresql: "zustand::json #>> '{\(pfad.joined(separator: ","))}'"
            }
        }
        return "COALESCE(\((orte + ["NULL"]).joined(separator: ", ")))"
    }
}
