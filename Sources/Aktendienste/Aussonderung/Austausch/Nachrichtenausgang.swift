// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Glibc
import Store

/// Puts waiting messages into a partner's folder: first under another name, synced, then renamed, so that nobody ever reads half a
/// message. After a crash the same file is written once more.
struct Nachrichtenausgang {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ partner: Partner) async throws -> Int {
        let wartende = try await dienst.store.read { try $0.wartendeNachrichten(partner.id) }
        for eintrag in wartende {
            guard let inhalt = eintrag.inhalt else { continue }
            let quelle = try await dienst.inhalte.verifiedFile(inhalt)
            try Austauschordner(pfad: partner.ausgang).ablegen(quelle, als: eintrag.dateiname)
            try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.geschrieben")) { tx in
                let zahl = try tx.changed(
                    "UPDATE aus_nachricht SET zustand = 'geschrieben' WHERE id = \(eintrag.id) AND zustand = 'wartet'")
                guard zahl == 1 else { return }
                tx.vermerke(
                    Gegenstand("aus.nachricht", eintrag.id.text, kennzeichen: eintrag.dateiname), feld: "zustand",
                    alt: Nachrichtenstand.wartet.rawValue, neu: Nachrichtenstand.geschrieben.rawValue)
            }
        }
        return wartende.count
    }
}

/// One folder of the exchange.
struct Austauschordner {
    let pfad: String

    /// - Throws: `AussonderungError.partnerUngueltig` when the folder is not there; it is never made, for a missing share must not be
    ///   taken for an empty one.
    func pruefen() throws {
        var istOrdner: ObjCBool = false
        guard FileManager.default.fileExists(atPath: pfad, isDirectory: &istOrdner), istOrdner.boolValue else {
            throw AussonderungError.partnerUngueltig("Der Ordner \(pfad) ist nicht da.")
        }
    }

    func ablegen(_ quelle: String, als name: String) throws {
        try pruefen()
        let halb = "\(pfad)/.\(name).teil"
        if FileManager.default.fileExists(atPath: halb) { try FileManager.default.removeItem(atPath: halb) }
        try FileManager.default.copyItem(atPath: quelle, toPath: halb)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: halb)
        try sync(halb, O_RDONLY)
        guard rename(halb, "\(pfad)/\(name)") == 0 else {
            throw AussonderungError.partnerUngueltig("\(pfad)/\(name) kann nicht angelegt werden (\(errno)).")
        }
        try sync(pfad, O_RDONLY | O_DIRECTORY)
    }

    /// Whole messages, oldest name first. What begins with a dot is still being written.
    func dateien() throws -> [String] {
        try pruefen()
        return try FileManager.default.contentsOfDirectory(atPath: pfad).filter { name in
            !name.hasPrefix(".") && [".zip", ".xdomea"].contains { name.lowercased().hasSuffix($0) }
        }.sorted()
    }

    /// Puts a message that was dealt with aside, never over another one.
    func beiseite(_ name: String, nach ordner: String) throws {
        let ziel = "\(pfad)/\(ordner)"
        try FileManager.default.createDirectory(atPath: ziel, withIntermediateDirectories: true)
        var frei = name
        var nr = 1
        while FileManager.default.fileExists(atPath: "\(ziel)/\(frei)") {
            nr += 1
            frei = "\(nr)-\(name)"
        }
        guard rename("\(pfad)/\(name)", "\(ziel)/\(frei)") == 0 || errno == ENOENT else {
            throw AussonderungError.partnerUngueltig("\(pfad)/\(name) kann nicht verschoben werden (\(errno)).")
        }
    }

    private func sync(_ pfad: String, _ flags: Int32) throws {
        let fd = open(pfad, flags)
        guard fd >= 0 else { throw AussonderungError.partnerUngueltig("\(pfad): \(errno)") }
        defer { close(fd) }
        guard fsync(fd) == 0 else { throw AussonderungError.partnerUngueltig("\(pfad): \(errno)") }
    }
}
