// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A fee to be paid online, with every attempt at paying it. A value; nothing changes in place.
public struct Zahlung: Sendable, Hashable, Codable {
    public let id: ID<Zahlung>
    public let betrag: Geld
    /// Text on the bank statement: at most 27 characters of letters, digits, spaces and hyphens.
    public let zweck: String
    public let versuche: [Versuch]

    /// One attempt. Its state is what the provider said last, unless it once said "paid".
    public struct Versuch: Sendable, Hashable, Codable {
        public let anfrageID: String
        public let begonnen: Zeitpunkt
        public let geaendert: Zeitpunkt
        public let zustand: Zahlungszustand
        public let transaktion: String?
    }

    public static let hoechstbetrag = Geld(cent: 99_999_999)

    public init(id: ID<Zahlung>, betrag: Geld, zweck: String) throws(ZahlungError) {
        guard betrag > .null, betrag <= Self.hoechstbetrag else { throw .betragUngueltig }
        self.init(id: id, betrag: betrag, zweck: Self.bereinigt(zweck), versuche: [])
    }

    init(id: ID<Zahlung>, betrag: Geld, zweck: String, versuche: [Versuch]) {
        self.id = id
        self.betrag = betrag
        self.zweck = zweck
        self.versuche = versuche
    }

    /// Paid once is paid, whatever other attempts say; otherwise the latest attempt decides.
    public var zustand: Zahlungszustand {
        if versuche.contains(where: { $0.zustand == .bezahlt }) { return .bezahlt }
        return versuche.last?.zustand ?? .offen
    }

    /// Attempts that were paid beyond the first: the treasury must pay them back.
    public var doppeltBezahlt: [Versuch] {
        Array(versuche.filter { $0.zustand == .bezahlt }.sorted { $0.geaendert < $1.geaendert }.dropFirst())
    }

    /// The attempts whose result must still be asked for. Failed ones too may turn out paid later.
    public var nachzufragen: [String] {
        versuche.filter { $0.zustand == .begonnen || $0.zustand == .unklar }.map(\.anfrageID)
    }

    private static func bereinigt(_ text: String) -> String {
        let umlaute: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"]
        let erlaubt = text.map { z in
            umlaute[z] ?? (z.isASCII && (z.isLetter || z.isNumber || z == "-") ? String(z) : " ")
        }
        return String(erlaubt.joined().split(separator: " ").joined(separator: " ").prefix(27))
    }
}
