// SPDX-License-Identifier: EUPL-1.2

/// What the answers of a questionnaire amount to. Pure.
struct Bogenbefund: Hashable, Sendable {
    let text: String
    /// Kind of the mark: `erfolg`, `warnung`, `fehler`, `info`.
    let art: String
    /// Questions that still want something, with what.
    let offen: [String]

    // § DSGVO:35(1) // § DSGVO:35(3) // § DSGVO:35(10)
    init(_ art: Bogenart, _ fragen: [Bogenfrage], _ antworten: [String: Bogeneintrag]) {
        let eigene = fragen.filter { $0.art == art }
        let schwellen = eigene.filter { $0.rolle == .schwelle }, ausnahmen = eigene.filter { $0.rolle == .ausnahme }
        func antwort(_ frage: Bogenfrage) -> Bogenantwort? { antworten[frage.schluessel]?.antwort }
        let noetig = schwellen.contains { [.ja, .teilweise].contains(antwort($0)) } && !ausnahmen.contains { antwort($0) == .ja }
        let zuPruefen = art == .dsfa && !noetig ? schwellen + ausnahmen : eigene
        var offen: [String] = []
        var maengel = 0
        for frage in zuPruefen {
            let eintrag = antworten[frage.schluessel]
            switch eintrag?.antwort {
            case nil: offen.append("\(frage.frage) Noch keine Antwort.")
            case .entfaellt where eintrag?.text.isEmpty ?? true:
                offen.append("\(frage.frage) Bitte begründen, warum es entfällt.")
            case .nein where frage.rolle == .inhalt, .teilweise where frage.rolle == .inhalt:
                maengel += 1
                offen.append("\(frage.frage) Antwort: \(eintrag?.antwort?.deutsch ?? "").")
            case .ja where frage.rolle == .ausnahme && (eintrag?.text.isEmpty ?? true):
                offen.append("\(frage.frage) Bitte die Stelle nennen.")
            case .ja, .nein, .teilweise, .entfaellt: break
            }
        }
        self.offen = offen
        let unbeantwortet = offen.count - maengel
        switch (art, noetig) {
        case (.dsfa, false) where offen.isEmpty: (text, self.art) = ("nicht nötig", "erfolg")
        case (.dsfa, true) where offen.isEmpty: (text, self.art) = ("nötig und vollständig", "erfolg")
        case (.dsfa, true) where maengel > 0: (text, self.art) = ("nötig, Risiken nicht bewältigt", "fehler")
        case (.dsfa, true): (text, self.art) = ("nötig, noch unvollständig", "warnung")
        case _ where maengel > 0: (text, self.art) = (maengel == 1 ? "1 Mangel" : "\(maengel) Mängel", "fehler")
        case _ where unbeantwortet > 0: (text, self.art) = ("noch unvollständig", "warnung")
        default: (text, self.art) = ("ohne Mangel", "erfolg")
        }
    }
}

/// Answer and what was written to it.
struct Bogeneintrag: Hashable, Sendable, Codable {
    var antwort: Bogenantwort?
    var text: String
}
