// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// Finds what an identity or a path names, for one clerk.
struct Zielsuche {
    let akteur: Akteur
    let jetzt: Zeitpunkt
    private var tag: Kalendertag { jetzt.tag }

    init(_ akteur: Akteur, _ jetzt: Zeitpunkt) {
        self.akteur = akteur
        self.jetzt = jetzt
    }

    /// - Throws: `Cmisgrund.fehlt`.
    func ziel(_ db: some ReadAccess, _ kennung: String) throws -> Ziel {
        let weg = Baumweg(db, akteur, am: tag)
        if kennung.hasPrefix("kopie-"), let id = ArbeitskopieID(kennung.dropFirst(6)),
            let kopie = try db.arbeitskopie(id, akteur), let dokument = try db.dokument(kopie.dokument),
            let ort = try weg.ort(dokument)
        {
            return .kopie(ort, dokument, kopie)
        }
        let teile = kennung.split(separator: "-", maxSplits: 2)
        if teile.count == 3, teile[0] == "fassung", let nr = Int(teile[1]), let id = DokumentID(teile[2]),
            let dokument = try db.dokument(id), let ort = try weg.ort(dokument)
        {
            if dokument.neueste.nr == nr { return .ort(ort) }
            guard let version = try db.versionen(id, limit: 1_000).first(where: { $0.nr == nr }) else { throw Cmisgrund.fehlt }
            return .fassung(ort, dokument, version)
        }
        guard let ort = try weg.ort(kennung) else { throw Cmisgrund.fehlt }
        return .ort(ort)
    }

    /// As `ziel`, but `nil` for what is not there or not for this clerk.
    func sichtbares(_ db: some ReadAccess, _ kennung: String) throws -> Ziel? {
        do {
            return try ziel(db, kennung)
        } catch let grund as Cmisgrund where grund.art == .objectNotFound {
            return nil
        }
    }

    func ort(_ db: some ReadAccess, pfad: String) throws -> Baumort {
        let teile = pfad.split(separator: "/").map(String.init)
        guard teile.count < 64, case .da(let ort) = try db.baumfund(teile, akteur, am: tag) else { throw Cmisgrund.fehlt }
        return ort
    }

    /// The folder it lies in; `nil` for the root.
    func eltern(_ db: some ReadAccess, _ ort: Baumort) throws -> Baumort? {
        guard !ort.pfad.isEmpty, case .da(let oben) = try db.baumfund(ort.pfad.dropLast(), akteur, am: tag) else { return nil }
        return oben
    }

    /// Some of what a folder holds, and whether there is more.
    func kinder(_ db: some ReadAccess, _ ordner: Baumort, ab: Int, limit: Int, nurOrdner: Bool = false) throws
        -> (orte: [Baumort], mehr: Bool)
    {
        var kinder = Baumkinder(ordner, akteur, am: tag)
        var orte: [Baumort] = []
        var uebersprungen = 0
        while orte.count <= limit {
            let alle = try kinder.naechste(db)
            if alle.isEmpty { break }
            let seite = nurOrdner ? alle.filter(\.istOrdner) : alle
            orte += seite.dropFirst(max(0, ab - uebersprungen))
            uebersprungen += seite.count
            // The Arbeitsbereich comes first, and all behind it are documents.
            if nurOrdner, case .vorgang = ordner.knoten { break }
        }
        return (Array(orte.prefix(limit)), orte.count > limit)
    }
}

extension ReadAccess {
    func baumfund(_ pfad: ArraySlice<String>, _ akteur: Akteur, am tag: Kalendertag) throws -> Baumfund {
        try baumfund(Array(pfad), akteur, am: tag)
    }
}
