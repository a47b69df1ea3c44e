// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Smtp
internal import Store

/// Reminds recipients of messages they have not read; with the last reminder, the sender hears that too. The link is kept by nobody, so a reminder
/// names the mail in which it stands.
struct Abholerinnerung: Sendable {
    /// At once; the rest has its turn minutes later.
    private static let hoechstens = 200

    let store: Store
    let berichte: Berichtswesen
    let vorgabe: Abholvorgabe

    /// Everything of this spool that is due.
    func faellige(spool: String) async throws {
        for nummer in vorgabe.erinnerungen.indices.reversed() {
            let jetzt = store.uhr.jetzt
            let bis = jetzt - .seconds(86_400 * vorgabe.erinnerungen[nummer])
            let rows = try await store.read { db in
                try db.rows(
                    """
                    SELECT \(Abholzeile.spalten), bereit FROM mg_abholung WHERE spool = \(spool) AND laeuft_ab > \(jetzt) AND beendet IS NULL
                      AND geoeffnet IS NULL AND erinnert <= \(nummer) AND bereit <= \(bis) ORDER BY bereit LIMIT \(Self.hoechstens)
                    """)
            }
            for row in rows { try await erinnere(try Abholzeile(row: row), seit: try row["bereit"], nummer) }
        }
    }

    private func erinnere(_ zeile: Abholzeile, seit bereit: Zeitpunkt, _ nummer: Int) async throws {
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht),
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung }),
            zustellung.zustand == .abholbereit, let an = zustellung.empfaenger.address
        else { return }
        let post = Abholpost(berichte: berichte, vorgabe: vorgabe)
        var briefe = [try post.erinnerung(an: an, seit: bereit, bis: zeile.laeuftAb, imPostfach: zeile.konto != nil)]
        if nummer == vorgabe.erinnerungen.count - 1, let absender = nachricht.absender.address {
            briefe.append(try post.nochUngelesen(an: absender, an.text, bis: zeile.laeuftAb, ueber: nachricht))
        }
        try await store.technical { [briefe] db in
            let zahl = try db.changed(
                Warteschlange.abholungen, set: "erinnert = \(nummer + 1)",
                where: "zustellung = \(zeile.zustellung) AND erinnert <= \(nummer) AND geoeffnet IS NULL AND beendet IS NULL")
            guard zahl == 1 else { return }
            for brief in briefe { try brief.eintragen(db, spool: zeile.spool) }
            try Spureintrag(schicht: .zustellung, ereignis: .erinnert, zustellung: zeile.zustellung).eintragen(
                db, zeile.nachricht)
        }
    }
}

extension Abholpost {
    func erinnerung(an: SmtpAddress, seit: Zeitpunkt, bis: Zeitpunkt, imPostfach: Bool) throws -> Aufnahme {
        let wo =
            imPostfach
            ? "Sie liegt in Ihrem Postfach im Bürgerportal. Bitte melden Sie sich dort an:\n\(vorgabe.adresse)"
            : "Den Link dorthin haben wir Ihnen am \(seit.tag.deutsch) geschickt, in einer E-Mail mit dem Betreff „\(Self.einladungsbetreff)“."
        return try brief(
            "Erinnerung: Eine Nachricht liegt für Sie bereit",
            """
            Guten Tag,

            für Sie liegt eine Nachricht bereit von: \(vorgabe.behoerde). Sie haben sie noch nicht gelesen.
            \(wo)

            Das ist möglich bis zum \(bis.deutsch). Danach wird die Nachricht gelöscht.
            Bitte antworten Sie nicht auf diese E-Mail.
            """, an: an)
    }

    fileprivate func nochUngelesen(an: SmtpAddress, _ empfaenger: String, bis: Zeitpunkt, ueber: Nachricht) throws -> Aufnahme {
        try brief(
            "Ihre geschützte Nachricht wurde noch nicht gelesen",
            """
            Guten Tag,

            Ihre Nachricht an \(empfaenger) wurde noch nicht gelesen. Das ist möglich bis zum \(bis.deutsch).
            Wir haben den Empfänger erinnert. Bitte fragen Sie nach, ob er den Link und den Code hat.

            Einen neuen Link verlangen Sie unter „Meine geschützten Mails“:
            \(vorgabe.adresse)\(MailURL.meine)
            """, an: an, ueber: ueber)
    }
}
