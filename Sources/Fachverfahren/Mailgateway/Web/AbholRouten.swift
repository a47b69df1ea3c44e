// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// What recipients without keys see. By a link: a code is asked for, then the message is shown; there is no session, each answer needs link and
/// code, so that nothing stays open on a machine that others use. By an account: its Postfach, for whoever is signed in.
struct AbholRouten: Sendable {
    /// `nil` where no gateway runs here, or it has no portal.
    let dienst: (@Sendable () throws -> Abholdienst)?
    let drossel: Drossel
    /// Of all files of an answer.
    let antwortMb: Int

    var alle: [Route] { link + konto }

    /// The files and the form around them.
    private var formulargrenze: Int { (antwortMb + 1) << 20 }

    private var link: [Route] {
        [
            .get(MailURL.abholMuster, .oeffentlich, "E-Mail abholen: nach dem Code fragen") { anfrage in
                let zeile = try await bereit().pruefe(marke(anfrage))
                return Self.geheim(.seite(AbholcodeSeite(anfrage, marke(anfrage), bis: zeile.laeuftAb, fehler: nil)))
            },
            .post(MailURL.abholMuster, .oeffentlich, "E-Mail abholen: mit dem Code lesen") { anfrage in
                do {
                    return try await zeige(try gedrosselt(anfrage), anfrage)
                } catch GatewayError.codeFalsch {
                    let zeile = try await bereit().pruefe(marke(anfrage))
                    let seite = AbholcodeSeite(
                        anfrage, marke(anfrage), bis: zeile.laeuftAb, fehler: anfrage.t(GatewayError.codeFalsch))
                    return Self.geheim(.seite(seite, status: 422))
                }
            },
            .post(
                MailURL.abholAntwortMuster, .oeffentlich, "E-Mail abholen: dem Absender antworten", grenze: formulargrenze
            ) { anfrage in
                try await antworte(try gedrosselt(anfrage), anfrage, anfrage.t("abholUnterwegsLink"))
            },
            .post(MailURL.abholAnlageMuster, .oeffentlich, "E-Mail abholen: Anhang oder ganze Nachricht herunterladen") {
                anfrage in try await lade(try gedrosselt(anfrage), anfrage)
            },
        ]
    }

    private var konto: [Route] {
        [
            .get(MailURL.postfachMuster, .buerger, "E-Mail im Postfach: ansehen, dass sie da ist") { anfrage in
                let zeile = try await bereit().zeile(try besitz(anfrage))
                return Self.geheim(.seite(PostfachmailSeite(anfrage, zeile)))
            },
            .post(MailURL.postfachMuster, .buerger, "E-Mail im Postfach: lesen") { anfrage in
                try await zeige(try besitz(anfrage), anfrage)
            },
            .post(
                MailURL.postfachAntwortMuster, .buerger, "E-Mail im Postfach: dem Absender antworten", grenze: formulargrenze
            ) { anfrage in
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                return try await antworte(try besitz(anfrage), anfrage, anfrage.t("abholUnterwegs"))
            },
            .post(MailURL.postfachAnlageMuster, .buerger, "E-Mail im Postfach: Anhang oder ganze Nachricht herunterladen") {
                anfrage in try await lade(try besitz(anfrage), anfrage)
            },
        ]
    }

    private func zeige(_ zugang: Abholzugang, _ anfrage: WebRequest) async throws -> WebResponse {
        let dienst = try bereit()
        let bytes = try await dienst.oeffne(zugang)
        return Self.geheim(.seite(AbholungSeite(anfrage, zugang.ort, code: zugang.code, bytes, antwortMb: dienst.antwortMb)))
    }

    private func antworte(_ zugang: Abholzugang, _ anfrage: WebRequest, _ meldung: String) async throws -> WebResponse {
        let dienst = try bereit()
        let text = anfrage.formular["antwort"] ?? ""
        func noch(fehler: String? = nil, dateifehler: String? = nil) async throws -> WebResponse {
            let seite = AbholungSeite(
                anfrage, zugang.ort, code: zugang.code, try await dienst.oeffne(zugang), antwortMb: dienst.antwortMb,
                antwort: text,
                fehler: fehler, dateifehler: dateifehler)
            return Self.geheim(.seite(seite, status: 422))
        }
        do {
            try await dienst.antworte(
                zugang, text: text, dateien: anfrage.formular.dateien.filter { $0.feld == "dateien" && $0.inhalt.groesse > 0 })
            return .weiter(nach: zugang.ort, Meldung(.erfolg, meldung))
        } catch GatewayError.antwortUngueltig {
            return try await noch(fehler: anfrage.t(GatewayError.antwortUngueltig))
        } catch let fehler as GatewayError {
            switch fehler {
            case .anlageUnzulaessig, .anlagenZuGross: return try await noch(dateifehler: anfrage.t(fehler))
            default: throw fehler
            }
        }
    }

    private func lade(_ zugang: Abholzugang, _ anfrage: WebRequest) async throws -> WebResponse {
        let bytes = try await bereit().oeffne(zugang)
        guard let wort = anfrage.formular["nummer"] else { return Self.datei(bytes, "nachricht.eml") }
        let inhalt = Abholinhalt(bytes)
        if wort == "alle", !inhalt.anlagen.isEmpty { return Self.datei(try inhalt.alsZip(), "Anhänge.zip") }
        guard let nummer = Int(wort), let anlage = inhalt.anlagen.first(where: { $0.nummer == nummer }) else {
            throw GatewayError.anlageFehlt
        }
        return Self.datei(anlage.bytes, anlage.name)
    }

    private func gedrosselt(_ anfrage: WebRequest) throws -> Abholzugang {
        try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
        return .link(marke: marke(anfrage), code: anfrage.formular["code"] ?? "")
    }

    private func besitz(_ anfrage: WebRequest) throws -> Abholzugang {
        guard let buerger = anfrage.akteur.buerger else { throw GatewayError.abholungUngueltig }
        return .konto(buerger.id, try anfrage.id("id", Zustellart.self))
    }

    private func bereit() throws -> Abholdienst {
        guard let dienst else { throw GatewayError.abholungUngueltig }
        return try dienst()
    }

    private func marke(_ anfrage: WebRequest) -> String { anfrage.parameter["marke"] ?? "" }

    static func geheim(_ antwort: WebResponse) -> WebResponse { antwort.mitKopf("cache-control", "private, no-store") }

    /// Always saved, never shown: the type that the mail claims is not believed.
    static func datei(_ bytes: [UInt8], _ name: String) -> WebResponse {
        let zeichen = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let kodiert = name.addingPercentEncoding(withAllowedCharacters: zeichen) ?? "datei"
        return geheim(
            .daten(Data(bytes), typ: "application/octet-stream")
                .mitKopf("content-disposition", "attachment; filename*=UTF-8''\(kodiert)")
                .mitKopf("x-content-type-options", "nosniff"))
    }
}

extension Abholzugang {
    /// Address of the page.
    fileprivate var ort: String {
        switch self {
        case .link(let marke, _): MailURL.abholung(marke)
        case .konto(_, let id): MailURL.postfach(id)
        }
    }

    fileprivate var code: String? { if case .link(_, let code) = self { code } else { nil } }
}
