// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Takes an edition to its next step. With the release it is frozen: all its files are written and filed, and somebody else than who
/// laid it down answers for it. Once it was put before the Gremium, the programme knows of it, so the next report tells of it.
struct AusgabeWeiterbringen: Sendable {
    let dienst: Berichtsdienst

    /// - Parameter version: of the edition as it was seen.
    /// - Returns: the step it is at now.
    @discardableResult
    func callAsFunction(_ id: AusgabeID, von version: Int, akteur: Akteur) async throws -> Ausgabestand {
        guard let kopf = try await dienst.store.read({ try $0.ausgabe(id) }) else { throw SteuerungError.nichtGefunden }
        guard kopf.version == version else { throw Berichtsfehler.veraltet }
        guard let ziel = kopf.stand.naechster else { throw Berichtsfehler.fertig }
        try SteuerungRechte.pruefe(
            akteur, ziel == .freigegeben ? SteuerungRechte.berichtFreigeben : SteuerungRechte.berichtErstellen)
        if ziel == .freigegeben {
            try await einfrieren(kopf, akteur)
        } else {
            let ausgabe = ziel == .vorgelegt ? try await dienst.zeichnen(kopf, akteur: akteur) : nil
            try await dienst.store.commit(Vermerk(akteur, "st.ausgabe.weiter")) { tx in
                try tx.ausgabeWeiter(kopf, nach: ziel)
                if let ausgabe { try tx.ausgabeMelden(kopf, ausgabe) }
            }
        }
        return ziel
    }

    private func einfrieren(_ kopf: Ausgabekopf, _ akteur: Akteur) async throws {
        guard kopf.wer != akteur.kennung else { throw Berichtsfehler.vierAugen }
        guard let ablage = dienst.mittel.ablage else { throw Berichtsfehler.ablageFehlt }
        let ausgabe = try await dienst.zeichnen(kopf, akteur: akteur)
        var dateien: [(format: Berichtsformat, inhalt: Inhalt)] = []
        for format in Berichtsformat.abgelegte {
            let daten = try await dienst.mittel.schreiber.schreiben(ausgabe, format, kurzfassung: kopf.kurzfassung)
            dateien.append((format, try await dienst.mittel.inhalte.store(daten)))
        }
        let geschrieben = dateien
        try await dienst.store.commit(Vermerk(akteur, "st.ausgabe.freigeben")) { tx in
            try tx.ausgabeWeiter(kopf, nach: .freigegeben)
            let (vorgang, abgelegte) = try tx.ausgabeAblegen(kopf, geschrieben, ablage)
            try tx.ausgabeEinfrieren(kopf.id, pruefsumme: ausgabe.faktenpruefsumme, vorgang: vorgang, abgelegte)
            if let bericht = abgelegte.first(where: { $0.format == .pdf }) {
                try tx.mitteilungsvorlageEntwerfen(kopf, bericht: bericht.dokument)
            }
        }
    }
}

extension WriteContext {
    /// The first file is the Dokument, the others come with it.
    fileprivate func ausgabeAblegen(
        _ kopf: Ausgabekopf, _ dateien: [(format: Berichtsformat, inhalt: Inhalt)], _ ablage: Berichtsablage
    ) throws -> (VorgangID, [Ausgabedatei]) {
        guard try planeinheit(Planzeichen(ablage.aktenplan), am: jetzt.tag) != nil else { throw Berichtsfehler.ablageFehlt }
        let betreff = "Statusbericht zum \(kopf.stichtag.deutsch): \(kopf.titel)"
        let vorgang = try vorgangAnlegen(
            VorgangAnlage(
                aktenplan: ablage.aktenplan, akteBetreff: "Statusberichte \(jetzt.tag.jahr)", vorgangBetreff: betreff,
                typ: "Statusbericht", oe: ablage.oe, fachbezug: "steuerung:ausgabe:\(kopf.id)"))
        var haupt: DokumentID?
        var abgelegte: [Ausgabedatei] = []
        for (format, inhalt) in dateien {
            var anlage = DokumentAnlage(
                betreff: haupt == nil ? betreff : "\(betreff) (\(format.deutsch))", typ: haupt == nil ? .bericht : .anlage,
                richtung: .intern, dateiname: "\(kopf.stichtag.iso)-\(format.dateiname)", mediatyp: format.mediatyp,
                inhalt: inhalt,
                final: true)
            anlage.anlageZu = haupt
            let dokument = try dokumentAblegen(anlage, in: vorgang.id)
            haupt = haupt ?? dokument.id
            abgelegte.append(
                Ausgabedatei(format: format, dokument: dokument.id, sha256: inhalt.sha256, groesse: inhalt.groesse))
        }
        return (vorgang.id, abgelegte)
    }

    /// States in the programme that this edition was put before its Gremium, with the sections it had.
    fileprivate func ausgabeMelden(_ kopf: Ausgabekopf, _ ausgabe: Berichtsausgabe) throws {
        guard let dokument = try dateien(kopf.id).first(where: { $0.format == .pdf })?.dokument else {
            throw SteuerungError.nichtGefunden
        }
        let felder = Ausgabefelder(), id = ObjektID(jetzt), gilt = Geltungszeit.ab(kopf.stichtag)
        let bericht = QuelldokumentID(gespeichert: dokument.text), quelle = Quelle.dokument(bericht, stelle: nil)
        var setzungen = [
            felder.programm.setzen(id, kopf.programm, gilt, quelle),
            felder.tag.setzen(id, Datumsangabe(.tag(kopf.stichtag), .am), gilt, quelle),
        ]
        if let gremium = ausgabe.gremium { setzungen.append(felder.gremium.setzen(id, gremium, gilt, quelle)) }
        for (nr, baustein) in ausgabe.bausteine.enumerated() {
            setzungen.append(felder.gliederung.setzen(id, platz: nr + 1, baustein, gilt, quelle))
        }
        let kenntnis = try neueKenntnis()
        try objektAnlegen(Objekt(id: id, art: .ausgabe), bekannt: kenntnis)
        try aussagenSetzen(setzungen, bekannt: kenntnis, gestuetztAuf: bericht)
    }
}

extension Berichtsausgabe {
    /// Those it has sections for, each once.
    fileprivate var bausteine: [ObjektID] {
        var gesehen: Set<ObjektID> = []
        return abschnitte.flatMap(\.bausteine).filter { gesehen.insert($0).inserted }
    }
}
