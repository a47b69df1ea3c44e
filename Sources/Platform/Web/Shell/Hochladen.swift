// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Hummingbird
internal import MultipartFormData
internal import NIOCore
internal import Store

/// Reads a multipart form: fields into memory, files straight into the content store.
/// The form's token comes first in every form of ours; without it no file is stored.
struct Hochladen: Sendable {
    let inhalte: ContentStore
    let grenze: Int
    let markeStimmt: @Sendable (String?) -> Bool
    /// The sender has shown who it is with the request itself, so no token is asked for.
    var ohneMarke = false

    /// Files get their name in the content store only when the whole form has arrived and its token holds;
    /// a form that breaks off leaves nothing behind.
    func lesen(typ: String, _ body: RequestBody) async throws -> Formulardaten {
        var zustand = Zustand(parser: try parser(typ), geprueft: ohneMarke)
        do {
            var strom = Koerperstrom(body)
            while let stueck = try await strom.naechstes() {
                for ereignis in try zustand.parser.feed(Array(stueck.readableBytesView)[...]) {
                    try verarbeiten(ereignis, &zustand)
                }
            }
            try zustand.parser.finish()
            guard zustand.geprueft else { throw WebFehler.formularAbgelaufen }
            var dateien: [Hochgeladen] = []
            for datei in zustand.dateien { dateien.append(try await datei.abschliessen()) }
            return Formulardaten(werte: Formularwerte(zustand.werte), dateien: dateien)
        } catch {
            zustand.datei?.schreiber.discard()
            for datei in zustand.dateien { datei.schreiber.discard() }
            if let fehler = error as? MultipartError { throw Self.deuten(fehler, grenze: grenze) }
            throw error
        }
    }

    private func parser(_ typ: String) throws -> MultipartParser {
        do {
            return MultipartParser(
                boundary: try MultipartBoundary(contentType: typ),
                limits: MultipartLimits(parts: 100, fileBytes: grenze, totalBytes: grenze))
        } catch {
            throw Self.deuten(error, grenze: grenze)
        }
    }

    /// A file on its way to the store.
    private struct Datei {
        let teil: MultipartPart
        let schreiber: ContentWriter
        var anfang: [UInt8] = []

        func abschliessen() async throws -> Hochgeladen {
            Hochgeladen(
                feld: teil.name, dateiname: SafeFilename.make(teil.filename ?? "", fallback: "datei"),
                gemeldeterTyp: teil.contentType ?? "application/octet-stream", inhalt: try await schreiber.finish(),
                anfang: anfang)
        }
    }

    private struct Zustand {
        var parser: MultipartParser
        var feldname = ""
        var feld: [UInt8] = []
        var datei: Datei?
        var dateien: [Datei] = []
        var werte: [(name: String, wert: String)] = []
        var geprueft: Bool
    }

    private func verarbeiten(_ ereignis: MultipartEvent, _ z: inout Zustand) throws {
        switch ereignis {
        case .partBegin(let teil):
            z.feldname = teil.name
            z.feld = []
            if teil.filename != nil {
                guard z.geprueft else { throw WebFehler.formularAbgelaufen }
                z.datei = Datei(teil: teil, schreiber: try inhalte.begin())
            }
        case .data(let bytes):
            if let datei = z.datei {
                if datei.anfang.count < Hochgeladen.anfangslaenge {
                    z.datei?.anfang += bytes.prefix(Hochgeladen.anfangslaenge - datei.anfang.count)
                }
                try datei.schreiber.write(Data(bytes))
            } else {
                z.feld += bytes
            }
        case .partEnd:
            try teilende(&z)
        case .end:
            break
        }
    }

    private func teilende(_ z: inout Zustand) throws {
        if let datei = z.datei {
            z.datei = nil
            // Browsers send an empty file with an empty name when none was chosen.
            if datei.schreiber.groesse == 0, datei.teil.filename?.isEmpty ?? true { return datei.schreiber.discard() }
            z.dateien.append(datei)
            return
        }
        guard let wert = String(validating: z.feld, as: UTF8.self) else {
            throw WebFehler.kaputtesFormular("Der Text ist kein gültiges UTF-8.")
        }
        if z.feldname == "_csrf" {
            guard markeStimmt(wert) else { throw WebFehler.formularAbgelaufen }
            z.geprueft = true
        }
        z.werte.append((z.feldname, wert))
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
