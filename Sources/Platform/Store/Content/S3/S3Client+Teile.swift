// SPDX-License-Identifier: EUPL-1.2
internal import AwsSignatureV4
internal import Core
internal import Crypto
internal import Foundation
internal import HttpClient
internal import S3Messages

extension S3Client {
    /// Each part is signed with its own hash, and at its end the object must have the size of the file.
    func inTeilen(_ datei: String, _ inhalt: Inhalt) async throws {
        let schluessel = zugang.schluessel(inhalt.sha256)
        let kennung = try S3Multipart.uploadId(
            try await dokument(Anfrage(methode: "POST", schluessel: schluessel, parameter: [(name: "uploads", value: "")])))
        do {
            var marken: [String] = []
            var von: Int64 = 0
            while von < inhalt.groesse {
                let laenge = min(zugang.teil, inhalt.groesse - von)
                marken.append(try await teil(datei, von, laenge, nr: marken.count + 1, schluessel, kennung))
                von += laenge
            }
            try await abschliessen(marken, schluessel, kennung)
        } catch {
            await verwerfen(schluessel, kennung)
            throw error
        }
        guard try await kopf(inhalt.sha256)?.groesse == inhalt.groesse else {
            throw StoreError.ablage("S3: \(inhalt.sha256) liegt nicht vollständig im Eimer.")
        }
    }

    private func teil(
        _ datei: String, _ von: Int64, _ laenge: Int64, nr: Int, _ schluessel: String, _ kennung: String
    ) async throws -> String {
        let hash = try await ContentStore.offThread { try Datei.hash(datei, von: von, laenge: laenge) }
        let antwort = try await fuehre(
            Anfrage(
                methode: "PUT", schluessel: schluessel,
                parameter: [(name: "partNumber", value: String(nr)), (name: "uploadId", value: kennung)],
                koerper: .datei(pfad: datei, von: von, laenge: laenge), hash: hash, laenge: laenge)
        ) { { _ in } }
        guard let marke = antwort["etag"], !marke.isEmpty else { throw StoreError.ablage("S3 PUT: Ein Teil hat keine Marke.") }
        return marke
    }

    private func abschliessen(_ marken: [String], _ schluessel: String, _ kennung: String) async throws {
        let text = Data(S3Multipart.completion(marken).utf8)
        let antwort = try await dokument(
            Anfrage(
                methode: "POST", schluessel: schluessel, parameter: [(name: "uploadId", value: kennung)], koerper: .daten(text),
                hash: Hex.text(SHA256.hash(data: text))))
        try S3Multipart.completed(antwort)
    }

    /// Parts that nobody finishes cost room. What a crash leaves is for the rule of the bucket (docs/betriebshandbuch.md).
    private func verwerfen(_ schluessel: String, _ kennung: String) async {
        let anfrage = Anfrage(methode: "DELETE", schluessel: schluessel, parameter: [(name: "uploadId", value: kennung)])
        // The upload has failed already and that is what is told; the rule of the bucket removes the parts.
        _ = try? await fuehre(anfrage) { { _ in } }
    }
}

extension Datei {
    /// SHA-256 of a part of a file.
    static func hash(_ path: String, von: Int64, laenge: Int64) throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw StoreError.inhaltBeschaedigt("\(path): fehlt") }
        defer { try? handle.close() }
        try handle.seek(toOffset: UInt64(von))
        var sha = SHA256()
        var rest = laenge
        while rest > 0 {
            guard let chunk = try handle.read(upToCount: Int(min(rest, Int64(stueck)))), !chunk.isEmpty else {
                throw StoreError.inhaltBeschaedigt("\(path): zu kurz")
            }
            sha.update(data: chunk)
            rest -= Int64(chunk.count)
        }
        return Hex.text(sha.finalize())
    }
}
