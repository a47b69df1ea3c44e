// SPDX-License-Identifier: EUPL-1.2
internal import MtaSts
internal import TlsReport

/// Decides how a host is spoken to. DANE comes before MTA-STS (RFC 8461 §2), this before the operator's rule, this before TLS
/// to whomever; what a later one demands is never lost by an earlier one.
///
/// | the way | DANE usable | MTA-STS enforced | rule | else |
/// |---|---|---|---|---|
/// | authenticated by | TLSA records and fingerprint of the rule | WebPKI or fingerprint of the rule | the rule | nobody |
/// | without TLS | no | no | no | if records are not unusable |
enum Transportwahl {
    static func entscheide(_ lage: Transportlage) -> Transportentscheidung {
        let erste = lage.tlsErlassen ? erlassen(lage, ohneForderung(lage)) : ohneForderung(lage)
        guard case .plaene(let alle, let vorab) = erste else { return erste }
        if lage.nurQualifiziert {
            let plaene = alle.filter(\.ausweis.istQualifiziert)
            return plaene.isEmpty ? verweigert(.nichtQualifiziert, lage.host) : .plaene(plaene, vorab)
        }
        guard lage.requireTls else { return erste }
        let plaene = alle.filter { $0.ausweis != .keiner }
        return plaene.isEmpty ? verweigert(.requireTls, lage.host) : .plaene(plaene, vorab)
    }

    /// `TLS-Required: No` (RFC 8689 §5): what DANE and MTA-STS say is tried and counted, and delivered nevertheless. The operator's rule holds.
    private static func erlassen(_ lage: Transportlage, _ sonst: Transportentscheidung) -> Transportentscheidung {
        guard !lage.requireTls, !lage.nurQualifiziert else { return sonst }
        let notfalls: [Transportplan]
        switch lage.regel {
        case .keiner, .opportunistisch: notfalls = [Transportplan(verlangt: false), .klar(nil)]
        // Whom it is encrypted for does not matter then.
        case .verschluesselt: notfalls = [Transportplan()]
        case .pflicht, .fingerabdruck, .danePflicht: return sonst
        }
        switch sonst {
        case .plaene(let alle, let vorab):
            let da = lage.regel == .verschluesselt ? alle.contains { $0.pruefung == .keine } : alle.contains(where: \.aus)
            return .plaene(da ? alle : alle + notfalls, vorab)
        case .verweigert(_, let versagen): return .plaene(notfalls, versagen)
        }
    }

    /// Before the message's own demands.
    private static func ohneForderung(_ lage: Transportlage) -> Transportentscheidung {
        if case .pflicht(let namen) = lage.regel, !namen.isEmpty, !nennt(namen, lage.host) {
            return verweigert(.hostNichtGenannt, lage.host)
        }
        switch lage.dane {
        case .hindernis(let hindernis): return .verweigert(hindernis, dnsVersagen(lage, hindernis))
        case .gilt(let satz):
            return nur(Transportplan(pruefung: .dane(satz, lage.stifte), ausweis: .dane, richtlinie: lage.richtlinie(satz)))
        case .keine, .unbrauchbar: break
        }
        if lage.regel == .danePflicht {
            let versagen = lage.richtlinie(.noPolicyFound).map { Tlsversagen(richtlinie: $0, art: .daneRequired, text: "") }
            return .verweigert(.transport(.daneFehlt, lage.host), versagen)
        }
        if case .gilt(let policy) = lage.sts, policy.mode == .enforce { return erzwungen(lage, policy) }
        return .plaene(probe(lage) + nachRegel(lage), probeVersagen(lage))
    }

    private static func nur(_ plan: Transportplan) -> Transportentscheidung { .plaene([plan], nil) }

    private static func erzwungen(_ lage: Transportlage, _ policy: StsPolicy) -> Transportentscheidung {
        let richtlinie = lage.richtlinie(policy)
        guard policy.matches(lage.host) else {
            return .verweigert(.transport(.hostNichtGenannt, lage.host), nichtGenannt(richtlinie))
        }
        if !lage.stifte.isEmpty {
            return nur(Transportplan(pruefung: .fingerabdruck(lage.stifte), ausweis: .fingerabdruck, richtlinie: richtlinie))
        }
        return nur(Transportplan(pruefung: .webpki(name: lage.host), ausweis: .mtaSts, richtlinie: richtlinie))
    }

    private static func nichtGenannt(_ richtlinie: TlsPolicy?) -> Tlsversagen? {
        richtlinie.map { Tlsversagen(richtlinie: $0, art: .validationFailure, text: "mx-mismatch") }
    }

    /// Under a policy that is only tested, the session is tried as if it were enforced, so that failures can be reported.
    /// What comes after it delivers nevertheless (RFC 8461 §5).
    private static func probe(_ lage: Transportlage) -> [Transportplan] {
        guard case .gilt(let policy) = lage.sts, policy.mode == .testing, policy.matches(lage.host), lage.stifte.isEmpty else {
            return []
        }
        return [Transportplan(pruefung: .webpki(name: lage.host), ausweis: .webpki, richtlinie: lage.richtlinie(policy))]
    }

    private static func probeVersagen(_ lage: Transportlage) -> Tlsversagen? {
        guard case .gilt(let policy) = lage.sts, policy.mode == .testing, !policy.matches(lage.host) else { return nil }
        return nichtGenannt(lage.richtlinie(policy))
    }

    private static func nachRegel(_ lage: Transportlage) -> [Transportplan] {
        let ohne = lage.richtlinie(.noPolicyFound)
        var richtlinie = ohne
        var tlsPflicht = false
        if case .unbrauchbar(let satz) = lage.dane { (richtlinie, tlsPflicht) = (lage.richtlinie(satz), true) }
        switch lage.regel {
        case .fingerabdruck(let stifte):
            return [Transportplan(pruefung: .fingerabdruck(stifte), ausweis: .fingerabdruck, richtlinie: richtlinie)]
        case .pflicht(let namen):
            // Without names it is the DNS that says who the partner's hosts are; whoever forges its answer names his own, with a good certificate.
            return [webpki(lage, !namen.isEmpty || lage.fest || lage.listeSicher, richtlinie)]
        case .keiner where !tlsPflicht && !lage.requireTls:
            return [.klar(nil)]
        case .keiner, .opportunistisch, .verschluesselt, .danePflicht:
            // REQUIRETLS needs a host that is authenticated; a name that DNSSEC proves will do (RFC 8689 §4.2.1).
            let gefragt = lage.requireTls && lage.listeSicher ? [webpki(lage, lage.fest, richtlinie)] : []
            if tlsPflicht || lage.regel == .verschluesselt { return gefragt + [Transportplan(richtlinie: richtlinie)] }
            // After a session that was tested the next one is the same session once more, and is not counted.
            let zaehlt = probe(lage).isEmpty ? ohne : nil
            return gefragt + [Transportplan(verlangt: false, richtlinie: zaehlt), .klar(nil)]
        }
    }

    private static func webpki(_ lage: Transportlage, _ hinterlegt: Bool, _ richtlinie: TlsPolicy?) -> Transportplan {
        Transportplan(
            pruefung: .webpki(name: lage.zertifikatsname), ausweis: hinterlegt ? .webpkiHinterlegt : .webpki,
            richtlinie: richtlinie)
    }

    private static func nennt(_ muster: [MxPattern], _ host: String) -> Bool {
        // A policy of patterns alone; its age does not matter here.
        guard let policy = try? StsPolicy(mode: .enforce, maxAge: 0, mx: muster) else { return false }
        return policy.matches(host)
    }

    private static func verweigert(_ mangel: Transportmangel, _ host: String) -> Transportentscheidung {
        .verweigert(.transport(mangel, host), nil)
    }

    private static func dnsVersagen(_ lage: Transportlage, _ hindernis: Zustellhindernis) -> Tlsversagen? {
        guard case .dnsGefaelscht(let text) = hindernis else { return nil }
        return lage.richtlinie(.tlsa, hosts: [lage.host]).map { Tlsversagen(richtlinie: $0, art: .dnssecInvalid, text: text) }
    }
}
