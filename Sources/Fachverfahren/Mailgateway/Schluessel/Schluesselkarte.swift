// SPDX-License-Identifier: EUPL-1.2
internal import CmsOutline
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// All that is known of one key or certificate.
struct Schluesselkarte: Sendable {
    struct Angabe: Encodable, Sendable, Hashable {
        let name: String
        let wert: String
    }

    enum Gegenstand: Sendable, Hashable {
        case eigener(EigenerSchluessel)
        case partner(Partnerzertifikat)
        case stelle(Ankerzertifikat)
    }

    let gegenstand: Gegenstand
    /// What stands in the certificate; empty where nothing can read it here.
    var inhalt: [Angabe] = []

    init(_ klasse: Schluesselklasse, _ id: String, _ db: some ReadAccess) throws {
        let gefunden: Gegenstand? =
            switch klasse {
            case .eigene: try SchluesselID(id).flatMap { try db.eigenerSchluessel($0) }.map(Gegenstand.eigener)
            case .partner: try ZertifikatID(id).flatMap { try db.partnerzertifikat($0) }.map(Gegenstand.partner)
            case .stellen: try AnkerID(id).flatMap { try db.ankerzertifikat($0) }.map(Gegenstand.stelle)
            case .dkim: nil
            }
        guard let gefunden else { throw SchluesselError.unbekannt(id) }
        gegenstand = gefunden
    }

    var klasse: Schluesselklasse {
        switch gegenstand {
        case .eigener: .eigene
        case .partner: .partner
        case .stelle: .stellen
        }
    }

    var id: String {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.id.text
        case .partner(let zertifikat): zertifikat.id.text
        case .stelle(let anker): anker.id.text
        }
    }

    var inhaber: String {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.inhaber
        case .partner(let zertifikat): zertifikat.inhaber
        case .stelle(let anker): anker.name
        }
    }

    var art: Signaturart {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.art
        case .partner(let zertifikat): zertifikat.art
        case .stelle: .smime
        }
    }

    var stand: Schluesselstand {
        switch gegenstand {
        case .eigener(let eigener): Schluesselstand(eigener.zustand, ohneZertifikat: eigener.zertifikat == nil)
        case .partner(let zertifikat): Schluesselstand(zertifikat.zustand)
        case .stelle: .vertraut
        }
    }

    var gueltigBis: Zeitpunkt? {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.gueltigBis
        case .partner(let zertifikat): zertifikat.gueltigBis
        case .stelle(let anker): anker.gueltigBis
        }
    }

    var fingerabdruck: String? {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.fingerabdruck
        case .partner(let zertifikat): zertifikat.fingerabdruck
        case .stelle(let anker): anker.fingerabdruck
        }
    }

    /// DER or an OpenPGP certificate; `nil` while a key of ours waits for it.
    var oeffentlich: [UInt8]? {
        switch gegenstand {
        case .eigener(let schluessel): schluessel.zertifikat
        case .partner(let zertifikat): zertifikat.zertifikat
        case .stelle(let anker): anker.zertifikat
        }
    }
}

extension Schluesselkarte {
    /// Reads the certificate, and for S/MIME follows it to an authority that is trusted.
    mutating func lies(_ dienst: Schluesseldienst) async throws {
        guard let oeffentlich else { return }
        switch art {
        case .pgp:
            let angaben = try await dienst.krypto.lies(pgp: oeffentlich)
            inhalt = [
                Angabe(name: "Benutzerkennungen", wert: angaben.namen.joined(separator: "; ")),
                Angabe(name: "Verfahren", wert: angaben.verfahren),
                Angabe(name: "Erlaubt", wert: Self.erlaubt(angaben.darfSignieren, angaben.darfVerschluesseln)),
                Angabe(name: "Vom Inhaber zurückgezogen", wert: angaben.zurueckgezogen ? "ja" : "nein"),
            ]
        case .smime:
            let angaben = try await dienst.krypto.lies(zertifikat: oeffentlich)
            inhalt = [
                Angabe(name: "Inhaber laut Zertifikat", wert: angaben.inhaber), Angabe(name: "Aussteller", wert: angaben.aussteller),
                Angabe(name: "Seriennummer", wert: angaben.seriennummer), Angabe(name: "Verfahren", wert: angaben.verfahren),
                Angabe(name: "Adressen", wert: angaben.adressen.joined(separator: ", ")),
                Angabe(name: "Erlaubt", wert: Self.erlaubt(angaben.darfSignieren, angaben.darfVerschluesseln)),
                Angabe(name: "Sperrlisten", wert: (angaben.sperradressen + angaben.ocspadressen).joined(separator: ", ")),
            ]
            if klasse != .stellen { inhalt.append(Angabe(name: "Kette", wert: try await kette(oeffentlich, angaben, dienst))) }
        }
        inhalt.removeAll { $0.wert.isEmpty }
    }

    private func kette(_ der: [UInt8], _ angaben: Zertifikatsangaben, _ dienst: Schluesseldienst) async throws -> String {
        var zwischen: [[UInt8]] = []
        if case .eigener(let schluessel) = gegenstand { zwischen = schluessel.kette }
        let anker = try await dienst.store.read { try $0.anker() }
        let befund = try await dienst.krypto.pruefe(
            zertifikat: der, kette: zwischen, anker: anker, sperrlisten: [],
            zweck: angaben.darfVerschluesseln ? .verschluesseln : .signieren,
            zeit: dienst.store.uhr.jetzt.millisekunden / 1_000)
        return befund.urteil.deutsch
    }

    private static func erlaubt(_ signieren: Bool, _ verschluesseln: Bool) -> String {
        [signieren ? "Signieren" : nil, verschluesseln ? "Verschlüsseln" : nil].compactMap(\.self).joined(separator: ", ")
    }
}

extension Partnerzertifikat {
    /// Ciphers that the partner said to read, the best first; `nil` where nothing was said.
    var faehigkeitstext: String? {
        guard let faehigkeiten else { return nil }
        do throws(CmsError) {
            let namen = try SmimeCapabilities.read(faehigkeiten).compactMap { CmsCipher(oid: $0.oid).deutsch }
            return namen.isEmpty ? "nichts Bekanntes" : namen.joined(separator: ", ")
        } catch {
            return "nicht lesbar"
        }
    }
}
