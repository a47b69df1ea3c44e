// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// Makes a notice: PDF, final Dokument, provision in the Postfach, notification. Where the portal may not
/// announce, because there is no account or no consent, it becomes a letter and a task for the clerk.
struct BescheidErstellen: Sendable {
    let store: Store
    let druck: Briefdruck

    func callAsFunction(_ auftrag: Bescheidauftrag) async throws -> BekanntgabeID {
        let vorgang = try await store.read { db in
            guard let vorgang = try db.vorgang(auftrag.vorgang) else { throw PortalError.nichtGefunden }
            return vorgang
        }
        try Self.pruefeRecht(auftrag.akteur, vorgang)
        let datei = try await druck(auftrag.brief, dateiname: "\(auftrag.betreff).pdf")
        return try await store.commit(Vermerk(auftrag.akteur, "portal.bescheid.erstellen")) { tx in
            try auftrag.imCommit(tx)
            let dokument = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: auftrag.betreff, typ: .bescheid, richtung: .ausgang, datei: datei, final: true,
                    datumDesSchreibens: tx.jetzt.tag),
                in: vorgang.id)
            let antrag = try auftrag.antrag.flatMap { try tx.antrag($0) }
            // A notice in one case never reaches the applicant of another.
            guard auftrag.antrag == nil || antrag?.vorgang == vorgang.id else { throw PortalError.nichtGefunden }
            let zustimmung = try tx.zustimmung(antrag)
            // § VwVfG:41(2a)
            let weg: Bekanntgabeweg =
                antrag?.konto != nil && Bekanntgabeweg.abruf.istEroeffnet(durch: zustimmung) ? .abruf : .post
            let eintrag = try tx.bekanntgabeAnlegen(
                Bekanntgabe(
                    id: BekanntgabeID(tx.jetzt), dokumentSha256: dokument.neueste.inhalt.sha256, empfaenger: antrag?.konto,
                    weg: weg,
                    zustimmung: zustimmung),
                vorgang: vorgang.id, antrag: antrag?.id, dokument: dokument.id, betreff: auftrag.betreff, oe: vorgang.oe)
            try Self.beginnen(eintrag, auftrag.akteur, tx)
            return eintrag.id
        }
    }

    private static func beginnen(_ eintrag: BekanntgabeRecord, _ akteur: Akteur, _ tx: WriteContext) throws {
        let freigabe = BekanntgabeEreignis.freigegeben(von: akteur.kennung)
        guard eintrag.bekanntgabe.weg == .abruf, let empfaenger = eintrag.bekanntgabe.empfaenger else {
            try tx.bekanntgabeFortschreiben(eintrag.id, [freigabe])
            return try tx.bekanntgabeaufgabe(
                eintrag, "Bitte drucken und mit der Post senden, dann in der Liste der Bekanntgaben eintragen.")
        }
        try tx.bekanntgabeFortschreiben(
            eintrag.id, [freigabe, .bereitgestellt(nachweis: BekanntgabeEreignis.postfach + eintrag.id.text)])
        try tx.benachrichtigen(empfaenger, bezug: eintrag.bezug, schluessel: eintrag.bezug)
    }

    private static func pruefeRecht(_ akteur: Akteur, _ vorgang: VorgangKopf) throws {
        if case .system = akteur { return }
        guard AkteRechte.sieht(akteur, vorgang) else { throw PortalError.nichtGefunden }
        guard AkteRechte.darf(PortalRechte.bescheidErstellen, akteur, vorgang) else { throw PortalError.verboten }
    }
}
