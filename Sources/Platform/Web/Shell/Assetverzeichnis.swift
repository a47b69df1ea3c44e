// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// One asset in memory, as it is sent.
struct Asset: Sendable {
    let daten: Data
    let gepackt: Data?
    let typ: String
    /// Strong ETag.
    let etag: String
}

/// Style sheets, scripts and pictures of all modules under addresses that contain their hash,
/// so that browsers keep them for ever.
struct Assetverzeichnis: Sendable {
    private let nachAdresse: [String: Asset]
    private let adressen: [String: String]

    private static let typen = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "webmanifest": "application/manifest+json",
    ]

    init(ordner: [URL]) throws {
        var nachAdresse: [String: Asset] = [:]
        var adressen: [String: String] = [:]
        for wurzel in ordner {
            for (endung, typ) in Self.typen.sorted(by: { $0.key < $1.key }) {
                for datei in try dateien(in: wurzel, endung: endung) {
                    let daten = try Data(contentsOf: datei)
                    let hash = Hex.text(SHA256.hash(data: daten)).prefix(16)
                    let name = datei.deletingPathExtension().lastPathComponent
                    let adresse = "/assets/\(name).\(hash).\(endung)"
                    let packbar = endung != "png" && endung != "ico"
                    nachAdresse[adresse] = Asset(
                        daten: daten, gepackt: packbar ? try Gzip.packen(daten, stufe: 9) : nil, typ: typ, etag: "\"\(hash)\"")
                    adressen["\(name).\(endung)"] = adresse
                }
            }
        }
        self.nachAdresse = nachAdresse
        self.adressen = adressen
    }

    /// The hashed address of `rathaus.js`; the plain name when there is no such asset, which a test notices as 404.
    func adresse(_ name: String) -> String { adressen[name] ?? "/assets/\(name)" }

    func asset(_ adresse: String) -> Asset? { nachAdresse[adresse] }
}
