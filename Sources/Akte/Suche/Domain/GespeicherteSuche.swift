// SPDX-License-Identifier: EUPL-1.2
internal import Core

enum GespeicherteSucheTag {}
typealias GespeicherteSucheID = ID<GespeicherteSucheTag>

/// A search a clerk keeps under a name. Their own: what it finds are the hits of whoever opens it, so there is nothing to share.
struct GespeicherteSuche: Sendable {
    /// More than this no list shows well, and the new hits of each are counted.
    static let hoechstens = 50
    static let namenslaenge = 80
    /// So long a deleted one can be brought back.
    static let rueckholbarFuer = Duration.seconds(86_400)

    let id: GespeicherteSucheID
    let name: String
    let wahl: Suchwahl
    /// Number of the newest entry of the index when it was opened last; what comes later is new.
    let gesehen: Int64
    let geloescht: Zeitpunkt?
    let version: Int

    static func name(_ text: String) throws(AkteError) -> String {
        try Textregel.pflicht(
            text.split(whereSeparator: \.isWhitespace).joined(separator: " "), "Der Name", hoechstens: namenslaenge,
            sonst: .nameFehlt)
    }
}
