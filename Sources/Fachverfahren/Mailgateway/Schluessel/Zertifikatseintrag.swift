// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HeaderProtection
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// A partner's certificate on its way into the store, with what the worker read in it.
struct Zertifikatseintrag: Sendable, Hashable {
    let inhaber: Inhaber
    let art: Signaturart
    let zertifikat: [UInt8]
    let fingerabdruck: String
    let verfahren: String
    let gueltigAb: Zeitpunkt
    let gueltigBis: Zeitpunkt?
    /// For people.
    var quelle = ""
    var herkunft = Zertifikatsherkunft.hand
    var zustand = Zertifikatszustand.quarantaene
    /// DER SMIMECapabilities, and when the signature was made that says so.
    var faehigkeiten: [UInt8]?
    var signierzeit: Zeitpunkt?
    /// The message it came with.
    var nachricht: NachrichtID?
    var gegenseitig = false

    init(smime der: [UInt8], _ angaben: Zertifikatsangaben, fuer inhaber: Inhaber) throws(SchluesselError) {
        guard angaben.darfVerschluesseln else { throw .datei("Für dieses Zertifikat kann nicht verschlüsselt werden.") }
        self.inhaber = inhaber
        art = .smime
        zertifikat = der
        fingerabdruck = angaben.fingerabdruck
        verfahren = angaben.verfahren
        gueltigAb = Zeitpunkt(unix: angaben.gueltigAb)
        gueltigBis = Zeitpunkt(unix: angaben.gueltigBis)
    }

    /// Only of a key that names the address itself, if it is to be one's (mail facts §10.5). A domain stands in no user id.
    init(pgp angaben: PgpAngaben, fuer inhaber: Inhaber) throws(SchluesselError) {
        guard angaben.darfVerschluesseln, !angaben.zurueckgezogen else {
            throw .datei("Für diesen Schlüssel kann nicht verschlüsselt werden.")
        }
        guard inhaber.istDomain || angaben.adressen.contains(inhaber.text) else {
            throw .datei("Der Schlüssel gehört nicht zu \(inhaber.text); er nennt \(angaben.genannt).")
        }
        self.inhaber = inhaber
        art = .pgp
        zertifikat = angaben.zertifikat
        fingerabdruck = angaben.fingerabdruck
        verfahren = angaben.verfahren
        gueltigAb = Zeitpunkt(unix: angaben.gueltigAb)
        gueltigBis = angaben.gueltigBis.map(Zeitpunkt.init(unix:))
    }
}

extension PgpAngaben {
    /// Addresses of the user ids whose own signature holds, in small letters.
    var adressen: Set<String> { Set(namen.compactMap(ProtectedMessage.comparable).map { $0.lowercased() }) }

    fileprivate var genannt: String { adressen.isEmpty ? "keine Adresse" : adressen.sorted().joined(separator: ", ") }

    /// Whose it is: as said, or the one address it names.
    func inhaber(_ text: String?) throws(SchluesselError) -> Inhaber {
        if let text { return try SchluesselError.inhaber(lesen: text) }
        guard adressen.count == 1, let eine = adressen.first else {
            throw .datei("Der Schlüssel nennt \(genannt); bitte angeben, für wen er gilt.")
        }
        return try SchluesselError.inhaber(lesen: eine)
    }
}

extension WriteContext {
    /// Inserts it.
    func eintragen(_ neu: Zertifikatseintrag) throws -> ZertifikatID {
        let id = ZertifikatID(jetzt)
        try execute(
            """
            INSERT INTO mg_zertifikat (id, inhaber, art, zertifikat, fingerabdruck, verfahren, quelle, herkunft, zustand, faehigkeiten, signierzeit, nachricht,
              gegenseitig, gueltig_ab, gueltig_bis, zuletzt)
            VALUES (\(id), \(neu.inhaber.text), \(neu.art), \(Base64.text(neu.zertifikat)), \(neu.fingerabdruck), \(neu.verfahren), \(neu.quelle),
              \(neu.herkunft), \(neu.zustand), \(neu.faehigkeiten.map(Base64.text)), \(neu.signierzeit), \(neu.nachricht), \(neu.gegenseitig),
              \(neu.gueltigAb), \(neu.gueltigBis), \(jetzt))
            """)
        vermerke(
            Gegenstand("mg.zertifikat", id.text, kennzeichen: neu.inhaber.text), feld: "fingerabdruck", neu: neu.fingerabdruck)
        return id
    }
}

extension ReadAccess {
    func partnerzertifikat(_ inhaber: Inhaber, _ art: Signaturart, _ fingerabdruck: String) throws -> Partnerzertifikat? {
        try row(
            "SELECT * FROM mg_zertifikat WHERE inhaber = \(inhaber.text) AND art = \(art) AND fingerabdruck = \(fingerabdruck)"
        ).map(Partnerzertifikat.init(row:))
    }
}
