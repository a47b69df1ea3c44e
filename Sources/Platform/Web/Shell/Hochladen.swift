// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Hummingbird
internal import MultipartFormData
internal import NIOCore
internal import Store

/// Reads a multipart form: fields into memory, files straight into the content store.
/// The form's token comes first in every form of ours; without it no file is stored.
struct Hochladen: Sendable {
    private static let anfangBytes = 4_096

    let inhalte: ContentStore
    let grenze: Int
    let markeStimmt: @Sendable (String?) -> Bool

    func lesen(typ: String, _ body: RequestBody) async throws -> Formulardaten {
        do {
            let boundary = try MultipartBoundary(contentType: typ)
            var zustand = Zustand(
                parser: MultipartParser(
                    boundary: boundary, limits: MultipartLimits(parts: 100, fileBytes: grenze, totalBytes: grenze)))
            do {
                for try await stueck in body {
                    for ereignis in try zustand.parser.feed(Array(stueck.readableBytesView)[...]) {
                        try await verarbeiten(ereignis, &zustand)
                    }
                }
                try zustand.parser.finish()
            } catch {
                zustand.schreiber?.discard()
                throw error
            }
            guard zustand.geprueft else { throw WebFehler.formularAbgelaufen }
            return Formulardaten(werte: Formularwerte(zustand.werte), dateien: zustand.dateien)
        } catch let error as MultipartError {
            throw Self.deuten(error, grenze: grenze)
        }
    }

    private struct Zustand {
        var parser: MultipartParser
        var teil: MultipartPart?
        var feld: [UInt8] = []
        var anfang: [UInt8] = []
        var schreiber: ContentWriter?
        var werte: [(name: String, wert: String)] = []
        var dateien: [Hochgeladen] = []
        var geprueft = false
    }

    private func verarbeiten(_ ereignis: MultipartEvent, _ z: inout Zustand) async throws {
        switch ereignis {
        case .partBegin(let teil):
            z.teil = teil
            z.feld = []
            z.anfang = []
            if teil.filename != nil {
                guard z.geprueft else { throw WebFehler.formularAbgelaufen }
                z.schreiber = try inhalte.begin()
            }
        case .data(let bytes):
            if let schreiber = z.schreiber {
                if z.anfang.count < Self.anfangBytes { z.anfang += bytes.prefix(Self.anfangBytes - z.anfang.count) }
                try schreiber.write(Data(bytes))
            } else {
                z.feld += bytes
            }
        case .partEnd:
            try await teilende(&z)
        case .end:
            break
        }
    }

    private func teilende(_ z: inout Zustand) async throws {
        guard let teil = z.teil else { return }
        if let schreiber = z.schreiber {
            z.schreiber = nil
            // Browsers send an empty file with an empty name when none was chosen.
            if schreiber.groesse == 0, teil.filename?.isEmpty ?? true { return schreiber.discard() }
            z.dateien.append(
                Hochgeladen(
                    feld: teil.name, dateiname: SafeFilename.make(teil.filename ?? "", fallback: "datei"),
                    gemeldeterTyp: teil.contentType ?? "application/octet-stream", inhalt: try await schreiber.finish(),
                    anfang: z.anfang))
        } else {
            guard let wert = String(validating: z.feld, as: UTF8.self) else {
                throw WebFehler.kaputtesFormular("Der Text ist kein gültiges UTF-8.")
            }
            if teil.name == "_csrf" {
                guard markeStimmt(wert) else { throw WebFehler.formularAbgelaufen }
                z.geprueft = true
            }
            z.werte.append((teil.name, wert))
        }
    }

    private static func deuten(_ error: MultipartError, grenze: Int) -> WebFehler {
        switch error {
        case .fileTooLarge, .bodyTooLarge: .zuGross(grenze: grenze)
        case .fieldTooLarge(let name, let limit):
            .kaputtesFormular("Das Feld \(name.prefix(40)) ist länger als \(limit / 1024) KB.")
        case .tooManyParts: .kaputtesFormular("Es sind zu viele Felder oder Dateien.")
        case .truncated: .kaputtesFormular("Die Übertragung brach ab.")
        case .nameNotUTF8: .kaputtesFormular("Ein Feldname ist kein gültiges UTF-8.")
        default: .kaputtesFormular("Der Aufbau ist fehlerhaft.")
        }
    }
}
