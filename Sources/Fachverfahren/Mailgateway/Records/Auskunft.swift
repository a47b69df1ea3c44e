// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

/// A delivery for the command line; without subject and content.
public struct Mailauskunft: Sendable, Encodable {
    /// Of the message, which `laufwege` takes.
    public let nachricht: String
    /// Empty for reports.
    public let absender: String
    public let empfaenger: String
    public let kennung: String?
    public let richtung: String
    public let zustand: String
    public let versuche: Int
    /// ISO 8601, UTC.
    public let angenommen: String
    public let naechsterVersuch: String?
    /// Reason of a decision, or the last answer in words.
    public let warum: String?
    public let transport: String?

    init(_ zeile: Mailzeile) {
        nachricht = zeile.nachricht.text
        absender = zeile.absender
        empfaenger = zeile.adresse
        kennung = zeile.kennung
        richtung = zeile.richtung.deutsch
        zustand = zeile.zustand.deutsch
        versuche = zeile.versuche
        angenommen = zeile.angenommen.iso8601
        naechsterVersuch = zeile.naechster?.iso8601
        warum = zeile.warum
        transport = zeile.transport
    }
}

/// What became of one message, for the command line.
public struct Laufwegauskunft: Sendable, Encodable {
    public struct Angabe: Sendable, Encodable {
        public let name: String
        public let wert: String
    }
    public struct Schritt: Sendable, Encodable {
        /// ISO 8601, UTC.
        public let zeit: String
        public let schicht: String
        public let satz: String
    }

    public let umschlag: [Angabe]
    public let zustellungen: [Mailauskunft]
    /// In the order of the layers a message passes.
    public let schritte: [Schritt]

    init(_ spur: Mailspur) {
        umschlag = (spur.umschlag + spur.signaturen).map { Angabe(name: $0.name, wert: $0.wert) }
        zustellungen = spur.zustellungen.map(Mailauskunft.init)
        schritte = spur.schichten.flatMap { teil in
            teil.zeilen.map { Schritt(zeit: $0.zeit.iso8601, schicht: teil.schicht.deutsch, satz: $0.satz) }
        }
    }
}
