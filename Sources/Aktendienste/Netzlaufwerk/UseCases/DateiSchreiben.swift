// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// PUT: a file of an Arbeitsbereich, a new Dokument, or a new version of a draft.
struct DateiSchreiben: Sendable {
    let store: Store

    /// - Returns: whether it is new, and the mark of its content.
    func callAsFunction(_ anfrage: Netzanfrage, _ inhalt: Inhalt, anfang: [UInt8]) async throws -> (neu: Bool, etag: String) {
        try await store.commit(Vermerk(anfrage.akteur, "netz.datei.schreiben")) { tx in
            let fund = try anfrage.fund(tx)
            try Self.pruefe(tx, anfrage, fund)
            let neu: Bool
            switch fund {
            case .da(let ort):
                neu = false
                try Self.ueberschreiben(tx, anfrage, ort, inhalt, anfang)
            case .frei(let ordner, let name):
                neu = true
                try Self.anlegen(tx, ordner, name, inhalt, anfang)
            case .nichts: throw Ablehnung.keinOrdner
            }
            return (neu, "\"\(inhalt.sha256.prefix(40))\"")
        }
    }

    /// All that can be said before the body is read.
    static func pruefe(_ db: some ReadAccess, _ anfrage: Netzanfrage, _ fund: Baumfund) throws {
        switch fund {
        case .da(let ort):
            guard !ort.istOrdner else { throw Ablehnung.schonDa }
            if ort.dokument?.zustand == .final { throw Ablehnung.abgeschlossen }
            guard Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            try anfrage.bedingungen(db, fund)
            try Sperrpruefung(anfrage: anfrage).frei(db, ort)
        case .frei(let ordner, _):
            guard ordner.istOrdner else { throw Ablehnung.keinOrdner }
            guard Schreibrecht.darfHinein(anfrage.akteur, ordner) else { throw Ablehnung.verboten }
            try anfrage.bedingungen(db, fund)
            try Sperrpruefung(anfrage: anfrage).frei(db, in: ordner)
        case .nichts: throw Ablehnung.keinOrdner
        }
    }

    private static func ueberschreiben(
        _ tx: WriteContext, _ anfrage: Netzanfrage, _ ort: Baumort, _ inhalt: Inhalt, _ anfang: [UInt8]
    ) throws {
        if let dokument = ort.dokument {
            return try neueFassung(tx, anfrage, dokument, inhalt, anfang)
        }
        guard let eintrag = ort.eintrag else { throw Ablehnung.verboten }
        if case .nebenablage(let vorgang) = ort.bereich, inhalt.groesse > 0, !Bereichseintrag.istFluechtig(eintrag.name) {
            // The name had been reserved; now it becomes what it was reserved for, under the same lock.
            let neu = try ablegen(tx, eintrag.name, inhalt, anfang, in: vorgang)
            try tx.sperrenUmhaengen(von: ort, auf: neu.id)
            try tx.bereichLoeschen(eintrag)
            return
        }
        try tx.bereichSchreiben(eintrag, inhalt: inhalt, mediatyp: Dateiaufnahme.medientyp(anfang))
    }

    /// Under a lock what is saved is a draft, until it is unlocked; without one each saving is a version.
    private static func neueFassung(
        _ tx: WriteContext, _ anfrage: Netzanfrage, _ dokument: DokumentKopf, _ inhalt: Inhalt, _ anfang: [UInt8]
    ) throws {
        guard inhalt.groesse > 0 else { throw Ablehnung.leer }
        let name = dokument.neueste.dateiname
        let typ = try Dateiaufnahme.pruefe(anfang: anfang, name: name)
        try neueFassung(tx, anfrage, dokument, Dokumentdatei(dateiname: name, mediatyp: typ, inhalt: inhalt))
    }

    /// Also for programs that save beside the file and rename over it.
    static func neueFassung(_ tx: WriteContext, _ anfrage: Netzanfrage, _ dokument: DokumentKopf, _ datei: Dokumentdatei) throws {
        let gesperrt = try tx.sperren(auf: .dokument(dokument.id), am: anfrage.jetzt).contains(where: anfrage.hat)
        if try tx.arbeitskopie(von: dokument.id, anfrage.akteur) != nil {
            _ = try tx.arbeitskopieAblegen(datei, zu: dokument.id)
            // A draft left over from a lock that ran out ends with this.
            if !gesperrt { try SperreAufheben.einchecken(tx, anfrage, dokument.id, []) }
            return
        }
        // A program that saves without a change makes no version.
        guard dokument.neueste.inhalt != datei.inhalt else { return }
        _ = try tx.versionAblegen(datei, zu: dokument.id, sperrmarken: anfrage.marken)
    }

    private static func anlegen(_ tx: WriteContext, _ ordner: Baumort, _ name: String, _ inhalt: Inhalt, _ anfang: [UInt8]) throws
    {
        if case .vorgang(let vorgang) = ordner.knoten {
            guard inhalt.groesse > 0, !Bereichseintrag.istFluechtig(name) else {
                _ = try tx.bereichAnlegen(
                    .nebenablage(vorgang.id), in: nil, name: name, inhalt: inhalt, mediatyp: Dateiaufnahme.medientyp(anfang))
                return
            }
            _ = try ablegen(tx, name, inhalt, anfang, in: vorgang.id)
            return
        }
        guard let bereich = ordner.bereich else { throw Ablehnung.verboten }
        _ = try tx.bereichAnlegen(
            bereich, in: ordner.eintrag?.id, name: name, inhalt: inhalt, mediatyp: Dateiaufnahme.medientyp(anfang))
    }

    private static func ablegen(_ tx: WriteContext, _ name: String, _ inhalt: Inhalt, _ anfang: [UInt8], in vorgang: VorgangID)
        throws
        -> DokumentKopf
    {
        let typ = try Dateiaufnahme.pruefe(anfang: anfang, name: name)
        return try tx.dokumentAblegen(.ausDatei(name, typ, inhalt), in: vorgang)
    }
}

extension DokumentAnlage {
    /// What somebody saves into a Vorgang is a draft, named like its file, until its clerk says more of it.
    static func ausDatei(_ name: String, _ typ: String, _ inhalt: Inhalt) -> DokumentAnlage {
        let stamm = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
        return DokumentAnlage(
            betreff: stamm, typ: .sonstiges, richtung: .intern, dateiname: name, mediatyp: typ, inhalt: inhalt, final: false)
    }
}
