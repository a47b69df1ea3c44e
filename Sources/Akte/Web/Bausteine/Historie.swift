// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The history of an object as a list (partial `akte/historie`).
struct Historie: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let zeit: String
        let zeitIso: String
        let wer: String
        let was: String
        let aenderung: String?
        let grund: String?
    }

    let zeilen: [Zeile]

    /// - Parameter seit: only what happened from then on.
    init(_ verlauf: [Verlaufszeile], _ anfrage: WebRequest, seit: Zeitpunkt? = nil) {
        zeilen = verlauf.filter { zeile in seit.map { zeile.zeit >= $0 } ?? true }.map { zeile in
            Zeile(
                zeit: zeile.zeit.deutsch, zeitIso: zeile.zeit.iso8601Ortszeit, wer: zeile.wer,
                was: anfrage.handlung(zeile.handlung),
                aenderung: Self.aenderung(zeile), grund: zeile.grund)
        }
    }

    private static let felder = [
        "betreff": "Betreff", "frist": "Frist", "vertraulich": "Vertraulich", "aufbewahrung": "Aufbewahrung",
        "aussonderungsart": "Aussonderungsart", "bearbeiter": "Bearbeitung", "oe": "Zuständig", "zustand": "Zustand",
        "aufbewahrung_bis": "Aufzubewahren bis", "zeichen": "Zeichen", "dokument": "Dokument", "beteiligte": "Beteiligte",
        "aktenart": "Aktenart", "medium": "Medium", "standort": "Standort", "laufzeit_ab": "Laufzeit ab",
        "laufzeit_bis": "Laufzeit bis", "bemerkung": "Bemerkung", "fremdes_zeichen": "Fremdes Geschäftszeichen",
        "eingang_am": "Eingegangen am", "ausgang_am": "Abgesandt am", "bezug": "Bezug", "hier": "hier",
        "kontakte": "Absender und Empfänger", "typ": "Art", "vorlage": "Vorlage", "richtung": "Richtung",
        "datum_schreiben": "Datum des Schreibens",
        "anlage_zu": "Anlage zu", "verweis": "Verweis", "schlagworte": "Schlagworte", "vorgangstyp": "Art des Vorgangs",
        "wiedervorlage": "Wiedervorlage", "version": "Version", "text": "Text", "geschaeftsgang": "Geschäftsgang",
        "sperre": "Sperre der Aussonderung", "sperrung": "Sperre", "arbeitskopie": "Arbeitskopie",
    ]

    /// Hashes and identities mean nothing to people and are left out.
    private static func aenderung(_ zeile: Verlaufszeile) -> String? {
        guard let feld = zeile.feld, let name = felder[feld] ?? (feld.hasPrefix("m.") ? String(feld.dropFirst(2)) : nil)
        else { return nil }
        func wert(_ text: String?) -> String? { text.map { $0.count > 120 ? $0.prefix(120) + " …" : $0 } }
        return switch (wert(zeile.alt), wert(zeile.neu)) {
        case (let alt?, let neu?): "\(name): \(alt) → \(neu)"
        case (nil, let neu?): "\(name): \(neu)"
        case (let alt?, nil): "\(name): \(alt) entfernt"
        case (nil, nil): nil
        }
    }
}
