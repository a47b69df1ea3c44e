// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
import Documents
import Foundation
import Identity
public import Store

/// Takes mail over from another part of the house: reads it as `EingangErfassen` reads an uploaded one. The files are stored first, the rows
/// are written in the transaction of whoever hands it over, so that both know the same of it after a crash.
public struct Mailuebernahme: Sendable {
    let dienst: Poststellendienst

    /// A mail that cannot be read as one is registered as a file: what was accepted must not stay behind because it is odd.
    /// - Throws: only what is the machine's; then nothing was registered.
    public func vorbereiten(_ sendung: Mailsendung) async throws -> BereiteMail {
        var anlage = try await lesen(sendung.nachricht)
        for beilage in sendung.beilagen {
            anlage.dateien.append((beilage.istNachweis ? .nachweis : .anlage, try await ablegen(beilage)))
        }
        anlage.oe = sendung.einheit
        anlage.eingangAm = sendung.eingangAm
        return BereiteMail(anlage: anlage, kennung: sendung.kennung, pruefen: dienst.werkzeuge.viren != nil)
    }

    private func lesen(_ mail: Mailsendung.Beilage) async throws -> Eingangsanlage {
        let datei = try await ablegen(mail)
        do {
            let anfang = Array(mail.bytes.prefix(65_536))
            if let gelesen = try await Mailaufnahme(inhalte: dienst.inhalte)(mail.name, datei.inhalt, anfang) { return gelesen }
        } catch is PostError {
            // Registered below.
        }
        return Eingangsanlage(
            kanal: .email, oe: OrgNummer(0), betreff: "(E-Mail, die sich nicht lesen lässt)",
            eingangAm: Kalendertag(tagnummer: 0),
            dateien: [(.original, datei)], zweifel: ["Die E-Mail ist nicht lesbar; sie liegt als Datei vor, wie sie kam."])
    }

    func ablegen(_ beilage: Mailsendung.Beilage) async throws -> Dokumentdatei {
        // What is said to be a mail is filed as one, also where its first lines do not look like it.
        let typ = beilage.name.hasSuffix(".eml") ? Dateityp.eml : .text
        return Dokumentdatei(
            dateiname: beilage.name, mediatyp: typ.medientyp, inhalt: try await dienst.inhalte.store(Data(beilage.bytes)))
    }
}

/// A mail whose files are stored. Nothing of it stands in the register yet.
public struct BereiteMail: Sendable {
    let anlage: Eingangsanlage
    let kennung: String
    let pruefen: Bool

    /// Registers it and leaves it to whoever distributes the mail of its unit.
    /// - Parameter hinweis: what they should know of it.
    public func eintragen(_ tx: WriteContext, hinweis: String? = nil) throws -> Eingangsnachweis {
        try tx.mailEintragen(self, hinweis: hinweis).nachweis(nil)
    }

    /// Registers it and files it at once. Whoever works on the Vorgang finds it there unread.
    /// - Parameter grund: why it belongs there.
    /// - Throws: `Fachfehler` when it cannot be filed there; then the transaction must not be kept.
    public func eintragen(_ tx: WriteContext, in vorgang: VorgangID, grund: String?) throws -> Eingangsnachweis {
        // Its words are known, and nobody looks for a place for it.
        var fertig = anlage
        fertig.lesen = false
        let eingang = try tx.mailEintragen(BereiteMail(anlage: fertig, kennung: kennung, pruefen: pruefen), hinweis: nil)
        guard let ziel = try tx.vorgang(vorgang) else { throw PostError.nichtGefunden }
        return eingang.nachweis(try tx.eingangAblegen(eingang, in: ziel, .init(version: eingang.version, grund: grund)))
    }
}

extension BereiteMail {
    /// Files what the house itself has sent, also in a Vorgang that was closed meanwhile. It is no Eingang, so the register does not know it.
    /// - Parameter empfaenger: addresses that got it.
    /// - Throws: `Fachfehler` when it cannot be filed there; then the transaction must not be kept.
    public func ausgangEintragen(_ tx: WriteContext, in vorgang: VorgangID, am tag: Kalendertag, an empfaenger: [String]) throws
        -> (id: DokumentID, zeichen: String)
    {
        guard let original = anlage.dateien.first, let ziel = try tx.vorgang(vorgang) else { throw PostError.nichtGefunden }
        var datei = original.datei
        datei.text = anlage.text
        var angaben = Dokumentangaben(ausgangAm: tag)
        angaben.kontakte = empfaenger.prefix(20).map { Dokumentkontakt(.empfaenger, name: $0, email: $0) }
        let haupt = try tx.nachtragen(
            DokumentAnlage(
                betreff: anlage.betreff, typ: .schreiben, richtung: .ausgang, datei: datei, final: true,
                datumDesSchreibens: anlage.datumDesSchreibens, angaben: angaben), in: vorgang)
        for beilage in anlage.dateien.dropFirst() {
            // In a closed Vorgang nothing is tied to anything any more; they lie side by side.
            _ = try tx.nachtragen(
                DokumentAnlage(
                    betreff: beilage.datei.dateiname, typ: beilage.rolle.dokumenttyp, richtung: .ausgang, datei: beilage.datei,
                    final: true,
                    anlageZu: ziel.zustand == .offen ? haupt.id : nil), in: vorgang)
        }
        tx.vermerke(haupt.gegenstand, feld: "nachricht", neu: kennung)
        return (haupt.id, haupt.zeichen.text)
    }
}

/// What became of a mail in the register.
public struct Eingangsnachweis: Sendable, Hashable {
    /// Identity of the Eingang.
    public let id: String
    /// Running number, such as `E-2026/000123`.
    public let nummer: String
    /// Sign of the Dokument it became.
    public let dokument: String?
}

extension Eingang {
    fileprivate func nachweis(_ dokument: DokumentKopf?) -> Eingangsnachweis {
        Eingangsnachweis(id: id.text, nummer: nummer, dokument: dokument?.zeichen.text)
    }
}

extension WriteContext {
    fileprivate func mailEintragen(_ mail: BereiteMail, hinweis: String?) throws -> Eingang {
        guard try orgEinheit(mail.anlage.oe) != nil else { throw PostError.einheitFehlt }
        var anlage = mail.anlage
        if let hinweis { anlage.zweifel.insert(hinweis, at: 0) }
        let eingang = try eingangEintragen(anlage, pruefen: mail.pruefen)
        vermerke(eingang.gegenstand, feld: "nachricht", neu: mail.kennung)
        return eingang
    }
}
