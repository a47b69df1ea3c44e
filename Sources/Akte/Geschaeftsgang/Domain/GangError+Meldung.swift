// SPDX-License-Identifier: EUPL-1.2

extension GangError {
    public var meldung: String {
        switch self {
        case .nichtGefunden: "Diesen Geschäftsgang gibt es nicht, oder er ist für Sie nicht sichtbar."
        case .nichtLaufend: "Der Geschäftsgang ist bereits abgeschlossen oder abgebrochen."
        case .nichtAnDerReihe:
            "Dieser Schritt ist nicht an der Reihe oder inzwischen erledigt. Bitte laden Sie den Laufzettel neu."
        case .nichtAdressat:
            "Diese Verfügung richtet sich nicht an Sie. Handeln kann nur, an wen sie gerichtet ist, oder die Vertretung."
        case .schlusszeichnenVerboten: "Für die Schlusszeichnung fehlt Ihnen das Recht. Bitte wenden Sie sich an Ihre Leitung."
        case .ergebnisPasstNicht: "Bitte wählen Sie, wie Sie die Verfügung erledigen."
        case .vermerkFehlt(.abgelehnt): "Bitte geben Sie an, warum Sie ablehnen."
        case .vermerkFehlt(.stellungGenommen): "Bitte schreiben Sie Ihre Stellungnahme."
        case .vermerkFehlt: "Bitte beschreiben Sie Ihre Änderung."
        case .ohneSchritte: "Bitte geben Sie mindestens eine Verfügung an."
        case .zuVieleSchritte(let grenze): "Ein Geschäftsgang hat höchstens \(grenze) Schritte."
        case .brauchtDokument(let verb): "„\(verb)“ ist nur an einem Dokument möglich. Bitte beginnen Sie beim Dokument."
        case .terminFehlt: "Eine Wiedervorlage braucht einen Termin."
        case .mehrereSchlusszeichnungen: "Es gibt genau eine Schlusszeichnung. Bitte entfernen Sie die weitere."
        case .schlusszeichnungNichtAllein: "Die Schlusszeichnung läuft nie gleichzeitig mit einem anderen Schritt."
        case .schlusszeichnungNichtUeberspringbar:
            "Die Schlusszeichnung kann nicht übersprungen werden. Brechen Sie den Geschäftsgang ab, wenn sie entfallen soll."
        case .mitzeichnungNachSchluss:
            "Nach der Schlusszeichnung gibt es keine Mitzeichnung mehr. Bitte ändern Sie die Reihenfolge."
        case .mitzeichnungFehlt: "Es fehlt noch eine Mitzeichnung auf der neuesten Fassung. Schlussgezeichnet wird danach."
        case .zdaNichtZuletzt: "„z. d. A.“ ist immer der letzte Schritt und steht allein."
        case .nichtMehrRuecknehmbar:
            "Das lässt sich nicht mehr zurücknehmen: Inzwischen hat jemand gehandelt, oder es hat schon gewirkt."
        case .fassungVeraltet:
            "Inzwischen gibt es eine neuere Version des Dokuments. Bitte sehen Sie sie an, bevor Sie zeichnen."
        case .dokumentImGeschaeftsgang:
            "Das Dokument ist in einem laufenden Geschäftsgang. Es wird durch die Schlusszeichnung abgeschlossen; sonst brechen Sie ihn zuerst ab."
        case .laufendAmDokument: "Für dieses Dokument läuft schon ein Geschäftsgang. Fügen Sie dort weitere Schritte ein."
        case .unbekanntesVerb(let verb): "Die Verfügung „\(verb.prefix(40))“ gibt es nicht."
        case .unbekannterAdressat(let text):
            "„\(text.prefix(60))“ ist weder eine Person noch eine Organisationseinheit dieses Hauses."
        case .mehrdeutigerAdressat(let text, let namen):
            "„\(text.prefix(60))“ ist nicht eindeutig. Gemeint sein kann: \(namen.joined(separator: "; "))."
        case .leitungFehlt(let einheit): "Für die Einheit \(einheit) ist keine Leitung eingetragen (Laufwege, Leitungen)."
        case .adressatOhneZugriff(let wer, let was):
            "\(wer) darf \(was) nicht öffnen. Bitte wählen Sie jemand anderen, oder lassen Sie zuerst den Zugriff erweitern."
        case .gruppeOhneZugriff(let einheit, let was):
            "In der Gruppe \(einheit) kann niemand \(was) öffnen und bearbeiten. Bitte wählen Sie jemand anderen, oder lassen Sie zuerst den Zugriff erweitern."
        case .nichtAbsendbar(let grund): grund
        case .verfuegungssatzUnlesbar:
            "Die Datei der Verfügungen ist unlesbar. Erwartet werden die Spalten code, kuerzel, text, wirkung."
        }
    }
}
