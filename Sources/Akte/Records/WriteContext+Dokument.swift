// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Identity
public import Store

extension WriteContext {
    /// Files a Dokument with its first version. Rights are the caller's matter.
    /// What was received moves the Vorgang up in the worklists and marks it unread.
    public func dokumentAblegen(_ anlage: DokumentAnlage, in vorgang: VorgangID) throws -> DokumentKopf {
        let ziel = try vorhandenerVorgang(vorgang)
        try ziel.mussOffenSein()
        return try ablegen(anlage, in: ziel)
    }

    /// Files what belongs to a Vorgang even when it was put z. d. A. before a job came to it, its Akte too: with a note that says why.
    /// Evidence must not get lost because a clerk was quick. The end of retention stays, for what it proves happened before.
    /// The act needs a reason in its Vermerk; what is filed must be final.
    /// - Throws: `AkteError.inAussonderung` once disposal has begun.
    public func nachtragen(_ anlage: DokumentAnlage, in id: VorgangID) throws -> DokumentKopf {
        let vorgang = try vorhandenerVorgang(id)
        guard vorgang.zustand == .zda else { return try dokumentAblegen(anlage, in: id) }
        guard let grund = vermerk.grund, !grund.isEmpty, anlage.final else { throw AkteError.grundFehlt }
        let dokument = try ablegen(anlage, in: vorgang)
        try vermerkSchreiben("Nachtrag nach dem Abschluss: \(anlage.betreff). \(grund)", in: vorgang)
        return dokument
    }

    private func ablegen(_ anlage: DokumentAnlage, in ziel: VorgangKopf) throws -> DokumentKopf {
        let vorgang = ziel.id
        let betreff = try Textregel.betreff(anlage.betreff)
        let id = DokumentID(jetzt)
        let lfd = try naechsteDokumentnummer(vorgang)
        try execute(
            """
            INSERT INTO akte_dokument (id, vorgang, lfd, betreff, typ, richtung, zustand, datum_schreiben, versionen, angelegt, version,
              zeichenzusatz)
            VALUES (\(id), \(vorgang), \(lfd), \(betreff), \(anlage.typ), \(anlage.richtung),
              \(anlage.final ? Dokumentzustand.final : .entwurf), \(anlage.datumDesSchreibens?.iso), 1, \(jetzt), 1,
              \(try dokumentzusatz(ziel)))
            """)
        try versionEinfuegen(anlage.datei, nr: 1, stand: anlage.final ? (1, 0) : (0, 1), dokument: id)
        let kopf = try ziel.zugriff == nil ? vorhandenesDokument(id) : zugriffErben(id, in: ziel)
        vermerke(kopf.gegenstand, feld: "inhalt", neu: anlage.datei.inhalt.sha256)
        vermerke(ziel.gegenstand, feld: "dokument", neu: kopf.zeichen.text)
        if let angaben = anlage.angaben { try dokumentangabenSchreiben(angaben, kopf) }
        if let haupt = anlage.anlageZu { try anlageZuordnen(id, zu: haupt) }
        if anlage.richtung == .eingang { try vorgangBewegen(vorgang) }
        try indexieren(kopf, vorgang: ziel)
        return kopf
    }

    /// Adds a version to a draft.
    /// - Parameters:
    ///   - version: of the Dokument as the caller saw it; `nil` takes it as it is.
    ///   - haupt: makes a main version (2.0) instead of the next small one (1.3).
    ///   - sperrmarken: tokens of locks that the client has shown.
    public func versionAblegen(
        _ datei: Dokumentdatei, zu id: DokumentID, version: Int? = nil, haupt: Bool = false, sperrmarken: Set<SperreID> = []
    ) throws -> DokumentKopf {
        let alt = try vorhandenesDokument(id)
        let vorgang = try vorhandenerVorgang(alt.vorgang)
        try vorgang.mussOffenSein()
        guard alt.zustand == .entwurf else { throw AkteError.dokumentFinal }
        try sperreBeachten(.dokument(id), marken: sperrmarken)
        try executeVersioned(
            """
            UPDATE akte_dokument SET versionen = versionen + 1, version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        let stand = haupt ? (alt.neueste.haupt + 1, 0) : (alt.neueste.haupt, alt.neueste.neben + 1)
        try versionEinfuegen(datei, nr: alt.neueste.nr + 1, stand: stand, dokument: id)
        let neu = try vorhandenesDokument(id)
        vermerke(neu.gegenstand, feld: "inhalt", alt: alt.neueste.inhalt.sha256, neu: datei.inhalt.sha256)
        try indexieren(neu, vorgang: vorgang)
        try geschaeftsgangErneutFragen(neu)
        return neu
    }

    /// Makes a draft final, and its newest version a main one. It never changes again.
    /// - Parameter trotzArbeitskopie: although somebody has written more than was filed; what they wrote stays theirs.
    public func dokumentAbschliessen(_ id: DokumentID, version: Int? = nil, trotzArbeitskopie: Bool = false) throws
        -> DokumentKopf
    {
        let alt = try vorhandenesDokument(id)
        let vorgang = try vorhandenerVorgang(alt.vorgang)
        try vorgang.mussOffenSein()
        guard alt.zustand == .entwurf else { throw AkteError.dokumentFinal }
        // Also one's own check-out stands against it: its draft would have nowhere to go.
        if let sperre = try sperren(auf: .dokument(id), am: jetzt).first {
            throw AkteError.gesperrt(try sperrhinweis(sperre, fuer: akteur))
        }
        // A check-out may have run out long before its draft is filed.
        if !trotzArbeitskopie, let person = try ungesichertBei(id) {
            throw AkteError.arbeitskopieOffen(try mitarbeiterEintrag(person)?.name ?? "ehemals Mitarbeitende")
        }
        try hauptversionMachen(alt.neueste)
        try executeVersioned(
            """
            UPDATE akte_dokument SET zustand = \(Dokumentzustand.final), version = version + 1
            WHERE id = \(id) AND version = \(version ?? alt.version)
            """)
        vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: Dokumentzustand.final.rawValue)
        let neu = try vorhandenesDokument(id)
        try indexieren(neu, vorgang: vorgang)
        return neu
    }

    /// Numbers of a Vorgang are counted on its row, so that none is given twice when a Dokument has left.
    func naechsteDokumentnummer(_ vorgang: VorgangID) throws -> Int {
        let row = try row("UPDATE akte_vorgang SET dokumente = dokumente + 1 WHERE id = \(vorgang) RETURNING dokumente")
        guard let row else { throw AkteError.nichtGefunden }
        return try row["dokumente"]
    }

    private func hauptversionMachen(_ version: DokumentVersion) throws {
        guard version.neben > 0 else { return }
        try execute(
            "UPDATE akte_dokumentversion SET haupt = \(version.haupt + 1), neben = 0 WHERE id = \(version.id)", rows: 1,
            else: AkteError.nichtGefunden)
    }

    private func versionEinfuegen(_ datei: Dokumentdatei, nr: Int, stand: (haupt: Int, neben: Int), dokument: DokumentID) throws {
        let id = DokumentVersionID(jetzt)
        try inhaltVerzeichnen(datei.inhalt, typ: datei.mediatyp)
        try execute(
            """
            INSERT INTO akte_dokumentversion (id, dokument, nr, haupt, neben, sha256, groesse, dateiname, mediatyp, angelegt, angelegt_von)
            VALUES (\(id), \(dokument), \(nr), \(stand.haupt), \(stand.neben), \(datei.inhalt.sha256), \(datei.inhalt.groesse), \(datei.dateiname),
              \(datei.mediatyp), \(jetzt), \(akteur.kennung))
            """)
        if let text = datei.text { try dokumenttextMerken(text, version: id) }
        try streckeBeginnen(datei, dokument: dokument, version: id)
    }
}
