// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Identity
internal import Store

/// The binding act. Application, Vorgang, copy, fees and the procedure's own part become true together or not at all;
/// sent once it stays sent, so a second click, the back button and a second tab find what the first one did.
struct AntragSenden: Sendable {
    /// A claim code outlives the case's usual length.
    private static let codeGilt: Duration = .seconds(2 * 366 * 86_400)
    let store: Store
    let druck: Briefdruck
    let stadt: Portalstadt

    /// - Parameter code: the claim code the check page has shown to a guest beforehand; `nil` for accounts.
    func callAsFunction(_ id: AntragID, _ angebot: Leistungsangebot, code: Zugangscode?, zugriff: Zugriff) async throws
        -> AntragRecord
    {
        let heute = store.uhr.jetzt.tag
        let antrag = try await store.read { db in
            let antrag = try db.antrag(id, fuer: zugriff)
            guard antrag.istEntwurf else { return antrag }
            guard angebot.formular.offeneSeite(antrag.antworten, heute: heute) == nil else { throw PortalError.unvollstaendig }
            try angebot.vorAbsenden(angebot.formular.bereinigt(antrag.antworten), id, db)
            return antrag
        }
        guard antrag.istEntwurf else { return antrag }
        let bogen = angebot.formular.bereinigt(antrag.antworten)
        let empfaenger = try await store.read { db in
            try Self.beteiligter(bogen, angebot.formular, zugriff.akteur, db).anschriftzeilen
        }
        // § VwVfG:3a(5)
        let kopie = try await druck(
            AntragBrief(
                antrag, bogen, angebot, gebuehren: angebot.gebuehren(bogen, heute), empfaenger: empfaenger, stadt: stadt,
                jetzt: store.uhr.jetzt),
            dateiname: "Antrag.pdf")
        return try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.senden")) { tx in
            let stand = try tx.antrag(id, fuer: zugriff)
            guard stand.istEntwurf else { return stand }
            // The copy shows exactly what is sent; a change in another tab sends nobody's old answers.
            guard stand.version == antrag.version else { throw StoreError.veraltet }
            return try Self.absenden(stand, bogen, angebot, kopie, code, zugriff, tx)
        }
    }

    private static func absenden(
        _ antrag: AntragRecord, _ bogen: Antwortbogen, _ angebot: Leistungsangebot, _ kopie: Dokumentdatei, _ code: Zugangscode?,
        _ zugriff: Zugriff, _ tx: WriteContext
    ) throws -> AntragRecord {
        let betreff = angebot.vorgangBetreff(bogen)
        let vorgang = try tx.vorgangAnlegen(
            VorgangAnlage(
                aktenplan: angebot.aktenplan, akteBetreff: angebot.leistung.titel.de, vorgangBetreff: betreff,
                typ: angebot.leistung.titel.de, oe: angebot.oe,
                beteiligte: [try beteiligter(bogen, angebot.formular, zugriff.akteur, tx)],
                fachbezug: "antrag:\(antrag.id)"))
        let dokument = try tx.dokumentAblegen(
            DokumentAnlage(
                betreff: "Antrag: \(betreff)", typ: .antrag, richtung: .eingang, datei: kopie, final: true,
                angaben: Dokumentangaben(eingangAm: tx.jetzt.tag)),
            in: vorgang.id)
        try tx.anlagenAblegen(antrag.id, bogen, in: vorgang.id)
        let codeHash = try code.map { try gastzugang($0, antrag, bogen[angebot.faktor], tx) } ?? antrag.codeHash
        try tx.executeVersioned(
            """
            UPDATE portal_antrag SET zustand = \(AntragRecord.Zustand.gesendet), antworten = \(try Json.text(bogen)), betreff = \(betreff),
              vorgang = \(vorgang.id), zeichen = \(vorgang.zeichen.text), kopie = \(dokument.id), code_hash = \(codeHash),
              gesendet = \(tx.jetzt), geaendert = \(tx.jetzt), version = version + 1
            WHERE id = \(antrag.id) AND version = \(antrag.version)
            """)
        try tx.gebuehrenFestsetzen(angebot.gebuehren(bogen, tx.jetzt.tag), antrag: antrag.id, zweck: vorgang.zeichen.text)
        if let konto = antrag.konto, let antwort = bogen[Zustimmungsfrage.id] {
            try tx.zustimmungErklaeren(antwort == Zustimmungsfrage.ja, konto: konto)
        }
        try angebot.absenden(Abgabe(antrag: antrag.id, antragsteller: zugriff.akteur, antworten: bogen, vorgang: vorgang), tx)
        guard let neu = try tx.antrag(antrag.id) else { throw PortalError.nichtGefunden }
        tx.vermerke(neu.gegenstand, feld: "zustand", alt: "entwurf", neu: "gesendet")
        return neu
    }

    private static func beteiligter(_ bogen: Antwortbogen, _ formular: Formular, _ akteur: Akteur, _ db: any ReadAccess) throws
        -> BeteiligterAnlage
    {
        let name = [bogen["vorname"], bogen["nachname"]].compactMap(\.self).joined(separator: " ")
        let konto = akteur.buerger
        return BeteiligterAnlage(
            rolle: .antragsteller, name: name.isEmpty ? bogen["name"] ?? konto?.name ?? "Ohne Namen" : name,
            anschrift: formular.anschrift(bogen)
                ?? bogen["ort"].map { Anschrift(strasse: bogen["strasse"] ?? "", plz: bogen["plz"] ?? "", ort: $0) },
            email: try bogen["email"] ?? konto.flatMap { try db.buergerEmail($0.id) },
            kennung: konto == nil ? nil : akteur.kennung)
    }

    /// - Returns: the hash by which the same form is recognised when it comes twice.
    private static func gastzugang(_ code: Zugangscode, _ antrag: AntragRecord, _ faktor: String?, _ tx: WriteContext) throws
        -> String
    {
        if let vorhanden = antrag.codeHash { return vorhanden }
        guard let faktor else { throw PortalError.geburtsdatumFehlt }
        _ = try tx.gastAnlegen(code: code.kanonisch, faktor: faktor, bezug: antrag.gastbezug, giltBis: tx.jetzt + codeGilt)
        return code.hash
    }
}
