// SPDX-License-Identifier: EUPL-1.2
import Akte

/// All addresses of the inspection of files.
enum EinsichtURL {
    static let liste = "/amt/akteneinsicht"
    static let neu = "/amt/vorgaenge/{id}/akteneinsicht"
    static let muster = "/amt/akteneinsicht/{id}"
    static let stueckMuster = "/amt/akteneinsicht/{id}/stuecke/{stueck}"
    static let buerger = "/akteneinsicht"
    static let buergerliste = "/akteneinsicht/verzeichnis"
    static let buergerstueck = "/akteneinsicht/stuecke/{stueck}"

    static func neu(_ vorgang: VorgangID) -> String { "/amt/vorgaenge/\(vorgang)/akteneinsicht" }
    static func einsicht(_ id: EinsichtID) -> String { "/amt/akteneinsicht/\(id)" }
    static func stueck(_ id: EinsichtID, _ stueck: EinsichtstueckID) -> String { "/amt/akteneinsicht/\(id)/stuecke/\(stueck)" }
    static func vorgang(_ id: VorgangID) -> String { "/amt/vorgaenge/\(id)" }
}
