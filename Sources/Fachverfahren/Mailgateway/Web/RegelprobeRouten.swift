// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import MimeStructure
internal import Store
internal import Web

/// The simulator. Nothing is sent and no row changes.
struct RegelprobeRouten {
    static let hoechstensMb = 25
    private static let fassungenHoechstens = 20

    let betrieb: Mailbetrieb

    var alle: [Route] {
        let betreiben = Zugang.recht(GatewayRechte.betreiben)
        return [
            .get(RegelURL.probe, betreiben, "E-Mail-Gateway: Regeln an einer Nachricht erproben (Formular)") { anfrage in
                .lesung { db in
                    Lesung(RegelprobeSeite(anfrage.abfrage, try db.regelfassungen(limit: Self.fassungenHoechstens)))
                }
            },
            .post(
                RegelURL.probe, betreiben, "E-Mail-Gateway: Regeln an einer Nachricht erproben",
                grenze: Self.hoechstensMb << 20
            ) { [self] anfrage in try await erprobe(anfrage) },
        ]
    }

    private func erprobe(_ anfrage: WebRequest) async throws -> WebResponse {
        let werte = anfrage.formular.werte
        let vorgabe = try betrieb.vorgabe.get()
        let wahl = werte["fassung"].flatMap { RegelwerkID($0) }
        let (fassungen, geltend) = try await betrieb.store.read { db in
            (try db.regelfassungen(limit: Self.fassungenHoechstens), try db.geltendes(wahl, sonst: vorgabe))
        }
        var fehler: [String: String] = [:]
        do {
            guard let probe = try await lies(anfrage, &fehler) else {
                return .seite(RegelprobeSeite(werte, fassungen, fehler: fehler), status: 422)
            }
            let ergebnis = try await probe(betrieb.store, geltend.werk, betrieb.ersatz, betrieb.umfang)
            return .seite(RegelprobeSeite(werte, fassungen, regelwerk: geltend.name, ergebnis: ergebnis))
        } catch is MimeError {
            fehler["datei"] = "Das ist keine lesbare Nachricht. Speichern Sie die E-Mail als .eml und wählen Sie diese Datei."
            return .seite(RegelprobeSeite(werte, fassungen, fehler: fehler), status: 422)
        }
    }

    /// - Returns: `nil` where `fehler` says what is missing.
    private func lies(_ anfrage: WebRequest, _ fehler: inout [String: String]) async throws -> Mailprobe? {
        let werte = anfrage.formular.werte
        let richtung = werte["richtung"].flatMap { Richtung(rawValue: $0) } ?? .ausgehend
        var (von, an): ([Mailadresse], [Mailadresse]) = ([], [])
        do { von = try Mailprobe.adressen(werte["von"] ?? "") } catch { fehler["von"] = error.deutsch }
        do { an = try Mailprobe.adressen(werte["an"] ?? "") } catch { fehler["an"] = error.deutsch }
        if von.count > 1 { fehler["von"] = "Bitte nur einen Absender angeben." }
        guard fehler.isEmpty else { return nil }
        let bytes: [UInt8]
        if let datei = anfrage.formular.dateien.first(where: { $0.feld == "datei" && $0.inhalt.groesse > 0 }) {
            bytes = [UInt8](try await betrieb.inhalte.read(datei.inhalt))
            if von.isEmpty { von = try Mailprobe.absender(in: bytes).map { [$0] } ?? [] }
            if an.isEmpty { an = try Mailprobe.empfaenger(in: bytes) }
        } else {
            bytes = try Probenachricht(
                von: von.first, an: an, betreff: werte["betreff"] ?? "", text: werte["text"] ?? "",
                anhaenge: (werte["anhaenge"] ?? "").split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
            ).bytes
        }
        if von.isEmpty, richtung == .ausgehend { fehler["von"] = "Bitte geben Sie an, wer die Nachricht sendet." }
        if an.isEmpty { fehler["an"] = "Bitte geben Sie mindestens einen Empfänger an." }
        guard fehler.isEmpty else { return nil }
        return Mailprobe(bytes: bytes, von: von.first, an: an, richtung: richtung)
    }
}

extension ReadAccess {
    /// A version that was chosen, else what holds.
    func geltendes(_ wahl: RegelwerkID?, sonst vorgabe: Geltendes) throws -> Geltendes {
        guard let wahl else { return try geltendes(sonst: vorgabe) }
        guard let fassung = try regelfassung(wahl), let text = try regeltext(wahl) else { throw GatewayError.nichtGefunden }
        return Geltendes(werk: try Regelwerk(json: text), name: fassung.name, fassung: wahl)
    }
}
