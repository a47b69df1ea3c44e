// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Testing

/// Given-parts that all suites on notices share.
enum Hilfe {
    static let sha = String(repeating: "a", count: 64)

    static func zeit(_ iso: String, _ stunde: Int = 10, _ minute: Int = 0) throws -> Zeitpunkt {
        try #require(Kalendertag(iso: iso)).um(stunde, minute)
    }

    static func entwurf(
        _ weg: Bekanntgabeweg, zustimmung: Zustimmung = .erteilt(am: Zeitpunkt(millisekunden: 0)),
        regel: Bekanntgaberegel = Bekanntgaberegel(), belehrung: Rechtsbehelfsbelehrung = .ordnungsgemaess
    ) -> Bekanntgabe {
        Bekanntgabe(
            id: ID(Zeitpunkt(millisekunden: 0)), dokumentSha256: sha, empfaenger: "buerger:anna", weg: weg,
            zustimmung: zustimmung, mindestniveau: .normal, regel: regel, belehrung: belehrung)
    }

    static func bereitgestellt(_ entwurf: Bekanntgabe, am t0: Zeitpunkt) throws -> Bekanntgabe {
        try entwurf.anwenden(.freigegeben(von: "mitarbeiter:m"), jetzt: t0).anwenden(.bereitgestellt(nachweis: "n1"), jetzt: t0)
    }

    static func benachrichtigt(_ entwurf: Bekanntgabe, am t0: Zeitpunkt) throws -> Bekanntgabe {
        try bereitgestellt(entwurf, am: t0).anwenden(.benachrichtigt(kanal: .email, nachrichtenID: "m1"), jetzt: t0)
    }

    static func abruf(
        _ abrufer: Abrufer = .konto("buerger:anna"), niveau: Vertrauensniveau = .normal, sha: String = sha
    ) -> BekanntgabeEreignis {
        .abgerufen(Abruf(abrufer: abrufer, niveau: niveau, sha256: sha))
    }
}
