// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Store

/// Shows a message to whoever has both the link and the code, or whose Postfach it lies in. Needs the spool, so it works on the gateway's own machine.
struct Abholdienst: Sendable {
    let store: Store
    let spool: Spool
    let berichte: Berichtswesen
    /// Where files of answers are uploaded to.
    let inhalte: ContentStore
    let viren: Virenschleuse?

    var antwortMb: Int { berichte.stadt.abholung?.antwortMb ?? 0 }

    /// - Returns: until when it can be read.
    /// - Throws: `GatewayError.abholungUngueltig`.
    func pruefe(_ marke: String) async throws -> Abholzeile {
        let jetzt = store.uhr.jetzt
        guard let zeile = try await store.read({ try $0.abholung(marke: marke, am: jetzt) }) else {
            throw GatewayError.abholungUngueltig
        }
        return zeile
    }

    /// - Returns: the message as its recipient would have got it.
    /// - Throws: `GatewayError.codeFalsch`, and `.abholungUngueltig` once there were too many wrong codes.
    func oeffne(_ zugang: Abholzugang) async throws -> [UInt8] {
        switch zugang {
        case .link(let marke, let code): return try await oeffne(marke, code: code)
        case .konto:
            let zeile = try await zeile(zugang)
            let bytes = try await lies(zeile)
            try await merke(zeile)
            return bytes
        }
    }

    /// The row, without a look at the code.
    func zeile(_ zugang: Abholzugang) async throws -> Abholzeile {
        switch zugang {
        case .link(let marke, _): return try await pruefe(marke)
        case .konto(let konto, let id):
            let jetzt = store.uhr.jetzt
            guard let zeile = try await store.read({ try $0.abholung(id, konto: konto, am: jetzt) }) else {
                throw GatewayError.abholungUngueltig
            }
            return zeile
        }
    }

    func oeffne(_ marke: String, code: String) async throws -> [UInt8] {
        let zeile = try await pruefe(marke)
        // Counted before it is compared: many tries at the same time count as many.
        let versuche = try await store.technical { db in
            try db.updateReturning(
                Warteschlange.abholungen, set: "fehlversuche = fehlversuche + 1",
                where: "zustellung = \(zeile.zustellung) AND beendet IS NULL AND fehlversuche < \(Abholung.versuche)",
                columns: "fehlversuche"
            ).first.map { try $0["fehlversuche"] as Int }
        }
        guard let versuche else { throw GatewayError.abholungUngueltig }
        guard Abholung.hash(marke, code: code) == zeile.codeHash else {
            guard versuche >= Abholung.versuche else { throw GatewayError.codeFalsch }
            let grund = "Der Code wurde fünfmal falsch eingegeben. Deshalb ist der Link gesperrt."
            try await Abholende(store: store, berichte: berichte).beende(zeile, grund: grund, gelesen: grund)
            throw GatewayError.abholungUngueltig
        }
        // Before it is shown, and read only after the bytes are there: a failing disk is no reading.
        let bytes = try await lies(zeile)
        try await merke(zeile)
        return bytes
    }

    private func lies(_ zeile: Abholzeile) async throws -> [UInt8] {
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht),
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung })
        else { throw GatewayError.abholungUngueltig }
        guard let fassung = zustellung.fassung else { return try spool.lies(nachricht.id, hoechstens: nachricht.groesse) }
        let groesse: Int? = try await store.read { try $0.value("SELECT groesse FROM mg_fassung WHERE id = \(fassung)") }
        return try spool.lies(fassung, hoechstens: groesse ?? nachricht.groesse)
    }

    /// The first opening is the delivery: it stands in the trace, and the sender hears of it.
    private func merke(_ zeile: Abholzeile) async throws {
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht),
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung })
        else { return }
        let grund = "Die Nachricht wurde am \(store.uhr.jetzt.deutsch) abgeholt."
        let fall = Unzustellbericht.Fall(zustellung: zustellung, aktion: .delivered, grund: grund, status: "2.0.0")
        let erste = zeile.geoeffnet == nil
        let meldungen = try berichte.schreiben(ueber: nachricht, erste ? [fall] : [], bis: nachricht.angenommen)
        try await store.technical { db in
            try db.update(Warteschlange.abholungen, set: "fehlversuche = 0", where: "zustellung = \(zeile.zustellung)")
            let zahl = try db.changed(
                Warteschlange.abholungen, set: "geoeffnet = \(db.jetzt)",
                where: "zustellung = \(zeile.zustellung) AND geoeffnet IS NULL AND beendet IS NULL")
            guard zahl == 1 else { return }
            try db.update(
                Warteschlange.zustellungen, set: "zustand = \(Zustellzustand.zugestellt), beendet = \(db.jetzt)",
                where: "id = \(zeile.zustellung)")
            try Spureintrag(schicht: .zustellung, ereignis: .abgeholt, zustellung: zeile.zustellung).eintragen(
                db, zeile.nachricht)
            for meldung in meldungen { try meldung.eintragen(db, spool: zeile.spool) }
        }
    }
}
