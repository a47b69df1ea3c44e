// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// The part of an audit entry that the chain covers for ever.
struct AuditGlied {
    let nr: Int64
    let zeit: Zeitpunkt
    let handlung: String
    let gegenstandArt: String
    let gegenstandID: String
    let feld: String?
    let werHash: String
    let wasHash: String

    /// Hash of this link after `vorgaenger`.
    func hash(nach vorgaenger: String) -> String {
        AuditHash.of([
            vorgaenger, String(nr), String(zeit.millisekunden), handlung, gegenstandArt, gegenstandID, feld, werHash, wasHash,
        ])
    }
}
