// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Text form of DER (RFC 7468).
enum Pem {
    static func schreibe(_ der: [UInt8], _ art: String) -> [UInt8] {
        let zeilen = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return Array("-----BEGIN \(art)-----\n\(zeilen)\n-----END \(art)-----\n".utf8)
    }

    /// All of this kind in a file, or the file itself where it is DER. Never empty.
    static func lies(_ datei: [UInt8], _ art: String) throws(SchluesselError) -> [[UInt8]] {
        guard datei.count <= 1 << 20 else { throw .datei("Die Datei ist größer als 1 MiB.") }
        if datei.first == 0x30 { return [datei] }
        let text = String(decoding: datei, as: UTF8.self)
        let teile = text.components(separatedBy: "-----BEGIN \(art)-----").dropFirst().map { teil in
            teil.components(separatedBy: "-----END \(art)-----")[0]
        }
        let alle = teile.compactMap { Data(base64Encoded: $0, options: .ignoreUnknownCharacters).map { [UInt8]($0) } }
        guard !alle.isEmpty, alle.count == teile.count else { throw .datei("In der Datei steht kein Zertifikat.") }
        return alle
    }
}
