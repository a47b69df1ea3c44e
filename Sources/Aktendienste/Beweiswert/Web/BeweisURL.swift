// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// All addresses of evidence, for links and routes alike.
enum BeweisURL {
    static let betrieb = "/amt/beweis"
    static let stempeln = "/amt/beweis/stempeln"
    static let stempelErneuern = "/amt/beweis/stempel-erneuern"
    static let hashErneuern = "/amt/beweis/hash-erneuern"
    static let akteMuster = "/amt/beweis/akten/{id}"
    static let paketBestellenMuster = "/amt/beweis/akten/{id}/paket"
    static let paketMuster = "/amt/beweis/pakete/{id}"
    static let vorgangMuster = "/amt/beweis/vorgaenge/{id}"
    static let dokumentMuster = "/amt/beweis/dokumente/{id}"
    static let belegMuster = "/amt/beweis/dokumente/{id}/beleg"
    static let stempelMuster = "/amt/beweis/dokumente/{id}/stempel/{nr}"

    static func akte(_ id: String) -> String { "/amt/beweis/akten/\(id)" }
    static func vorgang(_ id: String) -> String { "/amt/beweis/vorgaenge/\(id)" }
    static func dokument(_ id: DokumentID) -> String { "/amt/beweis/dokumente/\(id)" }
    static func paket(_ id: PaketID) -> String { "/amt/beweis/pakete/\(id)" }
}
