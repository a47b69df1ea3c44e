// SPDX-License-Identifier: EUPL-1.2
public import Kryptodienst

/// All that opening one message may use. Keys are tried in their order, so those of the recipient come first and those from before
/// the last renewal at the end.
public struct Schluesselbund: Sendable {
    public var smime: [SmimeSchluessel]
    public var pgp: [PgpSchluessel]
    /// OpenPGP certificates of possible signers, one each. They are believed for their user ids.
    public var bekannte: [[UInt8]]
    /// DER certificates of the authorities that are trusted for S/MIME.
    public var anker: [[UInt8]]
    /// DER; empty means that revocation is not asked for.
    public var sperrlisten: [[UInt8]]
    /// Now, seconds since 1970.
    public var zeit: Int64
    /// Asked with the path of a certificate (DER, the anchor last) that holds but for revocation. `nil` where nobody keeps that.
    public var sperrstand: (@Sendable (_ kette: [[UInt8]]) async -> Sperrstand)?
    /// A signature counts though nothing is known of the revocation of its certificate.
    public var nachsichtig = false

    public init(
        smime: [SmimeSchluessel] = [], pgp: [PgpSchluessel] = [], bekannte: [[UInt8]] = [], anker: [[UInt8]] = [],
        sperrlisten: [[UInt8]] = [], zeit: Int64
    ) {
        self.smime = smime
        self.pgp = pgp
        self.bekannte = bekannte
        self.anker = anker
        self.sperrlisten = sperrlisten
        self.zeit = zeit
    }
}

public struct SmimeSchluessel: Sendable, Hashable {
    /// What the owner calls the key; comes back in the layer it opened, for the record of its use.
    public let kennung: String
    public let schluessel: VersiegelterSchluessel
    /// DER; names the recipient the key is tried for.
    public let zertifikat: [UInt8]

    public init(kennung: String, schluessel: VersiegelterSchluessel, zertifikat: [UInt8]) {
        self.kennung = kennung
        self.schluessel = schluessel
        self.zertifikat = zertifikat
    }
}

public struct PgpSchluessel: Sendable, Hashable {
    public let kennung: String
    public let schluessel: VersiegelterSchluessel

    public init(kennung: String, schluessel: VersiegelterSchluessel) {
        self.kennung = kennung
        self.schluessel = schluessel
    }
}
