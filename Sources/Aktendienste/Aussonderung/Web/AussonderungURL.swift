// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// All addresses of disposal, for links and routes alike.
enum AussonderungURL {
    static let vorschlaege = "/amt/aussonderung"
    static let vorsehen = "/amt/aussonderung/vorsehen"
    static let laeufe = "/amt/aussonderung/laeufe"
    static let laufMuster = "/amt/aussonderung/laeufe/{id}"
    static let verzeichnis = "/amt/aussonderung/verzeichnis"
    static let verzeichnisCSV = "/amt/aussonderung/verzeichnis.csv"
    static let austausch = "/amt/aussonderung/austausch"
    static let sperreMuster = "/amt/aussonderung/sperren/{id}"
    static let aufhebenMuster = "/amt/aussonderung/sperre/{id}/aufheben"
    static let plaene = "/amt/aussonderung/aktenplan"
    static let planMuster = "/amt/aussonderung/aktenplan/{id}"
    static let archivplaene = "/amt/archivplaene"
    static let archivplanMuster = "/amt/archivplaene/{id}"
    static let archiv = "/amt/archiv"
    static let archivMuster = "/amt/archiv/{id}"
    static let gutMuster = "/amt/archivgut/{id}"
    static let dateiMuster = "/amt/archivdateien/{id}"

    static func lauf(_ lauf: Lauf) -> String { lauf.seite == .behoerde ? "\(laeufe)/\(lauf.id)" : "\(archiv)/\(lauf.id)" }
    static func plan(_ plan: Planbewertung) -> String {
        "\(plan.seite == .behoerde ? plaene : archivplaene)/\(plan.id)"
    }
    static func sperren(_ id: AkteID) -> String { "/amt/aussonderung/sperren/\(id)" }
    static func aufheben(_ id: AussonderungssperreID) -> String { "/amt/aussonderung/sperre/\(id)/aufheben" }
    static func gut(_ id: ArchivgutID) -> String { "/amt/archivgut/\(id)" }
    static func datei(_ id: ArchivdateiID) -> String { "/amt/archivdateien/\(id)" }
    static func akte(_ id: AkteID) -> String { "/amt/akten/\(id)" }
}
