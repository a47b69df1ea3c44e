// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// A key on its way into the store.
struct Schluesseleintrag: Sendable {
    let art: Signaturart
    let zwecke: [Schluesselzweck]
    let inhaber: Inhaber
    let schluessel: VersiegelterSchluessel
    var zertifikat: [UInt8]?
    var kette: [[UInt8]] = []
    var fingerabdruck: String?
    var gueltigAb: Zeitpunkt?
    var gueltigBis: Zeitpunkt?
    var verfahren: String?
    /// The same key for the escrow in force.
    var hinterlegt: Hinterlegungsstueck?
}

/// A private key sealed to an escrow.
struct Hinterlegungsstueck: Sendable {
    let bei: HinterlegungID
    let bytes: HinterlegterSchluessel
}

extension Schluesseldienst {
    /// With its copy for the escrow, where it is a key that decrypts and there is one: a key that signs is replaced when it is lost.
    func hinterlegt(_ eintrag: Schluesseleintrag) async throws -> Schluesseleintrag {
        guard eintrag.zwecke.contains(.entschluesseln), let hinterlegung = try await store.read({ try $0.hinterlegung() }) else {
            return eintrag
        }
        var neu = eintrag
        neu.hinterlegt = Hinterlegungsstueck(
            bei: hinterlegung.id,
            bytes: try await krypto.hinterlege(eintrag.schluessel, eintrag.art.form, bei: hinterlegung.oeffentlich))
        return neu
    }
}

extension WriteContext {
    /// One row for each purpose. With a certificate it takes the place of those that were used before.
    func eintragen(_ neu: Schluesseleintrag) throws -> [SchluesselID] {
        try neu.zwecke.map { zweck in
            let id = SchluesselID(jetzt)
            if neu.zertifikat != nil { try abloesen(neu.art, zweck, neu.inhaber.text) }
            try execute(
                """
                INSERT INTO mg_schluessel (id, art, zweck, inhaber, versiegelt, zertifikat, kette, fingerabdruck, gueltig_ab, gueltig_bis, verfahren, zustand, angelegt)
                VALUES (\(id), \(neu.art), \(zweck), \(neu.inhaber.text), \(Base64.text(neu.schluessel.bytes)), \(neu.zertifikat.map(Base64.text)),
                  \(neu.kette.map(Base64.text).joined(separator: " ")), \(neu.fingerabdruck), \(neu.gueltigAb), \(neu.gueltigBis), \(neu.verfahren),
                  \(Schluesselzustand.aktiv), \(jetzt))
                """)
            if zweck == .entschluesseln, let stueck = neu.hinterlegt { try hinterlege(id, stueck.bytes, stueck.bei) }
            vermerke(
                Gegenstand("mg.schluessel", id.text, kennzeichen: neu.inhaber.text), feld: zweck.rawValue,
                neu: neu.fingerabdruck ?? "ohne Zertifikat")
            return id
        }
    }

    func abloesen(_ art: Signaturart, _ zweck: Schluesselzweck, _ inhaber: String) throws {
        try execute(
            """
            UPDATE mg_schluessel SET zustand = \(Schluesselzustand.abgeloest)
            WHERE art = \(art) AND zweck = \(zweck) AND inhaber = \(inhaber) AND zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL
            """)
    }
}
