// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    func gangEinfuegen(_ gang: Geschaeftsgang) throws {
        try execute(
            """
            INSERT INTO akte_gang (id, vorgang, dokument, titel, zustand, laufweg, laufweg_fassung, ruecklauf_person, ruecklauf_oe,
              ersteller, angelegt, beendet, version)
            VALUES (\(gang.id), \(gang.vorgang), \(gang.dokument), \(gang.titel), \(gang.zustand), \(gang.laufweg?.id),
              \(gang.laufweg?.fassung), \(gang.ruecklauf.person), \(gang.ruecklauf.oe), \(gang.ersteller), \(gang.angelegt),
              \(gang.beendet), 1)
            """)
        for schritt in gang.schritte { try schrittEinfuegen(schritt, gang) }
        try mitwirkungNachfuehren(gang.vorgang)
    }

    /// Writes what has changed between two states.
    /// - Parameter version: of the Geschäftsgang as the caller saw it; `nil` takes it as it is.
    func gangSpeichern(_ alt: Geschaeftsgang, _ neu: Geschaeftsgang, version: Int? = nil) throws {
        try executeVersioned(
            """
            UPDATE akte_gang SET zustand = \(neu.zustand), beendet = \(neu.beendet), version = version + 1
            WHERE id = \(neu.id) AND version = \(version ?? alt.version)
            """)
        let vorher = Dictionary(uniqueKeysWithValues: alt.schritte.map { ($0.id, $0) })
        let bleiben = Set(neu.schritte.map(\.id))
        for schritt in alt.schritte where !bleiben.contains(schritt.id) {
            try execute("DELETE FROM akte_gangschritt WHERE id = \(schritt.id)")
        }
        for schritt in neu.schritte {
            guard let stand = vorher[schritt.id] else {
                try schrittEinfuegen(schritt, neu)
                continue
            }
            if stand != schritt { try schrittAendern(schritt, warFest: stand.status.istFest) }
        }
        if alt.laufende.map(\.mitwirkende) != neu.laufende.map(\.mitwirkende) { try mitwirkungNachfuehren(neu.vorgang) }
        // The clerk in charge should see that the way has ended or that something came back.
        if alt.zustand != neu.zustand { try vorgangBewegen(neu.vorgang) }
    }

    /// Keeps who takes part beside the Vorgang, and lets the search index follow in the same act.
    private func mitwirkungNachfuehren(_ id: VorgangID) throws {
        let text = Mitwirkung.text(try mitwirkende(an: id))
        guard try changed("UPDATE akte_vorgang SET mitwirkung = \(text) WHERE id = \(id) AND mitwirkung <> \(text)") > 0 else {
            return
        }
        try neuIndexieren(try vorhandenerVorgang(id))
    }

    private func schrittEinfuegen(_ s: Beteiligungsschritt, _ gang: Geschaeftsgang) throws {
        let v = s.verfuegung, b = s.bearbeitung
        try execute(
            """
            INSERT INTO akte_gangschritt (id, gang, vorgang, nummer, mit_vorigem, verb, kuerzel, verfuegung, wirkung, person, oe, text,
              termin, tage, ersteller, erstellt, status, seit, bearbeiter, vertretene, bearbeitet, ergebnis, vermerk, fassung, sha256,
              folge, wegen, wiederholt, zurueckgenommen, eskaliert_an, mahnstufe)
            VALUES (\(s.id), \(gang.id), \(gang.vorgang), \(s.nummer), \(s.mitVorigem), \(v.verb.code), \(v.verb.kuerzel), \(v.verb.text),
              \(v.wirkung), \(v.adressat.person), \(v.adressat.oe), \(v.text), \(v.termin?.iso), \(v.tage), \(v.ersteller),
              \(v.erstellt), \(s.status), \(s.seit), \(b?.bearbeiter), \(b?.vertretene), \(b?.zeit), \(b?.ergebnis), \(b?.vermerk),
              \(b?.fassung?.nr), \(b?.fassung?.sha256), \(b?.folge), \(s.wegen), \(s.wiederholt), \(s.zurueckgenommen),
              \(s.eskaliertAn), \(s.mahnstufe))
            """)
    }

    private func schrittAendern(_ s: Beteiligungsschritt, warFest: Bool) throws {
        guard !warFest else {
            // All that can still happen to a step that is done.
            return try execute("UPDATE akte_gangschritt SET zurueckgenommen = \(s.zurueckgenommen) WHERE id = \(s.id)")
        }
        let b = s.bearbeitung
        try execute(
            """
            UPDATE akte_gangschritt SET nummer = \(s.nummer), mit_vorigem = \(s.mitVorigem), termin = \(s.verfuegung.termin?.iso),
              status = \(s.status), seit = \(s.seit), bearbeiter = \(b?.bearbeiter), vertretene = \(b?.vertretene),
              bearbeitet = \(b?.zeit), ergebnis = \(b?.ergebnis), vermerk = \(b?.vermerk), fassung = \(b?.fassung?.nr),
              sha256 = \(b?.fassung?.sha256), folge = \(b?.folge), eskaliert_an = \(s.eskaliertAn), mahnstufe = \(s.mahnstufe)
            WHERE id = \(s.id)
            """)
    }
}

extension Beteiligungsschritt {
    var mitwirkende: [Adressat] { [verfuegung.adressat] + (eskaliertAn.map { [.person($0)] } ?? []) }
}

extension WriteContext {
    /// Asks again whoever has signed an older version; called wherever a draft gets a new one.
    func geschaeftsgangErneutFragen(_ dokument: DokumentKopf) throws {
        guard let alt = try laufenderGang(am: dokument.id) else { return }
        var neu = alt
        let erneut = neu.entwurfGeaendert(auf: dokument.neueste.alsFassung, am: jetzt)
        guard erneut > 0 else { return }
        try gangSpeichern(alt, neu)
        vermerke(
            dokument.gegenstand, feld: "geschaeftsgang",
            neu: "Version \(dokument.neueste.bezeichnung): \(erneut) Mitzeichnungen erneut erbeten")
    }
}

extension DokumentVersion {
    var alsFassung: Fassung { Fassung(nr: nr, sha256: inhalt.sha256) }
}
