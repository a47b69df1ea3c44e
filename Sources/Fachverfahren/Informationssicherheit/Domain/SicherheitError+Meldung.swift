// SPDX-License-Identifier: EUPL-1.2
import Core

extension SicherheitError {
    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder Sie dürfen es nicht sehen."
        case .verboten: "Dafür fehlt Ihnen das Recht. Wenden Sie sich bitte an die oder den Informationssicherheitsbeauftragten."
        case .veraltet: "Inzwischen hat jemand anderes geändert. Bitte sehen Sie nach und ändern Sie dann noch einmal."
        case .fehlt(_, let was): was
        case .zuLang(_, let grenze): "Der Text ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .tagUngueltig: "Diesen Tag gibt es nicht. Bitte schreiben Sie ihn so: 31.12.2026."
        case .zeitUngueltig: "Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 31.12.2026 und 14:05."
        case .zukunft: "Dieser Zeitpunkt liegt in der Zukunft. Bitte prüfen Sie Tag und Uhrzeit."
        case .unbekannt: "Das steht nicht zur Wahl. Bitte wählen Sie aus der Liste."
        case .einheitUnbekannt: "Diese Organisationseinheit gibt es nicht. Bitte wählen Sie eine aus der Liste."
        case .kuerzelVergeben: "Dieses Kürzel trägt in diesem Verbund schon ein anderes Zielobjekt. Bitte wählen Sie ein anderes."
        case .kreis(let namen):
            "Daraus würde ein Kreis: \(namen.joined(separator: " → ")). Schutzbedarf kann nicht im Kreis vererbt werden. Bitte lösen Sie zuerst eine dieser Abhängigkeiten."
        case .selbst: "Ein Zielobjekt hängt nicht von sich selbst ab. Bitte wählen Sie ein anderes."
        case .abweichungFalsch(_, let richtung):
            "Das passt nicht zum geerbten Wert. \(richtung) Bitte wählen Sie eine andere Stufe, oder keine Abweichung."
        case .katalogUnlesbar(let grund): "Der Katalog wurde nicht übernommen. \(grund)"
        case .katalogSchonDa(let titel):
            "Diese Fassung von „\(titel)“ ist schon da, mit anderem Inhalt. Bitte fragen Sie die herausgebende Stelle nach einer neuen Fassung."
        case .nichtsZuModellieren: "Dieser Baustein hat keine Anforderung für diese Art von Zielobjekt, die noch fehlt."
        case .nachweisUnbekannt:
            "Dieses Dokument der E-Akte gibt es nicht, oder Sie dürfen es nicht sehen. Bitte fügen Sie seine Adresse ein, zum Beispiel /amt/dokumente/…"
        case .nichtZuTragen:
            "Getragen wird nur ein Risiko, das bewertet ist und dessen Behandlung „tragen“ heißt. Bitte lassen Sie es zuerst bewerten."
        case .ausgabeLeer(let was): "Das kann noch nicht ausgegeben werden: OSCAL verlangt dafür \(was)."
        case .vorfallKlasseOffen: "Bitte stufen Sie den Vorfall zuerst ein. Danach stehen die Fristen fest."
        case .meldungZuFrueh: "Gemeldet werden kann erst, was bemerkt worden ist. Bitte prüfen Sie Tag und Uhrzeit."
        case .nochOffen(let gruende): "Das kann noch nicht abgeschlossen werden. \(gruende.joined(separator: " "))"
        case .abgeschlossen: "Das ist abgeschlossen und ändert sich nicht mehr."
        case .panneUnbekannt: "Diese Datenpanne gibt es nicht. Bitte schreiben Sie ihre Nummer so: DP-2026-001."
        case .schonVerknuepft: "Mit diesem Vorfall ist schon eine Datenpanne verbunden."
        case .benutzt: "Das kann nicht entfernt werden: Es hängen noch Prüfungen, Risiken oder Maßnahmen daran."
        case .datenUnlesbar(let datei, let zeile):
            "\(datei) ist in Zeile \(zeile) nicht lesbar. Bitte wenden Sie sich an die Systembetreuung."
        }
    }
}
