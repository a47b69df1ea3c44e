// SPDX-License-Identifier: EUPL-1.2
internal import CLibunbound
internal import Prozess

/// A validating resolver with a cache of its own.
public final class Namensdienst: Sendable {
    public struct Einstellung: Sendable {
        /// Resolvers to ask, `address` or `address@port`; empty for those of the system.
        public var weiterleitung: [String] = []
        /// File with trust anchors in zone format; `nil` for no validation at all, which makes every answer insecure.
        public var vertrauensanker: String?
        /// Zones answered by a server of one's own (`zone`, `address@port`), for tests and split horizons.
        public var eigene: [(zone: String, server: String)] = []
        public var gleichzeitig = 16
        public init() {}
    }

    /// One lookup. `daten` is the RDATA of each record; empty where the name or the type is not there.
    public struct Antwort: Sendable, Hashable {
        public let daten: [[UInt8]]
        /// Proved by DNSSEC, absence as well.
        public let sicher: Bool
        public let gibtEsNicht: Bool
        /// The name at the end of its aliases.
        public let endname: String?

        public init(daten: [[UInt8]], sicher: Bool, gibtEsNicht: Bool = false, endname: String? = nil) {
            (self.daten, self.sicher, self.gibtEsNicht, self.endname) = (daten, sicher, gibtEsNicht, endname)
        }
    }

    public enum Fehler: Error, Hashable, Sendable {
        /// Signatures that do not hold: somebody forges, or a zone is broken. Never to be taken for absence.
        case gefaelscht(String)
        /// No answer; try again later.
        case voruebergehend(String)
        case ueberlastet
        case einstellung(String)
    }

    public enum Art: Int32, Sendable { case a = 1, aaaa = 28, mx = 15, txt = 16, tlsa = 52, cname = 5 }

    /// libunbound locks its context itself.
    private struct Kontext: @unchecked Sendable { let zeiger: OpaquePointer }

    private let kontext: Kontext
    private let engpass: Engpass

    public init(_ einstellung: Einstellung) throws(Fehler) {
        guard let zeiger = ub_ctx_create() else { throw .einstellung("libunbound") }
        kontext = Kontext(zeiger: zeiger)
        engpass = Engpass(gleichzeitig: einstellung.gleichzeitig, wartend: 10_000)
        do throws(Fehler) { try Self.richteEin(zeiger, einstellung) } catch {
            ub_ctx_delete(zeiger)
            throw error
        }
    }

    deinit { ub_ctx_delete(kontext.zeiger) }

    private static func richteEin(_ zeiger: OpaquePointer, _ einstellung: Einstellung) throws(Fehler) {
        func pruefe(_ code: Int32, _ was: String) throws(Fehler) {
            guard code == 0 else { throw .einstellung("\(was): \(String(cString: ub_strerror(code)))") }
        }
        if einstellung.weiterleitung.isEmpty {
            try pruefe(ub_ctx_resolvconf(zeiger, nil), "resolv.conf")
        }
        for server in einstellung.weiterleitung { try pruefe(ub_ctx_set_fwd(zeiger, server), server) }
        if let anker = einstellung.vertrauensanker { try pruefe(ub_ctx_add_ta_file(zeiger, anker), anker) }
        for (zone, server) in einstellung.eigene {
            // The library never asks servers of this machine unless it is told to.
            try pruefe(ub_ctx_set_option(zeiger, "do-not-query-localhost:", "no"), "do-not-query-localhost")
            try pruefe(ub_ctx_set_stub(zeiger, zone, server, 0), zone)
        }
        try pruefe(ub_ctx_set_option(zeiger, "val-clean-additional:", "yes"), "val-clean-additional")
        // Last, because it makes the settings final: reserved names such as `test` are answered by the library itself otherwise.
        for (zone, _) in einstellung.eigene { try pruefe(ub_ctx_zone_remove(zeiger, zone), zone) }
    }

    /// - Throws: `.gefaelscht` for answers whose signatures do not hold.
    public func frage(_ name: String, _ art: Art) async throws(Fehler) -> Antwort {
        do { try await engpass.betrete() } catch { throw .ueberlastet }
        let kontext = kontext
        let ergebnis = await imFaden { Self.frage(kontext.zeiger, name, art) }
        await engpass.verlasse()
        return try ergebnis.get()
    }

    private static func frage(_ zeiger: OpaquePointer, _ name: String, _ art: Art) -> Result<Antwort, Fehler> {
        var ergebnis: UnsafeMutablePointer<ub_result>?
        let code = ub_resolve(zeiger, name, art.rawValue, 1, &ergebnis)
        guard code == 0, let ergebnis else { return .failure(.voruebergehend("\(name): \(String(cString: ub_strerror(code)))")) }
        defer { ub_resolve_free(ergebnis) }
        let antwort = ergebnis.pointee
        // A bogus answer carries its data along, so this is looked at first.
        guard antwort.bogus == 0 else {
            return .failure(.gefaelscht("\(name): \(antwort.why_bogus.map { String(cString: $0) } ?? "")"))
        }
        // 0 NOERROR, 3 NXDOMAIN
        guard antwort.rcode == 0 || antwort.rcode == 3 else {
            return .failure(.voruebergehend("\(name): rcode \(antwort.rcode)"))
        }
        var daten: [[UInt8]] = []
        if antwort.havedata != 0, let zeilen = antwort.data, let laengen = antwort.len {
            var stelle = 0
            while let zeile = zeilen[stelle] {
                daten.append(Array(UnsafeRawBufferPointer(start: zeile, count: Int(laengen[stelle]))))
                stelle += 1
            }
        }
        return .success(
            Antwort(
                daten: daten, sicher: antwort.secure != 0, gibtEsNicht: antwort.nxdomain != 0,
                endname: antwort.canonname.map { String(cString: $0) }))
    }
}
