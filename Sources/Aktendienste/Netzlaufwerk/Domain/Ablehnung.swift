// SPDX-License-Identifier: EUPL-1.2

/// Why a request of a network drive was refused, in the words of its protocol.
struct Ablehnung: Error, Hashable, Sendable {
    let status: Int
    /// Name of the violated condition (RFC 4918 § 16).
    var bedingung: String?
    /// Encoded path of what stood in the way, where the condition names one.
    var stelle: String?
    let text: String

    static let verboten = Ablehnung(status: 403, text: "Hier lässt sich nichts ändern.")
    static let keinOrdner = Ablehnung(status: 409, text: "Den Ordner gibt es nicht.")
    static let fehlt = Ablehnung(status: 404, text: "Das gibt es nicht, oder es ist für Sie nicht sichtbar.")
    static let schonDa = Ablehnung(status: 405, text: "Das gibt es schon.")
    static let bedingungFalsch = Ablehnung(status: 412, text: "Die Bedingung der Anfrage trifft nicht zu.")
    static let abgeschlossen = Ablehnung(
        status: 403,
        text: "Das Dokument ist abgeschlossen und ändert sich nicht mehr. Speichern Sie Ihre Fassung unter anderem Namen.")
    static let leer = Ablehnung(status: 409, text: "Eine leere Datei wird keine Version eines Dokuments.")
    static func kaputt(_ was: String) -> Ablehnung { Ablehnung(status: 400, text: "Nicht lesbar: \(was).") }

    static func gesperrt(_ stelle: String) -> Ablehnung {
        Ablehnung(status: 423, bedingung: "lock-token-submitted", stelle: stelle, text: "Das ist zum Bearbeiten gesperrt.")
    }
}
