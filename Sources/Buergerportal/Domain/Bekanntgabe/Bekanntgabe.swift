// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The announcement of one administrative act to one addressee: an append-only record of what
/// happened, from which everything else is computed. A value; nothing changes in place.
public struct Bekanntgabe: Sendable, Hashable, Codable {
    public let id: ID<Bekanntgabe>
    /// SHA-256 of the released document; only these bytes count as fetched.
    public let dokumentSha256: String
    /// Account reference of the addressee (`buerger:…`), or `nil` for one without an account.
    public let empfaenger: String?
    public let mindestniveau: Vertrauensniveau
    public let regel: Bekanntgaberegel
    /// Whether the act carries a correct instruction on legal remedies.
    public let belehrung: Rechtsbehelfsbelehrung
    public let weg: Bekanntgabeweg
    public let zustimmung: Zustimmung
    public let zustand: Bekanntgabezustand
    public let verlauf: [Uebergang]

    /// One recorded step.
    public struct Uebergang: Sendable, Hashable, Codable {
        public let zeitpunkt: Zeitpunkt
        public let ereignis: BekanntgabeEreignis
        public let zustand: Bekanntgabezustand
    }

    /// A draft.
    public init(
        id: ID<Bekanntgabe>, dokumentSha256: String, empfaenger: String?, weg: Bekanntgabeweg, zustimmung: Zustimmung,
        mindestniveau: Vertrauensniveau = .normal, regel: Bekanntgaberegel = Bekanntgaberegel(),
        belehrung: Rechtsbehelfsbelehrung = .ordnungsgemaess
    ) {
        self.init(
            id: id, dokumentSha256: dokumentSha256, empfaenger: empfaenger, mindestniveau: mindestniveau, regel: regel,
            belehrung: belehrung, weg: weg, zustimmung: zustimmung, zustand: .entwurf, verlauf: [])
    }

    private init(
        id: ID<Bekanntgabe>, dokumentSha256: String, empfaenger: String?, mindestniveau: Vertrauensniveau,
        regel: Bekanntgaberegel, belehrung: Rechtsbehelfsbelehrung, weg: Bekanntgabeweg, zustimmung: Zustimmung,
        zustand: Bekanntgabezustand, verlauf: [Uebergang]
    ) {
        self.id = id
        self.dokumentSha256 = dokumentSha256
        self.empfaenger = empfaenger
        self.mindestniveau = mindestniveau
        self.regel = regel
        self.belehrung = belehrung
        self.weg = weg
        self.zustimmung = zustimmung
        self.zustand = zustand
        self.verlauf = verlauf
    }

    func fortgeschrieben(
        _ ereignis: BekanntgabeEreignis, am jetzt: Zeitpunkt, zu neu: Bekanntgabezustand, weg neuerWeg: Bekanntgabeweg? = nil,
        zustimmung neueZustimmung: Zustimmung? = nil
    ) -> Bekanntgabe {
        Bekanntgabe(
            id: id, dokumentSha256: dokumentSha256, empfaenger: empfaenger, mindestniveau: mindestniveau, regel: regel,
            belehrung: belehrung, weg: neuerWeg ?? weg, zustimmung: neueZustimmung ?? zustimmung, zustand: neu,
            verlauf: verlauf + [Uebergang(zeitpunkt: jetzt, ereignis: ereignis, zustand: neu)])
    }
}
