// SPDX-License-Identifier: EUPL-1.2
internal import FormUrlencoded
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Store

/// Reads form bodies with limits. Nothing is stored before the form's token has been checked.
struct Formularleser: Sendable {
    let inhalte: ContentStore
    let grenze: Int
    /// Of one value; the whole form may have four times as much, as it is written.
    var textgrenze = FormUrlencodedLimits().valueBytes
    let markeStimmt: @Sendable (String?) -> Bool
    var ohneMarke = false

    /// Decodes a query string.
    static func abfrage(_ query: String?) throws -> Formularwerte {
        guard let query else { return Formularwerte() }
        return try formular(Array(query.utf8))
    }

    private static func formular(
        _ bytes: [UInt8], _ limits: FormUrlencodedLimits = FormUrlencodedLimits()
    ) throws -> Formularwerte {
        do {
            return Formularwerte(try FormUrlencoded.decode(bytes[...], limits: limits).map { ($0.name, $0.value) })
        } catch {
            if error.isLimit { throw WebFehler.zuGross(grenze: limits.totalBytes) }
            throw WebFehler.kaputtesFormular("Der Text ist kein gültiges UTF-8.")
        }
    }

    func lesen(typ: String, _ body: RequestBody) async throws -> Formulardaten {
        if Medientyp.ist(typ, "multipart/form-data") {
            return try await Hochladen(inhalte: inhalte, grenze: grenze, markeStimmt: markeStimmt, ohneMarke: ohneMarke).lesen(
                typ: typ, body)
        }
        guard Medientyp.ist(typ, "application/x-www-form-urlencoded") else {
            throw WebFehler.falscherTyp("application/x-www-form-urlencoded")
        }
        let werte = try Self.formular(
            Array(try await sammeln(body)), FormUrlencodedLimits(totalBytes: 4 * textgrenze, valueBytes: textgrenze))
        guard ohneMarke || markeStimmt(werte["_csrf"]) else { throw WebFehler.formularAbgelaufen }
        return Formulardaten(werte: werte)
    }

    func sammeln(_ body: RequestBody) async throws -> Data {
        var daten = Data()
        var strom = Koerperstrom(body)
        while let stueck = try await strom.naechstes() {
            guard daten.count + stueck.readableBytes <= min(grenze, 4 << 20) else { throw WebFehler.zuGross(grenze: grenze) }
            daten.append(contentsOf: stueck.readableBytesView)
        }
        return daten
    }
}
