// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Store
internal import WebDav

/// Answers PROPFIND in pages: the thing itself, then what lies in it, never all of it in memory.
struct Propfindantwort: Sendable {
    private enum Stand: Sendable { case anfang, kinder, ende, fertig }

    let store: Store
    let anfrage: Netzanfrage
    let ort: Baumort
    let frage: PropfindBody
    let mitKindern: Bool
    private var stand = Stand.anfang
    private var kinder: Baumkinder

    init(store: Store, anfrage: Netzanfrage, ort: Baumort, frage: PropfindBody, mitKindern: Bool) {
        self.store = store
        self.anfrage = anfrage
        self.ort = ort
        self.frage = frage
        self.mitKindern = mitKindern
        kinder = Baumkinder(ort, anfrage.akteur, am: anfrage.tag)
    }

    mutating func naechstes() async throws -> Data? {
        switch stand {
        case .anfang:
            stand = mitKindern && ort.istOrdner ? .kinder : .ende
            let (teile, selbst) = (self, ort)
            return Data((Multistatus.begin + (try await store.read { db in try teile.seite(db, [selbst]) })).utf8)
        case .kinder:
            let teile = self
            let (neue, text) = try await store.read { db in
                var kinder = teile.kinder
                let seite = try kinder.naechste(db)
                return (kinder, seite.isEmpty ? nil : try teile.seite(db, seite))
            }
            kinder = neue
            guard let text else {
                stand = .fertig
                return Data(Multistatus.end.utf8)
            }
            return Data(text.utf8)
        case .ende:
            stand = .fertig
            return Data(Multistatus.end.utf8)
        case .fertig: return nil
        }
    }

    private func seite(_ db: ReadContext, _ orte: [Baumort]) throws -> String {
        let schluessel = orte.map(\.schluessel)
        let wollen = Set(gefragt)
        let eigene = brauchtEigene ? try db.webeigenschaften(schluessel) : [:]
        let sperren = wollen.contains(.lockdiscovery) ? try self.sperren(db, orte) : [:]
        let kopien = Dictionary(
            orte.contains { $0.dokument != nil } ? try db.arbeitskopien(anfrage.akteur).map { ($0.dokument, $0) } : [],
            uniquingKeysWith: { erste, _ in erste })
        let quota = wollen.contains(.quotaFrei) || wollen.contains(.quotaBelegt)
        return try orte.map { ort in
            let blick = Blick(
                ort: ort, schreibbar: Schreibrecht.darf(anfrage.akteur, ort), sperren: sperren[ort.sperrobjekt] ?? [],
                stand: Dateistand(ort, kopie: ort.dokument.flatMap { kopien[$0.id] }), akteur: anfrage.akteur,
                eigene: eigene[ort.schluessel] ?? [],
                belegt: quota ? try ort.bereich.map { try db.bereichsgroesse($0.kennung) } : nil, jetzt: anfrage.jetzt)
            return Multistatus.response(href: Netzpfad.href(ort), propstats(blick))
        }.joined()
    }

    /// All of one page lie in one folder, so the deep locks above are the same for all.
    private func sperren(_ db: ReadContext, _ orte: [Baumort]) throws -> [Sperrobjekt: [Sperre]] {
        guard let erster = orte.first else { return [:] }
        if let vorgang = erster.vorgang, erster.dokument != nil {
            if orte.count == 1 { return [erster.sperrobjekt: try db.sperren(auf: erster, am: anfrage.jetzt)] }
            let alle = try db.sperren(derDokumenteIn: vorgang.id, am: anfrage.jetzt)
            return Dictionary(uniqueKeysWithValues: alle.map { (Sperrobjekt.dokument($0), [$1]) })
        }
        let tiefe = try db.sperren(aufEinem: erster.sperrobjekteDarueber, am: anfrage.jetzt).filter(\.tief)
        let direkte = Dictionary(grouping: try db.sperren(aufEinem: orte.map(\.sperrobjekt), am: anfrage.jetzt), by: \.objekt)
        return Dictionary(
            orte.map { ($0.sperrobjekt, tiefe + (direkte[$0.sperrobjekt] ?? [])) }, uniquingKeysWith: { erste, _ in erste })
    }

    private var brauchtEigene: Bool {
        if case .named(let namen) = frage { return namen.contains { Eigenschaft($0) == nil } }
        return true
    }

    private var gefragt: [Eigenschaft] {
        switch frage {
        case .all(let dazu): Eigenschaft.immer + dazu.compactMap(Eigenschaft.init).filter { !Eigenschaft.immer.contains($0) }
        case .names: Eigenschaft.immer
        case .named(let namen): namen.compactMap(Eigenschaft.init)
        }
    }

    private func propstats(_ blick: Blick) -> [Multistatus.Propstat] {
        switch frage {
        case .names:
            let namen =
                gefragt.filter { $0.wert(blick) != nil }.map(\.name) + blick.eigene.map { DavName($0.namensraum, $0.name) }
            return [Multistatus.Propstat(200, namen.map { Multistatus.element($0) })]
        case .all:
            let werte = gefragt.compactMap { art in art.wert(blick).map { Multistatus.element(art.name, $0) } }
            return [Multistatus.Propstat(200, werte + blick.eigene.map(\.wert))]
        case .named(let namen):
            var da = Multistatus.Propstat(200, [])
            var fehlt = Multistatus.Propstat(404, [])
            for name in namen {
                if let wert = Eigenschaft(name)?.wert(blick) {
                    da.properties.append(Multistatus.element(name, wert))
                } else if let eigene = blick.eigene.first(where: { $0.namensraum == name.namespace && $0.name == name.local }) {
                    da.properties.append(eigene.wert)
                } else {
                    fehlt.properties.append(Multistatus.element(name))
                }
            }
            return [da, fehlt]
        }
    }
}
