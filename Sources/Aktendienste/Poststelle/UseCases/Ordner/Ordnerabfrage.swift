// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// One look into one folder. A file is registered with its bytes first and moved aside afterwards, so that nothing is lost in between;
/// a file that was registered before is only moved. What goes wrong with one file is kept with its reason and keeps no other waiting.
struct Ordnerabfrage: Sendable {
    private static let hoechstens = 200

    let dienst: Poststellendienst
    let ordner: Scanordner

    func callAsFunction() async throws -> (erfasst: Int, abgewiesen: Int) {
        let (vorher, gestoert) = try await dienst.store.read {
            (try Ordnersicht.vorher($0, ordner.id), try Ordnersicht.stoerungen($0, ordner.id))
        }
        let alle: [String]
        do {
            alle = try FileManager.default.contentsOfDirectory(atPath: ordner.pfad).sorted()
        } catch {
            try await Ordnersicht.merken(dienst.store, ordner.id, vorher, gestoert: ["": Ordnerstoerung.grund(error)])
            return (0, 0)
        }
        let namen = Set(alle), gelten = alle.filter(Ordnerregel.gilt)
        var jetzt: [String: Ordnerregel.Stand] = [:], fehler: [String: String] = [:]
        var zahl = (erfasst: 0, abgewiesen: 0), rest = Self.hoechstens
        // What failed before comes last: many such files must not use up the round of the others.
        for name in gelten.filter({ gestoert[$0] == nil }) + gelten.filter({ gestoert[$0] != nil }) {
            try Task.checkCancellation()
            do {
                guard let stand = try stand(name) else { continue }
                let marke = Ordnerregel.marken(name).first { namen.contains($0) }
                guard
                    Ordnerregel.fertig(
                        stand, marke: marke != nil, vorher: vorher[name], jetzt: dienst.store.uhr.jetzt,
                        ruhe: ordner.ruhe.map { .seconds($0) })
                else {
                    jetzt[name] = stand
                    continue
                }
                guard rest > 0 else {
                    jetzt[name] = stand
                    fehler[name] = gestoert[name]
                    continue
                }
                rest -= 1
                if try await aufnehmen(name, stand, marke: marke) { zahl.erfasst += 1 } else { zahl.abgewiesen += 1 }
            } catch is CancellationError {
                throw CancellationError()
            } catch  where Ordnerstoerung.istFort(error) {
                continue  // Somebody took it away meanwhile.
            } catch {
                // Seen as it is, so that it is complete at once when the trouble is over.
                jetzt[name] = vorher[name]
                fehler[name] = Ordnerstoerung.grund(error)
            }
        }
        try await Ordnersicht.merken(dienst.store, ordner.id, jetzt, gestoert: fehler)
        return zahl
    }

    /// `nil` for folders and links: a link could lead to any file of this machine.
    private func stand(_ name: String) throws -> Ordnerregel.Stand? {
        let merkmale = try FileManager.default.attributesOfItem(atPath: pfad(name))
        guard merkmale[.type] as? FileAttributeType == .typeRegular, let zeit = merkmale[.modificationDate] as? Date else {
            return nil
        }
        return Ordnerregel.Stand(
            groesse: (merkmale[.size] as? NSNumber)?.int64Value ?? 0,
            zeit: Zeitpunkt(millisekunden: Int64(zeit.timeIntervalSince1970 * 1_000)))
    }

    /// - Returns: whether it stands in the register now.
    private func aufnehmen(_ name: String, _ stand: Ordnerregel.Stand, marke: String?) async throws -> Bool {
        let (inhalt, anfang) = try await ablegen(name)
        let fund = Ordnerfund(ordner: ordner.id, name: name, zeit: stand.zeit, sha256: inhalt.sha256)
        if let abgewiesen = try await dienst.store.read({ try $0.schonAbgewiesen(fund) }) {
            try beiseite(name, marke, nach: abgewiesen ? "abgewiesen" : "erledigt")
            return !abgewiesen
        }
        do {
            try await erfassen(name, inhalt, anfang, fund, marke: marke)
        } catch let fehler as any Fachfehler where fehler.art != .ausfall {
            try await abweisen(name, fund, fehler.meldung, marke: marke)
            return false
        }
        try beiseite(name, marke, nach: "erledigt")
        return true
    }

    private func erfassen(_ name: String, _ inhalt: Inhalt, _ anfang: [UInt8], _ fund: Ordnerfund, marke: String?) async throws {
        let notiz = marke.flatMap { FileManager.default.contents(atPath: pfad($0)) }.map {
            String(decoding: $0.prefix(20_000), as: UTF8.self)
        }
        let gelesen = Scanangaben.lesen(notiz ?? "")
        let tag = gelesen.post["eingang"].flatMap { Kalendertag(iso: $0) }
        _ = try await EingangErfassen(dienst: dienst)(
            [Postdatei(name: name, inhalt: inhalt, anfang: anfang)],
            .init(
                kanal: ordner.kanal, oe: ordner.oe, eingangAm: tag,
                eingangGrund: gelesen.post["grund"] ?? "Angabe der Scanstelle",
                vorschlag: Tagvorschlag(tag: fund.zeit.tag, grund: "Eingang im Ordner"),
                betreff: gelesen.post["betreff"], absender: gelesen.post["absender"],
                scan: gelesen.scan.ergaenzt(durch: ordner.profil), fund: fund), akteur: Poststellendienst.system)
    }

    private func abweisen(_ name: String, _ fund: Ordnerfund, _ grund: String, marke: String?) async throws {
        try await dienst.store.commit(Vermerk(Poststellendienst.system, "post.ordner.abweisen", grund: grund)) { tx in
            try tx.ordnerfundEintragen(fund, eingang: nil, grund: grund)
            tx.vermerke(Gegenstand("post.ordner", ordner.id.text, kennzeichen: ordner.kurz), feld: "abgewiesen", neu: name)
        }
        try beiseite(name, marke, nach: "abgewiesen")
    }

    private func ablegen(_ name: String) async throws -> (Inhalt, [UInt8]) {
        let griff = try FileHandle(forReadingFrom: URL(fileURLWithPath: pfad(name)))
        defer { griff.closeFile() }
        let writer = try dienst.inhalte.begin()
        var anfang: [UInt8] = []
        do {
            while let daten = try griff.read(upToCount: 1 << 20), !daten.isEmpty {
                if anfang.count < 65_536 { anfang += daten.prefix(65_536 - anfang.count) }
                try writer.write(daten)
            }
            return (try await writer.finish(), anfang)
        } catch {
            writer.discard()
            throw error
        }
    }

    /// Out of sight of the next round. An older file of the same name stays beside it.
    private func beiseite(_ name: String, _ marke: String?, nach unterordner: String) throws {
        let files = FileManager.default, ziel = pfad(unterordner)
        try files.createDirectory(atPath: ziel, withIntermediateDirectories: true)
        for eines in [name, marke].compactMap(\.self) {
            let vorsilbe = files.fileExists(atPath: "\(ziel)/\(eines)") ? "\(dienst.store.uhr.jetzt.millisekunden)-" : ""
            try files.moveItem(atPath: pfad(eines), toPath: "\(ziel)/\(vorsilbe)\(eines)")
        }
    }

    private func pfad(_ name: String) -> String { "\(ordner.pfad)/\(name)" }
}
