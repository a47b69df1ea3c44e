// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie
internal import MimeStructure
internal import Store

/// Protects what leaves and opens what comes in, as the rules say. What may not leave as it could is held; nothing weaker is ever made instead.
struct Regelbearbeitung: Bearbeitung {
    let store: Store
    let spool: Spool
    let spurkopf: Spurkopf
    let stadt: Mailstadt
    let regeln: Regelstand
    /// What the rules compared, for the dry run of others.
    var proben = Probensammlung()
    let krypto: Kryptodienst
    let rspamd: Rspamd?
    let viren: Virenschleuse?
    /// Makes PDFs; `nil` where none can be made.
    var pdf: Pdfwerk?
    /// `nil` where nobody is asked about keys.
    let nachschau: Nachschau?
    var berichtseingang: Berichtseingang?
    var siegel: Arcsiegel?
    /// Asked for the certificates of signers.
    let widerruf: Widerrufsfrage
    let abstuerze = Absturzzaehler()
    let entpacken = Entpackraum()
    let log: Logger

    /// - Throws: what is the machine's and may be gone the next time; the message then stays new.
    func bearbeite(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis {
        // What we write ourselves tells senders about their own messages.
        if nachricht.herkunft == .eigene { return try await Durchleitung().bearbeite(nachricht, zustellungen) }
        do {
            let ergebnis = try await entscheide(nachricht, zustellungen)
            abstuerze.vergiss(nachricht.id)
            viren?.vergiss(nachricht.id)
            return ergebnis
        } catch KryptoError.abgestuerzt(let grund) {
            guard abstuerze.istErschoepft(nachricht.id) else { throw KryptoError.abgestuerzt(grund) }
            log.error(
                "Nachricht gehalten, an der die Kryptografie scheitert", metadata: ["id": "\(nachricht.id)", "grund": "\(grund)"])
            return alleGehalten(
                nachricht, zustellungen, "Die Nachricht ließ sich auch nach mehreren Versuchen nicht verarbeiten.")
        } catch let fehler as MimeError {
            log.notice(
                "Nachricht gehalten, deren Aufbau nicht angenommen wird",
                metadata: ["id": "\(nachricht.id)", "grund": "\(fehler)"])
            return alleGehalten(nachricht, zustellungen, fehler.deutsch)
        }
    }

    private func entscheide(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis {
        let bytes = try spool.lies(nachricht.id, hoechstens: max(stadt.groesste, nachricht.groesse))
        var sammlung = Ergebnissammlung(nachricht: nachricht, regeln: regeln.geltend)
        guard try await istFreiVonViren(bytes, .ganz, zustellungen, &sammlung) else { return sammlung.ergebnis }
        let hinaus = zustellungen.filter { $0.richtung == .ausgehend }
        if !hinaus.isEmpty { try await schuetze(bytes, hinaus, &sammlung) }
        let herein = zustellungen.filter { $0.richtung == .eingehend }
        if !herein.isEmpty, let pruefung = try await pruefe(bytes, herein, &sammlung) {
            try await werteBerichteAus(bytes, herein, &sammlung)
            try await werteRuecklaufAus(bytes, herein, &sammlung)
            try await entpacken.fuer(bytes.count) { try await oeffne(bytes, herein, pruefung, &sammlung) }
        }
        proben.nimm(sammlung.proben)
        try await SchluesselBenutzen(store: store)(sammlung.gebrauch, fuer: nachricht.id)
        return sammlung.ergebnis
    }

    private func alleGehalten(_ nachricht: Nachricht, _ zustellungen: [Zustellung], _ grund: String) -> Bearbeitungsergebnis {
        var sammlung = Ergebnissammlung(nachricht: nachricht, regeln: regeln.geltend)
        sammlung.halte(zustellungen, .richtlinie, grund)
        return sammlung.ergebnis
    }

    /// Puts a form that we made into the spool, behind our trace fields.
    func lege(_ inhalt: [UInt8], _ art: Fassung.Art, _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung) throws
        -> FassungID
    {
        let verbirgt = spurkopf.verbirgt(sammlung.nachricht, zustellungen)
        return try lege(
            spurkopf.bytes(sammlung.nachricht, zustellungen) + (verbirgt ? spurkopf.innenweg.ohne(inhalt) : inhalt), art,
            &sammlung)
    }

    func lege(_ inhalt: [UInt8], _ art: Fassung.Art, _ sammlung: inout Ergebnissammlung) throws -> FassungID {
        let id = FassungID(store.uhr.jetzt)
        var datei = try spool.schreiber(id)
        try inhalt.withUnsafeBytes { try datei.schreibe($0) }
        let summe = try datei.abschliessen()
        sammlung.fassungen.append(Fassung(id: id, art: art, groesse: datei.groesse, sha256: Hex.text(summe)))
        return id
    }
}
