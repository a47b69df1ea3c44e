// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import MailImport
internal import Web

/// What recipients without keys see: a code is asked for, then the message is shown. There is no session: each answer needs link and code, so that
/// nothing stays open on a machine that others use.
struct AbholRouten: Sendable {
    /// `nil` where no gateway runs here, or it has no portal.
    let dienst: (@Sendable () throws -> Abholdienst)?
    let drossel: Drossel

    var alle: [Route] {
        [
            .get(MailURL.abholMuster, .oeffentlich, "E-Mail abholen: nach dem Code fragen") { anfrage in
                let zeile = try await bereit().pruefe(marke(anfrage))
                return Self.geheim(.seite(AbholcodeSeite(anfrage, marke(anfrage), bis: zeile.laeuftAb, fehler: nil)))
            },
            .post(MailURL.abholMuster, .oeffentlich, "E-Mail abholen: mit dem Code lesen") { anfrage in
                do {
                    let bytes = try await oeffne(anfrage)
                    return Self.geheim(.seite(AbholungSeite(marke(anfrage), code: anfrage.formular["code"] ?? "", bytes)))
                } catch GatewayError.codeFalsch {
                    let zeile = try await bereit().pruefe(marke(anfrage))
                    let seite = AbholcodeSeite(
                        anfrage, marke(anfrage), bis: zeile.laeuftAb, fehler: GatewayError.codeFalsch.meldung)
                    return Self.geheim(.seite(seite, status: 422))
                }
            },
            .post(MailURL.abholAntwortMuster, .oeffentlich, "E-Mail abholen: dem Absender antworten") { anfrage in
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                let (code, text) = (anfrage.formular["code"] ?? "", anfrage.formular["antwort"] ?? "")
                do {
                    try await bereit().antworte(marke(anfrage), code: code, text: text)
                    return .weiter(
                        nach: MailURL.abholung(marke(anfrage)),
                        Meldung(
                            .erfolg,
                            "Ihre Antwort ist unterwegs. Möchten Sie die Nachricht noch einmal lesen? Dann geben Sie den Code wieder ein."
                        ))
                } catch GatewayError.antwortUngueltig {
                    let bytes = try await bereit().oeffne(marke(anfrage), code: code)
                    let seite = AbholungSeite(
                        marke(anfrage), code: code, bytes, antwort: text, fehler: GatewayError.antwortUngueltig.meldung)
                    return Self.geheim(.seite(seite, status: 422))
                }
            },
            .post(MailURL.abholAnlageMuster, .oeffentlich, "E-Mail abholen: Anhang oder ganze Nachricht herunterladen") {
                anfrage in
                let bytes = try await oeffne(anfrage)
                guard let wort = anfrage.formular["nummer"] else { return Self.datei(bytes, "nachricht.eml") }
                guard let nummer = Int(wort), let anlage = Abholinhalt(bytes).anlagen.first(where: { $0.nummer == nummer }) else {
                    throw GatewayError.anlageFehlt
                }
                return Self.datei(anlage.bytes, anlage.name)
            },
        ]
    }

    private func oeffne(_ anfrage: WebRequest) async throws -> [UInt8] {
        try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        return try await bereit().oeffne(marke(anfrage), code: anfrage.formular["code"] ?? "")
    }

    private func bereit() throws -> Abholdienst {
        guard let dienst else { throw GatewayError.abholungUngueltig }
        return try dienst()
    }

    private func marke(_ anfrage: WebRequest) -> String { anfrage.parameter["marke"] ?? "" }

    private static func geheim(_ antwort: WebResponse) -> WebResponse { antwort.mitKopf("cache-control", "private, no-store") }

    /// Always saved, never shown: the type that the mail claims is not believed.
    private static func datei(_ bytes: [UInt8], _ name: String) -> WebResponse {
        let zeichen = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let kodiert = name.addingPercentEncoding(withAllowedCharacters: zeichen) ?? "datei"
        return geheim(
            .daten(Data(bytes), typ: "application/octet-stream")
                .mitKopf("content-disposition", "attachment; filename*=UTF-8''\(kodiert)")
                .mitKopf("x-content-type-options", "nosniff"))
    }
}
