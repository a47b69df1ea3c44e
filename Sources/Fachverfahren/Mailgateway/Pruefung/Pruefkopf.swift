// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults
internal import MimeStructure

/// The header of what comes in from the world says in our name only what we found ourselves (RFC 8601 §5).
enum Pruefkopf {
    /// - Parameter eigenes: the field on top; empty where nothing was checked.
    static func setze(_ eigenes: [UInt8], auf nachricht: [UInt8], gateway: String) throws(MimeError) -> [UInt8] {
        let felder = try MessageHeader(nachricht[...]).fields
        var schnitt = ByteSplice()
        for stelle in AuthenticationResults.forged(felder.map { nachricht[$0.range] }, ownId: gateway) {
            schnitt.remove(felder[stelle].range)
        }
        return eigenes + schnitt.applied(to: nachricht[...])
    }
}
