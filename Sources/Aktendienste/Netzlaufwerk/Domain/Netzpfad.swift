// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import WebDav

/// Addresses of the network drive.
enum Netzpfad {
    static let wurzel = "/amt/dav"

    static func href(_ ort: Baumort) -> String { href(ort.pfad, ordner: ort.istOrdner) }

    static func href(_ pfad: [String], ordner: Bool) -> String {
        let teile = pfad.map { "/" + DavText.encoded($0) }.joined()
        return wurzel + teile + (ordner ? "/" : "")
    }

    /// Names behind the root; `nil` for addresses that are none of the drive's.
    static func pfad(_ adresse: String) throws(DavError) -> [String]? {
        let teile = try DavText.segments(adresse)
        guard teile.starts(with: ["amt", "dav"]) else { return nil }
        return Array(teile.dropFirst(2))
    }
}
