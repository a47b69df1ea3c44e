// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Identity
import Store

/// Sets up a watched folder or changes it, by its short name. Only from the command line.
struct OrdnerSetzen: Sendable {
    let dienst: Poststellendienst

    func callAsFunction(_ a: PoststelleModul.Ordnerangaben, akteur: Akteur) async throws {
        guard !a.kurz.isEmpty, a.kurz.utf8.count <= 40,
            a.kurz.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
        else { throw PostError.ordnerUngueltig("Der Kurzname darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten.") }
        guard let kanal = Eingangskanal(rawValue: a.kanal) else {
            let moeglich = Eingangskanal.allCases.map(\.rawValue).joined(separator: ", ")
            throw PostError.ordnerUngueltig("Den Weg \(a.kanal) gibt es nicht; möglich sind \(moeglich).")
        }
        var istOrdner: ObjCBool = false
        guard a.pfad.hasPrefix("/"), FileManager.default.fileExists(atPath: a.pfad, isDirectory: &istOrdner), istOrdner.boolValue
        else {
            throw PostError.ordnerUngueltig("\(a.pfad) ist kein Ordner mit vollem Pfad.")
        }
        try await dienst.store.commit(Vermerk(akteur, "post.ordner.setzen")) { tx in
            guard try tx.orgEinheit(a.einheit) != nil else {
                throw PostError.ordnerUngueltig("Die Organisationseinheit \(a.einheit) gibt es nicht.")
            }
            let id = try tx.scanordner().first { $0.kurz == a.kurz }?.id ?? ScanordnerID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO post_ordner (id, kurz, pfad, oe, kanal, ruhe, geraet, firmware, profil, verfahren, angelegt, version)
                VALUES (\(id), \(a.kurz), \(a.pfad), \(a.einheit), \(kanal), \(a.ruhe), \(a.geraet), \(a.firmware), \(a.profil),
                  \(a.verfahren), \(tx.jetzt), 1)
                ON CONFLICT (kurz) DO UPDATE SET pfad = excluded.pfad, oe = excluded.oe, kanal = excluded.kanal, ruhe = excluded.ruhe,
                  geraet = excluded.geraet, firmware = excluded.firmware, profil = excluded.profil, verfahren = excluded.verfahren,
                  version = post_ordner.version + 1
                """)
            tx.vermerke(Gegenstand("post.ordner", id.text, kennzeichen: a.kurz), feld: "pfad", neu: a.pfad)
        }
    }
}

/// Takes a watched folder out of the register. Its files stay where they are; what was registered from it stays registered.
struct OrdnerEntfernen: Sendable {
    let dienst: Poststellendienst

    func callAsFunction(_ kurz: String, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "post.ordner.entfernen")) { tx in
            guard let ordner = try tx.scanordner().first(where: { $0.kurz == kurz }) else {
                throw PostError.ordnerUngueltig("Einen Ordner mit dem Kurznamen \(kurz) gibt es nicht.")
            }
            try tx.execute("DELETE FROM post_ordnerfund WHERE ordner = \(ordner.id)")
            try tx.execute("DELETE FROM post_ordnersicht WHERE ordner = \(ordner.id)")
            try tx.execute("DELETE FROM post_ordnerstoerung WHERE ordner = \(ordner.id)")
            try tx.execute("DELETE FROM post_ordner WHERE id = \(ordner.id)")
            tx.vermerke(Gegenstand("post.ordner", ordner.id.text, kennzeichen: kurz), feld: "pfad", alt: ordner.pfad)
        }
    }
}
