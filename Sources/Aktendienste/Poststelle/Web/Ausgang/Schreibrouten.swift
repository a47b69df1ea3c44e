// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Letters and dispatches ordered from a Vorgang.
struct Schreibrouten {
    let dienst: Poststellendienst

    var alle: [Route] {
        let recht = Zugang.recht(AkteRechte.bearbeiten), store = dienst.store, dienst = dienst
        return [
            .get(
                AusgangURL.schreibenMuster, recht, "Schreiben in einem Vorgang (Formular)",
                Lesespur.vorgang(store).um { anfrage in
                    let id = try anfrage.id("id", VorgangTag.self)
                    return .seite(try await store.read { try SchreibenSeite(id, anfrage, $0, dienst) })
                }),
            .post(AusgangURL.schreibenMuster, recht, "Schreiben erstellen und versenden") { anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                return try await Formularakt.ausfuehren(anfrage, feld: "text") { eingaben in
                    try await store.read { try SchreibenSeite(id, anfrage, $0, dienst, eingaben) }
                } _: {
                    let neu = try await SchreibenErstellen(dienst: dienst)(
                        id,
                        .init(
                            vorlage: anfrage.formular["vorlage"].flatMap { BriefvorlageID($0) },
                            ziel: try await ziel(anfrage, id),
                            betreff: anfrage.formular["schreibbetreff"], text: anfrage.formular.werte.roh("text"),
                            weg: anfrage.formular["weg"].flatMap(Versandweg.init(rawValue:)),
                            entwurf: anfrage.formular["entwurf"] != nil), akteur: anfrage.akteur)
                    return .weiter(nach: PostURL.dokument(neu.dokument.id), Meldung(.erfolg, Self.worte(neu.ausgang)))
                }
            },
            .post(AusgangURL.versandMuster, recht, "Dokument versenden") { anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                return try await Formularakt.ausfuehren(anfrage, feld: "dokument") { eingaben in
                    try await store.read { try SchreibenSeite(id, anfrage, $0, dienst, eingaben) }
                } _: {
                    guard let dokument = anfrage.formular["dokument"].flatMap({ DokumentID($0) }) else {
                        throw PostError.nichtGefunden
                    }
                    guard let weg = anfrage.formular["weg"].flatMap(Versandweg.init(rawValue:)) else {
                        throw PostError.wegWaehlen
                    }
                    let ausgang = try await VersandBestellen(dienst: dienst)(
                        dokument, weg, an: try await ziel(anfrage, id), akteur: anfrage.akteur)
                    let datei = try await store.read { try $0.versanddatei(ausgang) }
                    return .weiter(
                        nach: AusgangURL.schreiben(id),
                        Meldung(.erfolg, Self.worte(ausgang) + (datei.map { " Hinaus geht: \($0)." } ?? "")))
                }
            },
        ]
    }

    private static func worte(_ ausgang: Ausgang?) -> String {
        guard let ausgang else { return "Das Schreiben ist abgelegt." }
        return switch ausgang.weg {
        case .post: "Das Schreiben liegt unter \(ausgang.nummer) im Postausgang und ist noch aufzugeben."
        case .postfach: "Das Schreiben ist im Postfach der antragstellenden Person (\(ausgang.nummer))."
        case .email: "Das Schreiben wird per E-Mail gesendet (\(ausgang.nummer))."
        }
    }

    /// The party that was chosen, else what was typed.
    private func ziel(_ anfrage: WebRequest, _ id: VorgangID) async throws -> Versandziel {
        guard let nr = anfrage.formular["an"].flatMap({ Int($0) }) else { return anfrage.versandziel }
        let beteiligte = try await dienst.store.read { db -> [BeteiligterAnlage] in
            guard let v = try db.vorgang(id), AkteRechte.sieht(anfrage.akteur, v) else { throw PostError.nichtGefunden }
            return try db.beteiligte(in: id).map(\.angaben)
        }
        guard beteiligte.indices.contains(nr) else { return anfrage.versandziel }
        return Versandziel(beteiligte[nr])
    }
}
