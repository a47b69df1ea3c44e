// SPDX-License-Identifier: EUPL-1.2
internal import DnsData
internal import Logging
internal import MtaSts
internal import Namensdienst
internal import TlsReport

/// Finds the policy of a domain: the kept one as long as it lives, a new one where the record says that it has changed (RFC
/// 8461 §3.3, §5.1).
actor Stsauskunft {
    /// A policy older than this is fetched again when it is needed, so that one that is used never comes near its end.
    static let auffrischen: Int64 = 86_400
    /// After a fetch that failed, the policy host is left alone so long.
    static let pause: Int64 = 300
    private static let gescheitertHoechstens = 1_000

    private let namen: any Namensauskunft
    private let speicher: any Stsspeicher
    private let abruf: Stsabruf
    private let uhr: @Sendable () -> Int64
    private let log: Logger
    private var gescheitert: [String: (seit: Int64, id: String, befund: Stsbefund)] = [:]
    private var laufend: [String: Task<Stsbefund, Never>] = [:]

    init(namen: any Namensauskunft, speicher: any Stsspeicher, abruf: Stsabruf, uhr: @escaping @Sendable () -> Int64, log: Logger)
    {
        (self.namen, self.speicher, self.abruf, self.uhr, self.log) = (namen, speicher, abruf, uhr, log)
    }

    func befund(_ domain: String) async -> Stsbefund {
        guard let ort = StsLocation(domain: domain) else { return .keine }
        let alt = await gehalten(ort.domain)
        guard let id = await kennung(ort) else { return alt.map { Stsbefund($0.policy) } ?? .keine }
        if let alt, alt.id == id, uhr() - alt.geholt < Self.auffrischen { return Stsbefund(alt.policy) }
        let neu = await geholt(ort, id)
        // A policy that lives is not given up because its successor cannot be had.
        if case .nichtZuHaben = neu, let alt { return Stsbefund(alt.policy) }
        return neu
    }

    private func gehalten(_ domain: String) async -> Stseintrag? {
        do {
            return try await speicher.lade(domain).flatMap { $0.gilt(uhr()) ? $0 : nil }
        } catch {
            log.error("MTA-STS policies cannot be read", metadata: ["domain": "\(domain)", "error": "\(error)"])
            return nil
        }
    }

    /// Of the record; `nil` where there is none, where it counts as none, and where nobody answers: all three leave a kept
    /// policy in force.
    private func kennung(_ ort: StsLocation) async -> String? {
        do {
            let antwort = try await namen.frage(ort.recordName, .txt)
            var texte: [[UInt8]] = []
            for rdata in antwort.daten { if let text = try? TxtRecord.text(rdata: rdata) { texte.append(Array(text.utf8)) } }
            return try StsRecord.only(among: texte)?.id
        } catch {
            log.debug("no MTA-STS record", metadata: ["domain": "\(ort.domain)", "error": "\(error)"])
            return nil
        }
    }

    /// One fetch at a time for a domain, however many wait for it.
    private func geholt(_ ort: StsLocation, _ id: String) async -> Stsbefund {
        if let frueher = gescheitert[ort.domain], frueher.id == id, uhr() - frueher.seit < Self.pause { return frueher.befund }
        if let task = laufend[ort.domain] { return await task.value }
        let task = Task { await hole(ort, id) }
        laufend[ort.domain] = task
        let befund = await task.value
        laufend[ort.domain] = nil
        gescheitert[ort.domain] = nil
        if case .nichtZuHaben = befund {
            if gescheitert.count >= Self.gescheitertHoechstens { gescheitert = [:] }
            gescheitert[ort.domain] = (uhr(), id, befund)
        }
        return befund
    }

    private func hole(_ ort: StsLocation, _ id: String) async -> Stsbefund {
        let policy: StsPolicy
        do {
            policy = try StsPolicy(try await abruf.hole(ort))
        } catch {
            log.notice("no MTA-STS policy", metadata: ["domain": "\(ort.domain)", "error": "\(error)"])
            return .nichtZuHaben(error is StsError ? .stsPolicyInvalid : .stsPolicyFetchError, "\(error)")
        }
        do {
            try await speicher.lege(ort.domain, Stseintrag(id: id, policy: policy, geholt: uhr()))
        } catch {
            log.error("an MTA-STS policy cannot be kept", metadata: ["domain": "\(ort.domain)", "error": "\(error)"])
        }
        return Stsbefund(policy)
    }
}
