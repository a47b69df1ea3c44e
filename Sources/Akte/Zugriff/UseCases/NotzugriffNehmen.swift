// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// Opens an Akte or a Vorgang for one person and a short time, against all restrictions. The reason is read by the head of the unit
/// in charge and by those who watch over data protection, who are told at once.
struct NotzugriffNehmen: Sendable {
    let store: Store
    let fristen: Zugriffsfristen

    /// - Parameter zeichen: of the Akte, of the Vorgang, or of a Dokument, whose Vorgang is then opened.
    /// - Returns: the Notzugriff and who was told of it.
    func callAsFunction(_ zeichen: String, grund: String, akteur: Akteur) async throws -> (Notzugriff, Benachrichtigt) {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        guard grund.count >= Zugriffsfristen.mindestensZeichen else {
            throw ZugriffError.begruendungZuKurz(Zugriffsfristen.mindestensZeichen)
        }
        guard let person = akteur.mitarbeiter, akteur.darf(AkteRechte.notzugriff), akteur.darf(AkteRechte.lesen) else {
            throw AkteError.verboten
        }
        return try await store.commit(Vermerk(akteur, "akte.notzugriff.nehmen", grund: grund)) { tx in
            let ziel = try tx.notzugriffsziel(zeichen.filter { !$0.isWhitespace }, akteur)
            guard try !tx.sieht(akteur, ziel.gemeint) else { throw ZugriffError.siehtSchon }
            let laufende: Int =
                try tx.value(
                    "SELECT COUNT(*) FROM akte_notzugriff WHERE person = \(person.id) AND beendet IS NULL AND bis > \(tx.jetzt)")
                ?? 0
            guard laufende < Zugriffsfristen.hoechstensZugleich else {
                throw ZugriffError.zuVieleNotzugriffe(Zugriffsfristen.hoechstensZugleich)
            }
            let id = NotzugriffID(tx.jetzt)
            let bis = tx.jetzt + .seconds(3_600 * fristen.notzugriffStunden)
            try tx.execute(
                """
                INSERT INTO akte_notzugriff (id, art, objekt, zeichen, oe, person, grund, beginn, bis, version)
                VALUES (\(id), \(ziel.objekt.art), \(ziel.objekt.id), \(ziel.zeichen), \(ziel.oe), \(person.id), \(grund),
                  \(tx.jetzt), \(bis), 1)
                """)
            try Zugriffslauf.nachfuehren(.objekt(ziel.objekt), tx)
            tx.vermerke(ziel.gegenstand, feld: "notzugriff", neu: "bis \(bis.deutsch)")
            try tx.auftrag(
                Zugriffspflege.ende, Zugriffspflege.Ende(notzugriff: id.text), schluessel: "\(Zugriffspflege.ende):\(id)",
                faellig: bis)
            let benachrichtigt = try tx.notzugriffMelden(id, ziel.oe, person.id)
            guard let neu = try tx.notzugriff(id) else { throw AkteError.nichtGefunden }
            return (neu, benachrichtigt)
        }
    }

    /// Who was told, one of them at least.
    struct Benachrichtigt: Hashable, Sendable {
        var leitung = false
        var aufsicht = false

        var deutsch: String {
            switch (leitung, aufsicht) {
            case (true, true): "Leitung und Datenschutz sind benachrichtigt."
            case (true, false): "Die Leitung ist benachrichtigt."
            case (false, _): "Der Datenschutz ist benachrichtigt."
            }
        }
    }
}

/// What a Notzugriff would open.
private struct Notzugriffsziel {
    /// What the sign names, and what is opened for it.
    let gemeint: Aktenobjekt
    let objekt: Aktenobjekt
    let zeichen: String
    let oe: OrgNummer
    let gegenstand: Gegenstand
}

extension ReadAccess {
    /// - Throws: `zeichenUnbekannt` alike for what is not there and for units in which the actor has no right to a Notzugriff.
    fileprivate func notzugriffsziel(_ zeichen: String, _ akteur: Akteur) throws -> Notzugriffsziel {
        guard let stelle = try fundstelle(zeichen) else { throw ZugriffError.zeichenUnbekannt }
        let ziel: Notzugriffsziel
        switch stelle {
        case .akte(let id):
            guard let akte = try akte(id) else { throw ZugriffError.zeichenUnbekannt }
            ziel = Notzugriffsziel(
                gemeint: .akte(id), objekt: .akte(id), zeichen: akte.zeichen.text, oe: akte.oe, gegenstand: akte.gegenstand)
        case .vorgang(let id): ziel = try notzugriffsziel(.vorgang(id), id)
        case .dokument(let id): ziel = try notzugriffsziel(.dokument(id), try vorhandenesDokument(id).vorgang)
        }
        guard akteur.darf(AkteRechte.notzugriff, in: ziel.oe) else { throw ZugriffError.zeichenUnbekannt }
        return ziel
    }

    private func notzugriffsziel(_ gemeint: Aktenobjekt, _ id: VorgangID) throws -> Notzugriffsziel {
        let vorgang = try vorhandenerVorgang(id)
        return Notzugriffsziel(
            gemeint: gemeint, objekt: .vorgang(id), zeichen: vorgang.zeichen.text, oe: vorgang.oe, gegenstand: vorgang.gegenstand)
    }
}

extension WriteContext {
    /// Tells the head of the unit in charge, or above it when that is the one who takes it, and everybody who may read the log there.
    /// The mail says nothing of what it is about.
    /// - Throws: `niemandZuBenachrichtigen`: what nobody would learn of is not opened.
    fileprivate func notzugriffMelden(_ id: NotzugriffID, _ oe: OrgNummer, _ person: MitarbeiterID) throws
        -> NotzugriffNehmen.Benachrichtigt
    {
        let leitung = try leitung(von: oe, ausser: person)
        let lesende = try mitarbeiterAkteure(am: jetzt.tag).filter {
            Akteur.mitarbeiter($0).darf(AkteRechte.protokollLesen, in: oe)
        }
        let aufsicht = Set(lesende.map(\.id))
        var benachrichtigt = NotzugriffNehmen.Benachrichtigt()
        for wer in aufsicht.union(leitung.map { [$0] } ?? []).sorted() where wer != person {
            guard let an = try mitarbeiterEmail(wer) else { continue }
            try mail(
                MailAuftrag(an: an, betreff: "E-Akte: Ein Notzugriff wurde genommen", text: Self.meldung),
                schluessel: "akte-notzugriff:\(id):\(wer)")
            if wer == leitung { benachrichtigt.leitung = true }
            if aufsicht.contains(wer) { benachrichtigt.aufsicht = true }
        }
        guard benachrichtigt.leitung || benachrichtigt.aufsicht else { throw ZugriffError.niemandZuBenachrichtigen }
        return benachrichtigt
    }

    private static let meldung = """
        Guten Tag,

        in der E-Akte hat jemand einen Notzugriff auf geschütztes Schriftgut genommen. Bitte prüfen Sie die Begründung und bestätigen Sie,
        dass Sie davon Kenntnis haben: E-Akte, „Notzugriffe“.

        Aus Gründen des Datenschutzes steht hier nicht, worum es geht.
        """
}
