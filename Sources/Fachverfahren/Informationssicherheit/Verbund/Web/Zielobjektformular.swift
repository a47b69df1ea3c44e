// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The form of an object: what it is, its own need, and reasoned departures from what it inherits.
enum Zielobjektformular {
    static func seite(_ objekt: Zielobjekt?, _ verbund: Informationsverbund, _ stand: Formularstand) -> Formularseite {
        let url =
            objekt.map { SicherheitURL.zielobjekt($0.id, "bearbeiten") } ?? SicherheitURL.verbund(verbund.id, "zielobjekte/neu")
        let stufen = Schutzstufe.allCases.map { ($0.rawValue, $0.deutsch) }
        let eigene = Schutzziel.allCases.map { ziel in
            stand.wahl(
                ziel.rawValue, ziel.deutsch, objekt?.stufen[ziel]?.rawValue ?? Schutzstufe.normal.rawValue, stufen,
                breite: .zeichen8)
        }
        let wahl =
            [("", "keine")]
            + Abweichung.Art.allCases.flatMap { art in
                Schutzstufe.allCases.map { ("\(art.rawValue)-\($0.rawValue)", "\(art.deutsch): \($0.deutsch)") }
            }
        let abweichungen = Schutzziel.allCases.flatMap { ziel -> [Eingabe] in
            let alt = objekt?.abweichungen[ziel]
            return [
                stand.wahl(
                    "abweichung-\(ziel.rawValue)", "Abweichung bei \(ziel.deutsch)",
                    alt.map { "\($0.art.rawValue)-\($0.stufe.rawValue)" } ?? "", wahl, freiwillig: true),
                stand.text(
                    "grund-\(ziel.rawValue)", "Begründung der Abweichung bei \(ziel.deutsch)", alt?.grund, zeilen: 2,
                    maximal: 1_000,
                    freiwillig: true),
            ]
        }
        return Formularseite(
            objekt.map { "\($0.titel) ändern" } ?? "Zielobjekt anlegen",
            zurueck: objekt.map { Link($0.titel, SicherheitURL.zielobjekt($0.id)) }
                ?? Link("\(verbund.name): Zielobjekte", SicherheitURL.verbund(verbund.id, "zielobjekte")),
            url: url, version: objekt?.version, stand, erstes: "kuerzel",
            knopf: objekt == nil ? "Zielobjekt anlegen" : "Änderung speichern",
            [
                stand.feld(
                    "kuerzel", "Kürzel", objekt?.kuerzel, breite: .zeichen8,
                    hinweis: "Kurz und im Verbund einmalig, zum Beispiel A3."),
                stand.feld("name", "Name", objekt?.name),
                stand.wahl("art", "Art", objekt?.art.rawValue, Zielobjektart.allCases.map { ($0.rawValue, $0.deutsch) }),
                stand.feld("verantwortlich", "Verantwortlich", objekt?.verantwortlich, freiwillig: true),
                stand.text("beschreibung", "Beschreibung", objekt?.beschreibung, freiwillig: true),
                .ueberschrift("Eigener Schutzbedarf"),
            ] + eigene + [
                stand.text(
                    "begruendung", "Begründung des Schutzbedarfs", objekt?.begruendung, freiwillig: true,
                    hinweis: "Welcher Schaden wäre zu erwarten? Ab „hoch“ nötig."),
                .ueberschrift("Abweichung vom geerbten Wert"),
            ] + abweichungen)
    }

    /// - Parameter bisher: `nil` for a new one.
    static func lesen(_ bisher: Zielobjekt?, _ verbund: VerbundID, _ anfrage: WebRequest) throws -> Zielobjekt {
        let w = anfrage.formular.werte
        var stufen: [Schutzziel: Schutzstufe] = [:], abweichungen: [Schutzziel: Abweichung] = [:]
        for ziel in Schutzziel.allCases {
            stufen[ziel] = try Texteingabe.wahl(w[ziel.rawValue], ziel.rawValue)
            guard let wahl = w["abweichung-\(ziel.rawValue)"] else { continue }
            let teile = wahl.split(separator: "-").map(String.init)
            guard teile.count == 2, let art = Abweichung.Art(rawValue: teile[0]), let stufe = Schutzstufe(rawValue: teile[1])
            else {
                throw SicherheitError.unbekannt(feld: "abweichung-\(ziel.rawValue)")
            }
            abweichungen[ziel] = Abweichung(
                art: art, stufe: stufe,
                grund: try Texteingabe.pflicht(
                    w["grund-\(ziel.rawValue)"], "grund-\(ziel.rawValue)",
                    "Bitte begründen Sie die Abweichung bei \(ziel.deutsch).", hoechstens: 1_000))
        }
        let begruendung = try Texteingabe.frei(w["begruendung"], "begruendung")
        if begruendung.isEmpty, stufen.values.contains(where: { $0 > .normal }) {
            throw SicherheitError.fehlt(feld: "begruendung", was: "Bitte begründen Sie den Schutzbedarf über „normal“.")
        }
        return Zielobjekt(
            id: bisher?.id ?? ZielobjektID(anfrage.jetzt), verbund: verbund,
            kuerzel: try Texteingabe.pflicht(
                w["kuerzel"], "kuerzel", "Bitte geben Sie ein Kürzel an, zum Beispiel A3.", hoechstens: 20),
            name: try Texteingabe.pflicht(w["name"], "name", "Bitte nennen Sie das Zielobjekt."),
            art: try Texteingabe.wahl(w["art"], "art"), beschreibung: try Texteingabe.frei(w["beschreibung"], "beschreibung"),
            verantwortlich: try Texteingabe.frei(w["verantwortlich"], "verantwortlich", hoechstens: 200, einzeilig: true),
            stufen: stufen, begruendung: begruendung, abweichungen: abweichungen, version: anfrage.gesehen)
    }
}
