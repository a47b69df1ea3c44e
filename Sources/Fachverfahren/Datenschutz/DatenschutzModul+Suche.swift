// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
public import Web

/// The register of processing activities in the search of the house.
extension DatenschutzModul {
    public static let suche = Modulsuche("Verzeichnis von Verarbeitungstätigkeiten", DatenschutzRechte.lesen) {
        frage, akteur, db in
        try db.verzeichnis(fuer: akteur).filter { frage.trifft(Array($0.angaben.werte.values)) }.prefix(frage.hoechstens).map {
            Modultreffer($0.bezeichnung, art: "Verarbeitung", url: DatenschutzURL.verarbeitung($0.id))
        }
    }
}
