// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import Poststelle
internal import Smtp
internal import Store

/// A recipient that gets the message, and whether a rule wants a copy of it in the file.
struct Ablagekandidat {
    let empfaenger: Empfaenger
    let verlangt: Bool
}

extension Regelbearbeitung {
    /// What leaves is filed where it was written in a Vorgang, or its subject, or the message it answers, names one for certain.
    /// - Parameter wer: who sends, and who is written as sender; nothing of an excluded mailbox is filed.
    func merkeAusgang(
        _ fund: Ablagefund?, wer: [Mailadresse], _ zustellungen: [Zustellung], _ sammlung: inout Ergebnissammlung
    ) async throws {
        guard let vorgabe = stadt.ablage, let erste = zustellungen.first else { return }
        let werk = sammlung.regeln.werk
        guard !wer.contains(where: { werk.ausnahme($0) != nil }) else { return }
        guard try await !merkeHerkunft(erste.id, vorgabe, &sammlung), vorgabe.ausgang, let fund else { return }
        sammlung.legeAb(
            Ablagewunsch(
                richtung: .ausgehend, zustellung: erste.id, einheit: vorgabe.einheit, vorgang: fund.vorgang, grund: fund.grund))
    }

    /// What was written in a Vorgang belongs there, whatever its subject says and wherever it goes.
    /// - Returns: whether it was.
    private func merkeHerkunft(_ zustellung: ZustellungID, _ vorgabe: Ablagevorgabe, _ sammlung: inout Ergebnissammlung)
        async throws -> Bool
    {
        let nachricht = sammlung.nachricht
        guard nachricht.herkunft == .akte else { return false }
        let vorgang: VorgangID? = try await store.read {
            try $0.value("SELECT vorgang FROM mg_aktenversand WHERE nachricht = \(nachricht.id)")
        }
        guard let vorgang else { return false }
        sammlung.legeAb(
            Ablagewunsch(
                richtung: .ausgehend, zustellung: zustellung, einheit: vorgabe.einheit, vorgang: vorgang,
                grund: "Die Nachricht wurde in diesem Vorgang geschrieben."))
        return true
    }

    /// Nothing for a message that cannot be read: it is sorted by its recipients.
    private static func hinweise(_ inhalt: [UInt8]) -> (betreff: String, fruehere: [String]) {
        do throws(MimeError) {
            let kopf = try MessageHeader(inhalt[...])
            return (kopf.sole("subject")?.text.text ?? "", Fadenkennungen.lies(kopf, inhalt))
        } catch {
            return ("", [])
        }
    }

    /// Keeps what is known of the signers' certificates now: later their authority says something else, or is gone. For what is filed, or may be once a
    /// person has released it.
    func merkeWiderruf(_ befund: Oeffnungsbefund, _ sammlung: inout Ergebnissammlung) async throws {
        guard stadt.ablage != nil, let nachweis = try await store.read({ try Widerrufsnachweis(befund, $0) }),
            sammlung.widerrufsnachweise.insert(nachweis).inserted
        else { return }
        let text = nachweis.text(gateway: stadt.name.text, zeit: store.uhr.jetzt)
        _ = try lege(Array(text.utf8), .widerrufsnachweis, &sammlung)
    }

    /// Finds out whether a message belongs into the E-Akte, and where. What says it for certain counts for every mailbox, in this order: the
    /// sign behind a `+` in the address, the sign in the subject, the message it answers. All else goes to the mail room, from mailboxes that are its own.
    /// - Parameters:
    ///   - inhalt: in clear.
    ///   - geoeffnet: it is another one than came.
    ///   - kandidaten: recipients that get it; those the rules exclude are not among them.
    func merkeAblage(
        _ inhalt: [UInt8], geoeffnet: Bool, _ kandidaten: [Ablagekandidat], _ sammlung: inout Ergebnissammlung
    ) async throws {
        guard sammlung.ablage == nil else { return }
        guard let vorgabe = stadt.ablage else {
            return sammlung.merke(kandidaten.filter(\.verlangt).map(\.empfaenger.zustellung), .ablage, .nichtAbgelegt, [:])
        }
        if let erster = kandidaten.first {
            guard try await !merkeHerkunft(erster.empfaenger.zustellung.id, vorgabe, &sammlung) else { return }
        }
        let (betreff, frueher) = Self.hinweise(inhalt)
        let adressen = kandidaten.map(\.empfaenger.adressAngabe)
        let fund = try await store.read { try Ablagefund.suche(adressen, betreff: betreff, fruehere: frueher, $0) }
        let postfach = kandidaten.first { vorgabe.postfach($0.empfaenger.adresse) != nil }
        guard let wer = postfach ?? kandidaten.first(where: { $0.verlangt || fund != nil }) else { return }
        let grund = fund?.grund ?? (postfach == nil ? "Eine Regel verlangt die Nachricht in der Akte." : nil)
        let klartext = geoeffnet ? try lege(inhalt, .klartext, &sammlung) : nil
        sammlung.legeAb(
            Ablagewunsch(
                zustellung: wer.empfaenger.zustellung.id, klartext: klartext,
                einheit: vorgabe.postfach(wer.empfaenger.adresse) ?? vorgabe.einheit, vorgang: fund?.vorgang, grund: grund))
    }
}
