// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Glibc
import Store

/// Clears away what exchanges have left behind, a time after they ended: bytes of messages, files in the folders, refused messages, runs that
/// were stopped, and subjects in the lists of what is over. The register of destruction stays for ever, and so does what the archive keeps.
struct AustauschAufraeumen {
    let dienst: Aussonderungsdienst
    let tage: Int

    /// - Returns: how many messages, runs and files went.
    func callAsFunction() async throws -> Int {
        let grenze = dienst.store.uhr.jetzt - .seconds(tage * 86_400)
        // Files first, as long as the register still names them.
        let ordner = try await dienst.store.read { db in
            try db.partner().map { Alteingang(partner: $0, geschrieben: try db.liegengebliebene($0.id, vor: grenze)) }
        }
        let dateien = ordner.reduce(0) { $0 + $1.entfernen(vor: grenze) }
        let geraeumt = ordner.filter(\.ausgangDa).flatMap { $0.geschrieben.map(\.id) }
        let (zahl, inhalte) = try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.aufraeumen")) { tx in
            let geloest = try tx.nachrichtenLoesen(vor: grenze)
            let verworfen = try tx.abgewieseneLoeschen(vor: grenze)
            let laeufe = try tx.abgebrocheneLoeschen(vor: grenze)
            try tx.betreffeVergessen(vor: grenze)
            try tx.wegeGeraeumt(geraeumt)
            return (geloest.count + verworfen.zahl + laeufe, geloest + verworfen.inhalte)
        }
        // Contents that something else still names stay.
        if !inhalte.isEmpty { try await dienst.inhaltVernichten(inhalte, akteur: Aussonderungsdienst.system) }
        return zahl + dateien
    }
}

/// What lies in the folders of a partner since long.
struct Alteingang: Sendable {
    let partner: Partner
    /// Our messages that belong to something that is over; the partner may never have taken them out of the folder.
    let geschrieben: [(id: NachrichtID, dateiname: String)]

    /// A share that is not there now is looked at another day.
    var ausgangDa: Bool { FileManager.default.fileExists(atPath: partner.ausgang) }

    /// A folder that is not there, or a file that somebody else took meanwhile, is no reason to stop.
    func entfernen(vor grenze: Zeitpunkt) -> Int {
        let aside = ["erledigt", "abgewiesen"].flatMap { unter -> [String] in
            let ordner = "\(partner.eingang)/\(unter)"
            return ((try? FileManager.default.contentsOfDirectory(atPath: ordner)) ?? []).map { "\(ordner)/\($0)" }
        }.filter { pfad in
            [".zip", ".xdomea"].contains { pfad.lowercased().hasSuffix($0) }
                && (Dateialter(pfad).map { $0.juengste < grenze } ?? false)
        }
        return (aside + geschrieben.map { "\(partner.ausgang)/\($0.dateiname)" }).count { pfad in
            Dateialter(pfad) != nil && (try? FileManager.default.removeItem(atPath: pfad)) != nil
        }
    }
}

/// When a regular file was last written or moved, whatever is later; moving does not change the time of writing.
struct Dateialter {
    let juengste: Zeitpunkt

    init?(_ pfad: String) {
        var angaben = stat()
        guard lstat(pfad, &angaben) == 0, angaben.st_mode & S_IFMT == S_IFREG else { return nil }
        juengste = Zeitpunkt(millisekunden: Int64(max(angaben.st_mtim.tv_sec, angaben.st_ctim.tv_sec)) * 1_000)
    }
}
