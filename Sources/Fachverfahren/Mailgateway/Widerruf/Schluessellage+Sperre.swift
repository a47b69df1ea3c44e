// SPDX-License-Identifier: EUPL-1.2
internal import Mailrichtlinie
internal import Mailschutz

extension Schluessellage {
    /// Why a message is held that would have been encrypted, had its recipient's certificate not been revoked: sent with less, nobody would notice that
    /// a protection has ended.
    func sperrgrund(
        _ adresse: Mailadresse, _ merkmale: Merkmale, _ regelwerk: Regelwerk, _ entscheidung: Entscheidung, _ ersatz: Ersatzwege
    ) -> String? {
        let sperren = sperren(adresse)
        guard !sperren.isEmpty else { return nil }
        if case .senden(let weg) = entscheidung.ergebnis, weg.staerke == .inhalt { return nil }
        let sonst = Mailrichtlinie.entscheide(merkmale, regelwerk, verfuegbar(adresse, ersatz, mitGesperrten: true))
        guard case .senden(let weg) = sonst.ergebnis, let sperre = sperren[weg] else { return nil }
        return "Das Zertifikat von \(sperre.zertifikat.inhaber) wird nicht benutzt: \(sperre.grund)."
    }
}

extension Widerrufslage {
    /// Why a certificate is not used, as a clause; `nil` where it is.
    /// - Parameter streng: not while it is unknown either.
    func hindert(streng: Bool) -> String? {
        if gesperrt != nil { return satz }
        return streng && !stand.istUnbedenklich ? "Ob es gesperrt ist: \(satz)" : nil
    }
}
