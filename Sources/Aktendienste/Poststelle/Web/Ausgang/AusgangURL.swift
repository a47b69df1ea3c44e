// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// Addresses of what goes out.
enum AusgangURL {
    static let liste = "/amt/postausgang"
    static let muster = "/amt/postausgang/{id}"
    static let schreibenMuster = "/amt/vorgaenge/{id}/schreiben"
    static let versandMuster = "/amt/vorgaenge/{id}/versand"
    static let vorlagen = "/amt/briefvorlagen"

    static func ansicht(_ ansicht: Ausgangsansicht) -> String {
        ansicht == .offen ? liste : "\(liste)?ansicht=\(ansicht.rawValue)"
    }
    static func eintrag(_ id: AusgangID, _ ansicht: Ausgangsansicht) -> String {
        ansicht == .offen ? "\(liste)?id=\(id)" : "\(liste)?ansicht=\(ansicht.rawValue)&id=\(id)"
    }
    static func akt(_ id: AusgangID, _ akt: String) -> String { "\(liste)/\(id)/\(akt)" }
    static func schreiben(_ id: VorgangID) -> String { "/amt/vorgaenge/\(id)/schreiben" }
    static func versand(_ id: VorgangID) -> String { "/amt/vorgaenge/\(id)/versand" }
}
