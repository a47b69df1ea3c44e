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

/// What of an Akte somebody may put into a package.
struct Paketstoff: Sendable {
    let akte: AkteKopf
    var teilakten: [AkteKopf] = []
    var vorgaenge: [VorgangKopf] = []
    /// Of Akte and Teilakten, whoever may see them.
    var vorgangszahl = 0
    var ausgelasseneTeilakten = 0

    var umfang: Paketumfang {
        Paketumfang(
            akte: akte.id, teilakten: teilakten.map(\.id), vorgaenge: vorgaenge.map(\.id),
            ausgelasseneVorgaenge: vorgangszahl - vorgaenge.count, ausgelasseneTeilakten: ausgelasseneTeilakten)
    }
}

/// A package that somebody ordered.
struct Paket: Sendable {
    let id: PaketID
    let umfang: Paketumfang
    let zustand: Paketzustand
    let fehler: String?
    /// Which files are missing in it, and why.
    let hinweis: String?
    let inhalt: Inhalt?
    let angelegt: Zeitpunkt
    /// `Akteur.kennung`
    let von: String

    init(row: Row) throws {
        id = try row["id"]
        let vorgaenge: String = try row["vorgaenge"], teilakten: String = try row["teilakten"]
        umfang = Paketumfang(
            akte: try row["akte"], teilakten: teilakten.split(separator: " ").map { AkteID(gespeichert: String($0)) },
            vorgaenge: vorgaenge.split(separator: " ").map { VorgangID(gespeichert: String($0)) },
            ausgelasseneVorgaenge: try row["ausgelassen"], ausgelasseneTeilakten: try row["ausgelassene_teilakten"])
        zustand = try row["zustand"]
        fehler = try row["fehler"]
        hinweis = try row["hinweis"]
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

    /// What of an Akte and its Teilakten goes into a package for the actor. Whole or not at all: a Vorgang of which one Dokument is kept
    /// from the actor is left out too, and with a Teilakte all that is in it.
    func paketstoff(_ akte: AkteID, _ akteur: Akteur) throws -> Paketstoff {
        guard let kopf = try self.akte(akte) else { throw BeweisError.nichtGefunden }
        try BeweisRechte.pruefe(akteur, kopf)
        let teilakten = try alleTeilakten(akte).filter(\.zustand.istVorhanden)
        var stoff = Paketstoff(akte: kopf)
        for teil in [kopf] + teilakten {
            let alle = try alleVorgaenge(teil.id).filter(\.zustand.istVorhanden)
            stoff.vorgangszahl += alle.count
            guard teil.id == akte || BeweisRechte.darf(akteur, teil) else {
                stoff.ausgelasseneTeilakten += 1
                continue
            }
            if teil.id != akte { stoff.teilakten.append(teil) }
            stoff.vorgaenge += try alle.filter { try AkteRechte.sieht(akteur, $0) && siehtAlleDokumente(akteur, in: $0.id) }
        }
        return stoff
    }

    /// For who runs commands on the server: all there is.
    func ganzerPaketumfang(_ akte: AkteID) throws -> Paketumfang {
        let teilakten = try alleTeilakten(akte).filter(\.zustand.istVorhanden).map(\.id)
        let vorgaenge = try ([akte] + teilakten).flatMap { try alleVorgaenge($0) }.filter(\.zustand.istVorhanden)
        return Paketumfang(akte: akte, teilakten: teilakten, vorgaenge: vorgaenge.map(\.id))
    }

    /// What has to be written down of all that goes into a package.
    func paketlesungen(_ stoff: Paketstoff, _ akteur: Akteur) throws -> [Lesezugriff] {
        try ([stoff.akte] + stoff.teilakten).compactMap { Lesezugriff($0, .paket, akteur) }
            + stoff.vorgaenge.flatMap { try paketlesungen($0, akteur) }
    }

    /// Of a Vorgang: itself, and each Dokument that is kept more closely.
    private func paketlesungen(_ vorgang: VorgangKopf, _ akteur: Akteur) throws -> [Lesezugriff] {
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

    /// The files of all versions in a Vorgang.
    func dateien(_ vorgang: VorgangID) throws -> [Inhalt] {
        try rows(
            """
            SELECT DISTINCT n.sha256, n.groesse FROM akte_dokumentversion n JOIN akte_dokument d ON d.id = n.dokument
            WHERE d.vorgang = \(vorgang)
            """
        ).map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) }
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
