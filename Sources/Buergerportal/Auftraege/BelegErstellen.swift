// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Jobs
internal import Store

/// Files the receipt of a paid fee, where the citizen finds it too.
struct BelegErstellen: Sendable {
    static let art = "portal.zahlung.beleg"

    struct Daten: Codable, Sendable {
        let antrag: AntragID
    }

    let store: Store
    let druck: Briefdruck
    let stadt: Portalstadt

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).antrag) }
    }

    func callAsFunction(_ id: AntragID) async throws {
        let gelesen = try await store.read { db -> (AntragRecord, VorgangID, ZahlungRecord, [Gebuehrenposten], [String])? in
            guard let antrag = try db.antrag(id), let vorgang = antrag.vorgang, let zahlung = try db.zahlung(antrag: id) else {
                return nil
            }
            return (antrag, vorgang, zahlung, try db.gebuehren(id), try db.antragsteller(vorgang)?.anschriftzeilen ?? [])
        }
        guard let (antrag, vorgang, eintrag, gebuehren, empfaenger) = gelesen, let beleg = eintrag.zahlung.beleg else {
            throw PortalError.nichtGefunden
        }
        guard eintrag.beleg == nil else { return }
        let datei = try await druck(
            BelegBrief(
                beleg, gebuehren, zeichen: antrag.zeichen ?? "", empfaenger: empfaenger, stadt: stadt, jetzt: store.uhr.jetzt),
            dateiname: "Zahlungsbeleg.pdf")
        try await store.commit(
            Vermerk(.system("portal"), "portal.zahlung.beleg", grund: "Die Zahlung wurde erst danach bestätigt.")
        ) { tx in
            guard try tx.zahlung(antrag: id)?.beleg == nil else { return }
            let dokument = try tx.nachtragen(
                DokumentAnlage(betreff: "Zahlungsbeleg", typ: .nachweis, richtung: .ausgang, datei: datei, final: true),
                in: vorgang)
            try tx.execute("UPDATE portal_zahlung SET beleg = \(dokument.id), version = version + 1 WHERE antrag = \(id)")
            tx.vermerke(eintrag.gegenstand, feld: "beleg", neu: dokument.zeichen.text)
        }
    }
}

extension ReadAccess {
    /// Who applied, with the address a letter goes to.
    func antragsteller(_ vorgang: VorgangID) throws -> BeteiligterAnlage? {
        try beteiligte(in: vorgang).first { $0.angaben.rolle == .antragsteller }?.angaben
    }
}
