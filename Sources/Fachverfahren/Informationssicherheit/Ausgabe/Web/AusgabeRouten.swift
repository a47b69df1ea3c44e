// SPDX-License-Identifier: EUPL-1.2
import Core
import JsonTree
import Foundation
import Oscal
import Store
import Web

/// A Verbund as files of OSCAL.
struct AusgabeRouten {
    let dienst: Sicherheitsdienst

    var alle: [Route] {
        [
            .get(
                "\(SicherheitURL.verbundMuster)/oscal/{datei}", .recht(SicherheitRechte.lesen),
                "Informationsverbund als OSCAL-Datei"
            ) {
                [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                let name = try anfrage.pfadwert("datei")
                guard name.hasSuffix(".json"), let modell = OscalModel(rawValue: String(name.dropLast(5))) else {
                    throw SicherheitError.nichtGefunden
                }
                let system = try await dienst.store.read { db in
                    try Sicherheitsbild(
                        verbund: try db.verbund(id, anfrage.akteur), traeger: dienst.stelle.traeger, ort: dienst.stelle.adresse,
                        akteur: anfrage.akteur
                    ).oscal(db)
                }
                guard let dokument = system.document(modell) else {
                    throw SicherheitError.ausgabeLeer(
                        modell == .poam ? "mindestens eine Maßnahme" : "mindestens eine zugeordnete Anforderung")
                }
                return .daten(Data(dokument.bytes), typ: "application/json")
                    .mitKopf("content-disposition", "attachment; filename=\"\(modell.rawValue).json\"")
            }
        ]
    }
}
