// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Certificates in what a directory answered. What is none is left out: somebody else's bytes.
enum Verzeichnisantwort {
    /// DER or PEM, over HTTP.
    static func datei(_ bytes: [UInt8]) -> [[UInt8]] {
        do throws(SchluesselError) { return try Pem.lies(bytes, "CERTIFICATE") } catch { return [] }
    }

    /// Values of attributes whose names begin so, in the text libcurl makes of entries: a line each, binary ones in base64 behind two colons.
    /// - Parameter merkmale: in small letters.
    static func werte(_ text: [UInt8], _ merkmale: String...) -> [[UInt8]] {
        String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { zeile in
            let teile = zeile.drop { $0 == "\t" }.components(separatedBy: ":: ")
            guard teile.count == 2, merkmale.contains(where: teile[0].lowercased().hasPrefix) else { return nil }
            return Data(base64Encoded: teile[1].trimmingCharacters(in: .whitespaces)).map { [UInt8]($0) }
        }
    }
}
