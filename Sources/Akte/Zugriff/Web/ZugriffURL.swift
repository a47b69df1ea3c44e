// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Addresses of what has to do with access.
enum ZugriffURL {
    static let notzugriffe = "/amt/notzugriffe"
    static let notzugriffNeu = "/amt/notzugriffe/neu"
    static let notzugriffMuster = "/amt/notzugriffe/{id}"
    static let protokoll = "/amt/zugriffsprotokoll"
    static let protokollCSV = "/amt/zugriffsprotokoll.csv"
    static let planMuster = "/amt/aktenplan/{plan}/zugriff"

    static func ort(_ ort: Zugriffsort) -> String {
        switch ort {
        case .plan(let zeichen): "\(AkteURL.aktenplan)/\(zeichen.text)/zugriff"
        case .objekt(let objekt): AkteURL.objekt(objekt, "zugriff")
        }
    }

    static func notzugriff(_ id: NotzugriffID, _ akt: String) -> String { "\(notzugriffe)/\(id)/\(akt)" }
}
