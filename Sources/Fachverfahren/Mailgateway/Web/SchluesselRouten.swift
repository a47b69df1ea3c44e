// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Mailrichtlinie
internal import OpenPgp
internal import Store
internal import Web

/// The pages about keys and certificates, and what people decide about them.
struct SchluesselRouten: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// `nil` where no gateway runs here: then nothing can read certificates.
    let zugang: Schluesselzugang?

    var alle: [Route] { ansehen + aufnehmen + entscheiden }

    private var ansehen: [Route] {
        let betreiben = Zugang.recht(GatewayRechte.betreiben)
        return [
            .get(SchluesselURL.liste, betreiben, "E-Mail-Gateway: Schlüssel und Zertifikate mit Ablauf") { anfrage in
                .lesung { db in Lesung(try SchluesselSeite(anfrage, db)) }
            },
            .get(SchluesselURL.tabelle, betreiben, "E-Mail-Gateway: Schlüssel und Zertifikate als CSV") { [store] _ in
                Schluesseltabelle.csv(try await store.read { try $0.schluesselposten() })
            },
            .get(SchluesselURL.karteMuster, betreiben, "E-Mail-Gateway: ein Schlüssel oder Zertifikat mit Benutzung und Verlauf") {
                [store, zugang] anfrage in
                let (klasse, id) = try Self.ziel(anfrage)
                var karte = try await store.read { try Schluesselkarte(klasse, id, $0) }
                if let zugang {
                    let ungelesen = karte
                    karte = try await zugang { dienst in
                        var gelesen = ungelesen
                        try await gelesen.lies(dienst)
                        return gelesen
                    }
                }
                let fertig = karte
                return .lesung { db in Lesung(try SchluesselkarteSeite(fertig, anfrage, db)) }
            },
            .get(SchluesselURL.dateiMuster, betreiben, "E-Mail-Gateway: öffentlicher Teil eines Schlüssels als Datei") {
                [store] anfrage in
                let (klasse, id) = try Self.ziel(anfrage)
                let karte = try await store.read { try Schluesselkarte(klasse, id, $0) }
                guard let bytes = karte.oeffentlich else { throw SchluesselError.unbekannt(id) }
                let istPgp = karte.art == .pgp
                return .daten(
                    Data(istPgp ? Armor.write(.publicKey, bytes) : Pem.schreibe(bytes, "CERTIFICATE")),
                    typ: istPgp ? "application/pgp-keys" : "application/x-pem-file"
                ).mitKopf("content-disposition", "attachment; filename=\"\(id).\(istPgp ? "asc" : "pem")\"")
            },
        ]
    }

    private var aufnehmen: [Route] {
        let schluessel = Zugang.recht(GatewayRechte.schluessel)
        return [
            .get(SchluesselURL.aufnehmen, schluessel, "E-Mail-Gateway: Zertifikat aufnehmen (Formular)") { anfrage in
                .lesung { db in Lesung(try SchluesselaufnahmeSeite(anfrage.abfrage, db)) }
            },
            .post(
                SchluesselURL.aufnehmen, schluessel, "E-Mail-Gateway: Zertifikat aufnehmen", grenze: 3 << 20,
                textgrenze: Schluesseldatei.hoechstens
            ) { [self] anfrage in try await nimmAuf(anfrage) },
        ]
    }

    private func nimmAuf(_ anfrage: WebRequest) async throws -> WebResponse {
        let werte = anfrage.formular.werte
        func noch(_ fehler: [String: String]) async throws -> WebResponse {
            .seite(try await store.read { try SchluesselaufnahmeSeite(werte, $0, fehler: fehler) }, status: 422)
        }
        guard let zugang else { throw SchluesselError.ohneGateway }
        let fuer: SchluesseldateiAufnehmen.Fuer
        switch werte["wofuer"].flatMap(SchluesselaufnahmeSeite.Wofuer.init(rawValue:)) {
        case nil: return try await noch(["wofuer": "Bitte geben Sie an, wem es gehört."])
        case .partner: fuer = .partner(inhaber: werte["fuer"])
        case .stelle: fuer = .stelle
        case .eigener:
            guard let id = werte["schluessel"].flatMap({ SchluesselID($0) }) else {
                return try await noch(["schluessel": "Bitte wählen Sie den Schlüssel, zu dem das Zertifikat gehört."])
            }
            fuer = .eigener(id)
        }
        let bytes: [UInt8]
        let quelle: String
        if let datei = anfrage.formular.dateien.first(where: { $0.feld == "datei" && $0.inhalt.groesse > 0 }) {
            guard datei.inhalt.groesse <= Schluesseldatei.hoechstens else {
                return try await noch(["datei": "Die Datei ist größer als 1 MiB."])
            }
            bytes = [UInt8](try await inhalte.read(datei.inhalt))
            quelle = "Datei \(datei.dateiname)"
        } else if let text = werte["text"] {
            (bytes, quelle) = (Array(text.utf8), "eingefügter Text")
        } else {
            return try await noch(["datei": "Bitte wählen Sie eine Datei oder fügen Sie ihren Text ein."])
        }
        do {
            let neu = try await zugang {
                try await SchluesseldateiAufnehmen(dienst: $0)(bytes, fuer, quelle: quelle, akteur: anfrage.akteur)
            }
            return .weiter(nach: SchluesselURL.karte(neu.klasse, neu.id), Meldung(.erfolg, Self.erfolg(fuer)))
        } catch SchluesselError.inhaber(let text) {
            return try await noch(["fuer": SchluesselError.inhaber(text).meldung])
        } catch SchluesselError.datei(let grund) {
            return try await noch(["datei": grund])
        }
    }

    private static func erfolg(_ fuer: SchluesseldateiAufnehmen.Fuer) -> String {
        switch fuer {
        case .partner: "Aufgenommen. Benutzt wird es, sobald jemand ihm vertraut."
        case .stelle: "Der Zertifizierungsstelle wird jetzt vertraut."
        case .eigener: "Der Schlüssel hat sein Zertifikat und wird ab jetzt benutzt."
        }
    }

    private var entscheiden: [Route] {
        let schluessel = Zugang.recht(GatewayRechte.schluessel)
        let zweck = "E-Mail-Gateway: Zertifikat vertrauen oder ablehnen, Schlüssel oder Zertifikat sperren"
        return [
            .get(SchluesselURL.entscheidungMuster, schluessel, "\(zweck) (Formular)") { anfrage in
                let ((klasse, id), akt) = (try Self.ziel(anfrage), try Self.akt(anfrage))
                return .lesung { db in Lesung(try SchluesselentscheidungSeite(akt, klasse, id, anfrage, db)) }
            },
            .post(SchluesselURL.entscheidungMuster, schluessel, zweck) { [store] anfrage in
                let ((klasse, id), akt) = (try Self.ziel(anfrage), try Self.akt(anfrage))
                do {
                    try await akt.ausfuehren(klasse, id, grund: anfrage.formular["grund"], store: store, akteur: anfrage.akteur)
                } catch SchluesselError.grundFehlt {
                    let seite = try await store.read {
                        try SchluesselentscheidungSeite(akt, klasse, id, anfrage, $0, fehler: SchluesselError.grundFehlt.meldung)
                    }
                    return .seite(seite, status: 422)
                }
                let ziel = akt == .entfernen ? SchluesselURL.liste(.stellen) : SchluesselURL.karte(klasse, id)
                return .weiter(nach: ziel, Meldung(.erfolg, akt.erfolg(klasse)))
            },
        ]
    }

    private static func ziel(_ anfrage: WebRequest) throws -> (klasse: Schluesselklasse, id: String) {
        guard let klasse = Schluesselklasse(rawValue: try anfrage.pfadwert("klasse")) else { throw WebFehler.nichtGefunden }
        return (klasse, try anfrage.id("id", Schluesselkarte.self).text)
    }

    private static func akt(_ anfrage: WebRequest) throws -> Schluesselakt {
        guard let akt = Schluesselakt(rawValue: try anfrage.pfadwert("akt")) else { throw WebFehler.nichtGefunden }
        return akt
    }
}
