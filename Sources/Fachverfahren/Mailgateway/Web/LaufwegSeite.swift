// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailschutz
internal import Smtp
internal import Store
internal import Web

/// What became of one message: its envelope, its recipients, and what happened in the order of the layers. Neither subject nor content.
struct LaufwegSeite: Page {
    static let vorlage = "mailgateway/laufweg"

    struct Schicht: Encodable, Sendable {
        let titel: String
        let zeilen: [Zeile]

        init(_ teil: Spurschicht) {
            titel = teil.schicht.deutsch
            zeilen = teil.zeilen.map { Zeile(zeit: $0.zeit.deutsch, iso: $0.zeit.iso8601, satz: $0.satz) }
        }
    }
    struct Zeile: Encodable, Sendable {
        let zeit: String
        let iso: String
        let satz: String
    }
    struct Angabe: Encodable, Sendable {
        let name: String
        let wert: String
    }

    struct Verweis: Encodable, Sendable {
        let zeichen: String
        let url: String
    }

    let titel = "Laufweg einer Nachricht"
    let zurueckUrl = MailURL.liste
    /// Where it was written.
    let vorgang: Verweis?
    let umschlag: [Angabe]
    let zustellungen: [Mailzeilenanzeige]
    let schichten: [Schicht]

    init(_ id: NachrichtID, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        guard let spur = try db.mailspur(id) else { throw GatewayError.nichtGefunden }
        vorgang = try db.herkunftsvorgang(id)
        umschlag = (spur.umschlag + spur.signaturen).map { Angabe(name: $0.name, wert: $0.wert) }
        zustellungen = spur.zustellungen.map { Mailzeilenanzeige($0, anfrage.akteur) }
        schichten = spur.schichten.map(Schicht.init)
    }
}

extension ReadAccess {
    func herkunftsvorgang(_ id: NachrichtID) throws -> LaufwegSeite.Verweis? {
        try row("SELECT vorgang, zeichen FROM mg_aktenversand WHERE nachricht = \(id)").map { row in
            LaufwegSeite.Verweis(zeichen: try row["zeichen"], url: MailURL.vorgang(try row["vorgang"]))
        }
    }
}

extension Mailspur {
    /// The envelope and where it came from, as pages and the command line show it.
    var umschlag: [(name: String, wert: String)] {
        let herkunft = nachricht.herkunft
        let gegenstelle = [herkunft.hallo, herkunft.adresse.map { "[\($0)]" }].compactMap { $0 }.joined(separator: " ")
        let alles: [(String, String?)] = [
            ("Absender", nachricht.absender.address?.text ?? "ohne (Bericht)"),
            ("Message-ID", nachricht.kennung), ("Angenommen", nachricht.angenommen.deutsch),
            ("Eingang", herkunft.eingang), ("Von", gegenstelle.isEmpty ? nil : gegenstelle),
            ("Transport beim Eingang", herkunft.adresse == nil ? nil : herkunft.tls ?? Transporttext.unverschluesselt),
            ("Angemeldet als", herkunft.benutzer), ("Größe", "\((nachricht.groesse + 1_023) / 1_024) KB"),
            ("SHA-256", nachricht.sha256), ("Kennung", nachricht.id.text),
            ("Inhalt", erledigt.map { "gelöscht am \($0.deutsch), nach dem letzten Empfänger" } ?? "liegt im Spool"),
        ]
        return alles.compactMap { name, wert in wert.map { (name, $0) } }
    }

    /// What was said of the signature when the message came, and what is known since, where both differ.
    var signaturen: [(name: String, wert: String)] {
        let spaetere = eintraege.filter { $0.ereignis == .nachgeprueft }
        guard let letzte = spaetere.last, let damals = letzte.angaben["stand bei der zustellung"].flatMap(Signaturstand.init)
        else {
            return []
        }
        let jetzt = letzte.angaben["stand"].flatMap(Signaturstand.init)
        let eingang = eintraege.last { $0.ereignis == .geprueft && $0.angaben["stand"] != nil && $0.zeit <= letzte.zeit }
        return [
            ("Signatur bei der Zustellung", "\(damals.deutsch), geprüft \((eingang?.zeit ?? nachricht.angenommen).deutsch)"),
            ("Signatur nach späterer Auskunft", "\(jetzt?.deutsch ?? "?"), geprüft \(letzte.zeit.deutsch)"),
        ]
    }
}
