// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Foundation
internal import Web

/// Addresses of the AtomPub binding.
struct Atomrouten {
    static let pfad = "/amt/cmis/atom"
    let modul: CmisModul

    var alle: [Route] {
        let atom = Atommethoden(modul: modul)
        return [
            route(.get, "", "Dienstdokument") { atom.dienst($0) },
            route(.get, "/objekt", "Angaben zu Ordner oder Dokument") { try await atom.objekt($0) },
            route(.put, "/objekt", "umbenennen, einchecken") { try await atom.aendern($0) },
            route(.delete, "/objekt", "im Arbeitsbereich löschen, Auschecken abbrechen") {
                try await atom.loeschen($0, baum: false)
            },
            route(.get, "/pfad", "Angaben zu einem Pfad") { try await atom.pfad($0) },
            route(.get, "/kinder", "Ordner lesen") { try await atom.kinder($0) },
            route(.post, "/kinder", "anlegen, verschieben") { try await atom.anlegen($0) },
            route(.get, "/baum", "Ordner mit Unterordnern lesen") { try await atom.baum($0) },
            route(.get, "/ordnerbaum", "Unterordner eines Ordners lesen") { try await atom.baum($0, nurOrdner: true) },
            route(.delete, "/baum", "Ordner im Arbeitsbereich löschen") { try await atom.loeschen($0, baum: true) },
            route(.get, "/inhalt", "Datei lesen") { [modul] in try await $0.datei(try $0.wert("id"), modul) },
            route(.put, "/inhalt", "Datei speichern") { try await atom.inhaltSetzen($0) },
            route(.get, "/versionen", "Versionen eines Dokuments") { try await atom.versionen($0) },
            route(.get, "/eltern", "Ordner eines Dokuments") { try await atom.eltern($0) },
            route(.get, "/erlaubt", "was erlaubt ist") { try await atom.erlaubt($0) },
            route(.get, "/ausgecheckt", "eigene Arbeitskopien") { try await atom.ausgecheckt($0) },
            route(.post, "/ausgecheckt", "auschecken") { try await atom.auschecken($0) },
            route(.get, "/typ", "Typ") { try atom.typ($0) }, route(.get, "/typen", "Typen") { atom.typen($0) },
            route(.get, "/abfrage", "abfragen") { try await atom.abfrage($0) },
            route(.post, "/abfrage", "abfragen") { try await atom.abfrage($0) },
        ]
    }

    private func route(
        _ methode: Methode, _ pfad: String, _ zweck: String,
        _ handler: @escaping @Sendable (Cmisanfrage) async throws -> WebResponse
    ) -> Route {
        Route(
            methode, Self.pfad + pfad, .recht(AkteRechte.lesen), "CMIS (AtomPub): \(zweck)", grenze: 512 * 1_048_576,
            weg: .anwendung
        ) { [modul] anfrage in
            try await Cmisanfrage.fangen { grund in
                .daten(Data("\(grund.text)\n".utf8), typ: "text/plain; charset=utf-8", status: grund.art.status)
            } _: {
                try await handler(Cmisanfrage(anfrage, modul))
            }
        }
    }
}
