// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Evidence for an answer: a Dokument or a Vorgang of the E-Akte. Only its identity is kept here; what it is called is asked of the E-Akte, by
/// the rights of the reader.
struct Pruefbeleg: Sendable {
    enum Art: String, Sendable, SQLConvertible {
        case dokument, vorgang

        var deutsch: String { self == .dokument ? "Dokument" : "Vorgang" }
    }

    let id: PruefbelegID
    let frage: String
    let art: Art
    let objekt: String
    let von: String
    let zeit: Zeitpunkt

    init(row: Row) throws {
        id = try row["id"]
        frage = try row["frage"]
        art = try row["art"]
        objekt = try row["objekt"]
        von = try row["von"]
        zeit = try row["zeit"]
    }
}

/// What a reader sees of a piece of evidence.
struct Belegansicht: Sendable {
    let beleg: Pruefbeleg
    /// `nil` where the reader may not see it, or it is gone.
    let zeichen: String?
    let betreff: String?
    let url: String?
    let dokument: DokumentKopf?
    let vorgang: VorgangKopf?

    init(_ beleg: Pruefbeleg, _ db: some ReadAccess, _ akteur: Akteur) throws {
        self.beleg = beleg
        var dokument: DokumentKopf?
        var vorgang: VorgangKopf?
        switch beleg.art {
        case .vorgang:
            vorgang = try VorgangID(beleg.objekt).flatMap { try db.vorgang($0) }.flatMap {
                AkteRechte.sieht(akteur, $0) ? $0 : nil
            }
        case .dokument:
            dokument = try DokumentID(beleg.objekt).flatMap { try db.dokument($0) }
            vorgang = try dokument.flatMap { try db.vorgang($0.vorgang) }
            if let kopf = dokument, let ort = vorgang, !AkteRechte.sieht(akteur, kopf, in: ort) {
                (dokument, vorgang) = (nil, nil)
            }
        }
        self.dokument = dokument
        self.vorgang = vorgang
        zeichen = dokument?.zeichen.text ?? vorgang?.zeichen.text
        betreff = dokument?.betreff ?? vorgang?.betreff
        url = dokument.map { "/amt/dokumente/\($0.id)" } ?? vorgang.map { "/amt/vorgaenge/\($0.id)" }
    }
}

extension ReadAccess {
    func pruefbelege(_ pruefung: PruefungID) throws -> [Pruefbeleg] {
        try rows("SELECT * FROM pr_beleg WHERE pruefung = \(pruefung) ORDER BY id").map(Pruefbeleg.init(row:))
    }
}

/// Names evidence by its sign, or takes it away again.
struct BelegNennen: Sendable {
    let store: Store

    /// - Parameter ablegen: files a copy of the Dokument in the audit's own Vorgang and names that, so that whoever keeps the audit sees it too.
    func callAsFunction(_ id: PruefungID, _ frage: String, zeichen: String?, ablegen: Bool = false, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.antworten)
        let zeichen = try Texteingabe.pflicht(
            zeichen, "zeichen", "Bitte geben Sie das Zeichen eines Vorgangs oder Dokuments ein.", hoechstens: 200)
        try await store.commit(Vermerk(akteur, "pr.beleg.nennen")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            _ = try tx.prueffrage(pruefung.fassung, frage)
            var (art, objekt) = try Self.suchen(zeichen, tx, akteur)
            if ablegen { (art, objekt) = (.dokument, try tx.belegAblegen(art, objekt, in: pruefung, frage)) }
            try tx.execute(
                """
                INSERT INTO pr_beleg (id, pruefung, frage, art, objekt, von, zeit)
                VALUES (\(PruefbelegID(tx.jetzt)), \(id), \(frage), \(art), \(objekt), \(akteur.kennung), \(tx.jetzt))
                """, unique: PruefungswesenError.eingabe(feld: "zeichen", was: "Dieser Beleg ist hier schon genannt."))
            tx.vermerke(
                Gegenstand("pr.antwort", "\(id)/\(frage)", kennzeichen: pruefung.nummer), feld: "beleg",
                neu: "\(art.deutsch) \(objekt)")
        }
    }

    func entfernen(_ id: PruefungID, _ beleg: PruefbelegID, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.antworten)
        try await store.commit(Vermerk(akteur, "pr.beleg.entfernen")) { tx in
            let pruefung = try tx.laufendePruefung(id)
            guard let alt = try tx.pruefbelege(id).first(where: { $0.id == beleg }) else {
                throw PruefungswesenError.nichtGefunden
            }
            try tx.execute("DELETE FROM pr_beleg WHERE id = \(beleg)")
            tx.vermerke(
                Gegenstand("pr.antwort", "\(id)/\(alt.frage)", kennzeichen: pruefung.nummer), feld: "beleg",
                alt: "\(alt.art.deutsch) \(alt.objekt)")
        }
    }

    /// A Vorgang by its sign, a Dokument by that of its Vorgang and its number behind `#`. What the actor may not see does not exist here.
    static func suchen(_ zeichen: String, _ db: some ReadAccess, _ akteur: Akteur) throws -> (Pruefbeleg.Art, String) {
        let fehlt = PruefungswesenError.eingabe(
            feld: "zeichen", was: "Zu diesem Zeichen gibt es nichts, das Sie sehen dürfen. Bitte prüfen Sie die Schreibweise.")
        let teile = zeichen.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard case .vorgang(let id)? = try db.zeichenfunde([teile[0]]).first?.objekt, let vorgang = try db.vorgang(id),
            AkteRechte.sieht(akteur, vorgang)
        else { throw fehlt }
        guard teile.count == 2 else { return (.vorgang, id.text) }
        guard let lfd = Int(teile[1].prefix { $0.isASCII && $0.isNumber }), lfd > 0,
            let dokument = try db.dokumente(in: id, sichtbarFuer: akteur, nach: lfd - 1, limit: 1).first, dokument.lfd == lfd
        else { throw fehlt }
        return (.dokument, dokument.id.text)
    }
}

extension WriteContext {
    /// Copies an open Dokument into the Vorgang of the audit; the same content is filed there once. The actor sees it, which was asked before.
    /// - Throws: `eingabe` for a Vorgang, and for what is kept more closely than the Vorgang of the audit would keep it.
    fileprivate func belegAblegen(
        _ art: Pruefbeleg.Art, _ objekt: String, in pruefung: Pruefung, _ frage: String
    ) throws -> String {
        guard art == .dokument, let dokument = try DokumentID(objekt).flatMap({ try dokument($0) }),
            let ort = try vorgang(dokument.vorgang)
        else {
            throw PruefungswesenError.eingabe(
                feld: "zeichen",
                was: "Als Kopie abgelegt wird ein einzelnes Dokument. Bitte nennen Sie es mit # und seiner Nummer.")
        }
        guard !dokument.zugriffssatz(in: ort).wirdProtokolliert, !ort.zugriffssatz.wirdProtokolliert else {
            throw PruefungswesenError.eingabe(
                feld: "zeichen",
                was:
                    "Dieses Dokument wird enger verwahrt. Bitte nennen Sie es ohne Kopie; sehen kann es, wer dort zugelassen ist."
            )
        }
        guard dokument.vorgang != pruefung.vorgang else { return objekt }
        let neueste = dokument.neueste
        if let da = try dokumente(mitInhalt: neueste.inhalt.sha256, in: pruefung.vorgang).first { return da.id.text }
        return try dokumentAblegen(
            DokumentAnlage(
                betreff: dokument.betreff, typ: .nachweis, richtung: .intern, dateiname: neueste.dateiname,
                mediatyp: neueste.mediatyp, inhalt: neueste.inhalt, final: true), in: pruefung.vorgang
        ).id.text
    }
}
