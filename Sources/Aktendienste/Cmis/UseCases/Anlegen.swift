// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Foundation
internal import Store

/// createFolder and createDocument. In a Vorgang a document becomes a Dokument, as a draft; folders only in an Arbeitsbereich.
struct Anlegen: Sendable {
    let ablage: Ablage

    /// - Parameter datei: `nil` for a folder.
    func callAsFunction(in eltern: String, name: String, ordner: Bool, datei: Ablage.Datei?) async throws -> String {
        let name = try Self.pruefe(name)
        let leer = ordner ? nil : try await ablage.inhalte.store(.init())
        return try await ablage.store.commit(Vermerk(ablage.akteur, "cmis.anlegen")) { [ablage] tx in
            let wo = try ablage.suche.ziel(tx, eltern).ort
            guard Erlaubnis(ablage.akteur, wo).hinein else { throw Cmisgrund.verboten }
            if case .vorgang(let vorgang) = wo.knoten {
                guard !ordner else { throw Cmisgrund.nichtHier }
                guard let datei, datei.inhalt.groesse > 0 else {
                    throw Cmisgrund(art: .constraint, text: "Ein Dokument der Akte wird mit seinem Inhalt angelegt.")
                }
                let typ = try Dateiaufnahme.pruefe(anfang: datei.anfang, name: name)
                return "dokument-\(try tx.dokumentAblegen(.ausDatei(name, typ, datei.inhalt), in: vorgang.id).id)"
            }
            guard let bereich = wo.bereich else { throw Cmisgrund.nichtHier }
            try ablage.frei(tx, wo)
            guard try tx.bereichseintrag(bereich, in: wo.eintrag?.id, name: name) == nil else {
                throw Cmisgrund(art: .nameConstraintViolation, text: "Diesen Namen gibt es in dem Ordner schon.")
            }
            let neu = try tx.bereichAnlegen(
                bereich, in: wo.eintrag?.id, name: name, inhalt: ordner ? nil : datei?.inhalt ?? leer,
                mediatyp: ordner ? "" : Dateiaufnahme.medientyp(datei?.anfang ?? []))
            return "eintrag-\(neu.id)"
        }
    }

    /// One part of a path, as every file system takes it.
    static func pruefe(_ name: String) throws -> String {
        let erlaubt = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\" }
        guard !name.isEmpty, name.utf8.count <= 255, name != ".", name != "..", erlaubt else {
            throw Cmisgrund.ungueltig("Dieser Name ist nicht möglich.")
        }
        return name
    }
}

extension DokumentAnlage {
    /// What a program files is a draft, named like its file, until its clerk says more of it.
    static func ausDatei(_ name: String, _ typ: String, _ inhalt: Inhalt) -> DokumentAnlage {
        let stamm = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
        return DokumentAnlage(
            betreff: stamm, typ: .sonstiges, richtung: .intern, dateiname: name, mediatyp: typ, inhalt: inhalt, final: false)
    }
}
