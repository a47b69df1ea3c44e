// SPDX-License-Identifier: EUPL-1.2
public import Beweiswert
internal import Core
internal import Documents

/// Checks a package that somebody was given: without an installation.
public enum Paketprobe {
    /// - Parameter anker: file with the certificates that the reader trusts.
    public static func pruefen(_ datei: String, anker: String?) async -> Paketbefund {
        let pruefer = Zeitstempelpruefer()
        let pruefung = Paketpruefung(pruefung: pruefer.frage, jetzt: Uhr.system.jetzt)
        return await pruefung(datei, anker: anker.map(Zeitstempel.voll))
    }
}

extension Zeitstempelpruefer {
    /// As the module of evidence asks.
    var frage: Stempelpruefung {
        { stempel, hash, anker, zeitpunkt in try await self.pruefe(stempel: stempel, hash: hash, anker: anker, am: zeitpunkt) }
    }
}
