// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension WriteContext {
    /// Checks out: an exclusive lock, and a draft that begins as the newest version. A draft left from before is taken up again.
    /// Rights are the caller's matter.
    public func auschecken(_ id: DokumentID, _ wunsch: Sperrwunsch) throws -> (sperre: Sperre, kopie: Arbeitskopie) {
        guard let person = akteur.mitarbeiter?.id else { throw AkteError.verboten }
        let dokument = try vorhandenesDokument(id)
        try vorhandenerVorgang(dokument.vorgang).mussOffenSein()
        guard dokument.zustand == .entwurf else { throw AkteError.dokumentFinal }
        var wunsch = wunsch
        wunsch.ausschliesslich = true
        let sperre = try sperreSetzen(auf: .dokument(id), wunsch)
        if let alt = try arbeitskopie(von: id, akteur) { return (sperre, alt) }
        let kopie = Arbeitskopie(
            id: ArbeitskopieID(jetzt), dokument: id, inhaber: person, grundlage: dokument.neueste.nr,
            datei: Dokumentdatei(
                dateiname: dokument.neueste.dateiname, mediatyp: dokument.neueste.mediatyp, inhalt: dokument.neueste.inhalt),
            angelegt: jetzt, geaendert: jetzt, version: 1)
        try execute(
            """
            INSERT INTO akte_arbeitskopie (id, dokument, inhaber, grundlage, sha256, groesse, dateiname, mediatyp, angelegt,
              geaendert, version)
            VALUES (\(kopie.id), \(id), \(person), \(kopie.grundlage), \(kopie.datei.inhalt.sha256),
              \(kopie.datei.inhalt.groesse), \(kopie.datei.dateiname), \(kopie.datei.mediatyp), \(jetzt), \(jetzt), 1)
            """)
        return (sperre, kopie)
    }

    /// Saves the draft. It needs no lock: after a forced unlock the owner still keeps what was written.
    public func arbeitskopieAblegen(_ datei: Dokumentdatei, zu id: DokumentID, version: Int? = nil) throws -> Arbeitskopie {
        guard let alt = try arbeitskopie(von: id, akteur) else { throw AkteError.arbeitskopieFehlt }
        try inhaltVerzeichnen(datei.inhalt, typ: datei.mediatyp)
        try dateiPruefenLassen(datei.inhalt, mediatyp: datei.mediatyp, zurueckhalten: false)
        try executeVersioned(
            """
            UPDATE akte_arbeitskopie SET sha256 = \(datei.inhalt.sha256), groesse = \(datei.inhalt.groesse),
              dateiname = \(datei.dateiname), mediatyp = \(datei.mediatyp), geaendert = \(jetzt), version = version + 1
            WHERE id = \(alt.id) AND version = \(version ?? alt.version)
            """)
        guard let neu = try arbeitskopie(von: id, akteur) else { throw AkteError.arbeitskopieFehlt }
        return neu
    }

    /// Checks in: the draft becomes the next version, the lock is given back.
    /// - Parameters:
    ///   - datei: instead of the draft as it lies there.
    ///   - haupt: makes a main version (2.0) instead of the next small one (1.3).
    /// - Throws: `AkteError.arbeitskopieVeraltet` when the lock ran out and somebody has filed a version since.
    public func einchecken(_ id: DokumentID, datei: Dokumentdatei? = nil, haupt: Bool = false, marken: Set<SperreID> = [])
        throws -> DokumentKopf
    {
        guard let kopie = try arbeitskopie(von: id, akteur) else { throw AkteError.arbeitskopieFehlt }
        let stand = try vorhandenesDokument(id)
        guard stand.neueste.nr == kopie.grundlage else { throw AkteError.arbeitskopieVeraltet(stand.neueste.bezeichnung) }
        let neueDatei = datei ?? kopie.datei
        guard neueDatei.inhalt != stand.neueste.inhalt else { throw AkteError.versionUnveraendert(stand.neueste.nr) }
        let neu = try versionAblegen(neueDatei, zu: id, haupt: haupt, sperrmarken: marken)
        try auscheckenBeenden(kopie)
        return neu
    }

    /// Gives up a check-out: the draft is thrown away, the lock is given back.
    public func auscheckenAbbrechen(_ id: DokumentID) throws {
        guard let kopie = try arbeitskopie(von: id, akteur) else { throw AkteError.arbeitskopieFehlt }
        try auscheckenBeenden(kopie)
        vermerke(try vorhandenesDokument(id).gegenstand, feld: "arbeitskopie", alt: "verworfen")
    }

    private func auscheckenBeenden(_ kopie: Arbeitskopie) throws {
        try execute("DELETE FROM akte_arbeitskopie WHERE id = \(kopie.id)")
        try execute(
            """
            DELETE FROM akte_sperre WHERE objekt = \(Sperrobjekt.dokument(kopie.dokument).schluessel) AND inhaber = \(kopie.inhaber)
              AND ausschliesslich = 1
            """)
    }
}
