// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What becomes of the paper after it was scanned, filed and, where drawn, compared.
struct Papierakt: Sendable {
    let dienst: Poststellendienst

    /// Records that paper was destroyed. All or none: a list is taken to the shredder as a whole.
    func vernichtet(_ eingaenge: [EingangID], akteur: Akteur) async throws {
        guard !eingaenge.isEmpty else { throw PostError.nichtGefunden }
        try await dienst.store.commit(Vermerk(akteur, "post.papier.vernichten")) { tx in
            for id in eingaenge {
                let (eingang, scan) = try tx.papier(id, akteur)
                if let hindernis = try tx.hindernis(eingang, scan, am: tx.jetzt.tag) { throw hindernis }
                try tx.execute(
                    "UPDATE post_scan SET vernichtet = \(tx.jetzt), vernichtet_von = \(akteur.kennung) WHERE eingang = \(id)")
                tx.vermerke(eingang.gegenstand, feld: "papier", alt: "vorhanden", neu: "vernichtet")
                try tx.nurNochElektronisch(eingang)
            }
        }
    }

    /// Has the Transfervermerk made once more, after its job had given up.
    func transfervermerk(_ id: EingangID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "post.transfervermerk.nachholen")) { tx in
            let (eingang, scan) = try tx.papier(id, akteur)
            guard eingang.zustand == .zugeordnet, scan.transfervermerk == nil else { throw PostError.nichtsZuLesen }
            try tx.auftrag(TransfervermerkAblegen.art, TransfervermerkAblegen.Daten(eingang: id))
            tx.vermerke(eingang.gegenstand, feld: "transfervermerk", neu: "bestellt")
        }
    }

    /// Keeps paper from being destroyed, or lets it go again.
    func verbleib(_ id: EingangID, _ verbleib: Verbleib, grund: String?, akteur: Akteur) async throws {
        let grund = try Eingangsregel.pflicht(grund, "Der Grund", Eingangsregel.grund, sonst: .grundFehlt)
        try await dienst.store.commit(Vermerk(akteur, "post.papier.verbleib", grund: grund)) { tx in
            let (eingang, scan) = try tx.papier(id, akteur)
            guard scan.vernichtet == nil else { throw PostError.papierNochNoetig }
            try tx.execute("UPDATE post_scan SET verbleib = \(verbleib), verbleib_grund = \(grund) WHERE eingang = \(id)")
            tx.vermerke(eingang.gegenstand, feld: "verbleib", alt: scan.verbleib.deutsch, neu: verbleib.deutsch)
        }
    }

    func einstellen(_ neu: Posteinstellungen, akteur: Akteur) async throws {
        let neu = try neu.geprueft()
        guard akteur.darf(PostRechte.papier) else { throw PostError.verboten }
        try await dienst.store.commit(Vermerk(akteur, "post.einstellung.setzen")) { tx in
            let alt = try tx.posteinstellungen()
            let werte = [
                ("stichprobe", String(alt.stichprobe), String(neu.stichprobe)),
                ("papiermonate", String(alt.papiermonate), String(neu.papiermonate)), ("verfahren", alt.verfahren, neu.verfahren),
            ]
            for (name, vorher, nachher) in werte where vorher != nachher {
                try tx.execute(
                    """
                    INSERT INTO post_einstellung (name, wert) VALUES (\(name), \(nachher))
                    ON CONFLICT (name) DO UPDATE SET wert = excluded.wert
                    """)
                tx.vermerke(Gegenstand("post.einstellung", name), feld: name, alt: vorher, neu: nachher)
            }
        }
    }
}

extension ReadAccess {
    /// Why paper must not be destroyed; `nil` when it may. Destroyed with its file, the scan needs no note of a transfer any more.
    func hindernis(_ eingang: Eingang, _ scan: Scan, am heute: Kalendertag) throws -> PostError? {
        guard let ab = scan.vernichtungAb, ab <= heute, scan.verbleib == .vernichten, scan.vernichtet == nil else {
            return .papierNochNoetig
        }
        if eingang.zustand == .vernichtet { return nil }
        guard scan.transfervermerk != nil else { return .transfervermerkFehlt(eingang.nummer) }
        return try aussonderungssperre(eingang).map { .papierGesperrt(eingang.nummer, $0.art.deutsch) }
    }

    /// A hold on the Akte in which the scan lies.
    func aussonderungssperre(_ eingang: Eingang) throws -> Aussonderungssperre? {
        guard let vorgang = try eingang.vorgang.flatMap({ try vorgang($0) }) else { return nil }
        return try aussonderungssperren(vorgang.akteID, nurGueltige: true).first
    }
}

extension WriteContext {
    fileprivate func papier(_ id: EingangID, _ akteur: Akteur) throws -> (Eingang, Scan) {
        guard let eingang = try eingang(id), akteur.darf(PostRechte.papier, in: eingang.oe), let scan = try scan(id) else {
            throw PostError.nichtGefunden
        }
        return (eingang, scan)
    }

    /// The Dokument no longer says that paper lies somewhere. A closed Vorgang is left as it is: the register knows it anyway.
    fileprivate func nurNochElektronisch(_ eingang: Eingang) throws {
        guard let id = eingang.dokument, let dokument = try dokument(id), let vorgang = try vorgang(dokument.vorgang),
            vorgang.zustand == .offen
        else { return }
        var angaben = try dokumentangaben(id)
        guard angaben.medium == .hybrid else { return }
        angaben.medium = .elektronisch
        angaben.standort = nil
        try dokumentangabenSetzen(angaben, zu: id)
    }
}
