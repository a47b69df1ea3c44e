// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

enum Paketzustand: String, Sendable, SQLConvertible {
    case bestellt, fertig, gescheitert

    var deutsch: String {
        switch self {
        case .bestellt: "wird erstellt"
        case .fertig: "fertig"
        case .gescheitert: "gescheitert"
        }
    }
}

/// A package that somebody ordered.
struct Paket: Sendable {
    let id: PaketID
    let akte: AkteID
    let vorgaenge: [VorgangID]
    let ausgelassen: Int
    let zustand: Paketzustand
    let fehler: String?
    let inhalt: Inhalt?
    let angelegt: Zeitpunkt
    /// `Akteur.kennung`
    let von: String

    init(row: Row) throws {
        id = try row["id"]
        akte = try row["akte"]
        let liste: String = try row["vorgaenge"]
        vorgaenge = liste.split(separator: " ").map { VorgangID(gespeichert: String($0)) }
        ausgelassen = try row["ausgelassen"]
        zustand = try row["zustand"]
        fehler = try row["fehler"]
        let sha256: String? = try row["sha256"], groesse: Int64? = try row["groesse"]
        inhalt = sha256.flatMap { sha256 in groesse.map { Inhalt(sha256: sha256, groesse: $0) } }
        angelegt = try row["angelegt"]
        von = try row["von"]
    }
}

extension ReadAccess {
    func paket(_ id: PaketID) throws -> Paket? { try row("SELECT * FROM bw_paket WHERE id = \(id)").map(Paket.init(row:)) }

    /// Newest first. One's own only: another person may not see the same Vorgänge.
    func pakete(_ akte: AkteID, von kennung: String) throws -> [Paket] {
        try rows("SELECT * FROM bw_paket WHERE akte = \(akte) AND von = \(kennung) ORDER BY id DESC LIMIT 20").map(
            Paket.init(row:))
    }

    /// What of an Akte goes into a package for the actor, and of how many Vorgänge. Whole or not at all: a Vorgang of which one Dokument
    /// is kept from the actor is left out too.
    func paketumfang(_ akte: AkteID, _ akteur: Akteur) throws -> (akte: AkteKopf, sichtbare: [VorgangKopf], alle: Int) {
        guard let kopf = try self.akte(akte) else { throw BeweisError.nichtGefunden }
        try BeweisRechte.pruefe(akteur, kopf)
        let alle = try alleVorgaenge(akte).filter { $0.zustand != .vernichtet && $0.zustand != .abgegeben }
        let sichtbare = try alle.filter { try AkteRechte.sieht(akteur, $0) && siehtAlleDokumente(akteur, in: $0.id) }
        return (kopf, sichtbare, alle.count)
    }

    /// What has to be written down of a Vorgang in a package: itself, and each Dokument that is kept more closely.
    func paketlesungen(_ vorgang: VorgangKopf, _ akteur: Akteur) throws -> [Lesezugriff] {
        let engere: [DokumentID] = try rows(
            """
            SELECT d.id FROM akte_dokument d JOIN akte_vorgang v ON v.id = d.vorgang
            WHERE d.vorgang = \(vorgang.id) AND d.zugriff <> v.zugriff ORDER BY d.id
            """
        ).map { try $0["id"] }
        let dokumente = try engere.compactMap { try dokument($0) }
        let lesungen = [Lesezugriff(vorgang, .paket, akteur)] + dokumente.map { Lesezugriff($0, in: vorgang, .paket, akteur) }
        return lesungen.compactMap { $0 }
    }

    func alleVorgaenge(_ akte: AkteID) throws -> [VorgangKopf] {
        var alle: [VorgangKopf] = []
        while true {
            let seite = try vorgaenge(in: akte, nach: alle.last?.id)
            if seite.isEmpty { return alle }
            alle += seite
        }
    }
}
